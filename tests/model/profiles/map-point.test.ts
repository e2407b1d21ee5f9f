import { findProfile } from '../../../src/model/profiles/find-profile.js';
import { toModelNumbers, toScreenPoint } from '../../../src/model/profiles/map-point.js';
import { preparedSize } from '../../../src/model/profiles/prepared-size.js';

const SCREEN = { width: 1080, height: 2400 };
const pictureFor = (model: string) => {
  const profile = findProfile(model);
  return { profile, picture: { sent: preparedSize(SCREEN, profile.image), screen: SCREEN } };
};

describe('a place by its numbers', () => {
  it.each([
    ['qwen3-vl', [500, 250], { x: 540, y: 600 }],
    ['gemini-3', [250, 500], { x: 540, y: 600 }],
    ['gemini-3', [240, 400, 260, 600], { x: 540, y: 600 }],
    ['ui-tars-1.5', [546, 602], { x: 540, y: 600 }],
    ['kimi', [0.5, 0.25], { x: 540, y: 600 }],
    ['claude-sonnet', [353, 392], { x: 540, y: 600 }],
    ['qwen3-vl', [1000, 1000], { x: 1079, y: 2399 }],
  ])('%s: %j', (model, numbers, point) => {
    const { profile, picture } = pictureFor(model);
    expect(toScreenPoint(numbers, profile, picture)).toEqual(point);
  });

  it.each([
    ['qwen3-vl', 2],
    ['gemini-3', 2],
    ['ui-tars-1.5', 1],
    ['gpt-5', 1],
    ['claude-sonnet', 1],
    ['kimi', 1],
  ])('comes back from %s within %i pixels, all over the screen', (model, most) => {
    const { profile, picture } = pictureFor(model);
    for (let x = 0; x < SCREEN.width; x += 7) {
      for (let y = 0; y < SCREEN.height; y += 13) {
        const back = toScreenPoint(toModelNumbers({ x, y }, profile, picture), profile, picture);
        expect(Math.max(Math.abs(back.x - x), Math.abs(back.y - y))).toBeLessThanOrEqual(most);
      }
    }
  });

  it.each([
    ['qwen3-vl', [1001, 5], 'as the profile "qwen3-vl" counts'],
    ['qwen3-vl', [-1, 5], 'outside of 1000 x 1000'],
    ['kimi', [540, 600], 'the profile "kimi"'],
    ['qwen3-vl', [1, 2, 3], 'two numbers, or four, not 3'],
    ['qwen3-vl', [NaN, 3], 'the profile "qwen3-vl"'],
    ['somebody/new', [1, 2], 'The profile "generic" does not say'],
  ])('is refused and never put right in silence: %s %j', (model, numbers, words) => {
    const { profile, picture } = pictureFor(model);
    expect(() => toScreenPoint(numbers, profile, picture)).toThrow(words);
  });
});

describe('the size of a picture', () => {
  it.each([
    ['somebody/new', { width: 1080, height: 2400 }],
    ['qwen2.5-vl', { width: 1092, height: 2408 }],
    ['claude-sonnet', { width: 706, height: 1568 }],
    ['gpt-5', { width: 922, height: 2048 }],
  ])('for %s', (model, size) => {
    expect(pictureFor(model).picture.sent).toEqual(size);
  });

  it('in multiples stays within its number of pixels', () => {
    const policy = { policy: 'multiples', of: 28, min_pixels: 78_400, max_pixels: 1_000_000 } as const;
    for (const size of [SCREEN, { width: 10, height: 10 }, { width: 4000, height: 300 }]) {
      const { width, height } = preparedSize(size, policy);
      expect([width % 28, height % 28]).toEqual([0, 0]);
      expect(width * height).toBeLessThanOrEqual(1_000_000);
      expect(width * height).toBeGreaterThanOrEqual(78_400);
    }
  });
});
