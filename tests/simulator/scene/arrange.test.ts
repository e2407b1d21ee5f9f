import { arrange, type Arranged } from '../../../src/simulator/scene/arrange.js';
import { list, row } from '../../../src/simulator/widgets/lists.js';
import { screen } from '../../../src/simulator/widgets/screens.js';

const METRICS = { width: 400, height: 800, scale: 2.625, fontScale: 1 };

/** The rows of a page that is nothing but a list. */
function rowsOf(titles: readonly string[], metrics = METRICS): readonly Arranged[] {
  const rows = titles.map((title) => row('row', title, { key: title, tap: { kind: 'open', title } }));
  return arrange(screen(list('list', rows)), metrics).children[0]?.children ?? [];
}

const LONG = 'A title that is so long that it does not fit into one line of the list';

describe('rows of a list', () => {
  it('fill its width and stand one below the other', () => {
    const [first, second, third] = rowsOf(['One', LONG, 'Three']);
    expect([first?.width, second?.width]).toEqual([400, 400]);
    expect(second?.top).toBeCloseTo(first?.height ?? 0);
    expect(second?.height).toBeGreaterThan(first?.height ?? 0);
    expect(third?.top).toBeCloseTo((second?.top ?? 0) + (second?.height ?? 0));
  });

  it('are not laid out again when another one changes', () => {
    const before = rowsOf(['One', 'Two']);
    const after = rowsOf([LONG, 'Two']);
    expect(after[1]?.children).toBe(before[1]?.children);
    expect(after[0]?.children).not.toBe(before[0]?.children);
    expect(after[1]?.top).toBeGreaterThan(before[1]?.top ?? 0);
  });

  it('are laid out again for another width or size of letters', () => {
    const [usual] = rowsOf([LONG]);
    expect(rowsOf([LONG], { ...METRICS, width: 300 })[0]?.width).toBeCloseTo(300, 0);
    expect(rowsOf([LONG], { ...METRICS, fontScale: 1.3 })[0]?.height).toBeGreaterThan(usual?.height ?? 0);
  });
});
