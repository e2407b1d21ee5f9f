/** The size in which a picture is sent, so that no server resizes it once more. */

import type { Size } from '../../core/geometry.js';
import type { ImagePolicy } from '../../core/model-profile.js';

const TILE = 28;

export function preparedSize(size: Size, policy: ImagePolicy): Size {
  switch (policy.policy) {
    case 'none':
      return size;
    case 'max-side':
      return scaled(size, Math.min(1, policy.side / Math.max(size.width, size.height)));
    case 'multiples':
      return inMultiples(size, policy);
    case 'tiles28':
      return inTiles(size, policy);
  }
}

const scaled = ({ width, height }: Size, by: number): Size => ({
  width: Math.max(1, Math.round(width * by)),
  height: Math.max(1, Math.round(height * by)),
});

/** The nearest multiples; where the pixels are too many or too few, of the picture that has the right number of them. */
function inMultiples(size: Size, { of, min_pixels, max_pixels }: Extract<ImagePolicy, { policy: 'multiples' }>): Size {
  const pixels = size.width * size.height;
  const round = (value: number, how: (value: number) => number) => Math.max(of, how(value / of) * of);
  const near = { width: round(size.width, Math.round), height: round(size.height, Math.round) };
  const isMany = near.width * near.height > max_pixels;
  const isFew = near.width * near.height < min_pixels;
  if (!isMany && !isFew) return near;
  const by = Math.sqrt((isMany ? max_pixels : min_pixels) / pixels);
  const how = isMany ? Math.floor : Math.ceil;
  return { width: round(size.width * by, how), height: round(size.height * by, how) };
}

/** The largest of its shape that keeps both bounds. */
function inTiles(size: Size, { edge, tiles }: Extract<ImagePolicy, { policy: 'tiles28' }>): Size {
  const isSmallEnough = ({ width, height }: Size): boolean => {
    const [across, down] = [Math.ceil(width / TILE), Math.ceil(height / TILE)];
    return Math.max(across, down) * TILE <= edge && across * down <= tiles;
  };
  const longest = Math.max(size.width, size.height);
  for (let side = Math.min(longest, edge); side > TILE; side -= 1) {
    const smaller = scaled(size, side / longest);
    if (isSmallEnough(smaller)) return smaller;
  }
  return scaled(size, TILE / longest);
}
