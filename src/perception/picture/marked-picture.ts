/** The small picture with numbered boxes, or with a grid. */

import sharp from 'sharp';
import type { ScreenElement } from '../../core/element.js';
import { heightOf, widthOf, type Bounds, type Size } from '../../core/geometry.js';
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

/** `isBlack`: nothing is to be seen on the screenshot itself. */
export type MarkedPicture = Readonly<{ data: Uint8Array; size: Size; isBlack: boolean }>;

/** Of 255: what is darker everywhere shows nothing. */
const BLACK = 4;

/**
 * The screenshot, small, with a numbered box around each element; a labelled grid instead where the tree says nothing, and
 * over the parts that an app draws by itself. Rejects for what is no picture.
 */
export async function drawMarkedPicture(
  png: Uint8Array,
  { size, elements, blind }: Readonly<{ size: Size; elements: readonly ScreenElement[]; blind: boolean }>,
): Promise<MarkedPicture> {
  const scale = Math.min(1, LONGEST_SIDE / Math.max(size.width, size.height));
  const small = {
    width: Math.max(1, Math.round(size.width * scale)),
    height: Math.max(1, Math.round(size.height * scale)),
  };
  const whole: Bounds = { left: 0, top: 0, right: small.width, bottom: small.height };
  const grids = elements.filter(({ drawn }) => drawn).map(({ bounds }) => drawGrid(small, scaled(bounds, scale)));
  const drawing = blind ? drawGrid(small, whole) : [...grids, drawMarks(elements, scale, small)].join('');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${small.width}" height="${small.height}">${drawing}</svg>`;
  const shrunk = await sharp(png)
    .removeAlpha()
    .toColourspace('srgb')
    .resize(small.width, small.height, { fit: 'fill' })
    .raw()
    .toBuffer();
  const data = await sharp(shrunk, { raw: { ...small, channels: 3 } })
    .composite([{ input: Buffer.from(svg) }])
    .webp({ quality: QUALITY, effort: 2 })
    .toBuffer();
  return { data, size: small, isBlack: shrunk.every((value) => value <= BLACK) };
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

/** Lines at every tenth part of the picture, as far as they cross the area, with x along its top and y along its left side. */
function drawGrid({ width, height }: Size, { left, top, right, bottom }: Bounds): string {
  const steps = Array.from({ length: 1000 / GRID_STEP - 1 }, (_, index) => (index + 1) * GRID_STEP);
  const line = (path: string, color: string): string => `<path d="${path}" stroke="${color}" stroke-opacity=".45"/>`;
  return steps
    .flatMap((at) => {
      const [x, y] = [(at / 1000) * width, (at / 1000) * height];
      const column = [
        line(`M${x} ${top}V${bottom}`, '#fff'),
        line(`M${x + 1} ${top}V${bottom}`, '#000'),
        labelAt(at, x, top),
      ];
      const row = [
        line(`M${left} ${y}H${right}`, '#fff'),
        line(`M${left} ${y + 1}H${right}`, '#000'),
        labelAt(at, left, y),
      ];
      return [...(x > left && x < right ? column : []), ...(y > top && y < bottom ? row : [])];
    })
    .join('');
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
