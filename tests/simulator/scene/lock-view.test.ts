import { heightOf } from '../../../src/core/geometry.js';
import { nodesOf } from '../../../src/simulator/tree/tree.js';
import { newPhone } from '../../support/new-phone.js';

describe('the lock screen', () => {
  it('has room for its words on a small phone that lies on its side', () => {
    const phone = newPhone({ size: { width: 720, height: 1280, density: 320 } });
    phone.perform({ do: 'rotate', rotation: 1 }, { do: 'screen', on: false }, { do: 'screen', on: true });
    const words = nodesOf(phone.tree()).filter(({ placed }) => placed.text);
    expect(words.map(({ placed }) => placed.view.text)).toEqual(['10:10', 'Wed, May 6', 'Swipe up to open']);
    const needed = words.map(({ placed: { text } }) => (text ? text.lineHeight * text.lines.lines.length * 2 : 0));
    expect(words.map(({ placed }) => heightOf(placed.bounds))).toEqual(needed);
  });
});
