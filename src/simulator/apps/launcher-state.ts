/** Where each icon stands, on displays of any shape, and where a dragged one comes to stand. */

import type { AppLabel, Env } from '../world/app.js';

/** A place for an icon: on a page of the home screen, counted from 0, or in the dock. */
export type Spot = { page: number; column: number; row: number };
export type Icon = Spot & { package: string };

export type State = {
  search: string;
  /** Of the home screen, the one in view. */
  page: number;
  /** As the person arranged them; null as long as everything stands as delivered. */
  icons: readonly Icon[] | null;
  /** The package of the icon that is carried. */
  lifted: string | null;
};

export type Message =
  | { kind: 'start' | 'hold' | 'info' | 'uninstall' | 'lift' | 'gone'; package: string }
  | { kind: 'all' }
  | { kind: 'search'; text: string }
  | { kind: 'first' }
  | { kind: 'turn'; page: number }
  | { kind: 'drop'; onto: Spot | null }
  | { kind: 'remove' }
  | { kind: 'home' };

/** The `page` of the dock, which stays while pages turn. */
export const DOCK = -1;
export const DOCK_ROOM = 4;
const DOCKED = ['com.sim.phone', 'com.sim.messages', 'com.sim.browser', 'com.sim.camera'];
const SETTINGS = 'com.android.settings';
const FIRST_PAGE = 12;

/** dp that an icon takes at least. */
const CELL = { width: 96, height: 98 };
/** dp of a home screen that its icons do not have: bars, date, dots, dock and search. */
const AROUND = 324;
const SEARCH = 76;

/** The phone lies on its side: the search stands beside the dock. */
export const isLow = ({ size }: Env): boolean => size.height < 560;
const isTablet = (env: Env): boolean => env.size.width >= 600 && !isLow(env);

export const columnsOf = ({ size }: Env): number => Math.max(4, Math.min(8, Math.floor(size.width / CELL.width)));

type Shape = Readonly<{ columns: number; rows: number }>;

/** How many icons a page has room for, side by side and one below the other. */
export function shapeOf(env: Env): Shape {
  const height = env.size.height - AROUND + (isLow(env) ? SEARCH : 0);
  const cell = CELL.height + 16 * (env.system.fontScale - 1);
  const most = isTablet(env) ? 6 : 5;
  return {
    columns: isTablet(env) ? 6 : columnsOf(env),
    rows: Math.max(1, Math.min(most, Math.floor(height / cell))),
  };
}

export const visibleApps = ({ system }: Env): readonly AppLabel[] =>
  system.apps.filter((one) => one.package !== 'com.sim.launcher');

/** Where every icon stands on this display, in the order in which they are read. */
export function iconsOf({ icons }: State, env: Env): readonly Icon[] {
  const apps = new Set(visibleApps(env).map((one) => one.package));
  const known = icons?.filter((icon) => apps.has(icon.package));
  return fitted(known ?? delivered([...apps], shapeOf(env)), shapeOf(env));
}

export const pagesOf = (icons: readonly Icon[]): number => 1 + Math.max(0, ...icons.map(({ page }) => page));

/** A new phone: the dock, the first page with Settings at its end, and the rest behind it. */
function delivered(apps: readonly string[], { columns, rows }: Shape): readonly Icon[] {
  const docked = DOCKED.filter((name) => apps.includes(name));
  const others = apps.filter((name) => !docked.includes(name) && name !== SETTINGS);
  const settings = apps.filter((name) => name === SETTINGS);
  const first = [...others.slice(0, Math.min(FIRST_PAGE, columns * rows) - settings.length), ...settings];
  const top = rows - Math.ceil(first.length / columns);
  const inLines = (names: readonly string[], page: number, from: number): readonly Icon[] =>
    names.map((name, at) => ({
      package: name,
      page,
      column: at % columns,
      row: from + Math.floor(at / columns),
    }));
  return [
    ...docked.map((name, column) => ({ package: name, page: DOCK, column, row: 0 })),
    ...inLines(first, 0, top),
    ...inLines(
      others.filter((name) => !first.includes(name)),
      1,
      0,
    ),
  ];
}

const isSame = (a: Spot, b: Spot): boolean => a.page === b.page && a.column === b.column && a.row === b.row;

const byPlace = (a: Spot, b: Spot): number => a.page - b.page || a.row - b.row || a.column - b.column;

const spotsOn = (page: number, { columns, rows }: Shape): readonly Spot[] =>
  page === DOCK
    ? Array.from({ length: DOCK_ROOM }, (_, column) => ({ page, column, row: 0 }))
    : Array.from({ length: columns * rows }, (_, at) => ({
        page,
        column: at % columns,
        row: Math.floor(at / columns),
      }));

const freeOn = (page: number, icons: readonly Icon[], shape: Shape): readonly Spot[] =>
  spotsOn(page, shape).filter((spot) => !icons.some((icon) => isSame(icon, spot)));

/** What has no room where it stood, on a display of another shape, goes to the next free place. */
function fitted(icons: readonly Icon[], shape: Shape): readonly Icon[] {
  const fits = (icon: Icon): boolean => spotsOn(icon.page, shape).some((spot) => isSame(spot, icon));
  return icons
    .filter((icon) => !fits(icon))
    .reduce((placed, icon) => [...placed, { ...icon, ...nextFree(icon.page, placed, shape) }], icons.filter(fits))
    .toSorted(byPlace);
}

function nextFree(page: number, icons: readonly Icon[], shape: Shape): Spot {
  const [free] = freeOn(Math.max(0, page), icons, shape);
  return free ?? nextFree(page + 1, icons, shape);
}

/** The icon that is carried is let go: it stands in that place, or in the nearest that is free. */
export function dropped(state: State, env: Env, onto: Spot): State {
  const icons = iconsOf(state, env);
  const others = icons.filter((icon) => icon.package !== state.lifted);
  const distance = (spot: Spot): number => Math.hypot(spot.column - onto.column, spot.row - onto.row);
  const [spot] = freeOn(onto.page, others, shapeOf(env)).toSorted((a, b) => distance(a) - distance(b));
  if (!spot || state.lifted === null) return state;
  return withIcons(state, [...others, { ...spot, package: state.lifted }].toSorted(byPlace));
}

export const removed = (state: State, env: Env, name: string): State =>
  withIcons(
    state,
    iconsOf(state, env).filter((icon) => icon.package !== name),
  );

/** A page behind the first that is left empty goes. */
function withIcons(state: State, icons: readonly Icon[]): State {
  const left = [...new Set([0, ...icons.map(({ page }) => page)])]
    .filter((page) => page >= 0)
    .toSorted((a, b) => a - b);
  const page = left.filter((each) => each < state.page).length;
  return {
    ...state,
    icons: icons.map((icon) => (icon.page === DOCK ? icon : { ...icon, page: left.indexOf(icon.page) })),
    page: Math.min(page, left.length - 1),
  };
}
