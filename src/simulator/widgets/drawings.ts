import type { Shape } from '../world/view.js';

/** Hills under a sky. The number chooses among many; the same number is the same picture. */
export function scenery(seed: number): readonly Shape[] {
  const skies: readonly (readonly [`#${string}`, `#${string}`])[] = [
    ['#8EC5FC', '#E0F0FF'],
    ['#FBC2A4', '#FDEBD3'],
    ['#A1C4FD', '#FCE3EC'],
    ['#5B86E5', '#B6D4F7'],
  ];
  const hills: readonly `#${string}`[] = ['#4E7D5B', '#6B8E4E', '#3F6C78', '#7A6A53'];
  const sky = skies[seed % skies.length] ?? ['#8EC5FC', '#E0F0FF'];
  const near = hills[seed % hills.length] ?? '#4E7D5B';
  const far = hills[(seed + 1) % hills.length] ?? '#6B8E4E';
  const lift = (seed * 7) % 20;
  return [
    { shape: 'rect', x: 0, y: 0, width: 100, height: 100, fill: sky },
    { shape: 'circle', x: 20 + ((seed * 13) % 60), y: 25, radius: 8, fill: '#FFF3C4' },
    {
      shape: 'path',
      path: `M0 ${60 - lift / 2} Q25 ${40 - lift / 2} 50 ${60 - lift / 2} T100 ${58 - lift / 2} V100 H0 Z`,
      fill: far,
    },
    {
      shape: 'path',
      path: `M0 ${78 - lift / 3} Q30 ${60 + lift / 2} 60 78 T100 ${74 - lift / 3} V100 H0 Z`,
      fill: near,
    },
  ];
}

/** A plate of food, seen from above. */
export function dish(seed: number): readonly Shape[] {
  const foods: readonly (readonly `#${string}`[])[] = [
    ['#D9822B', '#7BA23F', '#B33A3A'],
    ['#E8C468', '#C8553D', '#588B8B'],
    ['#B5651D', '#F2D0A4', '#6A994E'],
  ];
  const colors = foods[seed % foods.length] ?? [];
  return [
    { shape: 'rect', x: 0, y: 0, width: 100, height: 100, fill: seed % 2 === 0 ? '#C9B79C' : '#8D99AE' },
    { shape: 'circle', x: 50, y: 50, radius: 40, fill: '#FAFAFA' },
    { shape: 'circle', x: 50, y: 50, radius: 31, fill: '#EDEDED' },
    ...colors.map((fill, index): Shape => ({
      shape: 'circle',
      x: 40 + index * 10,
      y: 42 + ((seed + index * 11) % 18),
      radius: 14 - index * 2,
      fill,
    })),
  ];
}

/** One thing on a plain ground, by its glyph: goods of a shop. */
export function product(glyph: string, seed: number): readonly Shape[] {
  const grounds: readonly (readonly [`#${string}`, `#${string}`])[] = [
    ['#F5F1EA', '#E4DCCD'],
    ['#EAF1F5', '#CFDDE6'],
    ['#F3EAF5', '#DFCFE6'],
  ];
  return [
    { shape: 'rect', x: 0, y: 0, width: 100, height: 100, fill: grounds[seed % grounds.length] ?? '#F5F1EA' },
    { shape: 'circle', x: 50, y: 50, radius: 34, fill: '#FFFFFF' },
    { shape: 'glyph', name: glyph, x: 50, y: 50, size: 44, fill: '#455A64' },
  ];
}
