/** Between screenshot pixels and the device's own coordinates. */

import type { Point, Size } from '../core/geometry.js';

const PNG_SIGNATURE = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');

/** Width and height as a PNG's header has them; undefined for anything else. */
export function sizeOfPng(picture: Uint8Array): Size | undefined {
  const bytes = Buffer.from(picture.buffer, picture.byteOffset, picture.byteLength);
  if (bytes.length < 24 || !bytes.subarray(0, 16).equals(PNG_SIGNATURE)) return undefined;
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

/** Where foldable phones and old tools write a warning before the picture, the picture alone. */
export function withoutPrefix(picture: Buffer): Buffer {
  const start = picture.indexOf(PNG_SIGNATURE.subarray(0, 8));
  return start > 0 ? picture.subarray(start) : picture;
}

/** The size that the root of a page source names. */
export function sizeOfSource(source: string): Size | undefined {
  const [root = ''] = /<hierarchy\b[^>]*>/.exec(source) ?? [];
  const [width, height] = ['width', 'height'].map((name) => Number(new RegExp(`\\s${name}="(\\d+)"`).exec(root)?.[1]));
  return width && height ? { width, height } : undefined;
}

export const isUpright = ({ width, height }: Size): boolean => height >= width;

/**
 * Picture pixels per unit of the device's own coordinates.
 * A device may leave its bars out of its size but never out of the picture, so the smaller ratio is the true one;
 * a rest of one in a hundred is rounding.
 */
export function scaleBetween(picture: Size, device: Size): number {
  const turned = isUpright(picture) === isUpright(device) ? device : { width: device.height, height: device.width };
  const ratio = Math.min(picture.width / turned.width, picture.height / turned.height);
  return Math.abs(ratio - 1) < 0.01 ? 1 : ratio;
}

/** A point of the picture in the device's own coordinates. */
export const toDevice = ({ x, y }: Point, scale: number): Point => ({
  x: Math.round(x / scale),
  y: Math.round(y / scale),
});

/** The page source with all its bounds in pixels of the picture. */
export function scaleSource(source: string, scale: number): string {
  if (scale === 1) return source;
  const scaled = (digits: string) => String(Math.round(Number(digits) * scale));
  return source.replace(/\sbounds="[^"]*"/g, (bounds) => bounds.replace(/-?\d+/g, scaled));
}
