/** swipe, scroll, drag. */

import { z } from 'zod';
import { areaOf, type Bounds, type Point } from '../core/geometry.js';
import { quoteText } from '../core/quote-text.js';
import type { Screen } from '../core/screen.js';
import { defineAction, type Action, type ActionRun } from './action.js';
import { expectedArgument } from './arguments.js';
import { foldText } from '../core/plain-text.js';
import { WRITES } from './effects/effect-reading.js';
import { readDrag, readScroll, readStroke } from './effects/gesture-effect.js';
import { GridPoint, Mark, nameOfElementRef, pixelOf, ElementRef, targetOf } from './target.js';

const Direction = z.enum(['up', 'down', 'left', 'right'], 'must be up, down, left or right');
type Direction = z.infer<typeof Direction>;

/** Of the area's length: far enough to see new things, near enough to see the last ones again. */
const STROKE = 0.6;
const STROKE_MS = 400;
const MOST_SCROLLS = 12;

/** The finger moves against the way the content is to be seen: to see what is below it moves up. */
const AGAINST: Readonly<Record<Direction, Direction>> = { up: 'down', down: 'up', left: 'right', right: 'left' };

/** A stroke through the middle of an area, from its far end. */
function stroke({ left, top, right, bottom }: Bounds, finger: Direction): readonly [Point, Point] {
  const middle = { x: Math.round((left + right) / 2), y: Math.round((top + bottom) / 2) };
  const half = { x: ((right - left) * STROKE) / 2, y: ((bottom - top) * STROKE) / 2 };
  const sign = finger === 'up' || finger === 'left' ? -1 : 1;
  const along = finger === 'up' || finger === 'down' ? { x: 0, y: half.y * sign } : { x: half.x * sign, y: 0 };
  const at = (factor: number): Point => ({
    x: Math.round(middle.x + along.x * factor),
    y: Math.round(middle.y + along.y * factor),
  });
  return [at(-1), at(1)];
}

/** The list that was named, the largest that scrolls that way, or most of the screen. */
function strokeArea({ mark }: ElementRef, direction: Direction, { elements, size }: Screen): Bounds {
  const named = elements.find((element) => element.mark === mark);
  if (named) return named.bounds;
  const scrolls = elements.filter(({ abilities }) => abilities.includes(`scroll-${direction}`));
  const largest = scrolls.toSorted((a, b) => areaOf(b.bounds) - areaOf(a.bounds))[0];
  const middle = { left: size.width * 0.1, right: size.width * 0.9, top: size.height * 0.2, bottom: size.height * 0.8 };
  return largest?.bounds ?? middle;
}

type SwipeArgs = Readonly<{
  direction?: Direction | undefined;
  mark?: number | undefined;
  from?: readonly [number, number] | undefined;
  to?: readonly [number, number] | undefined;
  to_mark?: number | undefined;
}>;

function swipePath(
  { direction = 'up', mark, from, to, to_mark: end }: SwipeArgs,
  screen: Screen,
): readonly [Point, Point] {
  if (from && to) return [pixelOf(from, screen), pixelOf(to, screen)];
  if (end !== undefined) return [targetOf({ mark }, screen).point, targetOf({ mark: end }, screen).point];
  return stroke(strokeArea({ mark }, AGAINST[direction], screen), direction);
}

const scrollPath = (direction: Direction, mark: number | undefined, screen: Screen): readonly [Point, Point] =>
  stroke(strokeArea({ mark }, direction, screen), AGAINST[direction]);

const swipe = defineAction({
  name: 'swipe',
  whenToUse:
    'move a finger over the screen: turn a page, dismiss something, pull down to refresh, or between two points where there are no marks',
  args: z.strictObject({
    direction: expectedArgument(Direction.optional().describe('the way the finger moves: up, down, left or right')),
    mark: Mark.optional().describe('the element to begin on'),
    from: GridPoint.optional().describe('[x, y] from 0 to 1000, with "to" instead of a direction'),
    to: GridPoint.optional().describe('[x, y]'),
    // For shortcuts, which name elements; without words, so that it is not told to the Operator.
    to_mark: Mark.optional(),
  }),
  effect: (args, screen) => {
    const [from, to] = swipePath(args, screen);
    return readStroke({ from, to, screen });
  },
  seenIn: 'elements',
  wording: ({ direction, mark, from, to, to_mark: end }, screen) =>
    from && to
      ? `swipe from ${from.join(', ')} to ${to.join(', ')}`
      : mark !== undefined && end !== undefined
        ? `swipe from ${nameOfElementRef({ mark }, screen)} to ${nameOfElementRef({ mark: end }, screen)}`
        : `swipe ${direction ?? 'up'}${mark === undefined ? '' : ` on ${nameOfElementRef({ mark }, screen)}`}`,
  perform: async (args, { context, screen }) => {
    const [start, end] = swipePath(args, screen);
    await context.device.swipe(start, end, STROKE_MS);
    const element = screen.elements.find(({ mark }) => mark === args.mark);
    return {
      ok: true,
      detail: 'Swiped.',
      target: { point: start, ...(element && { element, bounds: element.bounds }) },
      to: end,
    };
  },
});

