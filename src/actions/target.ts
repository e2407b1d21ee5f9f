/** A mark, or a point where there are none, as pixels. */

import { z } from 'zod';
import { UnusableReply } from '../core/errors.js';
import type { ScreenElement } from '../core/element.js';
import { areaOf, centerOf, contains, heightOf, widthOf, type Point } from '../core/geometry.js';
import { quoteText } from '../core/quote-text.js';
import type { Screen } from '../core/screen.js';
import type { Target } from './action.js';
import { expectedArgument } from './arguments.js';

const GRID = 1000;

export const Mark = z.number('must be the number of a mark').int('must be a whole number');
export const GridPoint = z.tuple(
  [z.number().min(0).max(GRID), z.number().min(0).max(GRID)],
  'must be [x, y], both from 0 to 1000',
);

/** Where to touch: a mark, or a point where the screen has no marks. */
export const ElementRef = {
  mark: expectedArgument(Mark.optional().describe('the number of the element')),
  point: GridPoint.optional(),
};
export type ElementRef = Readonly<{ mark?: number | undefined; point?: readonly [number, number] | undefined }>;

export const hasElementRef = ({ mark, point }: ElementRef): boolean => mark !== undefined || point !== undefined;

/** Says which marks there are instead. */
export function noElement(mark: unknown, { elements, blind }: Pick<Screen, 'elements' | 'blind'>): UnusableReply {
  const marks = elements.map((element) => element.mark);
  return new UnusableReply({
    problem: `There is no element with mark ${String(mark)} on this screen.`,
    remedy:
      marks.length === 0 || blind
        ? 'It has no marks; name a point instead.'
        : `The marks are ${Math.min(...marks)} to ${Math.max(...marks)}.`,
  });
}

/** Turns a mark or a point into pixels. Throws an UnusableReply when there is no such element. */
export function targetOf({ mark, point }: ElementRef, screen: Screen): Target {
  if (mark !== undefined) {
    const element = screen.elements.find((each) => each.mark === mark);
    if (element) return { element, point: touchPoint(element, screen), bounds: element.bounds };
    throw noElement(mark, screen);
  }
  if (point !== undefined) return { point: pixelOf(point, screen) };
  throw new UnusableReply({ problem: 'It was not said which element is meant.', remedy: 'Give its "mark".' });
}

/** Tried in order, as shares of width and height. */
const SPOTS = [
  [0.5, 0.5],
  [0.25, 0.5],
  [0.75, 0.5],
  [0.5, 0.2],
  [0.5, 0.8],
  [0.1, 0.5],
  [0.9, 0.5],
] as const;

/** The middle, or the next best spot that belongs to no smaller thing inside: a row may have a button in its middle. */
function touchPoint({ bounds, mark }: ScreenElement, { elements }: Pick<Screen, 'elements'>): Point {
  const inside = elements.filter(
    (other) =>
      other.mark !== mark &&
      other.certain &&
      contains(bounds, centerOf(other.bounds)) &&
      areaOf(other.bounds) < areaOf(bounds),
  );
  const spots = SPOTS.map(([across, down]) => ({
    x: Math.floor(bounds.left + across * widthOf(bounds)),
    y: Math.floor(bounds.top + down * heightOf(bounds)),
  }));
  return spots.find((spot) => !inside.some((other) => contains(other.bounds, spot))) ?? centerOf(bounds);
}

/** 0 to 1000 over the width and the height of the screen. */
export function pixelOf([x, y]: readonly [number, number], { size }: Pick<Screen, 'size'>): Point {
  const pixel = (share: number, length: number): number => Math.min(length - 1, Math.round((share / GRID) * length));
  return { x: pixel(x, size.width), y: pixel(y, size.height) };
}

/** An element as people name it: "Save", the field "Title", the switch beside nothing. */
export function nameOfElementRef(place: ElementRef, screen: Screen): string {
  const element = screen.elements.find(({ mark }) => mark === place.mark);
  if (element) {
    const name = element.label || element.hint || element.description;
    return name ? quoteText(name) : `the ${element.kind} with mark ${element.mark}`;
  }
  return place.point ? `the point ${place.point.join(', ')}` : `mark ${place.mark ?? '?'}`;
}
