/** Pictures in the form and size that a server can read. */

import sharp from 'sharp';
import type { ImagePolicy } from '../../core/model-profile.js';
import type { PictureFormat } from '../../core/server-habits.js';
import type { ChatImage } from '../chat-model.js';
import { preparedSize } from '../profiles/prepared-size.js';

const QUALITY = 80;
const AS_IT_IS: ImagePolicy = { policy: 'none' };

/** Each picture is sent to several agents, and to each of them again when a reply cannot be used. */
const converted = new WeakMap<Uint8Array, Map<string, ChatImage>>();

/**
 * The same picture as JPEG, PNG or WebP, in the size that its model wants. One that cannot be read is handed on as it is, for
 * the server to judge.
 */
export async function pictureAs(image: ChatImage, format: PictureFormat, policy = AS_IT_IS): Promise<ChatImage> {
  if (image.mediaType === `image/${format}` && policy.policy === 'none') return image;
  const known = converted.get(image.data) ?? new Map<string, ChatImage>();
  converted.set(image.data, known);
  const key = JSON.stringify([format, policy]);
  const found = known.get(key) ?? (await convert(image, format, policy));
  known.set(key, found);
  return found;
}

async function convert(image: ChatImage, format: PictureFormat, policy: ImagePolicy): Promise<ChatImage> {
  try {
    const original = sharp(image.data);
    const { width, height } = await original.metadata();
    const size = preparedSize({ width, height }, policy);
    const picture =
      size.width === width && size.height === height ? original : original.resize({ ...size, fit: 'fill' });
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
