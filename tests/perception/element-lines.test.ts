import { elementsInList } from '../../src/perception/describe-screen.js';
import { elementsOf } from '../../src/perception/elements.js';
import { readUiTree } from '../../src/perception/ui-tree.js';
import { elementsShown, listed, PHONE, TAP } from '../support/listed.js';
import { node, page, text } from '../support/page-source.js';

const cells = (rows: number, columns: number) =>
  Array.from({ length: rows * columns }, (_, index) => {
    const [left, top] = [(index % columns) * 100, 500 + Math.floor(index / columns) * 120];
    return node('android.view.View', `${left},${top},${left + 100},${top + 120}`, {
      ...TAP,
      'resource-id': 'a.b:id/seat',
    });
  });

describe('the list of elements', () => {
  it('says in one line how many equal things there are and how they stand', () => {
    expect(listed([text('Row A', '0,100,300,200'), ...cells(3, 5)])).toEqual([
      '[1] text "Row A"',
      '[2] to [16]: 15 areas without a text, named "seat" by the app, in 3 rows of 5; see the picture',
    ]);
    expect(listed(cells(1, 6))[0]).toContain('6 areas without a text, named "seat" by the app, side by side');
    expect(listed(cells(3, 1))).toHaveLength(3);
  });

  it('is bounded, keeps what can be touched, and says what it left out', () => {
    const lines = Array.from({ length: 5000 }, (_, index) =>
      text(`Line ${index}`, `0,${100 + (index % 2000)},900,${140 + (index % 2000)}`),
    );
    const save = node('android.widget.Button', '0,2250,1080,2400', { ...TAP, text: 'Save' });
    const list = listed([...lines, save]);

    expect(list.length).toBeLessThanOrEqual(301);
    expect(list.join('\n').length / 4).toBeLessThan(6100);
    expect(list.some((line) => line.endsWith('button "Save"'))).toBe(true);
    expect(list.at(-1)).toBe('4701 more are not listed (4701 texts): scroll, or name one by its words.');
    expect(elementsInList(elementsShown([...lines, save]))).toHaveLength(300);
  });

  it('counts letters of other scripts for more than Latin ones', () => {
    const long = Array.from({ length: 40 }, (_, index) =>
      text('港'.repeat(380) + index, `0,${100 + index * 50},900,${140 + index * 50}`),
    );
    expect(listed(long).length).toBeLessThan(20);
  });

  it.each([
    ['cells', (n: number) => cells(n / 50, 50).join('')],
    ['one place', (n: number) => node('android.widget.TextView', '0,0,1080,2400', { ...TAP, text: 'Row' }).repeat(n)],
    [
      'one page of texts',
      (n: number) =>
        Array.from({ length: n }, (_, i) => text(`L ${i}`, `0,${i % 2300},900,${(i % 2300) + 20}`)).join(''),
    ],
  ])('takes no longer than its length asks for: %s', (_, nodes) => {
    const costOf = (count: number): number => {
      const roots = readUiTree(page(node('android.widget.FrameLayout', '0,0,1080,2400', nodes(count))));
      const before = process.cpuUsage();
      elementsOf(roots, PHONE);
      const { user, system } = process.cpuUsage(before);
      return user + system;
    };
    costOf(300);
    expect(costOf(1500)).toBeLessThan(25 * costOf(300) + 300_000);
  });
});
