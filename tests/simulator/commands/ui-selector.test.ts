import { selectNodes, type NodeAccess } from '../../../src/simulator/commands/select-nodes.js';
import { parseUiQuery } from '../../../src/simulator/commands/ui-selector.js';

type Node = Readonly<{ name: string; attributes: Record<string, string>; parent?: Node }>;

const list: Node = { name: 'list', attributes: { class: 'ListView', scrollable: 'true' } };
const row = (name: string, index: number): Node => ({
  name,
  attributes: { class: 'Row', index: String(index) },
  parent: list,
});
const first = row('first', 0);
const second = row('second', 1);
const title = (name: string, text: string, parent: Node): Node => ({
  name,
  attributes: { class: 'TextView', text, 'resource-id': 'app:id/title', clickable: 'true', index: '0' },
  parent,
});
const nodes = [list, first, title('title 1', 'Milk', first), second, title('title 2', 'Eggs and ham', second)];
const tree: NodeAccess<Node> = {
  all: nodes,
  attribute: (node, name) => node.attributes[name] ?? '',
  parent: (node) => node.parent,
};

const find = (text: string): readonly string[] => {
  const query = parseUiQuery(text);
  if (query.kind !== 'select') throw new Error('not a selector');
  return selectNodes(query.selector, tree).map(({ name }) => name);
};

describe('a UiSelector', () => {
  it.each([
    ['new UiSelector().text("Milk")', ['title 1']],
    ['text("Milk")', ['title 1']],
    ['new UiSelector().textContains("EGGS");', ['title 2']],
    ['new UiSelector().textStartsWith("mil")', ['title 1']],
    ['new UiSelector().textMatches("[A-Z]ilk")', ['title 1']],
    ['new UiSelector().resourceId("app:id/title").instance(1)', ['title 2']],
    ['new UiSelector().className("Row").index(1)', ['second']],
    ['new UiSelector().clickable(true).textContains("ham")', ['title 2']],
    ['new UiSelector().className("Row").childSelector(new UiSelector().text("Milk"))', ['title 1']],
    ['new UiSelector().text("Milk").fromParent(className("TextView"))', ['title 1']],
    ['new UiSelector().text("No \\"such\\" thing")', []],
  ])('%s', (text, names) => {
    expect(find(text)).toEqual(names);
  });

  it.each([
    ['nothing', 'new UiSelector()', 'there is no condition in it'],
    ['a method that is not there', 'new UiSelector().label("x")', 'no method "label"'],
    ['an argument of the wrong kind', 'new UiSelector().text(3)', 'no method "text" with this argument'],
    ['what comes after', 'new UiSelector().text("x") or else', 'what follows cannot be read: "or else"'],
    ['a bad regular expression', 'new UiSelector().textMatches("(")', '"(" is no regular expression'],
  ])('complains of %s', (_, text, complaint) => {
    expect(() => find(text)).toThrow(complaint);
  });
});

describe('a UiScrollable', () => {
  it('says where to scroll and what for', () => {
    const text =
      'new UiScrollable(new UiSelector().scrollable(true)).setMaxSearchSwipes(5).scrollIntoView(new UiSelector().text("Eggs"))';
    expect(parseUiQuery(text)).toEqual({
      kind: 'scroll',
      scroll: {
        scrollable: { tests: [{ attribute: 'scrollable', how: 'is', value: 'true' }] },
        horizontal: false,
        maxSwipes: 5,
        goal: { tests: [{ attribute: 'text', how: 'is', value: 'Eggs' }] },
        towards: 'goal',
      },
    });
  });

  it('reads the shorter forms', () => {
    expect(parseUiQuery('new UiScrollable(scrollable(true)).setAsHorizontalList().scrollToEnd(3)')).toMatchObject({
      scroll: { horizontal: true, towards: 'end', maxSwipes: 3 },
    });
    expect(parseUiQuery('new UiScrollable(scrollable(true)).getChildByText(className("Row"), "Eggs")')).toMatchObject({
      scroll: { goal: { tests: [{ attribute: 'class' }, { attribute: 'text', value: 'Eggs' }] } },
    });
  });

  it('complains of a method it does not have', () => {
    expect(() => parseUiQuery('new UiScrollable(scrollable(true)).wiggle()')).toThrow(
      'UiScrollable has no method "wiggle"',
    );
  });
});
