/** Areas of a picture made unreadable. */

import sharp from 'sharp';
import { heightOf, overlapOf, widthOf, type Bounds, type Size } from '../../core/geometry.js';

/** How many colours across remain of a blurred area: too few to read anything. */
const CELLS = 6;

/** The same picture with these areas made unreadable, as PNG. */
export async function blurAreas(png: Uint8Array, areas: readonly Bounds[], size: Size): Promise<Uint8Array> {
  const screen = { left: 0, top: 0, right: size.width, bottom: size.height };
  const visible = areas
    .map((area) => overlapOf(area, screen))
    .filter((area) => widthOf(area) > 0 && heightOf(area) > 0);
  if (visible.length === 0) return png;
  const patches = await Promise.all(
    visible.map(async (area) => {
      const [width, height] = [widthOf(area), heightOf(area)];
      const cells = await sharp(png)
        .extract({ left: area.left, top: area.top, width, height })
        .resize(CELLS, 1, { fit: 'fill' })
        .png()
        .toBuffer();
      const input = await sharp(cells).resize(width, height, { fit: 'fill' }).png().toBuffer();
      return { input, left: area.left, top: area.top };
    }),
  );
  return sharp(png).composite(patches).png({ compressionLevel: 3 }).toBuffer();
}
