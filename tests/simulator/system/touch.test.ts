import { centerOf, type Bounds } from '../../../src/core/geometry.js';
import { pressKey } from '../../../src/simulator/system/keys.js';
import type { PhoneMachine } from '../../../src/simulator/system/phone.js';
import { swipe } from '../../../src/simulator/system/swipe.js';
import { hold, tap } from '../../../src/simulator/system/touch.js';
import type { Placed } from '../../../src/simulator/scene/placed.js';
import { nodesOf } from '../../../src/simulator/tree/tree.js';
import { newPhone } from '../../support/new-phone.js';

function boundsOf(phone: PhoneMachine, words: string): Bounds {
  const found = nodesOf(phone.tree()).find(
    ({ placed: { view } }) => view.text === words || view.desc === words || view.id === words,
  );
  if (!found) throw new Error(`"${words}" is not on the screen.`);
  return found.placed.visible;
}
const touch = (phone: PhoneMachine, words: string): void => tap(phone, centerOf(boundsOf(phone, words)));

/** Where the soft keyboard paints a key. */
const keyBounds = (phone: PhoneMachine, label: string): Bounds =>
  onKeyboard(phone, label, ({ view }) => view.text === label);
const glyphBounds = (phone: PhoneMachine, name: string): Bounds =>
  onKeyboard(phone, name, ({ view }) => view.paint?.icon?.name === name);

function onKeyboard(phone: PhoneMachine, name: string, fits: (placed: Placed) => boolean): Bounds {
  const find = (placed: Placed): Placed | undefined =>
    fits(placed) ? placed : placed.children.map(find).find((one) => one !== undefined);
  const keyboard = phone.scene().windows.find((window) => window.name === 'keyboard');
  const key = keyboard && find(keyboard.root);
  if (!key) throw new Error(`There is no key "${name}".`);
  return key.visible;
}

const leftOf = ({ left, top, bottom }: Bounds) => ({ x: left + 20, y: Math.min((top + bottom) / 2, top + 60) });

/** Where the bar over a field paints a word. */
function menuBounds(phone: PhoneMachine, label: string): Bounds {
  const find = (placed: Placed): Placed | undefined =>
    placed.view.text === label ? placed : placed.children.map(find).find((one) => one !== undefined);
  const menu = phone.scene().windows.find(({ name }) => name === 'text-menu');
  const word = menu && find(menu.root);
  if (!word) throw new Error(`There is no "${label}" over the field.`);
  return word.visible;
}

