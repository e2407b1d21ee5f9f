import { contains, centerOf } from '../../src/core/geometry.js';
import { largestFree } from '../../src/perception/covered.js';
import { elementsShown, listed, TAP } from '../support/listed.js';
import { node, text } from '../support/page-source.js';

const row = (name: string, bounds: string, more = {}) => {
  const [left = 0, top = 0] = bounds.split(',').map(Number);
  return node(
    'android.widget.FrameLayout',
    bounds,
    { ...TAP, ...more },
    text(name, `${left + 20},${top + 20},${left + 300},${top + 60}`),
  );
};

describe('things under other things', () => {
  it('are left out when nothing of them is free', () => {
    expect(
      listed([row('Rice', '0,1700,1080,1900'), row('Beans', '0,2100,1080,2300'), row('Player', '0,1900,1080,2400')]),
    ).toEqual(['[1] row "Rice"', '[2] row "Player"']);
  });

  it('are touched where they are free, and it is said when their middle is not', () => {
    const elements = elementsShown([row('Rice', '0,1000,1080,1300'), row('Advert', '0,1100,1080,1300')]);

    expect(elements[0]).toMatchObject({ label: 'Rice', covered: true, bounds: { top: 1000, bottom: 1100 } });
    expect(listed([row('Rice', '0,1000,1080,1300'), row('Advert', '0,1100,1080,1300')])[0]).toBe(
      '[1] row "Rice": partly covered',
    );
  });

  it('are only cut, without a word, where a small thing floats over their end', () => {
    const float = node('android.widget.ImageButton', '900,1050,1050,1200', { ...TAP, 'content-desc': 'Add' });
    const [rice] = elementsShown([row('Rice', '0,1000,1080,1250'), float]);

    expect(rice?.covered).toBeUndefined();
    expect(
      contains(
        { left: 900, top: 1050, right: 1050, bottom: 1200 },
        centerOf(rice?.bounds ?? { left: 0, top: 0, right: 0, bottom: 0 }),
      ),
    ).toBe(false);
  });

  it('are told by the drawing order where the tree has one, whatever is written first', () => {
    const bar = row('Player', '0,1900,1080,2400', { 'drawing-order': 2 });
    expect(listed([bar, row('Beans', '0,2000,1080,2300', { 'drawing-order': 1 })])).toEqual(['[1] row "Player"']);
  });

  it('do not vanish under what is as large as the screen, nor under a row that holds them', () => {
    const pane = node('android.view.View', '0,0,1080,2400', { ...TAP, 'content-desc': 'Dismiss' });
    expect(listed([row('Rice', '0,1000,1080,1250'), pane])).toEqual(['[1] row "Rice"']);
    const inner = node('android.widget.Button', '700,1020,1000,1200', { ...TAP, text: 'Weigh' });
    expect(
      listed([node('android.widget.FrameLayout', '0,1000,1080,1250', TAP, text('Rice', '20,1050,300,1100'), inner)]),
    ).toHaveLength(2);
  });

  it('have the largest rectangle that is left, or none', () => {
    const whole = { left: 0, top: 0, right: 100, bottom: 100 };
    expect(largestFree(whole, [{ left: 60, top: 0, right: 100, bottom: 100 }])).toEqual({ ...whole, right: 60 });
    expect(
      largestFree(whole, [
        { left: 0, top: 0, right: 100, bottom: 50 },
        { left: 0, top: 50, right: 100, bottom: 100 },
      ]),
    ).toBeUndefined();
  });
});
