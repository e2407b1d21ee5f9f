import { listed, PHONE, TABLET, TAP } from '../support/listed.js';
import { frame, node, text } from '../support/page-source.js';

const RECYCLER = 'androidx.recyclerview.widget.RecyclerView';
const SCROLL = { scrollable: true };
const sideways = '[1] list, scrolls left and right';
const upright = '[1] list, scrolls up and down';

describe('the way a thing scrolls', () => {
  it.each(['androidx.viewpager.widget.ViewPager', 'androidx.viewpager2.widget.ViewPager2'])(
    'is sideways for a list in a pager of its size (%s)',
    (pager) => {
      const inner = node(
        RECYCLER,
        '0,100,1080,2200',
        SCROLL,
        text('Hello', '40,900,900,1000'),
        text('there', '40,1100,900,1200'),
      );
      expect(listed([node(pager, '0,100,1080,2200', SCROLL, inner)])[0]).toBe(sideways);
    },
  );

  it('is sideways for a list whose only child fills it', () => {
    expect(
      listed([
        node(RECYCLER, '0,100,1080,2200', SCROLL, frame('0,100,1080,2200', text('Page one', '40,900,900,1000'))),
      ])[0],
    ).toBe(sideways);
  });

  it.each(['android.widget.ListView', 'android.widget.ScrollView', 'androidx.core.widget.NestedScrollView'])(
    'is up and down where the class can go no other way, however wide it is (%s)',
    (className) => {
      const cells = [text('One', '0,300,600,400'), text('Two', '700,300,1300,400')];
      expect(listed([node(className, '0,200,1920,700', SCROLL, ...cells)], TABLET)[0]).toBe(upright);
    },
  );

  it('is how the contents lie, where the class tells nothing', () => {
    const card = (left: number, right: number) =>
      node(
        'android.view.View',
        `${left},400,${right},1100`,
        TAP,
        text(`Card ${left}`, `${left + 10},420,${right},480`),
      );
    expect(
      listed([node('android.view.View', '0,400,1080,1100', SCROLL, card(0, 600), card(620, 1080))], PHONE)[0],
    ).toBe(sideways);
    const line = (top: number) => text(`Line ${top}`, `0,${top},1080,${top + 80}`);
    expect(listed([node('android.view.View', '0,400,1080,800', SCROLL, line(400), line(500), line(600))])[0]).toBe(
      upright,
    );
  });
});
