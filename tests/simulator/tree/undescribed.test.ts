import { newPhone } from '../../support/new-phone.js';
import { nodeWith, outline, started } from '../../support/tree-outline.js';

describe('an app whose makers did not think of screen readers', () => {
  const phone = started('com.sim.merrow');

  it('says nothing of its glyphs but their ids', () => {
    expect(outline(phone, nodeWith(phone, 'com.sim.merrow:id/cart'))).toEqual([
      'ImageView #com.sim.merrow:id/cart clickable',
    ]);
    expect(phone.source()).not.toContain('Your orders');
  });

  it('has what is pressed around its words, and no boxes to tick', () => {
    expect(outline(phone, nodeWith(phone, 'com.sim.merrow:id/category'))).toEqual([
      'FrameLayout #com.sim.merrow:id/category clickable',
      '  TextView All',
    ]);
  });

  it('has the arrow that AppCompat describes, and dialogs that are those of Android', () => {
    const page = newPhone();
    page.perform({ do: 'open', package: 'com.sim.merrow', screen: '.Cart' });
    expect(nodeWith(page, 'Navigate up').placed.view.type).toBe('android.widget.ImageButton');
    page.perform({ do: 'crash', package: 'com.sim.merrow' });
    expect(page.source()).toContain('<android.widget.Button');
  });

  it('has that arrow in every language', () => {
    const page = newPhone();
    page.perform(
      { do: 'system', change: { locale: 'zh-CN' } },
      { do: 'open', package: 'com.sim.merrow', screen: '.Cart' },
    );
    expect(outline(page, nodeWith(page, '转到上一层级'))).toEqual(['ImageButton 转到上一层级 clickable']);
  });

  it('looks like any other', () => {
    const apps = [...phone.apps.values()].map((app) => ({ ...app, undescribed: false }));
    const told = newPhone({ apps });
    told.perform({ do: 'start', package: 'com.sim.merrow' });
    expect(told.source()).toContain('Your orders');
    expect(told.picture().equals(phone.picture())).toBe(true);
  });
});
