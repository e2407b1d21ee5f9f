/** Puts every picture on the page once, within a budget. */

import type { RecordedScreen, Trace } from '../core/trace.js';
import { html, raw, type Html } from './html.js';
import { compactPicture } from './picture.js';

/** Reads a picture that the trace names; undefined when there is none. */
export type ReadPicture = (picture: string) => Promise<Uint8Array | undefined>;

/** All pictures of a page together, in bytes before base64, which adds a third. */
const BUDGET = 5_500_000;
const SIZES = [
  { width: 540, quality: 76 },
  { width: 480, quality: 60 },
  { width: 360, quality: 45 },
  { width: 240, quality: 35 },
] as const;

/** Within its share of the budget if one of the sizes gets it there; the smallest if none does. */
async function fit(picture: Uint8Array, share: number): Promise<Uint8Array> {
  let smallest = picture;
  for (const size of SIZES) {
    ({ data: smallest } = await compactPicture(picture, size));
    if (smallest.length <= share) break;
  }
  return smallest;
}

export type EmbeddedPictures = Readonly<{
  /** Every picture once; a screen shows it by reference. */
  defs: Html;
  /** What to refer to; undefined when the screen has no picture. */
  idOf: (screen: RecordedScreen) => string | undefined;
}>;

export async function embedPictures({ screens }: Trace, read: ReadPicture): Promise<EmbeddedPictures> {
  const sizes = new Map(screens.filter(({ picture }) => picture).map(({ picture, size }) => [picture, size]));
  const share = BUDGET / Math.max(1, sizes.size);
  const ids = new Map<string, string>();
  const images: Html[] = [];
  for (const [name, { width, height }] of sizes) {
    const picture = await read(name);
    const small = picture && (await fit(picture, share).catch(() => undefined));
    if (!small) continue;
    const id = `picture-${ids.size}`;
    ids.set(name, id);
    const data = raw(Buffer.from(small).toString('base64'));
    images.push(html`<image id="${id}" width="${width}" height="${height}" href="data:image/webp;base64,${data}" />`);
  }
  return {
    defs: html`<svg class="defs" width="0" height="0" aria-hidden="true"><defs>${images}</defs></svg>`,
    idOf: ({ picture }) => ids.get(picture),
  };
}
