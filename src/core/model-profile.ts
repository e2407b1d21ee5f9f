/** How a family of models is shown pictures, names places and is asked: data, built in or written by people. */

import { z } from 'zod';
import { WholeNumber } from './whole-number.js';

const Pattern = z.string().refine((text) => {
  try {
    return new RegExp(text, 'i').test('') || true;
  } catch {
    return false;
  }
}, 'must be a regular expression');

/** What the numbers of a place mean. `norm` counts from 0 to `by` over the whole picture, `px` in pixels of the sent one. */
export const CoordinateSpace = z.strictObject({
  unit: z.enum(['px', 'norm']),
  by: z.union([z.literal(1000), z.literal(999), z.literal(1)]).optional(),
  order: z.enum(['xy', 'yx']),
});
export type CoordinateSpace = Readonly<z.infer<typeof CoordinateSpace>>;

/** How a picture is made ready, so that its server does not resize it once more. */
export const ImagePolicy = z.discriminatedUnion('policy', [
  z.strictObject({ policy: z.literal('none') }),
  z.strictObject({ policy: z.literal('max-side'), side: WholeNumber.min(64) }),
  /** Both sides rounded to a multiple, within a number of pixels. */
  z.strictObject({
    policy: z.literal('multiples'),
    of: WholeNumber.min(2),
    min_pixels: WholeNumber.min(1),
    max_pixels: WholeNumber.min(1),
  }),
  /** Shrunk until its tiles of 28 pixels are no more than so many, and none of its sides is longer than the edge. */
  z.strictObject({ policy: z.literal('tiles28'), edge: WholeNumber.min(28), tiles: WholeNumber.min(1) }),
]);
export type ImagePolicy = Readonly<z.infer<typeof ImagePolicy>>;

export const DIALECTS = [
  'json',
  'mobile-use',
  'gui-owl',
  'ui-tars',
  'doubao',
  'ui-venus',
  'autoglm',
  'mobileuse-agent',
] as const;

export const ModelProfile = z.strictObject({
  id: z.string().min(1),
  /** Names of models, as regular expressions; capitals do not matter. */
  match: z.array(Pattern).min(1),
  space: CoordinateSpace.optional(),
  image: ImagePolicy.default({ policy: 'none' }),
  /** How its makers let it write a decision. */
  dialect: z.enum(DIALECTS).default('json'),
  /** How many of the last turns its makers show it with pictures, and what is left of the older ones. */
  history: z
    .strictObject({ images: WholeNumber.min(0), older: z.enum(['text', 'none']) })
    .default({ images: 0, older: 'text' }),
  /** What a request holds unless the settings say otherwise. */
  request: z
    .strictObject({
      temperature: z.number().min(0).max(2).optional(),
      reasoning_effort: z.string().min(1).optional(),
      max_tokens: WholeNumber.min(1).optional(),
      extra_body: z.record(z.string(), z.json()).optional(),
    })
    .default({}),
  /** The reply ends before any of them. */
  stop_words: z.array(z.string().min(1)).max(4).default([]),
});
export type ModelProfile = Readonly<z.infer<typeof ModelProfile>>;
export type ModelProfileInput = Readonly<z.input<typeof ModelProfile>>;
