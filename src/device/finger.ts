import type { Point } from '../core/geometry.js';

/** One finger's moves as WebDriver's "actions" command takes them. Coordinates are the device's own. */
export type FingerActions = Readonly<{
  type: 'pointer';
  id: string;
  parameters: Readonly<{ pointerType: 'touch' }>;
  actions: readonly Readonly<Record<string, unknown>>[];
}>;

/** Android takes anything shorter than 40 ms between two taps for one, and longer than 300 ms for two. */
const BETWEEN_TAPS_MS = 100;
const PRESS_MS = 50;
/** Android's own limit is 400 to 500 ms; people can raise it to 1000. */
export const LONG_PRESS_MS = 1100;
export const SWIPE_MS = 300;
const DRAG_MS = 800;
/** Keeps the end of a drag from becoming a fling. */
const REST_MS = 150;

const moveTo = ({ x, y }: Point, duration = 0) => ({ type: 'pointerMove', duration, origin: 'viewport', x, y });
const pause = (duration: number) => ({ type: 'pause', duration });
const DOWN = { type: 'pointerDown', button: 0 };
const UP = { type: 'pointerUp', button: 0 };
const finger = (...actions: FingerActions['actions']): FingerActions => ({
  type: 'pointer',
  id: 'finger',
  parameters: { pointerType: 'touch' },
  actions,
});

export const tapAt = (point: Point): FingerActions => finger(moveTo(point), DOWN, pause(PRESS_MS), UP);

export const doubleTapAt = (point: Point): FingerActions =>
  finger(moveTo(point), DOWN, pause(PRESS_MS), UP, pause(BETWEEN_TAPS_MS), DOWN, pause(PRESS_MS), UP);

export const holdAt = (point: Point, durationMs: number): FingerActions =>
  finger(moveTo(point), DOWN, pause(durationMs), UP);

export const swipeAlong = (from: Point, to: Point, durationMs: number): FingerActions =>
  finger(moveTo(from), DOWN, moveTo(to, durationMs), UP);

export const dragAlong = (from: Point, to: Point): FingerActions =>
  finger(moveTo(from), DOWN, pause(LONG_PRESS_MS), moveTo(to, DRAG_MS), pause(REST_MS), UP);
