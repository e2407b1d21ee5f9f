import { centerOf, type Bounds, type Point } from '../../../src/core/geometry.js';
import type { PhoneMachine } from '../../../src/simulator/system/phone.js';
import { performStrokes } from '../../../src/simulator/system/strokes.js';
import { swipe } from '../../../src/simulator/system/swipe.js';
import { nodesOf } from '../../../src/simulator/tree/tree.js';
import { newPhone } from '../../support/new-phone.js';

const boundsOf = (phone: PhoneMachine, label: string): Bounds | undefined =>
  nodesOf(phone.tree()).find(({ placed: { view } }) => view.desc === label)?.placed.visible;
const middleOf = (phone: PhoneMachine, label: string): Point => {
  const bounds = boundsOf(phone, label);
  if (!bounds) throw new Error(`"${label}" is not on the screen.`);
  return centerOf(bounds);
};

/** A finger that rests on a thing, goes to each place within 300 ms, rests there, and lets go at the last. */
function carry(phone: PhoneMachine, label: string, ...places: readonly (Point & { restMs?: number })[]): void {
  const from = middleOf(phone, label);
  let atMs = 600;
  const path = [
    { ...from, atMs: 0 },
    { ...from, atMs },
    ...places.flatMap(({ x, y, restMs = 0 }) => {
      const come = (atMs += 300);
      return [
        { x, y, atMs: come },
        { x, y, atMs: (atMs += restMs) },
      ];
    }),
  ];
  performStrokes(phone, [{ pointer: 'finger', path }], atMs);
}

const sweep = (phone: PhoneMachine, by: number, durationMs: number): boolean =>
  swipe(phone, { from: { x: 540, y: 700 }, to: { x: 540 + by, y: 700 }, durationMs });

describe('pages of the home screen', () => {
  it('turn by a fling, or by a slow finger that goes far, and never stand between two', () => {
    const phone = newPhone();
    expect(sweep(phone, -200, 2_000)).toBe(false);
    expect(boundsOf(phone, 'Maps')).toBeDefined();
    expect(sweep(phone, -200, 100)).toBe(true);
    expect(boundsOf(phone, 'Maps')).toBeUndefined();
    expect(boundsOf(phone, 'Calculator')).toBeDefined();
    expect(sweep(phone, -500, 100)).toBe(false);
    expect(sweep(phone, 500, 4_000)).toBe(true);
    expect(boundsOf(phone, 'Maps')).toBeDefined();
  });

  it('go back to the first by home, while the dock stays', () => {
    const phone = newPhone();
    const dock = boundsOf(phone, 'Camera');
    sweep(phone, -500, 100);
    expect(boundsOf(phone, 'Camera')).toEqual(dock);
    phone.perform({ do: 'start', package: 'com.sim.notes' }, { do: 'home' });
    expect(boundsOf(phone, 'Calculator')).toBeDefined();
    phone.perform({ do: 'home' });
    expect(boundsOf(phone, 'Maps')).toBeDefined();
  });

  it('are where home leads from the drawer', () => {
    const phone = newPhone();
    phone.perform({ do: 'answer', uid: 1, message: { kind: 'all' } }, { do: 'home' });
    expect(phone.front().activity).toBe('.Home');
  });
});

describe('an icon that is dragged', () => {
  it('goes to a free place', () => {
    const phone = newPhone();
    const notes = middleOf(phone, 'Notes');
    const free = { x: notes.x, y: notes.y - (middleOf(phone, 'Tallybox').y - notes.y) };
    carry(phone, 'Notes', free);
    expect(middleOf(phone, 'Notes')).toEqual(free);
  });

  it('stays where it is when it is let go where nothing takes it', () => {
    const phone = newPhone();
    const { icons } = phone.world.apps['com.sim.launcher'] as { icons: unknown };
    carry(phone, 'Notes', { x: 540, y: middleOf(phone, 'Search apps').y });
    expect(phone.world.apps['com.sim.launcher']).toMatchObject({ icons, lifted: null });
  });

  it('turns the page at the edge, once for each rest there, and stands on the page it is let go on', () => {
    const phone = newPhone();
    carry(phone, 'Maps', { x: 1070, y: 1200, restMs: 700 }, { x: 540, y: 1200 });
    expect(boundsOf(phone, 'Calculator')).toBeDefined();
    expect(boundsOf(phone, 'Maps')).toBeDefined();
    carry(phone, 'Maps', { x: 1070, y: 1200, restMs: 100 }, { x: 540, y: 700 });
    expect(boundsOf(phone, 'Calculator')).toBeDefined();
    carry(phone, 'Maps', { x: 10, y: 1200 });
    expect(boundsOf(phone, 'Contacts')).toBeDefined();
    expect(boundsOf(phone, 'Maps')).toBeDefined();
  });

  it('is removed at the top, or asked after at the top right', () => {
    const phone = newPhone();
    carry(phone, 'Maps', { x: 810, y: 180 });
    expect(phone.front().package).toBe('com.android.packageinstaller');
    phone.perform({ do: 'back' });
    carry(phone, 'Maps', { x: 270, y: 180 });
    expect(boundsOf(phone, 'Maps')).toBeUndefined();
    carry(phone, 'Settings', { x: 810, y: 180 });
    expect(boundsOf(phone, 'Settings')).toBeUndefined();
  });

  it('comes out of the drawer', () => {
    const phone = newPhone();
    carry(phone, 'Maps', { x: 270, y: 180 });
    phone.perform({ do: 'answer', uid: 1, message: { kind: 'all' } });
    carry(phone, 'Maps', { x: 540, y: 500 });
    expect(phone.front().activity).toBe('.Home');
    expect(boundsOf(phone, 'Maps')).toBeDefined();
  });

  it('is an icon: what cannot be lifted is not dragged', () => {
    const phone = newPhone();
    carry(phone, 'Search apps', { x: 540, y: 500 });
    expect(phone.world.apps['com.sim.launcher']).toMatchObject({ icons: null, lifted: null });
  });
});
