/** Where the numbers go so that none covers another. */

import { areaOf, overlapOf, type Bounds, type Size } from '../../core/geometry.js';

export type Tag = Readonly<{ mark: number; box: Bounds }>;

/** Where the number of each mark is written so that it covers no other number and as little as possible of what it names. */
export function placeTags(
  things: readonly Readonly<{ mark: number; bounds: Bounds; isText: boolean }>[],
  sizeOf: (mark: number) => Size,
  picture: Size,
): readonly Tag[] {
  const tags: Tag[] = [];
  for (const { mark, bounds, isText } of things) {
    const size = sizeOf(mark);
    const boxes = [...(isText ? [before(bounds, size)] : []), ...corners(bounds, size)].map((box) =>
      inside(box, picture),
    );
    const overlap = (box: Bounds): number => tags.reduce((sum, tag) => sum + shared(tag.box, box), 0);
    const best = boxes.find((box) => overlap(box) === 0) ?? [...boxes].sort((a, b) => overlap(a) - overlap(b))[0];
    if (best) tags.push({ mark, box: best });
  }
  return tags;
}

const shared = (a: Bounds, b: Bounds): number => {
  const both = overlapOf(a, b);
  return both.right > both.left && both.bottom > both.top ? areaOf(both) : 0;
};

/** In front of a line, where it covers none of its letters. */
const before = ({ left, top, bottom }: Bounds, { width, height }: Size): Bounds => {
  const y = (top + bottom - height) / 2;
  return { left: left - width - 1, top: y, right: left - 1, bottom: y + height };
};

/** Best first: astride the top left corner, the other corners, the middles of the sides. */
function corners({ left, top, right, bottom }: Bounds, { width, height }: Size): readonly Bounds[] {
  const middle = { x: (left + right - width) / 2, y: (top + bottom - height) / 2 };
  const places: readonly (readonly [number, number])[] = [
    [left, top],
    [right - width, top],
    [left, bottom - height],
    [right - width, bottom - height],
    [left, middle.y],
    [right - width, middle.y],
    [middle.x, top],
    [left, top - height],
    [right - width, top - height],
    [left - width, top],
    [right, top],
    [left + width, top],
  ];
  return places.map(([x, y]) => ({ left: x, top: y, right: x + width, bottom: y + height }));
}

function inside({ left, top, right, bottom }: Bounds, { width, height }: Size): Bounds {
  const dx = Math.max(0, -left) - Math.max(0, right - width);
  const dy = Math.max(0, -top) - Math.max(0, bottom - height);
  return { left: left + dx, top: top + dy, right: right + dx, bottom: bottom + dy };
}
