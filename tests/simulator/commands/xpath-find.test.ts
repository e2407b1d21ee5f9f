import { findByXPath } from '../../../src/simulator/commands/xpath-find.js';

const SOURCE = `<?xml version='1.0'?>
<hierarchy rotation="0">
  <a.List text="">
    <a.Row text="one"><a.Text text="Milk"/></a.Row>
    <a.Row text="two"><a.Text text="Eggs"/></a.Row>
  </a.List>
</hierarchy>`;

describe('finding by XPath', () => {
  it.each([
    ['//a.Text', [2, 4]],
    ['//*[@text="Eggs"]', [4]],
    ['//a.Row[2]/a.Text', [4]],
    ['/hierarchy/a.List', [0]],
    ['(//a.Text)[last()]', [4]],
    ['//*[contains(@text, "o")]', [1, 3]],
    ['//a.None', []],
    ['//*[matches(@text, "^E.gs$")]', [4]],
    ['//*[ends-with(@text, "ilk")]', [2]],
    ['//*[lower-case(@text) = ("milk", "two")]', [2, 3]],
    ['//a.Row except //a.Row[1]', [3]],
    ['//a.Text/@text', []],
  ])('%s', (expression, numbers) => {
    expect(findByXPath(SOURCE, expression)).toEqual(numbers);
  });

  it('sees only the subtree below an element', () => {
    expect(findByXPath(SOURCE, '//a.Text', 3)).toEqual([4]);
    expect(findByXPath(SOURCE, '//a.List', 3)).toEqual([]);
  });

  it('refuses what is no XPath, or finds no elements', () => {
    expect(() => findByXPath(SOURCE, '//a[')).toThrow('The XPath "//a[" cannot be used: XPST0003');
    expect(() => findByXPath(SOURCE, 'count(//*)')).toThrow('finds a value, not elements');
  });
});
