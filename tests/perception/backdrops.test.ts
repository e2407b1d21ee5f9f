import { describeElement } from '../../src/perception/describe-screen.js';
import { elementsOf } from '../../src/perception/elements.js';
import { readUiTree } from '../../src/perception/ui-tree.js';
import { listed, PHONE, TABLET, TAP } from '../support/listed.js';
import { node, page, text } from '../support/page-source.js';

const button = (label: string, bounds: string) => node('android.widget.Button', bounds, { ...TAP, text: label });

describe('what lies behind', () => {
  it.each([
    ['an empty field', 'android.widget.EditText', 'field: empty'],
    ['a picture', 'android.widget.ImageView', 'icon'],
    ['a web page that is still empty', 'android.webkit.WebView', 'web'],
  ])('is never %s, however large, and bars beside it stay', (_, className, line) => {
    const large = node(className, '0,180,1080,2300', TAP);
    expect(listed([button('Undo', '0,40,200,180'), large, button('Share', '0,2300,300,2400')])).toEqual([
      '[1] button "Undo"',
      `[2] ${line}`,
      '[3] button "Share"',
    ]);
  });

  it('covers what lies under it, but nothing beside it', () => {
    const veil = node('android.view.View', '0,200,1080,2400', TAP);
    const page = [button('Help', '0,40,200,180'), button('Hidden', '0,900,400,1000'), veil];

    expect(listed([...page, button('Accept', '100,1500,900,1650')])).toEqual([
      '[1] button "Help"',
      '[2] button "Accept"',
    ]);
  });

  it('is a thing of its own when it stands alone, such as a page that a touch turns', () => {
    expect(listed([button('Menu', '0,40,200,180'), node('android.view.View', '0,200,1080,2400', TAP)])).toEqual([
      '[1] button "Menu"',
      '[2] area, drawn: nothing in it has marks; name a point',
    ]);
  });

  it('is a scrim by its name at any size, with the page below the sheet too', () => {
    const sheet = [text('Sort by', '50,1150,500,1220'), button('Newest', '0,1250,1080,1400')];
    const scrim = node('android.view.View', '0,0,1080,1100', { ...TAP, 'content-desc': 'Scrim' });
    const closer = node('android.view.View', '0,0,1080,1100', { ...TAP, 'content-desc': 'Close sheet' });
    for (const cover of [scrim, closer])
      expect(listed([button('Row of the page', '0,2000,1080,2200'), cover, ...sheet])).toEqual([
        '[1] text "Sort by"',
        '[2] button "Newest"',
      ]);
  });

  it('is no button that dismisses something', () => {
    const dismiss = node('android.widget.Button', '600,300,1000,420', { ...TAP, 'content-desc': 'Dismiss' });
    expect(listed([text('Battery low', '40,300,500,400'), dismiss])).toContain('[2] button "Dismiss"');
  });

  it.each([
    ['upright', '60,1400,1020,2000', PHONE],
    ['on a tablet', '600,300,1300,900', TABLET],
  ])('is the frame of a dialog that fills its own window, %s', (_, place, size) => {
    const [left = 0, top = 0] = place.split(',').map(Number);
    const dialog = node(
      'android.widget.LinearLayout',
      place,
      TAP,
      text('Leave the queue?', `${left + 40},${top + 40},${left + 600},${top + 100}`),
      button('Leave', `${left + 40},${top + 200},${left + 300},${top + 300}`),
    );
    expect(elementsOf(readUiTree(page(dialog)), size).map(describeElement)).toEqual([
      'text "Leave the queue?"',
      'button "Leave"',
    ]);
  });

  it('leaves out a page that its app hid under a drawer, but not what is hidden and alive', () => {
    const hidden = { 'a11y-important': false };
    const row = (name: string, top: number, more = {}) =>
      node(
        'android.widget.FrameLayout',
        `0,${top},800,${top + 200}`,
        { ...TAP, ...more },
        text(name, `40,${top + 50},400,${top + 120}`, more),
      );
    const below = node(
      'android.view.ViewGroup',
      '0,0,1080,2400',
      hidden,
      row('Parcel 7', 300, hidden),
      row('Parcel 8', 700, hidden),
    );
    const drawer = node('android.widget.FrameLayout', '0,0,800,2400', row('Archive', 400), row('Waiting', 800));

    expect(listed([below, drawer])).toEqual(['[1] row "Archive"', '[2] row "Waiting"']);
    expect(listed([row('Archive', 400), row('Alive', 900, hidden)])).toEqual(['[1] row "Archive"', '[2] row "Alive"']);
  });
});
