/** Searching and looking at products in a shop. */

import { PRODUCT_KINDS, type ProductKind } from '../content/product.js';
import type { Env } from '../world/app.js';
import { toolbar, upToolbar } from '../widgets/bars.js';
import { column, divider, line } from '../widgets/boxes.js';
import { button, chip, iconButton } from '../widgets/buttons.js';
import { product } from '../widgets/drawings.js';
import { field } from '../widgets/fields.js';
import { columnsIn, grid, row, scroll, strip } from '../widgets/lists.js';
import { avatar, heroHeight, icon, image } from '../widgets/pictures.js';
import { screen } from '../widgets/screens.js';
import { heading, sectionTitle, text } from '../widgets/texts.js';
import { pounds, shelf, stockWords, wareOf, type ShopName, type State, type Ware } from './shop-state.js';

const GLYPHS: Readonly<Record<ProductKind, string>> = {
  Audio: 'headphones',
  Kitchen: 'pot-steam',
  Outdoors: 'hiking',
  Home: 'sofa',
  Office: 'desk-lamp',
  Books: 'book-open-variant',
  Pantry: 'food-apple',
  Sport: 'basketball',
  Toys: 'teddy-bear',
};
const UP = { tap: { kind: 'up' } } as const;
const small = (words: string, id: string) =>
  text(words, { id, style: 'small', color: 'onSurfaceVariant', maxLines: 1 });

const pictureOf = ({ name, kind }: Ware, height: number) =>
  image(
    product(
      GLYPHS[kind],
      [...name].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0),
    ),
    { box: { height }, paint: { radius: 12 } },
  );

const starLine = ({ rating, count }: Ware['stars']) =>
  line(
    { box: { gap: 4 } },
    icon('star', { size: 16, color: '#F9AB00' }),
    text(`${rating.toFixed(1)} (${count.toLocaleString('en')})`, {
      id: 'rating',
      style: 'small',
      color: 'onSurfaceVariant',
    }),
  );

const cartButton = ({ cart }: State) => {
  const count = cart.reduce((sum, item) => sum + item.count, 0);
  return iconButton('cart', count === 0 ? 'Cart, empty' : `Cart, ${count} ${count === 1 ? 'item' : 'items'}`, {
    id: 'cart',
    tap: { kind: 'cart' },
  });
};

export const storefront = (shop: ShopName, label: string) => (state: State, env: Env) => {
  const wares = shelf(shop, state);
  return screen(
    toolbar(
      label,
      iconButton('receipt-text', 'Your orders', { id: 'orders', tap: { kind: 'orders' } }),
      cartButton(state),
    ),
    field('search', state.query, {
      hint: `Search ${label}`,
      edit: 'query',
      submit: { kind: 'submit' },
      action: 'search',
      style: 'search',
      box: { margin: [0, 16] },
    }),
    strip(
      'categories',
      (['All', ...PRODUCT_KINDS] as const).map((category) =>
        chip('category', category, {
          key: category,
          selected: state.kind === category,
          tap: { kind: 'category', category },
        }),
      ),
    ),
    strip(
      'filters',
      chip('filter', `Sort: ${state.sorting}`, { key: 'sort', icon: 'sort', tap: { kind: 'sort' } }),
      chip('filter', 'In stock', { key: 'stock', selected: state.inStock, tap: { kind: 'in-stock' } }),
      chip('filter', 'Rated 4.5+', { key: 'rated', selected: state.wellRated, tap: { kind: 'well-rated' } }),
    ),
    wares.length === 0 && text(`Nothing found for “${state.query}”`, { id: 'empty', box: { margin: 24 } }),
    grid('products', wares.map(tile), { columns: columnsIn(env.size.width, 2), gap: 12, box: { pad: [8, 16] } }),
  );
};

const tile = (ware: Ware) =>
  column(
    { id: 'product', key: ware.name, tap: { kind: 'open', name: ware.name }, box: { gap: 4, pad: [0, 0, 8, 0] } },
    pictureOf(ware, 132),
    text(ware.name, { id: 'product_name', style: 'small', maxLines: 2 }),
    text(pounds(ware.offer.pence), { id: 'price', style: 'subtitle' }),
    starLine(ware.stars),
    ware.offer.stock === 0 && small('Out of stock', 'stock'),
  );

export const productPage = (shop: ShopName) => (state: State, env: Env) => {
  const ware = wareOf(shop, env);
  if (!ware) return screen(upToolbar('Product', UP), text('This product is no longer sold', { box: { margin: 24 } }));
  const { name, about, offer, stars, reviews } = ware;
  return screen(
    upToolbar(
      '',
      UP,
      iconButton('share-variant', 'Share', { id: 'share', tap: { kind: 'share', name } }),
      cartButton(state),
    ),
    scroll(
      'product_page',
      pictureOf(ware, heroHeight(env.size, 220)),
      column(
        { box: { pad: 16, gap: 6 } },
        heading(name, { id: 'product_name' }),
        starLine(stars),
        text(pounds(offer.pence), { id: 'price', style: 'headline' }),
        small(stockWords(offer), 'stock'),
        button('add_to_cart', 'Add to cart', {
          icon: 'cart-plus',
          disabled: offer.stock === 0,
          tap: { kind: 'add', name },
        }),
      ),
      text(about, { id: 'about', box: { margin: [0, 16, 16, 16] } }),
      divider(),
      sectionTitle('Reviews'),
      reviews.map(({ by, stars: given, text: words }) =>
        row('review', `${by}: ${given} of 5`, { key: by, start: avatar(by), subtitle: words, lines: 4 }),
      ),
    ),
  );
};
