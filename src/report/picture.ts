/** Pictures as small WebP. */

import sharp from 'sharp';
import type { Size } from '../core/geometry.js';

export type Picture = Readonly<{ data: Uint8Array; size: Size }>;

/** WebP, never larger than it was; `width` and `quality` (1 to 100) bound what it takes on disk. */
export async function compactPicture(
  picture: Uint8Array,
  { width, quality }: Readonly<{ width: number; quality: number }>,
): Promise<Picture> {
  const { data, info } = await sharp(picture)
    .resize({ width, withoutEnlargement: true })
    .webp({ quality, effort: 2 })
    .toBuffer({ resolveWithObject: true });
  return { data, size: { width: info.width, height: info.height } };
}
