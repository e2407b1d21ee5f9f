/** Pictures drawn from shapes. */

import type { Shape } from '../world/view.js';

type Hex = `#${string}`;
type Some<T> = readonly [T, ...T[]];
type Scene = Readonly<{ seed: number; near: Hex; far: Hex }>;

const SKIES: Some<readonly [Hex, Hex]> = [
  ['#8EC5FC', '#E0F0FF'],
  ['#FBC2A4', '#FDEBD3'],
  ['#A1C4FD', '#FCE3EC'],
  ['#5B86E5', '#B6D4F7'],
  ['#2B3A67', '#C06C84'],
  ['#B9C6D3', '#EEF1F4'],
];
const HILLS: Some<Hex> = ['#4E7D5B', '#6B8E4E', '#3F6C78', '#7A6A53', '#5C6B8A'];

/** A whole number below `below` that follows from seed and salt (the finishing steps of MurmurHash3). */
function drawn(seed: number, salt: number, below: number): number {
  let mixed = Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(salt + 1, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return ((mixed ^ (mixed >>> 16)) >>> 0) % below;
}

const pick = <T>(from: Some<T>, seed: number, salt: number): T => from[drawn(seed, salt, from.length)] ?? from[0];

function hills({ seed, near, far }: Scene): readonly Shape[] {
  const lift = drawn(seed, 4, 20);
  return [
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

function peaks({ seed, near, far }: Scene): readonly Shape[] {
  const top = 18 + drawn(seed, 5, 16);
  const at = 30 + drawn(seed, 6, 30);
  return [
    { shape: 'path', path: `M${at + 8} 80 L${at + 38} ${top + 14} L${at + 72} 80 Z`, fill: far },
    { shape: 'path', path: `M${at - 44} 84 L${at} ${top} L${at + 40} 84 Z`, fill: '#5E6B7D' },
    {
      shape: 'path',
      path: `M${at - 11} ${top + 16} L${at} ${top} L${at + 10} ${top + 16} L${at + 3} ${top + 12} L${at - 3} ${top + 18} Z`,
      fill: '#FFFFFF',
    },
    { shape: 'path', path: 'M0 80 Q50 70 100 80 V100 H0 Z', fill: near },
  ];
}

function coast({ seed, near }: Scene): readonly Shape[] {
  const sail = 20 + drawn(seed, 7, 50);
  return [
    { shape: 'rect', x: 0, y: 56, width: 100, height: 44, fill: ['#3C8DAD', '#1F5F7A'] },
    {
      shape: 'path',
      path: `M${sail} 34 L${sail} 58 L${sail + 13} 58 Z M${sail - 2} 38 L${sail - 2} 58 L${sail - 10} 58 Z`,
      fill: '#FFFFFF',
    },
    { shape: 'path', path: `M${sail - 12} 60 H${sail + 15} L${sail + 10} 65 H${sail - 8} Z`, fill: '#8C3B3B' },
    { shape: 'path', path: 'M0 74 H22 M40 70 H58 M66 80 H92', stroke: '#8FC1D4', width: 1 },
    { shape: 'path', path: 'M0 92 Q36 78 100 94 V100 H0 Z', fill: drawn(seed, 8, 2) === 0 ? '#E2CFA5' : near },
  ];
}

function street({ seed, near, far }: Scene): readonly Shape[] {
  const fronts: Some<Hex> = ['#C9785B', '#D9B36C', '#8FA6A0', '#B5838D', '#E0CFB4', '#7D8CA3'];
  const houses = [0, 1, 2, 3, 4].flatMap((house): readonly Shape[] => {
    const [x, y] = [house * 20, 34 + drawn(seed, 10 + house, 20)];
    const windows = [0, 1, 2].flatMap((floor): readonly Shape[] =>
      [4, 12].map((left) => ({
        shape: 'rect',
        x: x + left,
        y: y + 8 + floor * 14,
        width: 4,
        height: 7,
        fill: drawn(seed, house * 9 + floor * 2 + left, 3) === 0 ? '#FFE8A3' : '#4A5568',
      })),
    );
    return [
      { shape: 'path', path: `M${x} ${y} L${x + 10} ${y - 9} L${x + 20} ${y} Z`, fill: '#7A3E32' },
      {
        shape: 'rect',
        x,
        y,
        width: 20,
        height: 90 - y,
        fill: pick(fronts, seed, 20 + house),
      },
      ...windows,
    ];
  });
  return [
    ...hills({ seed, near, far }),
    ...houses,
    { shape: 'rect', x: 0, y: 88, width: 100, height: 12, fill: '#6B7280' },
  ];
}

function wood({ seed, near, far }: Scene): readonly Shape[] {
  const trees = [0, 1, 2, 3, 4, 5].map((tree): Shape => {
    const [x, top] = [4 + tree * 17 + drawn(seed, 30 + tree, 8), 26 + drawn(seed, 40 + tree, 24)];
    const fill = tree % 2 === 0 ? '#2F5D46' : '#3E7A58';
    return {
      shape: 'path',
      path: `M${x} ${top} L${x + 11} ${top + 30} H${x + 3} L${x + 14} 92 H${x - 14} L${x - 3} ${top + 30} H${x - 11} Z`,
      fill,
    };
  });
  return [...hills({ seed, near, far }), ...trees, { shape: 'rect', x: 0, y: 90, width: 100, height: 10, fill: near }];
}

const KINDS = [hills, peaks, coast, street, wood] as const;

/** A view under a sky: hills, mountains, the sea, a street or a wood. The same number is the same picture. */
export function scenery(seed: number): readonly Shape[] {
  const sky = pick(SKIES, seed, 1);
  const scene = { seed, near: pick(HILLS, seed, 2), far: pick(HILLS, seed, 3) };
  return [
    { shape: 'rect', x: 0, y: 0, width: 100, height: 100, fill: sky },
    { shape: 'circle', x: 15 + drawn(seed, 9, 70), y: 20, radius: 8, fill: '#FFF3C4' },
    ...pick(KINDS, seed, 0)(scene),
  ];
}

/** A plate of food, seen from above. */
export function dish(seed: number): readonly Shape[] {
  const tables: Some<Hex> = ['#C9B79C', '#8D99AE', '#6F4E37', '#DAD7CD', '#3D405B'];
  const foods: Some<Some<Hex>> = [
    ['#D9822B', '#7BA23F', '#B33A3A'],
    ['#E8C468', '#C8553D', '#588B8B'],
    ['#B5651D', '#F2D0A4', '#6A994E'],
    ['#EAD7A1', '#9C2F2F', '#3F7D20'],
  ];
  const sauce: Shape = {
    shape: 'circle',
    x: 50,
    y: 50,
    radius: 26,
    fill: pick(['#F3DFB6', '#C96F4A', '#EDEDED', '#B8C480'] as const, seed, 2),
  };
  const pieces = [0, 1, 2, 3, 4, 5].map((piece): Shape => {
    const angle = ((piece * 60 + drawn(seed, 50 + piece, 40)) * Math.PI) / 180;
    const away = 8 + drawn(seed, 60 + piece, 10);
    const fill = pick(pick(foods, seed, 1), seed, 70 + piece);
    // The picture is stretched over its view; a wide one keeps its pieces on the plate.
    return {
      shape: 'circle',
      x: 50 + Math.cos(angle) * away * 0.5,
      y: 50 + Math.sin(angle) * away,
      radius: 5 + drawn(seed, 80 + piece, 5),
      fill,
    };
  });
  return [
    { shape: 'rect', x: 0, y: 0, width: 100, height: 100, fill: pick(tables, seed, 0) },
    { shape: 'circle', x: 50, y: 50, radius: 40, fill: '#FAFAFA' },
    { shape: 'circle', x: 50, y: 50, radius: 33, fill: '#EDEDED' },
    sauce,
    ...pieces,
  ];
}

/** One thing on a plain ground, by its glyph: goods of a shop. The number chooses its colour and ground. */
export function product(glyph: string, seed: number): readonly Shape[] {
  const grounds: Some<readonly [Hex, Hex]> = [
    ['#F5F1EA', '#E4DCCD'],
    ['#EAF1F5', '#CFDDE6'],
    ['#F3EAF5', '#DFCFE6'],
    ['#EEF5EA', '#D2E3C8'],
    ['#F7F7F7', '#DEDEDE'],
  ];
  const inks: Some<Hex> = ['#37474F', '#8C3B3B', '#27548A', '#3F6C51', '#6D4C41', '#5E548E', '#B26A00'];
  return [
    { shape: 'rect', x: 0, y: 0, width: 100, height: 100, fill: pick(grounds, seed, 0) },
    { shape: 'glyph', name: glyph, x: 50, y: 50, size: 62, fill: pick(inks, seed, 1) },
  ];
}
