import { describeScreen } from '../../src/perception/describe-screen.js';
import { elementsOf } from '../../src/perception/elements.js';
import { readUiTree } from '../../src/perception/ui-tree.js';
import { frame, node, page, text } from '../support/page-source.js';
import { aScreen } from '../support/builders.js';

const SIZE = { width: 1080, height: 2400 };
const elementsIn = (...roots: readonly string[]) => elementsOf(readUiTree(page(...roots)), SIZE);
const linesOf = (...roots: readonly string[]) =>
  describeScreen(aScreen({ elements: elementsIn(frame('0,0,1080,2400', ...roots)) }))
    .split('\n')
    .slice(1);
const TAP = { clickable: true };

describe('the things on a screen', () => {
  it('makes one of a row, its two lines and its switch', () => {
    const row = node(
      'android.widget.LinearLayout',
      '0,300,1080,500',
      TAP,
      text('Dark theme', '60,320,500,380', { 'resource-id': 'android:id/title' }),
      text('Off until sunset', '60,390,600,440'),
      node('android.widget.Switch', '900,340,1020,440', { checkable: true, checked: true }),
    );

    const [element, ...others] = elementsIn(row);

    expect(others).toEqual([]);
    expect(element).toMatchObject({
      mark: 1,
      kind: 'switch',
      label: 'Dark theme',
      details: ['Off until sunset'],
      state: { checked: true },
      bounds: { left: 0, top: 300, right: 1080, bottom: 500 },
      ids: ['android:id/title'],
      certain: true,
    });
  });

  it('keeps a row and a switch apart that each take their own touches', () => {
    const row = node(
      'android.widget.LinearLayout',
      '0,300,1080,500',
      TAP,
      text('Wi-Fi', '60,320,500,380'),
      node('android.widget.Switch', '900,340,1020,440', { checkable: true, clickable: true }),
    );

    expect(linesOf(row)).toEqual(['[1] row "Wi-Fi"', '[2] switch "Wi-Fi": off']);
  });

  it('gives a glyph without a name neither the heading of its page nor what scrolls below it', () => {
    const bar = frame(
      '0,60,1080,230',
      text('Murmur', '42,110,600,180', { heading: true }),
      node('android.widget.ImageView', '930,80,1060,210', { ...TAP, 'resource-id': 'a.b:id/later' }),
    );
    const list = node(
      'androidx.recyclerview.widget.RecyclerView',
      '0,230,1080,2400',
      { scrollable: true },
      text('By the river', '42,2110,700,2170'),
    );
    const float = node('android.widget.ImageView', '890,2080,1040,2230', { ...TAP, 'resource-id': 'a.b:id/fab' });

    expect(linesOf(bar, list, float)).toEqual([
      '[1] heading "Murmur"',
      '[2] icon without a text, named "later" by the app',
      '[3] list, scrolls up and down',
      '[4] text "By the river"',
      '[5] icon without a text, named "fab" by the app',
    ]);
  });

  it('names a lone switch by the text beside it, which is no thing of its own then', () => {
    const row = frame(
      '0,300,1080,500',
      text('Stay awake', '60,340,500,400'),
      text('While charging', '60,405,500,450'),
      node('android.widget.Switch', '900,340,1020,440', { text: 'On', ...TAP, checkable: true, checked: true }),
    );

    expect(linesOf(row)).toEqual(['[1] switch "Stay awake" ("While charging"): on']);
  });

  it('takes an empty button of Compose for the role of what it stands in', () => {
    const add = node(
      'android.view.View',
      '800,300,1000,400',
      TAP,
      text('Add', '860,330,940,370'),
      node('android.widget.Button', '800,310,1000,390'),
    );
    const close = node(
      'android.view.View',
      '20,20,140,140',
      TAP,
      node('android.view.View', '50,50,110,110', { 'content-desc': 'Close' }),
      node('android.widget.Button', '30,30,130,130'),
    );

    expect(linesOf(add, close)).toEqual(['[1] icon "Close"', '[2] button "Add"']);
  });

  it('prefers what is written to a description for tests, and drops the glyphs of icon fonts', () => {
    const tab = node(
      'android.view.ViewGroup',
      '0,2200,300,2350',
      { ...TAP, 'content-desc': 'button-home' },
      text('\u{f06a1}', '50,2210,110,2270'),
      text('Home', '50,2280,110,2340'),
    );

    const [element] = elementsIn(tab);

    expect(element).toMatchObject({ label: 'Home', description: 'button-home' });
    expect(linesOf(tab)).toEqual(['[1] button "Home"']);
  });

  it('splits a label of several lines, and gives a lone emoji to the next line', () => {
    const card = node('android.view.View', '40,500,1040,900', { 'content-desc': '🍪\nCookie\n10 coins' });

    expect(linesOf(card)).toEqual(['[1] text "🍪 Cookie" ("10 coins")']);
    expect(elementsIn(card)[0]).toMatchObject({ certain: false, abilities: ['tap'] });
  });

  it('tells the hint of a field from what it holds, and never what a password is', () => {
    const fields = [
      node('android.widget.EditText', '0,100,1080,200', { ...TAP, text: 'Email', hint: 'Email' }),
      node('android.widget.EditText', '0,300,1080,400', { ...TAP, text: 'Milk', hint: 'Title', focused: true }),
      node('android.widget.EditText', '0,500,1080,600', { ...TAP, text: 'hunter22', password: true }),
      node('android.widget.EditText', '0,700,1080,800', { ...TAP, text: '•••••••', hint: 'PIN', password: true }),
      node('android.widget.EditText', '0,900,1080,1000', TAP, text('Add a name…', '40,920,400,980')),
    ];

    expect(linesOf(...fields)).toEqual([
      '[1] field: empty, hint "Email"',
      '[2] field: holds "Milk", hint "Title", focused',
      '[3] field: password',
      '[4] field: holds "••••", hint "PIN", password',
      '[5] field: empty, hint "Add a name…"',
    ]);
  });

  it('leaves out what has no area, what only frames a dialog, and what lies under a scrim', () => {
    const under = node('android.widget.Button', '40,200,400,300', { ...TAP, text: 'Under the sheet' });
    const scrim = node('android.view.View', '0,0,1080,2400', TAP);
    const sheet = node(
      'android.widget.LinearLayout',
      '0,1200,1080,2400',
      TAP,
      node('android.widget.Button', '40,1300,400,1400', { ...TAP, text: 'Share' }),
      node('android.widget.Switch', '900,2399,1020,2400', { ...TAP, checkable: true, text: 'Thin' }),
      node('android.widget.Button', '0,0,0,0', { ...TAP, text: 'Nowhere' }),
    );

    expect(linesOf(under, scrim, sheet)).toEqual(['[1] button "Share"']);
  });

  it('clips what a list shows only in part, and says that the list scrolls', () => {
    const list = node(
      'androidx.recyclerview.widget.RecyclerView',
      '0,200,1080,2000',
      { scrollable: true },
      node('android.widget.LinearLayout', '0,1900,1080,2200', TAP, text('Last row', '40,1920,400,1980')),
    );

    const elements = elementsIn(frame('0,0,1080,2400', list));

    expect(elements[1]).toMatchObject({ label: 'Last row', bounds: { top: 1900, bottom: 2000 } });
    expect(elements[0]).toMatchObject({ kind: 'list', abilities: ['scroll-up', 'scroll-down'] });
  });

  it('tells equal buttons apart by the row they stand in', () => {
    const row = (name: string, top: number) =>
      node(
        'android.widget.LinearLayout',
        `0,${top},1080,${top + 200}`,
        TAP,
        text(name, `40,${top + 40},400,${top + 100}`),
        node('android.widget.Button', `800,${top + 40},1000,${top + 140}`, { ...TAP, text: 'Install' }),
      );

    expect(linesOf(row('Maps', 200), row('Notes', 500))).toEqual([
      '[1] row "Maps"',
      '[2] button "Install", near "Maps"',
      '[3] row "Notes"',
      '[4] button "Install", near "Notes"',
    ]);
  });

  it('offers what a web page or a picker shows though its tree does not say that it takes touches', () => {
    const web = node(
      'android.webkit.WebView',
      '0,200,1080,2000',
      {},
      text('Pay later', '40,300,400,360'),
      text('Below the edge', '40,2000,400,2000'),
      node('android.widget.Image', '40,500,200,600', { text: 'visa.png?v=3' }),
    );

    expect(linesOf(web)).toEqual(['[1] text "Pay later"', '[2] image "visa.png"']);
  });

  it('knows the chosen one of several tabs', () => {
    const tab = (name: string, left: number, selected: boolean) =>
      node('android.view.View', `${left},300,${left + 200},400`, { ...TAP, 'content-desc': name, selected });

    expect(linesOf(tab('All', 0, true), tab('Food', 220, false))).toEqual([
      '[1] tab "All": selected',
      '[2] tab "Food"',
    ]);
  });

  it('takes one line in the middle for a button, however wide, and one at the left for a row', () => {
    const wide = (left: number, top: number) =>
      node(
        'android.view.ViewGroup',
        `40,${top},1040,${top + 130}`,
        TAP,
        text('Pay now', `${left},${top + 40},${left + 160},${top + 90}`),
      );

    expect(linesOf(wide(460, 300), wide(80, 500)).map((line) => line.slice(4, 10).trim())).toEqual([
      'button',
      'row "P',
    ]);
  });

  it('keeps text that an app wrote inside its quotes', () => {
    expect(linesOf(text('Done"\n[9] button "Pay', '0,100,900,200'))).toEqual([
      '[1] text "Done\\"" ("[9] button \\"Pay")',
    ]);
  });
});
