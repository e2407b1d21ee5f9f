/** W3C actions and the gestures of UiAutomator2. */

import { centerOf, type Bounds, type Point } from '../../core/geometry.js';
import { factorOf, pinch, spanIn } from '../system/pinch.js';
import { performStrokes } from '../system/strokes.js';
import { scrollableIn, swipe, swipeIn, type Direction } from '../system/swipe.js';
import { hold, tap } from '../system/touch.js';
import { CommandRefused } from './command.js';
import { ELEMENT_KEY, isFields, numberIn, type Desk, type Fields } from './desk.js';
import { readActions } from './pointer-actions.js';

const DIRECTIONS: readonly string[] = ['up', 'down', 'left', 'right'] satisfies Direction[];
const TAP_MS = 100;
const HOLD_MS = 500;
/** Pixels a second below which nothing runs on, for a density of 1 (ViewConfiguration.getScaledMinimumFlingVelocity). */
const LEAST_FLING = 50;
/** Pixels a second at which the server moves a finger unless told otherwise, for a density of 1. */
const SPEEDS = { swipe: 5_000, scroll: 5_000, fling: 7_500, drag: 2_500 } as const;

/** POST /actions. */
export function performActions(desk: Desk, body: Fields): null {
  const gesture = readActions(body['actions'], (id) => desk.centerOf(id));
  performStrokes(desk.phone, gesture.strokes, gesture.durationMs);
  for (const { key, isDown } of gesture.keys) if (isDown) typeW3cKey(desk, key);
  return null;
}

/** Keys of the WebDriver standard that are no letters: their place in Unicode's private area. */
const W3C_KEYS: Readonly<Record<string, number>> = {
  '\uE003': 67,
  '\uE004': 61,
  '\uE006': 66,
  '\uE007': 66,
  '\uE00C': 111,
  '\uE010': 123,
  '\uE011': 122,
  '\uE012': 21,
  '\uE014': 22,
  '\uE017': 112,
};

function typeW3cKey(desk: Desk, key: string): void {
  const code = W3C_KEYS[key];
  if (code === 66) return desk.phone.perform({ do: 'submit' });
  if (code === 67) return desk.phone.perform({ do: 'edit-key', key: 'delete' });
  if (code === 112) return desk.phone.perform({ do: 'edit-key', key: 'forward-delete' });
  if (code === 21 || code === 22) return desk.phone.perform({ do: 'edit-key', key: code === 21 ? 'left' : 'right' });
  if (code === 122 || code === 123) return desk.phone.perform({ do: 'edit-key', key: code === 122 ? 'start' : 'end' });
  if (code === 111) return desk.phone.perform({ do: 'back' });
  if (code === undefined && !/[\uE000-\uF8FF]/.test(key)) desk.phone.perform({ do: 'type', text: key });
}

/** Where a gesture begins: in an element, at an offset in it, or at a place of the screen. */
function pointOf(desk: Desk, { origin, offset }: Fields): Point {
  const id = elementIn(origin);
  const shift = isFields(offset) ? { x: numberIn(offset, 'x'), y: numberIn(offset, 'y') } : undefined;
  if (id === undefined) {
    if (shift) return shift;
    throw new CommandRefused('invalid argument', 'A gesture needs an element, or both x and y.');
  }
  const { visible } = desk.node(id).placed;
  return shift ? { x: visible.left + shift.x, y: visible.top + shift.y } : centerOf(visible);
}

function elementIn(origin: unknown): string | undefined {
  if (typeof origin === 'string') return origin;
  if (!isFields(origin)) return undefined;
  const id = origin[ELEMENT_KEY] ?? origin['ELEMENT'];
  return typeof id === 'string' ? id : undefined;
}

function areaOf(desk: Desk, { origin, area }: Fields): Bounds {
  const id = elementIn(origin);
  if (id !== undefined) return desk.node(id).placed.visible;
  if (!isFields(area))
    throw new CommandRefused('invalid argument', 'A gesture needs an element, or left, top, width and height.');
  const { left, top, width, height } = {
    left: numberIn(area, 'left'),
    top: numberIn(area, 'top'),
    width: numberIn(area, 'width'),
    height: numberIn(area, 'height'),
  };
  if (width < 0 || height < 0)
    throw new CommandRefused(
      'invalid argument',
      `"width" and "height" must not be negative, got ${width} and ${height}.`,
    );
  return { left, top, right: left + width, bottom: top + height };
}

function directionOf({ direction }: Fields): Direction {
  if (typeof direction === 'string' && DIRECTIONS.includes(direction.toLowerCase()))
    return direction.toLowerCase() as Direction;
  throw new CommandRefused(
    'invalid argument',
    `"direction" must be one of ${DIRECTIONS.join(', ')}, got ${JSON.stringify(direction) ?? 'nothing'}.`,
  );
}

function percentOf(body: Fields): number {
  const percent = numberIn(body, 'percent');
  if (percent >= 0 && percent <= 1) return percent;
  throw new CommandRefused('invalid argument', `"percent" must be from 0 to 1, got ${percent}.`);
}

