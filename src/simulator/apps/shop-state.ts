/** What a shop offers and what lies in the cart. */

import type { Offer, Product, ProductKind } from '../content/product.js';
import { PRODUCTS_TO_CARRY } from '../content/products-to-carry.js';
import { PRODUCTS_TO_KEEP } from '../content/products-to-keep.js';
import { PRODUCTS_TO_USE_UP } from '../content/products-to-use-up.js';
import type { Env } from '../world/app.js';

export type ShopName = 'merrow' | 'tallybox';
export type ShopSorting = 'Featured' | 'Price: low to high' | 'Price: high to low' | 'Customer rating';
export const SORTINGS: readonly ShopSorting[] = [
  'Featured',
  'Price: low to high',
  'Price: high to low',
  'Customer rating',
];

export type CartItem = Readonly<{ name: string; count: number }>;
export type Order = Readonly<{ number: string; items: readonly CartItem[]; pence: number }>;
export type State = {
  query: string;
  kind: ProductKind | 'All';
  sorting: ShopSorting;
  inStock: boolean;
  wellRated: boolean;
  cart: readonly CartItem[];
  orders: readonly Order[];
};

export type Message =
  | { kind: 'submit' | 'up' | 'sort' | 'in-stock' | 'well-rated' | 'cart' | 'checkout' | 'pay' | 'confirm' | 'orders' }
  | { kind: 'query'; text: string }
  | { kind: 'category'; category: ProductKind | 'All' }
  | { kind: 'sorted'; sorting: ShopSorting }
  | { kind: 'open' | 'add' | 'fewer' | 'remove' | 'share'; name: string }
  | { kind: 'put-back'; cart: readonly CartItem[] };

export const INITIAL: State = {
  query: '',
  kind: 'All',
  sorting: 'Featured',
  inStock: false,
  wellRated: false,
  cart: [],
  orders: [],
};

/** What was ordered before the phone's first start: the parcels that mails and messages speak of. */
export const EARLIER: Readonly<Record<ShopName, readonly Order[]>> = {
  merrow: [{ number: 'M-20418', items: [{ name: 'Tarnby 20 daypack', count: 1 }], pence: 4900 }],
  tallybox: [{ number: 'T-88213', items: [{ name: 'Moka pot for three', count: 1 }], pence: 2240 }],
};

/** The last order's number and one. */
export function nextNumber(shop: ShopName, { orders }: State): string {
  const last = Number(orders[0]?.number.slice(2) ?? (shop === 'merrow' ? 20417 : 88212));
  return `${shop === 'merrow' ? 'M' : 'T'}-${last + 1}`;
}

/** A product with what this shop asks for it. */
export type Ware = Product & Readonly<{ offer: Offer }>;

const PRODUCTS = [...PRODUCTS_TO_CARRY, ...PRODUCTS_TO_KEEP, ...PRODUCTS_TO_USE_UP];

export const waresOf = (shop: ShopName): readonly Ware[] =>
  PRODUCTS.flatMap((product) => {
    const offer = product.offers[shop];
    return offer ? [{ ...product, offer }] : [];
  });

export const wareOf = (shop: ShopName, { extras }: Pick<Env, 'extras'>): Ware | undefined =>
  waresOf(shop).find(({ name }) => name === extras['name']);

export const pounds = (pence: number): string => `£${(pence / 100).toFixed(2)}`;

const ORDERS: Readonly<Record<ShopSorting, (one: Ware, other: Ware) => number>> = {
  Featured: () => 0,
  'Price: low to high': (one, other) => one.offer.pence - other.offer.pence,
  'Price: high to low': (one, other) => other.offer.pence - one.offer.pence,
  'Customer rating': (one, other) => other.stars.rating - one.stars.rating,
};

/** What the search and the filters leave. Every word must begin one of the product's. */
export function shelf(shop: ShopName, { query, kind, sorting, inStock, wellRated }: State): readonly Ware[] {
  const wanted = query.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return waresOf(shop)
    .filter((ware) => kind === 'All' || ware.kind === kind)
    .filter(({ name, kind: group, about }) => {
      const own = `${name} ${group} ${about}`.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
      return wanted.every((word) => own.some((candidate) => candidate.startsWith(word.replace(/s$/, ''))));
    })
    .filter(({ offer, stars }) => (!inStock || offer.stock > 0) && (!wellRated || stars.rating >= 4.5))
    .toSorted(ORDERS[sorting]);
}

export const cartTotal = (shop: ShopName, cart: readonly CartItem[]): number =>
  cart.reduce(
    (sum, { name, count }) => sum + count * (waresOf(shop).find((ware) => ware.name === name)?.offer.pence ?? 0),
    0,
  );

/** Free from £40, else £3.90. */
export const delivery = (pence: number): number => (pence === 0 || pence >= 4000 ? 0 : 390);

export const stockWords = ({ stock, days }: Offer): string =>
  stock === 0
    ? 'Out of stock'
    : `${stock < 6 ? `Only ${stock} left` : 'In stock'} · arrives in ${days} ${days === 1 ? 'day' : 'days'}`;

export const payable = (shop: ShopName, { cart }: State): number => {
  const goods = cartTotal(shop, cart);
  return goods + delivery(goods);
};
