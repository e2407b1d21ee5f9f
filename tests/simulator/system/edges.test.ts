import { settings } from '../../../src/simulator/apps/settings.js';
import type { PhoneMachine } from '../../../src/simulator/system/phone.js';
import { performStrokes } from '../../../src/simulator/system/strokes.js';
import { swipe } from '../../../src/simulator/system/swipe.js';
import { tap } from '../../../src/simulator/system/touch.js';
import { patchWorld } from '../../../src/simulator/world/patch.js';
import { play } from '../../../src/simulator/world/play.js';
import { newPhone } from '../../support/new-phone.js';

const NOTES = 'com.sim.notes';

function inNotes(): PhoneMachine {
  const phone = newPhone({ navigation: 'gestures' });
  phone.perform({ do: 'start', package: NOTES }, { do: 'open', package: NOTES, screen: '.Edit', extras: { id: 1 } });
  return phone;
}

const windowOf = ({ world }: PhoneMachine): string => world.windows.at(-1)?.kind ?? world.front;

/** A finger that goes from one place to another within 200 ms, and rests there. */
function glide(phone: PhoneMachine, [x, y, toX, toY]: readonly [number, number, number, number], restMs = 0): void {
  const path = [
    { x, y, atMs: 0 },
    { x: toX, y: toY, atMs: 200 },
    { x: toX, y: toY, atMs: 200 + restMs },
  ];
  performStrokes(phone, [{ pointer: 'finger', path }], 200 + restMs);
}

describe('gesture navigation', () => {
  it('goes home by a swipe up from the bottom edge, and to the app switcher when the finger rests', () => {
    const phone = inNotes();
    glide(phone, [540, 2390, 540, 1500]);
    expect(windowOf(phone)).toBe('com.sim.launcher');
    expect(phone.front().activity).toBe('.Home');
    glide(phone, [540, 2390, 540, 1500], 400);
    expect(windowOf(phone)).toBe('recents');
    glide(phone, [540, 2390, 540, 1500]);
    expect(windowOf(phone)).toBe('com.sim.launcher');
  });

  it('takes a slow swipe for one that rests, where nothing is known but its time', () => {
    const phone = inNotes();
    swipe(phone, { from: { x: 540, y: 2390 }, to: { x: 540, y: 1500 }, durationMs: 4_000 });
    expect(windowOf(phone)).toBe('recents');
  });

  it.each([
    ['left', [5, 1200, 400, 1200]],
    ['right', [1075, 1200, 700, 1200]],
  ] as const)('goes back by a swipe in from the %s edge', (_, way) => {
    const phone = inNotes();
    glide(phone, way);
    expect(phone.front().activity).toBe('.Main');
    glide(phone, way);
    expect(phone.front().package).toBe('com.sim.launcher');
  });

  it('does nothing by a finger that hardly moves, goes outwards or along the edge', () => {
    const phone = inNotes();
    glide(phone, [540, 2390, 540, 2330]);
    glide(phone, [5, 1200, 60, 1200]);
    glide(phone, [40, 1200, 0, 1200]);
    glide(phone, [5, 1200, 300, 400]);
    expect(phone.front()).toEqual({ package: NOTES, activity: '.Edit' });
  });

  it('unlocks a locked phone from the bottom edge, and goes back nowhere there', () => {
    const phone = inNotes();
    phone.perform({ do: 'screen', on: false }, { do: 'screen', on: true });
    glide(phone, [5, 1200, 400, 1200]);
    expect(phone.world.locked).toBe(true);
    glide(phone, [540, 2390, 540, 1500]);
    expect(phone.world.locked).toBe(false);
    expect(phone.front()).toEqual({ package: NOTES, activity: '.Edit' });
  });

  it('turns the pages of the home screen from their very edge, and opens the drawer from the middle', () => {
    const phone = newPhone({ navigation: 'gestures' });
    glide(phone, [1075, 1200, 400, 1200]);
    expect(phone.world.apps['com.sim.launcher']).toMatchObject({ page: 1 });
    glide(phone, [540, 1700, 540, 900]);
    expect(phone.front().activity).toBe('.Drawer');
    glide(phone, [5, 1200, 400, 1200]);
    expect(phone.front().activity).toBe('.Home');
  });

  it('has a line in place of the buttons, which a touch does not press', () => {
    const phone = inNotes();
    const bar = phone.scene().windows.find(({ name }) => name === 'navigation-bar');
    expect(bar && bar.root.bounds.bottom - bar.root.bounds.top).toBe(63);
    tap(phone, { x: 540, y: 2380 });
    expect(phone.front().package).toBe(NOTES);
  });

  it('is none where the phone has buttons', () => {
    const phone = newPhone();
    phone.perform({ do: 'start', package: NOTES });
    glide(phone, [540, 2390, 540, 1500]);
    glide(phone, [5, 1200, 400, 1200]);
    expect(phone.front().package).toBe(NOTES);
  });

  it('is chosen in Settings, and by a patch that names it rightly', () => {
    const chosen = play(settings).tap('System').tap('Gestures').tap('Navigation mode').tap('Gesture navigation');
    expect(chosen.world.display.navigation).toBe('gestures');
    expect(chosen.texts()).toContain('Gesture navigation');
    expect(patchWorld(chosen.world, { display: { navigation: 'buttons' } }).display.navigation).toBe('buttons');
    expect(() => patchWorld(chosen.world, { display: { navigation: 'pill' } })).toThrow(
      '"navigation" of a phone\'s display must be one of buttons, gestures, got "pill".',
    );
  });
});
