import { listed, TAP } from '../support/listed.js';
import { frame, node, text } from '../support/page-source.js';

const LONG = { ...TAP, 'long-clickable': true };

describe('what is worth a mark', () => {
  it('is the outer one of two nameless things, and a card that can do more than its header', () => {
    const card = (left: number, ...header: readonly string[]) =>
      node(
        'android.widget.FrameLayout',
        `${left},300,${left + 450},1300`,
        LONG,
        node('android.view.View', `${left},300,${left + 450},400`, TAP, ...header),
      );
    expect(listed([card(40), card(600, text('Atlas', '620,320,800,380'))])).toEqual([
      '[1] area; long-press',
      '[2] area "Atlas"; long-press',
      '[3] button "Atlas"',
    ]);
  });

  it('is no area that only frames things which take their own touches', () => {
    const inner = ['One', 'Two'].map((name, index) =>
      node('android.widget.Button', `${index * 300},320,${index * 300 + 200},400`, { ...TAP, text: name }),
    );
    expect(listed([node('android.widget.FrameLayout', '0,300,1080,420', TAP, ...inner)])).toEqual([
      '[1] button "One"',
      '[2] button "Two"',
    ]);
  });

  it('is a nameless cell though something else floats over it', () => {
    const cell = (left: number) =>
      node('android.view.View', `${left},2000,${left + 540},2300`, { ...TAP, 'resource-id': 'a.b:id/slot' });
    const float = node('android.widget.ImageButton', '880,2140,1040,2280', { ...TAP, 'content-desc': 'New' });
    expect(listed([cell(0), cell(540), float])).toEqual([
      '[1] area without a text, named "slot" by the app, 1 of 2',
      '[2] area without a text, named "slot" by the app, 2 of 2',
      '[3] icon "New"',
    ]);
  });

  it.each(['android.widget.LinearLayout', 'android.widget.ImageView'])(
    'is no dot that tells the page (%s)',
    (className) => {
      const dot = (left: number, more = {}) => node(className, `${left},2200,${left + 60},2260`, { ...TAP, ...more });
      expect(
        listed([dot(400, { selected: true, enabled: false }), dot(470), dot(540), text('Tour', '0,300,300,400')]),
      ).toEqual(['[1] text "Tour"']);
    },
  );

  it('is nothing nameless and disabled, no text for tests, no echo, and no list in a list of its size', () => {
    expect(listed([node('android.view.View', '0,300,300,500', { ...TAP, enabled: false })])).toEqual([]);
    const described = (words: string) => node('android.widget.TextView', '0,300,300,400', { 'content-desc': words });
    expect(listed([described('cell-total-sum'), described('Half-time')])).toEqual(['[1] text "Half-time"']);
    expect(
      listed([node('android.view.View', '0,300,600,700', { 'content-desc': 'Rome' }, text('Rome', '10,310,300,400'))]),
    ).toEqual(['[1] text "Rome"']);
    const list = (...inner: readonly string[]) =>
      node('android.widget.ListView', '0,300,1080,2000', { scrollable: true }, ...inner);
    expect(listed([list(frame('0,300,1080,2000', list(text('Row', '0,310,300,400'))))])).toEqual([
      '[1] list, scrolls up and down',
      '[2] text "Row"',
    ]);
  });

  it('is no row of which only a sliver shows, but a thin bar in the middle of a page', () => {
    const more = (bounds: string) => node('android.widget.Button', bounds, { ...TAP, text: 'Next stop' });
    const list = node('android.widget.ListView', '0,300,1080,2000', { scrollable: true }, more('0,1994,1080,2100'));
    expect(listed([list])).toEqual(['[1] list, scrolls up and down']);
    expect(listed([more('0,900,1080,906')])).toEqual(['[1] button "Next stop"']);
    expect(listed([more('0,900,1080,903')])).toEqual([]);
  });
});
