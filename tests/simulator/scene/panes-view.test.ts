import { tap } from '../../../src/simulator/system/touch.js';
import { swipe } from '../../../src/simulator/system/swipe.js';
import type { PhoneMachine } from '../../../src/simulator/system/phone.js';
import { nodesOf, type TreeNode } from '../../../src/simulator/tree/tree.js';
import { centerOf } from '../../../src/core/geometry.js';
import { newPhone } from '../../support/new-phone.js';

const wide = (name: string): PhoneMachine => {
  const phone = newPhone({ size: { width: 1600, height: 2560, density: 320 } });
  phone.perform({ do: 'rotate', rotation: 1 }, { do: 'start', package: name });
  return phone;
};

function nodeWith(phone: PhoneMachine, words: string): TreeNode {
  const found = nodesOf(phone.tree()).find(({ placed: { view } }) => [view.text, view.desc, view.id].includes(words));
  if (!found) throw new Error(`Nothing on the screen says "${words}".`);
  return found;
}

const tapOn = (phone: PhoneMachine, words: string): void => tap(phone, centerOf(nodeWith(phone, words).placed.visible));
const says = (phone: PhoneMachine, words: string): boolean => phone.source().includes(`text="${words}"`);
const selected = (phone: PhoneMachine): readonly string[] =>
  nodesOf(phone.tree()).flatMap((node) =>
    node.placed.view.traits?.selected
      ? nodesOf(node).flatMap(({ placed: { view } }) => (view.id?.endsWith('_title') ? (view.text ?? '') : []))
      : [],
  );

describe('a list and its detail in one window', () => {
  it('are siblings with ids of their own and titles for screen readers', () => {
    const phone = wide('com.android.settings');
    tapOn(phone, 'Display');
    const [list, detail] = nodeWith(phone, 'sliding_pane_layout').children;
    expect([list?.placed.view.traits?.paneTitle, detail?.placed.view.traits?.paneTitle]).toEqual([
      'Settings',
      'Display',
    ]);
    expect(phone.source()).toContain('resource-id="com.android.settings:id/detail_pane"');
    expect(list?.placed.bounds.right).toBeLessThanOrEqual(detail?.placed.bounds.left ?? 0);
  });

  it('say what to choose while nothing is chosen, and then show the row as selected', () => {
    const phone = wide('com.sim.mail');
    expect(says(phone, 'Choose a mail to read it here')).toBe(true);
    expect(selected(phone)).toEqual([]);
    tapOn(phone, 'Anna Whitcombe');
    expect(says(phone, 'Choose a mail to read it here')).toBe(false);
    expect(selected(phone)).toEqual(['Anna Whitcombe']);
  });

  it('need no arrow that goes up, until one goes deeper', () => {
    const phone = wide('com.android.settings');
    tapOn(phone, 'Network & internet');
    expect(phone.source()).not.toContain('Navigate up');
    tapOn(phone, 'Networks');
    expect(selected(phone)).toEqual(['Network & internet']);
    tapOn(phone, 'Navigate up');
    expect(says(phone, 'Mobile data')).toBe(true);
  });

  it('scroll by themselves', () => {
    const phone = wide('com.android.settings');
    tapOn(phone, 'Apps');
    const topOf = (words: string): number => nodeWith(phone, words).placed.bounds.top;
    const [title, row] = [topOf('homepage_title'), topOf('Messages')];
    const from = centerOf(nodeWith(phone, 'detail_pane').placed.visible);
    swipe(phone, { from, to: { x: from.x, y: from.y - 60 }, durationMs: 4_000 });
    expect(topOf('Messages')).toBeLessThan(row);
    expect(topOf('homepage_title')).toBe(title);
  });

  it('have the focus in the pane that was touched', () => {
    const phone = wide('com.sim.notes');
    tapOn(phone, 'Shopping');
    tapOn(phone, 'body');
    const focused = nodesOf(phone.tree()).filter(
      ({ placed }) => placed.uid === phone.world.focus?.uid && placed.path === phone.world.focus.path,
    );
    expect(focused.map(({ placed }) => placed.view.id)).toEqual(['body']);
    expect(phone.source().match(/focused="true"/g)).toHaveLength(1);
    phone.perform({ do: 'type', text: ', eggs' });
    expect(says(phone, 'Oats, milk, lemons, eggs')).toBe(true);
  });

  it('are known by the same elements before and after a turn', () => {
    const phone = wide('com.sim.mail');
    tapOn(phone, 'Anna Whitcombe');
    const { uid, path } = nodeWith(phone, 'body').placed;
    phone.perform({ do: 'rotate', rotation: 0 });
    expect(says(phone, 'Search in mail')).toBe(false);
    expect(nodeWith(phone, 'body').placed).toMatchObject({ uid, path });
  });

  it('speak the language of the phone', () => {
    const phone = wide('com.android.settings');
    phone.perform({ do: 'system', change: { locale: 'zh-CN' } });
    expect(says(phone, '选择一项设置')).toBe(true);
    expect(phone.source()).toContain('pane-title="设置"');
  });
});
