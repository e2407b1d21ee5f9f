import { readUiTree } from '../../src/perception/ui-tree.js';
import { node, page, text } from '../support/page-source.js';

const flat = (source: string): readonly string[] => {
  const textsOf = (nodes: ReturnType<typeof readUiTree>): readonly string[] =>
    nodes.flatMap((one) => [...(one.text ? [one.text] : []), ...textsOf(one.children)]);
  return textsOf(readUiTree(source));
};

describe('page source', () => {
  it('may begin with a byte order mark, lack its declaration, use apostrophes, or have several roots', () => {
    expect(flat(`\ufeff${page(text('One', '0,0,9,9'))}`)).toEqual(['One']);
    expect(flat(`<hierarchy><node text='Say "hi"' bounds='[0,0][9,9]'/></hierarchy>`)).toEqual(['Say "hi"']);
    expect(flat(page(text('One', '0,0,9,9'), text('Two', '0,0,9,9')))).toEqual(['One', 'Two']);
    expect(flat(`${page(text('One', '0,0,9,9'))}${page(text('Two', '0,0,9,9'))}`)).toEqual(['One', 'Two']);
  });

  it('may name its tags by class, inner classes too', () => {
    const source = `<hierarchy><a.b.Picker$Handler text="12" class="a.b.Picker$Handler" bounds="[0,0][9,9]"><c.D text="13"/></a.b.Picker$Handler></hierarchy>`;

    expect(flat(source)).toEqual(['12', '13']);
    expect(readUiTree(source)[0]?.children[0]?.className).toBe('a.b.Picker$Handler');
  });

  it('may hold control characters, references to them, and bare ampersands', () => {
    expect(flat('<hierarchy><node text="a\u0007b&#0;c&#x1F;d & e &copy; f"/></hierarchy>')).toEqual([
      'a b c d & e &copy; f',
    ]);
  });

  it.each([
    '',
    'ERROR: null root node returned by UiTestAutomationBridge.',
    '<hierarchy rotation="0"/>',
    '<hierarchy><node text="',
  ])('gives nothing to touch for %p', (source) => {
    expect(flat(source)).toEqual([]);
  });

  it('reads a tree of a megabyte and one of ten thousand levels', () => {
    const wide = page(
      ...Array.from({ length: 3000 }, (_, index) =>
        text(`Row ${index}`, '0,0,1080,2400', { 'resource-id': `com.example:id/${'x'.repeat(250)}` }),
      ),
    );
    const deep = `<hierarchy>${'<node bounds="[0,0][9,9]">'.repeat(10_000)}${'</node>'.repeat(10_000)}</hierarchy>`;

    expect(wide.length).toBeGreaterThan(1_000_000);
    expect(flat(wide)).toHaveLength(3000);
    expect(readUiTree(deep)).toHaveLength(1);
  });

  it('leaves out what Appium says is not displayed', () => {
    const hidden = node('android.view.View', '0,0,9,9', { displayed: false }, text('Hidden', '0,0,9,9'));

    expect(flat(page(hidden, text('Seen', '0,0,9,9')))).toEqual(['Seen']);
  });
});
