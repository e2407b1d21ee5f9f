/** The pages of icons, dots, dock and search, and what appears while an icon is carried. */

import { line } from '../widgets/boxes.js';
import { icon } from '../widgets/pictures.js';
import { screen } from '../widgets/screens.js';
import { text } from '../widgets/texts.js';
import type { AppLabel, Env } from '../world/app.js';
import { weekdayAndDay } from '../world/calendar.js';
import { flat, type Box, type Color, type Shape, type View } from '../world/view.js';
import { appIcon } from './launcher-icon.js';
import {
  DOCK,
  DOCK_ROOM,
  iconsOf,
  isLow,
  pagesOf,
  shapeOf,
  visibleApps,
  type Icon,
  type Message,
  type Spot,
  type State,
} from './launcher-state.js';

const WHITE = '#FFFFFF';

const WALLPAPER: readonly Shape[] = [
  { shape: 'rect', x: 0, y: 0, width: 100, height: 100, fill: ['#1B2A49', '#4E6E9E'] },
  { shape: 'path', path: 'M0 46 Q22 34 46 44 T100 36 V100 H0 Z', fill: ['#3F5E8C', '#24406B'] },
  { shape: 'path', path: 'M0 62 Q30 48 58 60 T100 54 V100 H0 Z', fill: ['#2F4E7A', '#18304F'] },
  { shape: 'path', path: 'M0 80 Q34 66 66 78 T100 74 V100 H0 Z', fill: ['#1D3A5F', '#0B1A2E'] },
  { shape: 'circle', x: 76, y: 20, radius: 7, fill: '#56719F' },
];

/** Pages of icons that turn, and below them what stays: dots, dock and search. */
export function homeScreen(state: State, env: Env): View<Message> {
  const icons = iconsOf(state, env);
  const home: Home = { env, icons, apps: new Map(visibleApps(env).map((one) => [one.package, one])) };
  // What is carried can be put on a page of its own.
  const count = pagesOf(icons) + (state.lifted === null ? 0 : 1);
  const page = Math.min(state.page, count - 1);
  const layer: View<Message> = {
    type: 'android.widget.FrameLayout',
    id: 'drag_layer',
    on: { drop: { kind: 'drop', onto: null } },
    box: { grow: 1 },
    children: flat<Message>([
      {
        type: 'android.widget.ScrollView',
        id: 'workspace',
        scroll: 'horizontal',
        page,
        on: { turn: 'turn' },
        box: { grow: 1, row: true, align: 'stretch' },
        children: Array.from({ length: count }, (_, at) => pageView(home, at)),
      },
      dots(count, page),
      ...(isLow(env)
        ? [line({ box: { pad: [0, 20, 0, 0] } }, dock(home, { grow: 1 }), searchBar({ width: 280 }))]
        : [dock(home, {}), searchBar({ margin: [4, 20, 16, 20] })]),
      ...(state.lifted === null ? [] : dropTargets(home, { ...state, page }, count)),
    ]),
  };
  return { ...screen(layer), on: { raise: { kind: 'all' } }, paint: { background: '#0B1A2E', drawing: WALLPAPER } };
}

type Home = Readonly<{ env: Env; icons: readonly Icon[]; apps: ReadonlyMap<string, AppLabel> }>;

function pageView(home: Home, page: number): View<Message> {
  const { env } = home;
  const { columns, rows } = shapeOf(env);
  const date = text(weekdayAndDay(env.now, env.locale), {
    id: 'date',
    style: 'title',
    color: WHITE,
    box: { margin: [24, 16, 0, 16] },
  });
  const cellsOf = (row: number): View<Message> => ({
    key: String(row),
    box: { row: true, grow: 1, height: 0, align: 'stretch' },
    children: Array.from({ length: columns }, (_, column) => cell(home, { page, column, row }, WHITE)),
  });
  return {
    type: 'android.view.ViewGroup',
    key: `page ${page}`,
    box: { width: env.size.width, shrink: 0, pad: [0, 12] },
    children: [
      { key: 'top', box: { height: 52 }, children: page === 0 ? [date] : [] },
      ...Array.from({ length: rows }, (_, row) => cellsOf(row)),
    ],
  };
}

