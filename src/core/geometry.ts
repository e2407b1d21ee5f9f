/** Points, sizes and bounds, in screenshot pixels. */

/** Coordinates above the device port are screenshot pixels, from the top left corner. */
export type Point = Readonly<{ x: number; y: number }>;
export type Size = Readonly<{ width: number; height: number }>;

/** Right and bottom lie just outside, so that width is right - left. */
export type Bounds = Readonly<{ left: number; top: number; right: number; bottom: number }>;

export const widthOf = (bounds: Bounds): number => bounds.right - bounds.left;
export const heightOf = (bounds: Bounds): number => bounds.bottom - bounds.top;
export const areaOf = (bounds: Bounds): number => Math.max(0, widthOf(bounds)) * Math.max(0, heightOf(bounds));

export const centerOf = (bounds: Bounds): Point => ({
  x: Math.floor((bounds.left + bounds.right) / 2),
  y: Math.floor((bounds.top + bounds.bottom) / 2),
});

export const contains = (bounds: Bounds, { x, y }: Point): boolean =>
  x >= bounds.left && x < bounds.right && y >= bounds.top && y < bounds.bottom;

export const sameBounds = (a: Bounds, b: Bounds): boolean =>
  a.left === b.left && a.top === b.top && a.right === b.right && a.bottom === b.bottom;

/** The part that both share; of no area when they do not meet. */
export const overlapOf = (a: Bounds, b: Bounds): Bounds => ({
  left: Math.max(a.left, b.left),
  top: Math.max(a.top, b.top),
  right: Math.min(a.right, b.right),
  bottom: Math.min(a.bottom, b.bottom),
});

/** Whether the middle of one lies in the height of the other, so that both are read as one row. */
export const sharesRow = (a: Bounds, b: Bounds): boolean => {
  const middle = (a.top + a.bottom) / 2;
  return middle >= b.top && middle < b.bottom;
};

/** Whether something of one stands right above or right below something of the other, however far away. */
export const sharesColumn = (a: Bounds, b: Bounds): boolean => a.left < b.right && b.left < a.right;
