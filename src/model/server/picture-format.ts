/** Pictures in the form that a server can read. */

import sharp from 'sharp';
import type { PictureFormat } from '../../core/server-habits.js';
import type { ChatImage } from '../chat-model.js';

const QUALITY = 80;

/** Each picture is sent to several agents, and to each of them again when a reply cannot be used. */
const converted = new WeakMap<Uint8Array, Map<PictureFormat, ChatImage>>();

/** The same picture as JPEG, PNG or WebP. One that cannot be read is handed on as it is, for the server to judge. */
export async function pictureAs(image: ChatImage, format: PictureFormat): Promise<ChatImage> {
  if (image.mediaType === `image/${format}`) return image;
  const known = converted.get(image.data) ?? new Map<PictureFormat, ChatImage>();
  converted.set(image.data, known);
  const found = known.get(format) ?? (await convert(image, format));
  known.set(format, found);
  return found;
}

async function convert(image: ChatImage, format: PictureFormat): Promise<ChatImage> {
  try {
    const picture = sharp(image.data);
    // Small marks would lose their colours in JPEG's usual halved chroma.
    const encoded =
      format === 'jpeg'
        ? picture.flatten({ background: '#fff' }).jpeg({ quality: QUALITY, chromaSubsampling: '4:4:4' })
        : format === 'png'
          ? picture.png()
          : picture.webp({ quality: QUALITY, effort: 2 });
    return { data: await encoded.toBuffer(), mediaType: `image/${format}` };
  } catch {
    return image;
  }
}
