/** Plain drawings of the sample's screens. */

import sharp from 'sharp';
import type { ScreenElement } from '../core/element.js';
import { heightOf, widthOf } from '../core/geometry.js';
import type { RecordedScreen } from '../core/trace.js';
import type { ReadPicture } from './embedded-pictures.js';
import { html, type Html } from './html.js';

const draw = ({ kind, label, value, bounds }: ScreenElement): Html => {
  const { left, top } = bounds;
  const width = widthOf(bounds);
  const height = heightOf(bounds);
  const text = value ?? label;
  const middle = top + height / 2 + 16;
  switch (kind) {
    case 'heading':
      return html`<text x="${left}" y="${middle}" font-size="64" font-weight="500" fill="#1b1b1f">${text}</text>`;
    case 'button':
      return html`<rect x="${left}" y="${top}" width="${width}" height="${height}" rx="${height / 2}" fill="#3c5ba9" />
        <text x="${left + width / 2}" y="${middle}" font-size="42" text-anchor="middle" fill="#fff">${text}</text>`;
    case 'field':
      return html`<rect x="${left}" y="${top}" width="${width}" height="${height}" rx="60" fill="#e5e8f3" />
        <text x="${left + 60}" y="${middle}" font-size="44" fill="${value ? '#1b1b1f' : '#777'}">${text}</text>`;
    default:
      return html`<circle cx="${left + 60}" cy="${top + height / 2}" r="44" fill="#d3dcf6" />
        <text x="${left + 140}" y="${middle}" font-size="44" fill="#1b1b1f">${text}</text>
        <rect x="${left + 140}" y="${top + height - 2}" width="${width - 140}" height="2" fill="#e3e3ea" />`;
  }
};

/** A plain drawing of a screen from its elements, for a sample that needs no phone. */
const drawScreen = ({ size, elements }: RecordedScreen): Promise<Buffer> => {
  const picture = html`<svg
    xmlns="http://www.w3.org/2000/svg"
    width="${size.width / 2}"
    height="${size.height / 2}"
    viewBox="0 0 ${size.width} ${size.height}"
    font-family="Roboto, Noto Sans, sans-serif"
  >
    <rect width="100%" height="100%" fill="#fbfaff" />
    <text x="60" y="90" font-size="40" font-weight="600" fill="#333">9:41</text>
    <rect x="${size.width / 2 - 150}" y="${size.height - 40}" width="300" height="12" rx="6" fill="#333" />
    ${elements.map(draw)}
  </svg>`;
  return sharp(Buffer.from(picture.toString())).webp({ quality: 80 }).toBuffer();
};

export const readSamplePicture =
  (screens: readonly RecordedScreen[]): ReadPicture =>
  async (picture) => {
    const screen = screens.find((candidate) => candidate.picture === picture);
    return screen && drawScreen(screen);
  };
