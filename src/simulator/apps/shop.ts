/** A shop; two apps are made of it. */

import { app, type SimulatedApp, type AppIcon, type Env, type Update } from '../world/app.js';
import { back, dialog, hideKeyboard, menu, open, record, share, snackbar } from '../world/effect.js';
import { cartPage, checkoutPage, ordersPage } from './shop-cart-screens.js';
import { productPage, storefront } from './shop-screens.js';
import {
  EARLIER,
  INITIAL,
  nextNumber,
  payable,
  pounds,
  SORTINGS,
  waresOf,
  type Message,
  type ShopName,
  type State,
} from './shop-state.js';

/** So many of one product in the cart as are wanted and there. */
function inCart(shop: ShopName, state: State, change: Readonly<{ name: string; by: number }>): State {
  const { name, by } = change;
  const stock = waresOf(shop).find((ware) => ware.name === name)?.offer.stock ?? 0;
  const before = state.cart.find((item) => item.name === name)?.count ?? 0;
  const count = Math.max(0, Math.min(stock, before + by));
  if (before === 0) return { ...state, cart: count > 0 ? [...state.cart, { name, count }] : state.cart };
  const cart = state.cart.map((item) => (item.name === name ? { name, count } : item)).filter((item) => item.count > 0);
  return { ...state, cart };
}

function add(shop: ShopName, state: State, { name }: Readonly<{ name: string }>): Update<State, Message> {
  const next = inCart(shop, state, { name, by: 1 });
  const isFull = JSON.stringify(next.cart) === JSON.stringify(state.cart);
  return [
    next,
    isFull
      ? snackbar('There are no more in stock')
      : snackbar('Added to cart', { label: 'View cart', tap: { kind: 'cart' } }),
  ];
}

function removed(state: State, name: string): Update<State, Message> {
  const undo = { label: 'Undo', tap: { kind: 'put-back', cart: state.cart } } as const;
  return [{ ...state, cart: state.cart.filter((item) => item.name !== name) }, snackbar('Removed from cart', undo)];
}

function pay(shop: ShopName, state: State): Update<State, Message> {
  if (state.cart.length === 0) return [state];
  const pence = payable(shop, state);
  const number = nextNumber(shop, state);
  const paid = record('paid', {
    to: shop,
    order: number,
    pence,
    items: state.cart.map(({ name, count }) => `${count} × ${name}`),
  });
  const thanks = dialog({
    title: 'Thank you for your order',
    text: `Order ${number}, ${pounds(pence)}.`,
    positive: { label: 'OK' },
  });
  return [
    { ...state, cart: [], orders: [{ number, items: state.cart, pence }, ...state.orders] },
    paid,
    back(),
    back(),
    thanks,
  ];
}

const ORDERS = menu(...SORTINGS.map((sorting) => ({ label: sorting, tap: { kind: 'sorted', sorting } as const })));

type Shop = Readonly<{ name: ShopName; label: string; icon: AppIcon; undescribed?: boolean }>;

const updateOf =
  ({ name, label }: Shop) =>
  (state: State, message: Message, env: Env): Update<State, Message> => {
    switch (message.kind) {
      case 'query':
        return [{ ...state, query: message.text }];
      case 'submit':
        return [state, hideKeyboard()];
      case 'category':
        return [{ ...state, kind: message.category }];
      case 'sort':
        return [state, ORDERS];
      case 'sorted':
        return [{ ...state, sorting: message.sorting }];
      case 'in-stock':
        return [{ ...state, inStock: !state.inStock }];
      case 'well-rated':
        return [{ ...state, wellRated: !state.wellRated }];
      case 'open':
        return [state, open('.Product', { name: message.name })];
      case 'add':
        return env.screen === '.Cart'
          ? [inCart(name, state, { name: message.name, by: 1 })]
          : add(name, state, message);
      case 'fewer':
        return [inCart(name, state, { name: message.name, by: -1 })];
      case 'remove':
        return removed(state, message.name);
      case 'put-back':
        return [{ ...state, cart: message.cart }];
      case 'share': {
        const ware = waresOf(name).find((one) => one.name === message.name);
        return ware ? [state, share(`${ware.name}, ${pounds(ware.offer.pence)} at ${label}`, ware.name)] : [state];
      }
      case 'cart':
        return [state, open('.Cart')];
      case 'checkout':
        return [state, open('.Checkout')];
      case 'orders':
        return [state, open('.Orders')];
      case 'pay': {
        const total = pounds(payable(name, state));
        const positive = { label: 'Confirm', tap: { kind: 'confirm' } } as const;
        return [
          state,
          dialog({
            title: `Pay ${total}?`,
            text: 'Your card ending in 4407 will be charged.',
            positive,
            negative: { label: 'Cancel' },
          }),
        ];
      }
      case 'confirm':
        return pay(name, state);
      case 'up':
        return [state, back()];
    }
  };

/** A shop of the town. Two of them sell much the same, at different prices, and not always in stock. */
export function createShop(shop: Shop): SimulatedApp {
  const { name, label, icon } = shop;
  return app<State, Message>({
    package: `com.sim.${name}`,
    label,
    icon,
    network: true,
    undescribed: shop.undescribed ?? false,
    initial: { ...INITIAL, orders: EARLIER[name] },
    screens: {
      '.Main': storefront(name, label),
      '.Product': productPage(name),
      '.Cart': cartPage(name),
      '.Checkout': checkoutPage(name),
      '.Orders': ordersPage,
    },
    update: updateOf(shop),
  });
}

export const merrow = createShop({
  name: 'merrow',
  label: 'Merrow',
  undescribed: true,
  icon: { name: 'storefront', color: '#FFFFFF', background: '#00695C' },
});
export const tallybox = createShop({
  name: 'tallybox',
  label: 'Tallybox',
  icon: { name: 'package-variant-closed', color: '#3E2723', background: '#FFCA28' },
});
