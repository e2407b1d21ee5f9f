import { elementsShown, TABLET, TAP } from '../support/listed.js';
import { node, text } from '../support/page-source.js';

const labels = (nodes: readonly string[], size = TABLET) =>
  elementsShown(nodes, size)
    .map(({ label }) => label)
    .filter(Boolean);
const button = (name: string, bounds: string) => node('android.widget.Button', bounds, { ...TAP, text: name });

describe('the order of marks', () => {
  it('goes down the screen, and along each row from the left', () => {
    expect(
      labels([button('c', '0,300,100,400'), button('b', '200,100,300,200'), button('a', '0,105,100,200')]),
    ).toEqual(['a', 'b', 'c']);
  });

  it.each([
    ['שלום', 'ראשון', 'שני'],
    ['مرحبا', 'أول', 'ثان'],
  ])('begins a row at the right where most texts are read from there (%s)', (title, first, second) => {
    expect(
      labels([text(title, '900,20,1800,80'), button(second, '0,100,400,200'), button(first, '500,100,900,200')]),
    ).toEqual([title, first, second]);
  });

  it('reads tall lists side by side one after the other, with what stands over them first', () => {
    const list = (left: number, right: number, names: readonly string[]) =>
      node(
        'android.widget.ListView',
        `${left},150,${right},1200`,
        { scrollable: true },
        ...names.map((name, index) => button(name, `${left},${200 + index * 200},${right},${350 + index * 200}`)),
      );
    expect(labels([button('Bar', '0,0,300,120'), list(0, 700, ['l1', 'l2']), list(700, 1920, ['r1', 'r2'])])).toEqual([
      'Bar',
      'l1',
      'l2',
      'r1',
      'r2',
    ]);
  });
});
