import type { Shape } from '../world/view.js';
import type { TownPlace } from './place.js';
import { HOME } from './place.js';

const LAND = '#EEF0E8';
const WATER = '#A5D8F0';
const PARK = '#C5E5C0';
const STREET = '#FFFFFF';
const MAIN = '#F9D57A';

const STREETS: readonly Readonly<{ path: string; main?: boolean }>[] = [
  { path: 'M0 62 L30 58 L58 62 L73 61 L100 58', main: true },
  { path: 'M44 0 L44 33 L51 40 L56 47 L60 65 L66 72 L74 80', main: true },
  { path: 'M41 100 L43 69 L41 66 L48 52 L54 49 L62 38 L70 20' },
  { path: 'M20 30 L35 30 L46 36 L62 38 L100 30' },
  { path: 'M24 72 L41 66 L60 65' },
  { path: 'M30 58 L39 44 L40 30 L34 10' },
  { path: 'M71 60 L80 50 L100 46' },
  { path: 'M66 72 L50 82 L24 72' },
  { path: 'M10 0 L24 72 L20 100' },
];

/** The town as an app draws it, with pins; in hundredths of the drawing's sides. */
export const townMap = (pins: readonly TownPlace[]): readonly Shape[] => [
  { shape: 'rect', x: 0, y: 0, width: 100, height: 100, fill: LAND },
  { shape: 'path', path: 'M36 18 L48 16 L50 29 L38 30 Z', fill: PARK },
  { shape: 'path', path: 'M86 36 L100 34 L100 56 L90 54 Z', fill: PARK },
  { shape: 'path', path: 'M12 40 L24 42 L22 54 L10 52 Z', fill: PARK },
  { shape: 'path', path: 'M100 100 L60 100 L70 84 L82 78 L100 74 Z', fill: WATER },
  { shape: 'path', path: 'M82 0 C76 20 94 40 86 56 C82 66 88 72 84 80', stroke: WATER, width: 4 },
  ...STREETS.map(({ path, main }): Shape => ({
    shape: 'path',
    path,
    stroke: main ? MAIN : STREET,
    width: main ? 1.8 : 1.2,
  })),
  { shape: 'circle', x: HOME.x, y: HOME.y, radius: 2.4, fill: '#FFFFFF' },
  { shape: 'circle', x: HOME.x, y: HOME.y, radius: 1.7, fill: '#1A73E8' },
  ...pins.flatMap(({ where: { x, y } }): readonly Shape[] => [
    { shape: 'circle', x, y, radius: 2, fill: '#D93025' },
    { shape: 'circle', x, y, radius: 0.8, fill: '#FFFFFF' },
  ]),
];

/** The place whose pin a finger at this point of the map means; undefined when none is near. */
export function placeAt(
  places: readonly TownPlace[],
  { x, y }: Readonly<{ x: number; y: number }>,
): TownPlace | undefined {
  const distance = ({ where }: TownPlace) => Math.hypot(where.x - x, where.y - y);
  const [nearest] = places.toSorted((one, other) => distance(one) - distance(other));
  return nearest && distance(nearest) < 5 ? nearest : undefined;
}