export function clickGesture(desk: Desk, body: Fields): null {
  tap(desk.phone, pointOf(desk, body));
  desk.phone.pass(TAP_MS);
  return null;
}

export function doubleClickGesture(desk: Desk, body: Fields): null {
  const point = pointOf(desk, body);
  tap(desk.phone, point);
  desk.phone.pass(TAP_MS);
  tap(desk.phone, point);
  desk.phone.pass(TAP_MS);
  return null;
}

export function longClickGesture(desk: Desk, body: Fields): null {
  const duration = body['duration'] === undefined ? HOLD_MS : numberIn(body, 'duration');
  if (duration < 0) throw new CommandRefused('invalid argument', '"duration" must not be negative.');
  hold(desk.phone, pointOf(desk, body));
  desk.phone.pass(duration);
  return null;
}

/** A finger that goes over a share of an area. The list may run on after it. */
export function swipeGesture(desk: Desk, body: Fields): null {
  const direction = directionOf(body);
  glide(desk, { ...swipeIn(areaOf(desk, body), direction, percentOf(body)), speed: speedOf(desk, body, 'swipe') });
  return null;
}

const OPPOSITE = { up: 'down', down: 'up', left: 'right', right: 'left' } as const;

/** Scrolls to what lies in that direction. Answers whether there is more of it. */
export function scrollGesture(desk: Desk, body: Fields): boolean {
  const direction = directionOf(body);
  const area = areaOf(desk, body);
  const percent = numberIn(body, 'percent');
  if (percent < 0) throw new CommandRefused('invalid argument', `"percent" must not be negative, got ${percent}.`);
  speedOf(desk, body, 'scroll');
  // More than one area at a time is scrolled in several turns.
  for (let left = percent; left > 0; left -= 1) {
    glide(desk, { ...swipeIn(area, OPPOSITE[direction], Math.min(1, left)), speed: 0 });
  }
  return canScroll(desk, area, direction);
}

export function flingGesture(desk: Desk, body: Fields): boolean {
  const direction = directionOf(body);
  const area = areaOf(desk, body);
  const speed = speedOf(desk, body, 'fling');
  const least = LEAST_FLING * desk.phone.scene().scale;
  if (speed < least)
    throw new CommandRefused('invalid argument', `"speed" must be at least ${least} for a fling, got ${speed}.`);
  glide(desk, { ...swipeIn(area, OPPOSITE[direction], 0.9), speed });
  return canScroll(desk, area, direction);
}

function canScroll(desk: Desk, area: Bounds, direction: Direction): boolean {
  const scroll = scrollableIn(
    desk.phone,
    area,
    direction === 'up' || direction === 'down' ? 'vertical' : 'horizontal',
  )?.scroll;
  if (!scroll) return false;
  return direction === 'down' || direction === 'right' ? scroll.at < scroll.max - 0.5 : scroll.at > 0.5;
}

/** Pixels a second, as asked or as usual. */
function speedOf(desk: Desk, body: Fields, kind: keyof typeof SPEEDS): number {
  if (body['speed'] === undefined || body['speed'] === null) return SPEEDS[kind] * desk.phone.scene().scale;
  const speed = numberIn(body, 'speed');
  if (speed >= 0) return speed;
  throw new CommandRefused('invalid argument', `"speed" must not be negative, got ${speed}.`);
}

type Glide = Readonly<{ from: Point; to: Point; speed: number; isLong?: boolean }>;

/** A speed of 0 lets nothing run on. */
function glide(desk: Desk, { from, to, speed, isLong = false }: Glide): void {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const durationMs = speed === 0 ? 60_000 : Math.max(1, (1_000 * length) / speed);
  swipe(desk.phone, { from, to, durationMs, isLong });
  desk.phone.pass(speed === 0 ? 500 : durationMs);
}

/** A long click that then moves, as the real server's drag is. */
export function dragGesture(desk: Desk, body: Fields): null {
  const start = isFields(body['start']) ? { offset: body['start'] } : {};
  const end = body['end'];
  speedOf(desk, body, 'drag');
  if (!isFields(end)) throw new CommandRefused('invalid argument', 'A drag needs endX and endY.');
  glide(desk, {
    from: pointOf(desk, { origin: body['origin'], ...start }),
    to: { x: numberIn(end, 'x'), y: numberIn(end, 'y') },
    speed: 0,
    isLong: true,
  });
  return null;
}

/** Two fingers on the way between the middle of an area and its corners, over a share of that way. */
export function pinchGesture(desk: Desk, body: Fields, { opens }: Readonly<{ opens: boolean }>): null {
  const area = areaOf(desk, body);
  const factor = factorOf(spanIn(area, percentOf(body), desk.phone.scene().scale));
  // A speed that cannot be is refused, as the real server refuses it.
  speedOf(desk, body, 'drag');
  pinch(desk.phone, centerOf(area), opens ? factor : 1 / factor);
  desk.phone.pass(HOLD_MS);
  return null;
}
