/** The small picture with numbered boxes, or with a grid. */

import sharp from 'sharp';
import type { ScreenElement } from '../core/element.js';
import { heightOf, widthOf, type Bounds, type Size } from '../core/geometry.js';
import { drawDigits, widthOfDigits } from './digits.js';
import { placeTags, type Tag } from './place-tags.js';

/** Of the picture a model sees, in pixels. */
export const LONGEST_SIDE = 1024;
const QUALITY = 68;
const DIGITS = 10;
const PADDING = 2;
/** Dark enough for white digits; neighbours in the list are easy to tell apart. */
const COLORS = ['#c2185b', '#1565c0', '#2e7d32', '#6a1b9a', '#b34700', '#00695c', '#827717'] as const;
/** The grid on a blind screen has a line for each so many thousandths. */
const GRID_STEP = 100;

export type MarkedPicture = Readonly<{ data: Uint8Array; size: Size }>;

/** The screenshot, small, with a numbered box around each element; a labelled grid instead where the tree says nothing. */
export async function drawMarkedPicture(
  png: Uint8Array,
  { size, elements, blind }: Readonly<{ size: Size; elements: readonly ScreenElement[]; blind: boolean }>,
): Promise<MarkedPicture> {
  const scale = Math.min(1, LONGEST_SIDE / Math.max(size.width, size.height));
  const small = {
    width: Math.max(1, Math.round(size.width * scale)),
    height: Math.max(1, Math.round(size.height * scale)),
  };
  const drawing = blind ? drawGrid(small) : drawMarks(elements, scale, small);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${small.width}" height="${small.height}">${drawing}</svg>`;
  const data = await sharp(png)
    .resize(small.width, small.height, { fit: 'fill' })
    .composite([{ input: Buffer.from(svg) }])
    .webp({ quality: QUALITY, effort: 2 })
    .toBuffer();
  return { data, size: small };
}

function drawMarks(elements: readonly ScreenElement[], scale: number, picture: Size): string {
  const things = elements.map(({ mark, kind, certain, bounds }) => ({
    mark,
    kind,
    certain,
    isText: kind === 'text' || kind === 'heading',
    bounds: scaled(bounds, scale),
  }));
  const boxes = things.map(({ mark, kind, certain, bounds }) => {
    const isQuiet = kind === 'list' || kind === 'web';
    return `<rect x="${bounds.left + 0.5}" y="${bounds.top + 0.5}" width="${Math.max(1, widthOf(bounds) - 1)}" height="${Math.max(1, heightOf(bounds) - 1)}"
      fill="none" stroke="${colorOf(mark)}" stroke-width="${certain ? 1.5 : 1}"${isQuiet || !certain ? ' stroke-dasharray="3 3"' : ''} stroke-opacity="${certain ? 0.9 : 0.6}"/>`;
  });
  // Small things first: they have the fewest places for their number.
  const bySize = [...things].sort(
    (a, b) => widthOf(a.bounds) * heightOf(a.bounds) - widthOf(b.bounds) * heightOf(b.bounds),
  );
  return [...boxes, ...placeTags(bySize, tagSize, picture).map(drawTag)].join('');
}

const tagSize = (mark: number): Size => ({
  width: widthOfDigits(String(mark), DIGITS) + 2 * PADDING + 2,
  height: DIGITS + 2 * PADDING,
});

const colorOf = (mark: number): string => COLORS[mark % COLORS.length] ?? COLORS[0];

function drawTag({ mark, box }: Tag): string {
  const { left, top } = box;
  return `<rect x="${left}" y="${top}" width="${widthOf(box)}" height="${heightOf(box)}" rx="2" fill="${colorOf(mark)}" stroke="#fff" stroke-width=".6"/>
    ${drawDigits(String(mark), { x: left + PADDING + 1, y: top + PADDING, height: DIGITS, color: '#fff' })}`;
}

/** Lines at every hundredth part of ten, with x along the top and y along the left side, from 0 to 1000. */
function drawGrid({ width, height }: Size): string {
  const steps = Array.from({ length: 1000 / GRID_STEP - 1 }, (_, index) => (index + 1) * GRID_STEP);
  const lines = steps.map((at) => {
    const [x, y] = [(at / 1000) * width, (at / 1000) * height];
    return `<path d="M${x} 0V${height}M0 ${y}H${width}" stroke="#fff" stroke-opacity=".45"/><path d="M${x + 1} 0V${height}M0 ${y + 1}H${width}" stroke="#000" stroke-opacity=".45"/>`;
  });
  const labels = steps.flatMap((at) => [labelAt(at, (at / 1000) * width, 0), labelAt(at, 0, (at / 1000) * height)]);
  return [...lines, ...labels].join('');
}

function labelAt(at: number, x: number, y: number): string {
  const { width, height } = tagSize(at);
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="#000" fill-opacity=".75"/>
    ${drawDigits(String(at), { x: x + PADDING + 1, y: y + PADDING, height: DIGITS, color: '#fff' })}`;
}

const scaled = ({ left, top, right, bottom }: Bounds, scale: number): Bounds => ({
  left: Math.round(left * scale),
  top: Math.round(top * scale),
  right: Math.round(right * scale),
  bottom: Math.round(bottom * scale),
});
