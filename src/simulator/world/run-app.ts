/** Tells an app something and carries out what it asks for. */

import type { SimulatedApp, OpenedScreen, Update } from './app.js';
import type { AppEffect } from './effect.js';
import { applyEffect, showToast, showWindow } from './apply-effect.js';
import { envOf, sizeInDp } from './env.js';
import { load, misbehaveOnOpen } from './misbehave.js';
import type { Json } from './json.js';
import { targetsOf } from './links.js';
import { isExpanded, standingOf } from './panes.js';
import { bringToFront, frontTask, push, remove, screenOf, scrolled, topEntry, topScreen, withFocus } from './tasks.js';
import { findView } from './path.js';
import { drawEntry } from './draw.js';
import type { Message } from './view.js';
import type { Apps, StackEntry, World } from './world.js';

/** Apps that open each other in a ring stop here. */
const DEEPEST = 24;

/** `from` is the entry that was touched, where there is one. */
type Run = Readonly<{ apps: Apps; app: SimulatedApp; depth: number; from?: number | undefined }>;

/** Tells an app something and carries out what it asks for. With the `uid` of the entry that was touched, where there is one. */
export function tellApp(
  apps: Apps,
  world: World,
  told: Readonly<{ package: string; message: Message; uid?: number; depth?: number }>,
): World {
  const app = apps.get(told.package);
  // Kinds that begin with a "$" are the phone's own.
  if (!app || told.message.kind.startsWith('$')) return world;
  const entry = world.front === app.package ? screenOf(frontTask(world), told.uid) : undefined;
  const { screen = '', extras = {}, uid } = entry ?? {};
  const asked = { app, screen, extras, uid, isDrawing: false };
  const env = envOf(apps, world, asked);
  return settle(world, app.update(world.apps[app.package] ?? app.initial, told.message, env), {
    apps,
    app,
    depth: told.depth ?? 0,
    from: told.uid,
  });
}

function settle(world: World, [state, ...effects]: Update<Json, Message>, run: Run): World {
  const changed =
    world.apps[run.app.package] === state ? world : { ...world, apps: { ...world.apps, [run.app.package]: state } };
  return effects.reduce((now, effect) => carryOut(now, effect, run), changed);
}

/** Opens a screen of an app in front, in the app's task. Nothing happens when there is no such app. */
export function openScreen(
  apps: Apps,
  world: World,
  opened: Readonly<{ package: string; screen: OpenedScreen; depth?: number }>,
): World {
  const { screen, depth = 0 } = opened;
  const app = apps.get(opened.package);
  if (!app || depth > DEEPEST) return world;
  // A snackbar belongs to the screen that it was shown on.
  const pushed = bringToFront(
    push({ ...withList(apps, world, { app, opened: screen.name }), snackbar: null }, app.package, {
      kind: 'screen',
      screen: screen.name,
      extras: screen.extras,
      scroll: {},
    }),
    app.package,
  );
  const uid = pushed.nextUid - 1;
  const env = envOf(apps, pushed, { app, screen: screen.name, extras: screen.extras, uid, isDrawing: false });
  const settled = settle(pushed, app.opened(pushed.apps[app.package] ?? app.initial, screen, env), {
    apps,
    app,
    depth: depth + 1,
  });
  if (!app.screenNames.includes(screen.name)) return remove(settled, uid);
  const occasion = { package: app.package, screen: screen.name };
  return misbehaveOnOpen(app.network ? load(settled, uid, occasion) : settled, uid, occasion);
}

/** A detail that a link opens has its list beside it where there is room. */
function withList(apps: Apps, world: World, { app, opened }: Readonly<{ app: SimulatedApp; opened: string }>): World {
  if (!app.panes?.details.includes(opened) || !isExpanded(sizeInDp(world))) return world;
  const entries = world.tasks.find((task) => task.package === app.package)?.entries ?? [];
  if (entries.some((entry) => entry.kind === 'screen' && entry.screen === app.main)) return world;
  return openScreen(apps, world, { package: app.package, screen: { name: app.main, extras: {} } });
}

/** Takes an entry away and tells the app that its screen was left. */
export function closeEntry(apps: Apps, world: World, entry: StackEntry): World {
  const owner = [world.home, ...world.tasks].find((task) => task.entries.includes(entry))?.package ?? '';
  const app = apps.get(owner);
  const removed = remove(world, entry.uid);
  if (!app || entry.kind !== 'screen' || removed === world) return removed;
  const screen = { name: entry.screen, extras: entry.extras };
  const env = envOf(apps, removed, { app, screen: entry.screen, extras: entry.extras, isDrawing: false });
  return settle(removed, app.closed(removed.apps[owner] ?? app.initial, screen, env), { apps, app, depth: 1 });
}