const scroll = defineAction({
  name: 'scroll',
  whenToUse: 'see more of a list or page; with to_text it goes on until that text is seen',
  args: z.strictObject({
    direction: expectedArgument(Direction.default('down').describe('where to see more: down, up, left or right')),
    mark: Mark.optional().describe('the list'),
    to_text: z.string().min(1).optional().describe('a text to scroll to'),
  }),
  effect: ({ direction, mark }, screen) => {
    const [from, to] = scrollPath(direction, mark, screen);
    return readScroll({ from, to, screen });
  },
  // A text that was in view already needed no movement.
  seenIn: ({ to_text: text }) => (text === undefined ? 'elements' : 'nowhere'),
  wording: ({ direction, to_text: text }) =>
    text === undefined ? `scroll ${direction}` : `scroll ${direction} to ${quoteText(text)}`,
  perform: async ({ direction, mark, to_text: text }, { context, screen }) => {
    const [from, to] = scrollPath(direction, mark, screen);
    const target = { point: from };
    if (text === undefined) {
      await context.device.swipe(from, to, STROKE_MS);
      return { ok: true, detail: `Scrolled ${direction}.`, target, to };
    }
    const detail = await scrollToText({ text, from, to }, { context, screen });
    return { ...detail, target, to };
  },
});

type Search = Readonly<{ text: string; from: Point; to: Point }>;

async function scrollToText(
  { text, from, to }: Search,
  { context, screen }: ActionRun,
): Promise<{ ok: boolean; detail: string }> {
  const wanted = foldText(text);
  const shows = ({ elements }: Screen): boolean =>
    elements.some(({ label, details = [] }) => [label, ...details].some((own) => foldText(own).includes(wanted)));
  let seen = screen;
  for (let scrolls = 0; scrolls < MOST_SCROLLS; scrolls += 1) {
    if (shows(seen)) return { ok: true, detail: `${quoteText(text)} is on the screen after ${scrolls} scrolls.` };
    await context.device.swipe(from, to, STROKE_MS);
    const next = await context.look();
    if (next.signature === seen.signature)
      return { ok: false, detail: `The list ends, and ${quoteText(text)} was not seen.` };
    seen = next;
  }
  return shows(seen)
    ? { ok: true, detail: `${quoteText(text)} is on the screen after ${MOST_SCROLLS} scrolls.` }
    : { ok: false, detail: `${quoteText(text)} was not seen in ${MOST_SCROLLS} scrolls.` };
}

/** What has no place on the screen is not dragged: the action itself says so. */
const hasPlace = ({ mark, point }: ElementRef, { elements }: Screen): boolean =>
  mark === undefined ? point !== undefined : elements.some((element) => element.mark === mark);

const drag = defineAction({
  name: 'drag',
  whenToUse: 'hold an element and move it to another: sort a list, move a slider',
  args: z.strictObject({
    ...ElementRef,
    to_mark: expectedArgument(Mark.optional().describe('the element to drop it on')),
    to_point: GridPoint.optional(),
  }),
  effect: ({ to_mark: mark, to_point: point, ...from }, screen) =>
    hasPlace(from, screen) && hasPlace({ mark, point }, screen)
      ? readDrag({ from: targetOf(from, screen).point, to: targetOf({ mark, point }, screen).point, screen })
      : WRITES,
  seenIn: 'elements',
  wording: ({ to_mark: mark, to_point: point, ...from }, screen) =>
    `drag ${nameOfElementRef(from, screen)} to ${nameOfElementRef({ mark, point }, screen)}`,
  perform: async ({ to_mark: mark, to_point: point, ...from }, { context, screen }) => {
    const target = targetOf(from, screen);
    const to = targetOf({ mark, point }, screen).point;
    await context.device.drag(target.point, to);
    return { ok: true, detail: 'Dragged.', target, to };
  },
});

export const MOVE_ACTIONS: readonly Action[] = [swipe, scroll, drag];
