/** Cart and checkout of a shop. */

import { OWNER } from '../content/people.js';
import { upToolbar } from '../widgets/bars.js';
import { card, column, line, space } from '../widgets/boxes.js';
import { button, iconButton } from '../widgets/buttons.js';
import { list, row, scroll } from '../widgets/lists.js';
import { screen } from '../widgets/screens.js';
import { text } from '../widgets/texts.js';
import { cartTotal, delivery, payable, pounds, type ShopName, type State } from './shop-state.js';

const UP = { tap: { kind: 'up' } } as const;

export const cartPage = (shop: ShopName) => (state: State) =>
  screen(
    upToolbar('Cart', UP),
    state.cart.length === 0 && text('Your cart is empty', { id: 'empty', box: { margin: 24 } }),
    list(
      'cart_items',
      state.cart.map(({ name, count }) =>
        row('cart_item', name, {
          key: name,
          subtitle: pounds(count * cartTotal(shop, [{ name, count: 1 }])),
          dismiss: { kind: 'remove', name },
          end: line(
            {},
            iconButton(
              count === 1 ? 'delete-outline' : 'minus',
              count === 1 ? `Remove ${name}` : `One less of ${name}`,
              { id: 'less', tap: { kind: 'fewer', name } },
            ),
            text(String(count), { id: 'count' }),
            iconButton('plus', `One more of ${name}`, { id: 'more', tap: { kind: 'add', name } }),
          ),
        }),
      ),
    ),
    state.cart.length > 0 &&
      column(
        { box: { pad: 16, gap: 12 } },
        sums(shop, state),
        button('checkout', 'Go to checkout', { tap: { kind: 'checkout' }, box: { selfAlign: 'stretch' } }),
      ),
  );

const sums = (shop: ShopName, { cart }: State) => {
  const goods = cartTotal(shop, cart);
  const sum = (label: string, pence: number, id: string) =>
    line({}, text(label), space(), text(pence === 0 ? 'Free' : pounds(pence), { id }));
  return column(
    { box: { gap: 4 } },
    sum('Goods', goods, 'goods'),
    sum('Delivery', delivery(goods), 'delivery'),
    sum('Total', goods + delivery(goods), 'total'),
  );
};

export const checkoutPage = (shop: ShopName) => (state: State) =>
  screen(
    upToolbar('Checkout', UP),
    scroll(
      'checkout_page',
      card(
        {},
        text('Deliver to', { style: 'label', color: 'primary' }),
        text(`${OWNER.name}, ${OWNER.street}, Brindlewick`),
      ),
      card({}, text('Pay with', { style: 'label', color: 'primary' }), text('Card ending in 4407')),
      card(
        {},
        state.cart.map(({ name, count }) => text(`${count} × ${name}`, { key: name, style: 'small' })),
        space(8),
        sums(shop, state),
      ),
    ),
    button('pay', `Pay ${pounds(payable(shop, state))}`, {
      tap: { kind: 'pay' },
      box: { margin: 16, selfAlign: 'stretch' },
    }),
  );

export const ordersPage = ({ orders }: State) =>
  screen(
    upToolbar('Your orders', UP),
    orders.length === 0 && text('You have not ordered yet', { id: 'empty', box: { margin: 24 } }),
    list(
      'orders',
      orders.map(({ number, items, pence }) =>
        row('order', number, {
          key: number,
          subtitle: items.map(({ name, count }) => `${count} × ${name}`).join(', '),
          detail: pounds(pence),
        }),
      ),
    ),
  );