/** Starts an app as its icon does: to the front as it was, or at its main screen. */
export function startApp(apps: Apps, world: World, name: string): World {
  const app = apps.get(name);
  if (!app) return world;
  const home = bringToFront(world, name);
  if (home !== world || world.front === name) return home;
  return openScreen(apps, world, { package: name, screen: { name: app.main, extras: {} } });
}

/** Follows a link. `false` when no app claims it; several claimants bring up the chooser. */
export function followLink(
  apps: Apps,
  world: World,
  followed: Readonly<{ link: string; package?: string | undefined; depth?: number }>,
): World | false {
  const targets = targetsOf(apps, followed.link).filter(
    ({ app }) => followed.package === undefined || app.package === followed.package,
  );
  const [first, second] = targets;
  if (!first) return false;
  if (second)
    return showWindow(world, { kind: 'chooser', link: followed.link, packages: targets.map(({ app }) => app.package) });
  return openScreen(apps, world, {
    package: first.app.package,
    screen: { name: first.screen, extras: first.extras },
    depth: followed.depth ?? 0,
  });
}

function carryOut(world: World, effect: AppEffect, run: Run): World {
  const { app, apps, depth } = run;
  const own = app.package;
  switch (effect.do) {
    case 'open':
      return openScreen(apps, withoutDetails(world, effect.screen, run), {
        package: own,
        screen: { name: effect.screen, extras: effect.extras },
        depth: depth + 1,
      });
    case 'back':
      return leave(world, run);
    case 'dialog':
      return push(world, own, { kind: 'dialog', dialog: effect.dialog });
    case 'menu':
      return push(world, own, {
        kind: 'menu',
        items: effect.items,
        ...(effect.beside !== undefined && { beside: effect.beside }),
      });
    case 'tell':
      return depth > DEEPEST
        ? world
        : tellApp(apps, world, { package: effect.package, message: effect.message, depth: depth + 1 });
    case 'launch': {
      const followed = depth > DEEPEST ? world : followLink(apps, world, { link: effect.link, depth: depth + 1 });
      return followed || showToast(world, own, 'No app can open this link');
    }
    case 'start':
      return startApp(apps, world, effect.package);
    case 'focus':
      return focusField(apps, world, effect.id);
    case 'scrollTo':
      return scrollTo(apps, world, effect);
    default:
      return applyEffect(world, effect, own);
  }
}

/** What a list opens beside itself takes the place of all that stood there. */
function withoutDetails(world: World, opened: string, { apps, app, from }: Run): World {
  if (from === undefined || !app.panes?.details.includes(opened)) return world;
  const standing = standingOf(world, app, { uid: from, size: sizeInDp(world) });
  if (standing.pane !== 'list') return world;
  const entries = world.tasks.find((task) => task.package === app.package)?.entries ?? [];
  const above = entries.slice(entries.indexOf(standing.list) + 1);
  return above.reduceRight((now, entry) => closeEntry(apps, now, entry), world);
}

/** Leaves what is on top of the app's task; when that was the last screen, the app. */
function leave(world: World, { apps, app }: Run): World {
  const task = [world.home, ...world.tasks].find((candidate) => candidate.package === app.package);
  const top = task?.entries.at(-1);
  return top ? closeEntry(apps, world, top) : world;
}

function focusField(apps: Apps, world: World, id: string): World {
  const entry = topEntry(world);
  const root = entry && drawEntry(apps, world, { package: world.front, entry });
  const found = root && findView(root, (view) => view.id === id && view.field !== undefined);
  if (!found || !entry) return world;
  const end = found.view.field?.value.length ?? 0;
  return withFocus(world, { uid: entry.uid, path: found.path, from: end, to: end });
}

/** More than any list is long; the layout holds it back to the real end. */
const FAR = 1e6;

function scrollTo(apps: Apps, world: World, { id, end }: Readonly<{ id: string; end: boolean }>): World {
  const entry = topScreen(frontTask(world));
  const root = entry && drawEntry(apps, world, { package: world.front, entry });
  const found = root && findView(root, (view) => view.id === id && view.scroll !== undefined);
  return found && entry ? scrolled(world, entry.uid, { [found.path]: end ? FAR : 0 }) : world;
}
