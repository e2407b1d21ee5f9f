/** Which parts of the picture move. */

import sharp from 'sharp';
import { contains, type Bounds, type Size } from '../../core/geometry.js';

/** A picture as a coarse grid of grey values, row by row. */
export type Thumbnail = Readonly<{ grey: Uint8Array; columns: number; rows: number }>;

const COLUMNS = 48;
/** Of 255: less is noise of scaling. */
const VISIBLE = 10;
/** The status bar's clock and icons move as they like. As a share of the height. */
const STATUS_BAR = 0.035;
/** As a share of all cells: what moves all the time in a larger area than this is no mere ornament. */
const ORNAMENT = 0.15;

export async function thumbnailOf(png: Uint8Array, size: Size): Promise<Thumbnail> {
  const rows = Math.max(1, Math.round((COLUMNS * size.height) / Math.max(1, size.width)));
  const grey = await sharp(png)
    .greyscale()
    .resize(COLUMNS, rows, { fit: 'fill', fastShrinkOnLoad: true })
    .raw()
    .toBuffer();
  return { grey, columns: COLUMNS, rows };
}

/** The cells that differ, below the status bar. All of them when the pictures are not of one size. */
export function movedCells(before: Thumbnail, after: Thumbnail): ReadonlySet<number> {
  const isComparable = before.grey.length === after.grey.length;
  const moved = new Set<number>();
  const first = Math.ceil(after.rows * STATUS_BAR) * after.columns;
  for (let cell = first; cell < after.grey.length; cell++) {
    if (!isComparable || Math.abs((before.grey[cell] ?? 0) - (after.grey[cell] ?? 0)) > VISIBLE) moved.add(cell);
  }
  return moved;
}

/** Cells that moved each time, when they are few: a spinner in a corner, a blinking banner. */
export function ornamentIn(history: readonly ReadonlySet<number>[], { grey }: Thumbnail): ReadonlySet<number> {
  const [first = new Set<number>(), ...rest] = history;
  const always = rest.length === 0 ? [] : [...first].filter((cell) => rest.every((moved) => moved.has(cell)));
  return new Set(always.length <= ORNAMENT * grey.length ? always : []);
}

/** Whether something moved within one of the areas. */
export function movedWithin(
  moved: ReadonlySet<number>,
  { areas, size }: Readonly<{ areas: readonly Bounds[]; size: Size }>,
  { columns, rows }: Thumbnail,
): boolean {
  return [...moved].some((cell) => {
    const x = (((cell % columns) + 0.5) / columns) * size.width;
    const y = ((Math.floor(cell / columns) + 0.5) / rows) * size.height;
    return areas.some((area) => contains(area, { x, y }));
  });
}
