import { merrow, tallybox } from '../../../src/simulator/apps/shop.js';
import { play, type Play } from '../../../src/simulator/world/play.js';

const HEADPHONES = 'Hushwell H2 wireless headphones';
const paid = (shop: Play) => shop.world.journal.filter(({ what }) => what === 'paid');
const checkout = () => play(merrow).tap(HEADPHONES).tap('Add to cart').tap('cart').tap('Go to checkout');

describe('a shop', () => {
  it('has its own price and stock for the same thing', () => {
    expect(play(merrow).tap(HEADPHONES).texts()).toEqual(
      expect.arrayContaining(['£89.99', 'In stock · arrives in 2 days']),
    );
    expect(play(tallybox).tap(HEADPHONES).texts()).toEqual(
      expect.arrayContaining(['£84.50', 'Only 3 left · arrives in 5 days']),
    );
  });

  it('searches, filters and sorts', () => {
    const kettles = play(merrow).type('search', 'kettles').submit();
    expect(kettles.texts()).toEqual(expect.arrayContaining(['Oakum kettle 1.7 l', 'Oakum Glass kettle 1.5 l']));
    const cheapest = kettles.tap('Sort: Featured').tap('Price: low to high').texts();
    expect(cheapest.indexOf('Oakum Glass kettle 1.5 l')).toBeLessThan(cheapest.indexOf('Oakum kettle 1.7 l'));
    expect(kettles.tap('Rated 4.5+').texts()).not.toContain('Oakum Glass kettle 1.5 l');
    expect(play(merrow).tap('Audio').tap('In stock').texts()).not.toContain('Strake Mini speaker');
  });

  it('sells nothing that is out of stock, and no more than there is', () => {
    expect(() => play(merrow).tap('Strake Mini speaker').tap('Add to cart')).toThrow('Add to cart');
    const all = [1, 2, 3, 4].reduce((shop) => shop.tap('Add to cart'), play(tallybox).tap(HEADPHONES));
    expect(all.texts()).toContain('Cart, 3 items');
  });

  it('adds goods and delivery up', () => {
    const cart = play(merrow).tap('Moka pot for three').tap('Add to cart').tap('cart');
    expect(cart.texts().slice(-7, -1)).toEqual(['Goods', '£19.99', 'Delivery', '£3.90', 'Total', '£23.89']);
    expect(cart.tap('One more of Moka pot for three').tap('One more of Moka pot for three').texts()).toContain('Free');
    expect(cart.tap('Remove Moka pot for three').texts()).toContain('Your cart is empty');
  });

  it('gives back what was swept out of the cart', () => {
    const cart = play(merrow)
      .tap('Moka pot for three')
      .tap('Add to cart')
      .tap('cart')
      .tap('One more of Moka pot for three');
    const swept = cart.dismiss('Moka pot for three');
    expect(swept.texts()).toContain('Your cart is empty');
    expect(swept.give({ do: 'snackbar' }).state()).toEqual(cart.state());
  });

  it('takes no money before the last tap that confirms it', () => {
    const asked = checkout().tap('Pay £89.99');
    expect(paid(asked)).toEqual([]);
    expect(paid(asked.tap('Cancel'))).toEqual([]);
    const done = asked.tap('Confirm');
    expect(paid(done)).toMatchObject([{ details: { to: 'merrow', pence: 8999, order: 'M-20419' } }]);
    expect(done.texts()).toContain('Thank you for your order');
  });

  it('remembers orders and empties the cart', () => {
    const front = checkout().tap('Pay £89.99').tap('Confirm').tap('OK').back();
    expect(front.texts()).toContain('Cart, empty');
    expect(front.tap('Your orders').texts()).toContain('M-20419');
  });
});
