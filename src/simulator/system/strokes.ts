/** Fingers as taps, long presses, drags and swipes, with the time that they take. */

import type { Stroke, Waypoint } from '../commands/pointer-actions.js';
import type { PhoneMachine } from './phone.js';
import { factorOf, pinch } from './pinch.js';
import { swipe } from './swipe.js';
import { hold, tap } from './touch.js';

/** dp that a finger may tremble and still be in one place (ViewConfiguration.getScaledTouchSlop). */
const SLOP = 8;
/** Milliseconds after which a still finger is a long press (ViewConfiguration.getLongPressTimeout, rounded up). */
const LONG_PRESS_MS = 500;
/** A finger that rests so long before it leaves lets nothing run on. */
const REST_MS = 100;
const NO_FLING_MS = 60_000;

/** Carries out what fingers did. Time passes as the gesture takes it. */
export function performStrokes(phone: PhoneMachine, strokes: readonly Stroke[], durationMs: number): void {
  let passed = 0;
  for (const stroke of [...strokes].sort((a, b) => endOf(a) - endOf(b))) {
    const end = endOf(stroke);
    phone.pass(end - passed);
    passed = end;
    const other = strokes.find((candidate) => candidate !== stroke && overlaps(stroke, candidate));
    if (!other) performStroke(phone, stroke);
    else if (strokes.indexOf(stroke) < strokes.indexOf(other)) performPinch(phone, stroke, other);
  }
  phone.pass(durationMs - passed);
}

const startOf = ({ path }: Stroke): number => path[0]?.atMs ?? 0;
const endOf = ({ path }: Stroke): number => path.at(-1)?.atMs ?? 0;
const overlaps = (a: Stroke, b: Stroke): boolean =>
  a.pointer !== b.pointer && startOf(a) < endOf(b) && startOf(b) < endOf(a);

/** Two fingers at once: what counts is how far apart they are in the beginning and at the end. */
function performPinch(phone: PhoneMachine, { path: one }: Stroke, { path: other }: Stroke): void {
  const [first, second, firstEnd, secondEnd] = [one[0], other[0], one.at(-1), other.at(-1)];
  if (!first || !second || !firstEnd || !secondEnd) return;
  const { scale } = phone.scene();
  const middle = { x: (first.x + second.x) / 2, y: (first.y + second.y) / 2 };
  pinch(phone, middle, factorOf(distance(firstEnd, secondEnd) / scale) / factorOf(distance(first, second) / scale));
}

function performStroke(phone: PhoneMachine, { path }: Stroke): void {
  const [first] = path;
  const last = path.at(-1);
  if (!first || !last) return;
  const slop = SLOP * phone.scene().scale;
  const moved = path.findIndex((point) => distance(first, point) > slop);
  const isLong = (moved < 0 ? last.atMs : (path[moved - 1]?.atMs ?? 0)) - first.atMs >= LONG_PRESS_MS;
  if (moved < 0) return isLong ? hold(phone, first) : tap(phone, first);
  const begun = path[moved - 1] ?? first;
  const settled = path.find((point) => distance(point, last) <= slop)?.atMs ?? last.atMs;
  const restMs = last.atMs - settled;
  const durationMs = isLong || restMs >= REST_MS ? NO_FLING_MS : settled - begun.atMs;
  swipe(phone, { from: first, to: last, durationMs, isLong, restMs, rests: restsIn(path) });
}

/** Where the finger stayed for a while on its way. */
const restsIn = (path: readonly Waypoint[]): readonly Waypoint[] =>
  path.slice(0, -1).filter((point, index) => {
    const next = path[index + 1];
    const isStill = next !== undefined && distance(point, next) === 0 && next.atMs - point.atMs >= LONG_PRESS_MS;
    return isStill && [path[0], path.at(-1)].every((end) => end && distance(point, end) > 0);
  });

const distance = (a: Waypoint, b: Waypoint): number => Math.hypot(a.x - b.x, a.y - b.y);
