import { areaOf, overlapOf } from '../../../src/core/geometry.js';
import { placeTags } from '../../../src/perception/picture/place-tags.js';

const PICTURE = { width: 460, height: 1024 };
const tagSize = () => ({ width: 18, height: 14 });

describe('the numbers of marks', () => {
  it('do not cover each other, even where things stand in things, and stay on the picture', () => {
    const things = Array.from({ length: 12 }, (_, index) => ({
      mark: index + 1,
      isText: index % 3 === 0,
      bounds: { left: 0, top: 0, right: 40 + index * 30, bottom: 30 + index * 40 },
    }));

    const boxes = placeTags(things, tagSize, PICTURE).map(({ box }) => box);

    expect(boxes).toHaveLength(12);
    const pairs = boxes.flatMap((a, index) => boxes.slice(index + 1).map((b) => overlapOf(a, b)));
    expect(pairs.filter((both) => both.right > both.left && both.bottom > both.top && areaOf(both) > 0)).toEqual([]);
    expect(boxes.every(({ left, top, right, bottom }) => left >= 0 && top >= 0 && right <= 460 && bottom <= 1024)).toBe(
      true,
    );
  });

  it('stand in front of a line of text where there is room', () => {
    const [tag] = placeTags(
      [{ mark: 1, isText: true, bounds: { left: 40, top: 100, right: 200, bottom: 120 } }],
      tagSize,
      PICTURE,
    );

    expect(tag?.box).toEqual({ left: 21, top: 103, right: 39, bottom: 117 });
  });
});
