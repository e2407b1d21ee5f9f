/** What is known of the families of models that people use. Names change fast: each is a start, not a promise. */

import type { ModelProfileInput } from '../../core/model-profile.js';

/** Bounds within which these models resize a picture by themselves: 100 and 16384 tiles of 28 pixels. */
const PIXELS = { min_pixels: 78_400, max_pixels: 12_845_056 } as const;
const MULTIPLES_OF_28 = { policy: 'multiples', of: 28, ...PIXELS } as const;
const PIXELS_OF_SENT = { unit: 'px', order: 'xy' } as const;
const THOUSAND = { unit: 'norm', by: 1000, order: 'xy' } as const;

/** The first that fits is taken, so the narrower ones come first. */
export const BUILT_IN_PROFILES: readonly ModelProfileInput[] = [
  { id: 'gpt-4', match: ['^gpt-4', '/gpt-4'], image: { policy: 'max-side', side: 2048 } },
  { id: 'gpt-5', match: ['^gpt-5', '/gpt-5'], space: PIXELS_OF_SENT, image: { policy: 'max-side', side: 2048 } },
  {
    id: 'claude-high-resolution',
    match: ['claude-opus-4-[78]'],
    space: PIXELS_OF_SENT,
    image: { policy: 'tiles28', edge: 2576, tiles: 4784 },
  },
  { id: 'claude', match: ['claude'], space: PIXELS_OF_SENT, image: { policy: 'tiles28', edge: 1568, tiles: 1568 } },
  { id: 'gemini', match: ['gemini'], space: { unit: 'norm', by: 1000, order: 'yx' } },
  {
    id: 'ui-tars-1.5',
    match: ['ui-?tars-?1[.-]5'],
    space: PIXELS_OF_SENT,
    image: MULTIPLES_OF_28,
    dialect: 'ui-tars',
    history: { images: 4, older: 'text' },
    request: { temperature: 0 },
  },
  {
    id: 'doubao-ui-tars',
    match: ['doubao.*ui-?tars', 'seed-?(1[.-]\\d-?)?vl', 'doubao.*vision'],
    space: THOUSAND,
    dialect: 'doubao',
    history: { images: 4, older: 'text' },
    request: { temperature: 0 },
  },
  {
    id: 'ui-tars-1.0',
    match: ['ui-?tars'],
    space: THOUSAND,
    dialect: 'ui-tars',
    history: { images: 4, older: 'text' },
    request: { temperature: 0 },
  },
  { id: 'gui-owl-1.5', match: ['gui-?owl-?1[.-]5'], space: THOUSAND, dialect: 'gui-owl' },
  { id: 'gui-owl-1', match: ['gui-?owl'], space: PIXELS_OF_SENT, image: MULTIPLES_OF_28, dialect: 'mobile-use' },
  {
    id: 'ui-venus-1.5',
    match: ['ui-?venus-?1[.-]5'],
    space: THOUSAND,
    dialect: 'ui-venus',
    request: { temperature: 0 },
  },
  {
    id: 'ui-venus-1.0',
    match: ['ui-?venus'],
    space: PIXELS_OF_SENT,
    image: MULTIPLES_OF_28,
    dialect: 'ui-venus',
    request: { temperature: 0 },
  },
  {
    id: 'autoglm-phone',
    match: ['autoglm-?phone'],
    space: THOUSAND,
    dialect: 'autoglm',
    history: { images: 1, older: 'text' },
    request: { temperature: 0, extra_body: { top_p: 0.85, frequency_penalty: 0.2 } },
  },
  {
    id: 'mobileuse',
    match: ['mobile-?use', 'color-?agent'],
    space: PIXELS_OF_SENT,
    image: MULTIPLES_OF_28,
    dialect: 'mobileuse-agent',
  },
  {
    id: 'qwen2.5-vl',
    match: ['qwen-?2[.-]5-?vl'],
    space: PIXELS_OF_SENT,
    image: MULTIPLES_OF_28,
    dialect: 'mobile-use',
  },
  { id: 'qwen3-vl', match: ['qwen-?3([.-][56])?(-?vl)?'], space: THOUSAND, dialect: 'mobile-use' },
  { id: 'glm-v', match: ['glm-?4[.-]\\d+v'], space: THOUSAND },
  { id: 'kimi', match: ['kimi'], space: { unit: 'norm', by: 1, order: 'xy' } },
];
