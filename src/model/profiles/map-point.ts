/** Turns a model's numbers into a place on the screen, and back. */

import { UnusableReply } from '../../core/errors.js';
import type { Point, Size } from '../../core/geometry.js';
import type { ModelProfile } from '../../core/model-profile.js';

/** The picture as it was sent, and the screen that it shows. */
export type PictureOfScreen = Readonly<{ sent: Size; screen: Size }>;

type PlaceProfile = Pick<ModelProfile, 'id' | 'space'>;

/**
 * Two numbers are a point, four a box whose middle is meant. Throws an UnusableReply that names the profile when the numbers lie
 * outside of the picture, for then the profile is wrong: nothing is put right in silence.
 */
export function toScreenPoint(
  numbers: readonly number[],
  { id, space }: PlaceProfile,
  { sent, screen }: PictureOfScreen,
): Point {
  if (!space) throw refuse(`The profile "${id}" does not say what the numbers of a place mean.`);
  const [first, second] = middleOf(numbers) ?? [];
  if (first === undefined || second === undefined)
    throw refuse(`A place has two numbers, or four, not ${numbers.length}.`);
  const [x, y] = space.order === 'xy' ? [first, second] : [second, first];
  const { width, height } = rangeOf(space, sent);
  if (!(x >= 0 && x <= width && y >= 0 && y <= height)) {
    throw refuse(`The place (${x}, ${y}) lies outside of ${width} x ${height}, as the profile "${id}" counts.`);
  }
  const scale = (value: number, range: number, pixels: number) =>
    Math.min(pixels - 1, Math.round((value / range) * pixels));
  return { x: scale(x, width, screen.width), y: scale(y, height, screen.height) };
}

/** The numbers by which this model knows a place. */
export function toModelNumbers(
  { x, y }: Point,
  { id, space }: PlaceProfile,
  { sent, screen }: PictureOfScreen,
): readonly [number, number] {
  if (!space) throw refuse(`The profile "${id}" does not say what the numbers of a place mean.`);
  const { width, height } = rangeOf(space, sent);
  const digits = space.unit === 'norm' && space.by === 1 ? 4 : 0;
  const scale = (value: number, pixels: number, range: number) => Number(((value / pixels) * range).toFixed(digits));
  const [across, down] = [scale(x, screen.width, width), scale(y, screen.height, height)];
  return space.order === 'xy' ? [across, down] : [down, across];
}

function middleOf(numbers: readonly number[]): readonly number[] | undefined {
  const [a = 0, b = 0, c = 0, d = 0] = numbers;
  if (numbers.length === 2) return [a, b];
  return numbers.length === 4 ? [(a + c) / 2, (b + d) / 2] : undefined;
}

const rangeOf = (space: NonNullable<ModelProfile['space']>, sent: Size): Size =>
  space.unit === 'px' ? sent : { width: space.by ?? 1000, height: space.by ?? 1000 };

const refuse = (problem: string): UnusableReply =>
  new UnusableReply({ problem, remedy: 'Name the element by its mark, or correct the profile of this model.' });
