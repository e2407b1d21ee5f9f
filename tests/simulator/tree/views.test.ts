import type { PhoneMachine } from '../../../src/simulator/system/phone.js';
import type { TreeNode } from '../../../src/simulator/tree/tree.js';
import { newPhone } from '../../support/new-phone.js';
import { nodeWith, outline, parentOf, said, started } from '../../support/tree-outline.js';

const opened = (name: string, screen: string): PhoneMachine => {
  const phone = newPhone();
  phone.perform({ do: 'open', package: name, screen });
  return phone;
};
const indexes = (phone: PhoneMachine, { children }: TreeNode): readonly (string | undefined)[] =>
  children.map((child) => said(phone, child)['index']);

describe('an app of classic views', () => {
  it('has its bar in a layout of its own, and what can be pressed there in a menu', () => {
    const phone = started('com.sim.clock');
    const bar = parentOf(phone, nodeWith(phone, 'com.sim.clock:id/toolbar'));
    expect(said(phone, bar)).toMatchObject({ class: 'android.widget.LinearLayout', 'resource-id': undefined });
    const mail = started('com.sim.mail');
    const menu = parentOf(mail, nodeWith(mail, 'Open navigation drawer'));
    expect(said(mail, menu)['class']).toBe('androidx.appcompat.widget.LinearLayoutCompat');
  });

  it('holds the page below its bars in a frame that ends at the bar at the bottom', () => {
    const phone = started('com.sim.phone');
    const bottom = nodeWith(phone, 'com.sim.phone:id/bottom_navigation');
    const [bars, content] = parentOf(phone, bottom).children.map(({ placed }) => placed.bounds);
    expect([content?.top, content?.bottom]).toEqual([bars?.bottom, bottom.placed.bounds.top]);
  });

  it('keeps in the bottom bar both labels of an item, and hides the one that is not meant', () => {
    const phone = started('com.sim.phone');
    const bar = nodeWith(phone, 'com.sim.phone:id/bottom_navigation');
    const chosen = bar.children[0]?.children.find(({ placed }) => placed.view.traits?.selected);
    if (!chosen) throw new Error('Nothing is chosen in the bar.');
    expect(outline(phone, chosen)).toEqual([
      'FrameLayout Recents clickable',
      '  FrameLayout',
      '    View',
      '    ImageView #com.sim.phone:id/navigation_bar_item_icon_view',
      '  ViewGroup',
      '    TextView Recents #com.sim.phone:id/navigation_bar_item_label',
    ]);
    const [, labels] = chosen.children;
    expect(labels && indexes(phone, labels)).toEqual(['1']);
  });

  it('leaves gaps in the indexes of a row where a glyph or a switch could stand', () => {
    const phone = opened('com.android.settings', '.Main');
    const row = parentOf(phone, parentOf(phone, nodeWith(phone, 'Display')));
    expect(outline(phone, row).map((line) => line.trim().split(' ')[0])).toEqual([
      'LinearLayout',
      'LinearLayout',
      'ImageView',
      'RelativeLayout',
      'TextView',
      'TextView',
    ]);
    const words = opened('com.sim.notes', '.Main');
    const note = parentOf(words, parentOf(words, nodeWith(words, 'com.sim.notes:id/note_title')));
    expect(indexes(words, note)).toEqual(['1', '2']);
  });

  it('says of a row that nobody can press that it is read out as one', () => {
    const phone = opened('com.android.settings', '.About');
    const rows = phone
      .source()
      .split('\n')
      .filter((line) => line.includes('screen-reader-focusable="true"'));
    expect(rows.length).toBeGreaterThan(2);
    for (const row of rows) expect(row).toContain('clickable="false"');
  });

  it('has a hidden circle before a list that can be pulled down', () => {
    const phone = started('com.sim.mail');
    const list = nodeWith(phone, 'com.sim.mail:id/mails');
    expect(said(phone, list)['index']).toBe('1');
    expect(said(phone, parentOf(phone, list))['class']).toBe('android.view.ViewGroup');
  });
});
