import { inflateSync } from 'node:zlib';
import { heightOf, widthOf, type Bounds } from '../../core/geometry.js';
import { encodePng, FILTER } from './png.js';

const HEADER_END = 33;

/** Cuts a part out of a picture that `encodePng` made: one data chunk, three bytes a pixel, rows as they are or like the one above. */
export function cropPng(png: Buffer, bounds: Bounds): Buffer {
  const width = png.readUInt32BE(16);
  const length = png.readUInt32BE(HEADER_END);
  const rows = inflateSync(png.subarray(HEADER_END + 8, HEADER_END + 8 + length));
  const size = { width: Math.max(1, widthOf(bounds)), height: Math.max(1, heightOf(bounds)) };
  const rgba = Buffer.alloc(size.width * size.height * 4, 255);
  const stride = width * 3 + 1;
  for (let y = 0; y < size.height; y += 1) {
    let start = (bounds.top + y) * stride;
    while (rows[start] === FILTER.up) start -= stride;
    const row = start + 1;
    for (let x = 0; x < size.width; x += 1) {
      rows.copy(rgba, (y * size.width + x) * 4, row + (bounds.left + x) * 3, row + (bounds.left + x) * 3 + 3);
    }
  }
  return encodePng(rgba, size);
}
