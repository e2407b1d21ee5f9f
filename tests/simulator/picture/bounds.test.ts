import { createCanvas, type Canvas } from '@napi-rs/canvas';
import type { Bounds } from '../../../src/core/geometry.js';
import { paintScene } from '../../../src/simulator/picture/paint.js';
import { isVisible, type Placed } from '../../../src/simulator/scene/placed.js';
import type { Scene } from '../../../src/simulator/scene/scene.js';
import type { PhoneMachine } from '../../../src/simulator/system/phone.js';
import type { Paint, View } from '../../../src/simulator/world/view.js';
import { randomAct, phoneOf, walkLength } from '../../support/random-walk.js';
import { randomFrom } from '../../support/new-phone.js';

const { steps, seeds } = walkLength({ steps: 48, seeds: 4 });
const LOOK_EVERY = 8;
const PROBES = 4;

const canvases = new Map<string, Canvas>();

function pixelsOf(scene: Scene, isDark: boolean): Buffer {
  const { width, height } = scene.size;
  const name = `${width}x${height}`;
  const canvas = canvases.get(name) ?? createCanvas(width, height);
  canvases.set(name, canvas);
  paintScene(canvas, scene, isDark);
  return canvas.data();
}

/** The smallest box around all pixels in which two pictures differ; undefined when they are the same. */
function differenceOf(a: Buffer, b: Buffer, width: number): Bounds | undefined {
  const stride = width * 4;
  let found: Bounds | undefined;
  for (let start = 0; start < a.length; start += stride) {
    if (a.compare(b, start, start + stride, start, start + stride) === 0) continue;
    for (let at = start; at < start + stride; at += 4) {
      if (a.readInt32LE(at) === b.readInt32LE(at)) continue;
      const x = (at - start) / 4;
      const y = start / stride;
      const { left, top, right } = found ?? { left: x, top: y, right: x + 1 };
      found = { left: Math.min(left, x), top, right: Math.max(right, x + 1), bottom: y + 1 };
    }
  }
  return found;
}

/** What a view shows by itself is taken away; what it does to its children stays. */
function bare(placed: Placed): Placed {
  const { uid, path, bounds, visible, children } = placed;
  const { opacity, clip, radius } = placed.view.paint ?? {};
  const paint: Paint = {
    ...(opacity !== undefined && { opacity }),
    ...(clip && { clip, ...(radius !== undefined && { radius }) }),
  };
  return { uid, path, bounds, visible, children, view: { ...placed.view, paint } };
}

const replaced = (placed: Placed, target: Placed, by: Placed): Placed =>
  placed === target ? by : { ...placed, children: placed.children.map((child) => replaced(child, target, by)) };

const allOf = (placed: Placed): readonly Placed[] => [placed, ...placed.children.flatMap(allOf)];

/** The edge of what is round is smoothed over one pixel more; a shadow falls outside. */
function shownIn({ view, visible }: Placed, scale: number): Bounds {
  const reach = 1 + Math.ceil((view.paint?.shadow ?? 0) * 3 * scale);
  return {
    left: visible.left - reach,
    top: visible.top - reach,
    right: visible.right + reach,
    bottom: visible.bottom + reach,
  };
}

const isWithin = (inner: Bounds, outer: Bounds): boolean =>
  inner.left >= outer.left && inner.top >= outer.top && inner.right <= outer.right && inner.bottom <= outer.bottom;

const meets = (a: Bounds, b: Bounds): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Nothing that is painted after it stands on it, and none of it is cut off. */
function isBare(scene: Scene, target: Placed): boolean {
  const order = scene.windows.flatMap(({ root }) => allOf(root));
  const inside = new Set(allOf(target));
  const later = order.slice(order.indexOf(target)).filter((placed) => !inside.has(placed) && isVisible(placed));
  const covers = ({ view, bounds }: Placed): boolean => hasGround(view) && meets(bounds, target.bounds);
  return isWithin(target.bounds, target.visible) && !later.some(covers);
}
const hasGround = ({ paint }: View): boolean => paint?.background !== undefined || paint?.drawing !== undefined;

function complaintsAt(phone: PhoneMachine, random: () => number): readonly string[] {
  const scene = phone.scene();
  const { dark } = phone.world.display;
  const shown = scene.windows.flatMap((window) =>
    allOf(window.root)
      .filter(isVisible)
      .map((placed) => ({ window, placed })),
  );
  const before = pixelsOf(scene, dark);
  return Array.from({ length: PROBES }, () => shown[Math.floor(random() * shown.length)]).flatMap((probe) => {
    if (!probe) return [];
    const { window, placed } = probe;
    const root = replaced(window.root, placed, bare(placed));
    const windows = scene.windows.map((each) => (each === window ? { ...window, root } : each));
    const difference = differenceOf(before, pixelsOf({ ...scene, windows }, dark), scene.size.width);
    const words = placed.text?.lines.lines.join('').trim() ?? '';
    const name = `${window.package} ${placed.path} "${words}" at ${JSON.stringify(placed.visible)}`;
    if (!difference) return words !== '' && isBare(scene, placed) ? [`${name} is nowhere to be seen`] : [];
    const isRight = isWithin(difference, shownIn(placed, scene.scale));
    return isRight ? [] : [`${name} shows at ${JSON.stringify(difference)}`];
  });
}

describe.each(seeds)('on a phone in careless hands with seed %i', (seed) => {
  it('whatever is on the screen shows within its bounds, and every word shows', () => {
    const phone = phoneOf(seed);
    const random = randomFrom(seed);
    const complaints: string[] = [];
    for (let step = 0; step < steps; step += 1) {
      randomAct(phone, seed, step);
      if (step % LOOK_EVERY === 0)
        complaints.push(...complaintsAt(phone, random).map((complaint) => `seed ${seed}, step ${step}: ${complaint}`));
    }
    expect(complaints).toEqual([]);
  });
});