/** A place with its icon, or a free one. */
function cell({ icons, apps }: Home, spot: Spot, color?: Color): View<Message> {
  const icon = icons.find(({ page, column, row }) => page === spot.page && column === spot.column && row === spot.row);
  const label = icon && apps.get(icon.package);
  return {
    key: String(spot.column),
    on: { drop: { kind: 'drop', onto: spot } },
    box: { grow: 1, width: 0, justify: 'center' },
    children: label ? [appIcon(label, color)] : [],
  };
}

const dots = (count: number, page: number): View<never> => ({
  type: 'android.view.View',
  id: 'page_indicator',
  box: { row: true, height: 24, align: 'center', justify: 'center', gap: 8 },
  children:
    count === 1
      ? []
      : Array.from({ length: count }, (_, at) => ({
          box: { width: 6, height: 6 },
          paint: { background: WHITE, radius: 3, opacity: at === page ? 1 : 0.45 },
        })),
});

const dock = (home: Home, box: Box): View<Message> => ({
  type: 'android.view.ViewGroup',
  id: 'hotseat',
  box: { row: true, height: 80, pad: [0, 12], justify: 'center', align: 'stretch', ...box },
  children: Array.from({ length: DOCK_ROOM }, (_, column) => {
    const view = cell(home, { page: DOCK, column, row: 0 });
    return { ...view, box: { ...view.box, maxWidth: 132 } };
  }),
});

const searchBar = (box: Box): View<Message> =>
  line(
    {
      id: 'search_container',
      desc: 'Search apps',
      tap: { kind: 'all' },
      box: { height: 56, pad: [0, 20], gap: 12, ...box },
      paint: { background: 'surfaceContainerHigh', radius: 28 },
    },
    icon('magnify', { color: 'onSurfaceVariant' }),
    text('Search apps', { id: 'search_hint', color: 'onSurfaceVariant' }),
  );

/** While an icon is carried: where it goes away, above, and the edges at which pages turn. */
function dropTargets({ env, apps }: Home, { page, lifted }: State, count: number): readonly View<Message>[] {
  const { columns } = shapeOf(env);
  const edge = (by: 1 | -1): View<Message> => ({
    key: `edge ${by}`,
    on: {
      hover: { kind: 'turn', page: Math.max(0, Math.min(count - 1, page + by)) },
      drop: { kind: 'drop', onto: { page, column: by === 1 ? 0 : columns - 1, row: 0 } },
    },
    box: { at: { top: 0, bottom: 0, ...(by === 1 ? { right: 0 } : { left: 0 }) }, width: 24 },
  });
  const target = (id: string, label: string, drop: Message): View<Message> => ({
    type: 'android.widget.TextView',
    id,
    text: label,
    on: { drop },
    box: { grow: 1, width: 0, justify: 'center' },
    paint: { background: '#1B2A49' },
    textLook: { size: 14, lineHeight: 20, weight: 500, color: WHITE, align: 'center', maxLines: 1 },
  });
  const isOwn = lifted === null || apps.get(lifted)?.system === true;
  return [
    edge(-1),
    edge(1),
    {
      key: 'drop_target_bar',
      box: { at: { top: -44, left: 0, right: 0 }, row: true, height: 96, pad: [44, 0, 0, 0] },
      paint: { background: '#1B2A49' },
      on: { drop: { kind: 'drop', onto: null } },
      children: flat<Message>([
        target('delete_target_text', 'Remove', { kind: 'remove' }),
        !isOwn && target('uninstall_target_text', 'Uninstall', { kind: 'uninstall', package: lifted }),
      ]),
    },
  ];
}