describe('a finger on the phone', () => {
  it('types with the keys of the keyboard that the focus brings up', () => {
    const phone = newPhone();
    phone.perform({ do: 'link', link: 'notes://new' });
    touch(phone, 'title');
    for (const key of 'hi') tap(phone, centerOf(keyBounds(phone, key)));
    tap(phone, centerOf(keyBounds(phone, '?123')));
    tap(phone, centerOf(keyBounds(phone, '7')));
    expect(boundsOf(phone, 'hi7')).toBeDefined();
  });

  it('types emoji with the layer behind the face above the keys', () => {
    const phone = newPhone();
    phone.perform({ do: 'link', link: 'notes://new' });
    touch(phone, 'title');
    tap(phone, centerOf(glyphBounds(phone, 'emoticon-outline')));
    tap(phone, centerOf(keyBounds(phone, '🎉')));
    expect(phone.source()).toContain('text="🎉"');
    tap(phone, centerOf(keyBounds(phone, 'ABC')));
    tap(phone, centerOf(keyBounds(phone, 'q')));
    expect(phone.source()).toContain('text="🎉q"');
  });

  it('hits the keyboard, not what it covers', () => {
    const phone = newPhone({ conditions: [{ kind: 'keyboard-covers' }] });
    phone.perform({ do: 'link', link: 'notes://note/1' });
    touch(phone, 'title');
    tap(phone, centerOf(keyBounds(phone, 'q')));
    expect(phone.world.apps['com.sim.notes']).toMatchObject({
      notes: [{ title: 'Weekend' }, { title: expect.stringContaining('q') as string }, {}, {}],
    });
  });

  it('offers to cut, copy and paste what a long press selects', () => {
    const phone = newPhone();
    phone.perform({ do: 'link', link: 'notes://note/1' });
    hold(phone, leftOf(boundsOf(phone, 'Shopping')));
    const { focus } = phone.world;
    expect([focus?.from, focus?.to]).toEqual([0, 8]);
    tap(phone, centerOf(menuBounds(phone, 'Cut')));
    expect(phone.world.clipboard).toBe('Shopping');
    expect(() => menuBounds(phone, 'Cut')).toThrow('Cut');
    hold(phone, leftOf(boundsOf(phone, 'body')));
    tap(phone, centerOf(menuBounds(phone, 'Select all')));
    tap(phone, centerOf(menuBounds(phone, 'Paste')));
    expect(phone.world.apps['com.sim.notes']).toMatchObject({ notes: [{}, { title: '', body: 'Shopping' }, {}, {}] });
  });

  it('closes that bar by back, or by a touch elsewhere, and keeps the text', () => {
    const phone = newPhone();
    phone.perform({ do: 'link', link: 'notes://note/1' });
    for (const close of [() => phone.perform({ do: 'back' }), () => touch(phone, 'body')]) {
      hold(phone, leftOf(boundsOf(phone, 'title')));
      expect(menuBounds(phone, 'Copy')).toBeDefined();
      close();
      expect(() => menuBounds(phone, 'Copy')).toThrow('Copy');
    }
    expect(boundsOf(phone, 'Shopping')).toBeDefined();
  });

  it('closes a sheet or dialog by a tap outside, and touches nothing below', () => {
    const phone = newPhone();
    phone.perform({ do: 'start', package: 'com.sim.notes' });
    hold(phone, centerOf(boundsOf(phone, 'Shopping')));
    touch(phone, 'Delete');
    tap(phone, { x: 540, y: 300 });
    expect(boundsOf(phone, 'Shopping')).toBeDefined();
    expect(phone.front().activity).toBe('.Main');
  });

  it('pulls the shade down and sweeps it up again', () => {
    const phone = newPhone();
    swipe(phone, { from: { x: 540, y: 20 }, to: { x: 540, y: 1500 }, durationMs: 300 });
    expect(phone.front().package).toBe('com.android.systemui');
    swipe(phone, { from: { x: 540, y: 2000 }, to: { x: 540, y: 600 }, durationMs: 300 });
    expect(phone.front().package).toBe('com.sim.launcher');
  });

  it('opens the drawer of the launcher by a sweep upwards', () => {
    const phone = newPhone();
    swipe(phone, { from: { x: 540, y: 1700 }, to: { x: 540, y: 700 }, durationMs: 300 });
    expect(phone.front().activity).toBe('.Drawer');
  });

  it('lets a list run on after a quick finger, not after a slow one', () => {
    const scrolledBy = (durationMs: number): number => {
      const phone = newPhone({ size: { width: 720, height: 1280, density: 320 } });
      phone.perform({ do: 'open', package: 'com.android.settings', screen: '.Apps' });
      swipe(phone, { from: { x: 360, y: 900 }, to: { x: 360, y: 700 }, durationMs });
      return nodesOf(phone.tree()).find(({ placed }) => placed.path === 'list')?.placed.scroll?.at ?? 0;
    };
    expect(scrolledBy(5_000)).toBe(100);
    expect(scrolledBy(100)).toBeGreaterThan(150);
  });

  it('ends a task by sweeping its card up', () => {
    const phone = newPhone();
    phone.perform({ do: 'start', package: 'com.sim.notes' }, { do: 'recents' });
    const card = centerOf(boundsOf(phone, 'Notes'));
    swipe(phone, { from: card, to: { x: card.x, y: card.y - 900 }, durationMs: 300 });
    expect(phone.world.tasks).toEqual([]);
  });

  it('turns the screen off and on by the power key, and unlocks by a sweep upwards', () => {
    const phone = newPhone();
    pressKey(phone, 26);
    expect(nodesOf(phone.tree()).map(({ placed }) => placed.view.text ?? '')).toEqual(['']);
    pressKey(phone, 26);
    expect(boundsOf(phone, 'Swipe up to open')).toBeDefined();
    swipe(phone, { from: { x: 540, y: 1800 }, to: { x: 540, y: 700 }, durationMs: 300 });
    expect(phone.front().package).toBe('com.sim.launcher');
  });
});
