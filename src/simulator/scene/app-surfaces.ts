/** What the app in front shows: its topmost page, beside its list on a wide display, and what stands over it. */

import type { Bounds } from '../../core/geometry.js';
import { drawEntry, isLoading } from '../world/draw.js';
import { sizeInDp } from '../world/env.js';
import { standingOf } from '../world/panes.js';
import { moodOf } from '../world/lasting-faults.js';
import { occasionIn } from '../world/triggered-faults.js';
import { frontTask } from '../world/tasks.js';
import type { View } from '../world/view.js';
import type { Apps, StackEntry, Task, World } from '../world/world.js';
import type { Memo } from './memo.js';
import { panesView } from './panes-view.js';
import type { Moved } from './placed.js';
import type { WindowName } from './window-frame.js';

export type Looking = Readonly<{ apps: Apps; world: World; memo: Memo }>;

/** A window before it is laid out. */
export type Surface = Readonly<{
  name: WindowName;
  uid: number;
  package: string;
  view: View;
  /** Of each entry that it shows. */
  moved: ReadonlyMap<number, Moved>;
  /** What it floats beside, in pixels; or the key of a view in the window below. */
  beside?: Bounds | string;
}>;

export const UNMOVED: ReadonlyMap<number, Moved> = new Map();

const BLANK: View = {
  type: 'android.view.ViewGroup',
  window: 'page',
  box: { grow: 1 },
  paint: { background: 'surface' },
};

/** An app that has nothing to show. */
export const blankSurface = (name: string): Surface => ({
  name: 'page',
  uid: 0,
  package: name,
  view: BLANK,
  moved: UNMOVED,
});

/** The topmost page of the task in front, and what stands over it. */
export function appSurfaces(looking: Looking): readonly Surface[] {
  const task = frontTask(looking.world);
  const surfaces: Surface[] = [];
  for (const entry of [...task.entries].reverse()) {
    const view = viewOf(looking, task, entry);
    const name = view.window ?? 'page';
    const beside = entry.kind === 'menu' && entry.beside !== undefined && { beside: entry.beside };
    const surface = { name, uid: entry.uid, package: task.package, view, moved: movedIn(entry), ...beside };
    surfaces.unshift(name === 'page' ? inPanes(looking, task, { entry, surface }) : surface);
    if (name === 'page') break;
  }
  return surfaces;
}

const movedIn = (...entries: readonly StackEntry[]): ReadonlyMap<number, Moved> =>
  new Map(entries.flatMap((entry) => (entry.kind === 'screen' ? [[entry.uid, entry]] : [])));

function viewOf({ apps, world, memo }: Looking, task: Task, entry: StackEntry): View {
  const app = apps.get(task.package);
  const standing = app && standingOf(world, app, { uid: entry.uid, size: sizeInDp(world) });
  const from = [
    ...appearance(world),
    world.conditions,
    moodOf(world, occasionIn(task)),
    isLoading(world, entry),
    ...(standing && standing.pane !== 'none' ? [standing.pane, standing.chosen?.uid] : []),
    ...contentOf(entry),
  ];
  const view = memo.keep(`view ${entry.uid}`, from, () => drawEntry(apps, world, { package: task.package, entry }));
  return view ?? BLANK;
}

/** A page beside the list from which it was opened, or with room for what will be, where the display is wide enough. */
function inPanes(
  looking: Looking,
  task: Task,
  { entry, surface }: Readonly<{ entry: StackEntry; surface: Surface }>,
): Surface {
  const { apps, world, memo } = looking;
  const app = apps.get(task.package);
  const size = sizeInDp(world);
  const standing = app && standingOf(world, app, { uid: entry.uid, size });
  if (!standing || standing.pane === 'none') return surface;
  const { list } = standing;
  const detail = standing.pane === 'detail' ? { uid: entry.uid, view: surface.view } : undefined;
  const listed = detail ? viewOf(looking, task, list) : surface.view;
  const listWidth = standingOf(world, app, { uid: list.uid, size }).size.width;
  const view = memo.keep(`panes ${list.uid}`, [app, listed, listWidth, detail?.uid, detail?.view], () =>
    panesView({ app, list: { uid: list.uid, view: listed }, listWidth, detail }),
  );
  return { ...surface, uid: list.uid, view, moved: movedIn(list, entry) };
}

const contentOf = (entry: StackEntry): readonly unknown[] =>
  entry.kind === 'screen'
    ? [entry.screen, entry.extras, entry.failed, entry.late]
    : entry.kind === 'dialog'
      ? [entry.dialog]
      : [entry.items];

/** All that a screen's drawing can depend on besides its own entry: compared by identity. */
export const appearance = (world: World): readonly unknown[] => [
  world.apps,
  world.display,
  world.toggles,
  world.permissions,
  world.refusals,
  world.clipboard,
  world.deviceName,
  Math.floor(world.now / 60_000),
];
