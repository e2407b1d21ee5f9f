import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
const RGB = 2;

/**
 * PNG of RGBA pixels without their alpha. The canvas' own encoder takes five times as long and knows no level.
 * Source: the PNG specification, third edition. Filter 0 throughout: screens are flat areas, which deflate finds by itself.
 */
export function encodePng(rgba: Uint8Array, { width, height }: Readonly<{ width: number; height: number }>): Buffer {
  const raw = Buffer.allocUnsafe((width * 3 + 1) * height);
  let to = 0;
  let from = 0;
  for (let y = 0; y < height; y += 1) {
    raw[to++] = 0;
    for (let x = 0; x < width; x += 1) {
      raw[to++] = rgba[from] ?? 0;
      raw[to++] = rgba[from + 1] ?? 0;
      raw[to++] = rgba[from + 2] ?? 0;
      from += 4;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 8;
  header[9] = RGB;
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(raw, { level: 1 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const bytes = Buffer.alloc(12 + data.length);
  bytes.writeUInt32BE(data.length, 0);
  bytes.write(type, 4, 'latin1');
  data.copy(bytes, 8);
  bytes.writeUInt32BE(crc32(bytes.subarray(4, 8 + data.length)), 8 + data.length);
  return bytes;
}
