/** What an app sees of the world while it draws (`isDrawing`: time by the minute) or decides. */

import { sayingOf } from '../texts/languages.js';
import type { SimulatedApp, AppLabel, Env } from './app.js';
import { chanceOf } from './chance.js';
import type { Permission } from './effect.js';
import type { JsonObject } from './json.js';
import { standingOf } from './panes.js';
import type { Apps, World } from './world.js';

const MINUTE = 60_000;
const LAUNCHER = 'com.sim.launcher';

export const isOnline = ({ toggles }: World): boolean => !toggles.airplane && (toggles.wifi || toggles.data);

/** Width and height in dp, in the present rotation. */
export function sizeInDp({ display }: World): Readonly<{ width: number; height: number }> {
  const scale = display.density / 160;
  const [width, height] = display.rotation === 0 ? [display.width, display.height] : [display.height, display.width];
  return { width: width / scale, height: height / scale };
}

const labels = new WeakMap<Apps, Map<string, readonly AppLabel[]>>();

/** What the launcher shows, as it reads in a locale. */
function labelsOf(apps: Apps, locale: string): readonly AppLabel[] {
  const known = labels.get(apps) ?? new Map<string, readonly AppLabel[]>();
  labels.set(apps, known);
  const say = sayingOf(locale, LAUNCHER);
  const made =
    known.get(locale) ??
    [...apps.values()]
      .filter((app) => !app.hidden)
      .map(({ package: name, label, icon, system }) => ({ package: name, label: say?.(label) ?? label, icon, system }));
  known.set(locale, made);
  return made;
}

/** With the `uid` of its entry, where there is one. */
/** As Android has it since version 11. */
const MOST_REFUSALS = 2;

export const isAskable = (world: World, name: string, permission: Permission): boolean =>
  world.permissions[name]?.[permission] !== true && (world.refusals[name]?.[permission] ?? 0) < MOST_REFUSALS;

type Asked = Readonly<{ app: SimulatedApp; screen: string; extras: JsonObject; uid?: number | undefined }>;

/** What an app sees of the world while it draws (`isDrawing`: time by the minute) or decides. */
export function envOf(
  apps: Apps,
  world: World,
  { app, screen, extras, uid = 0, isDrawing }: Asked & Readonly<{ isDrawing: boolean }>,
): Env {
  const { display } = world;
  const standing = standingOf(world, app, { uid, size: sizeInDp(world) });
  const beside = standing.pane === 'list' ? standing.chosen : undefined;
  return {
    now: isDrawing ? Math.floor(world.now / MINUTE) * MINUTE : world.now,
    locale: display.locale,
    dark: display.dark,
    online: isOnline(world),
    size: standing.size,
    screen,
    extras,
    beside: beside && { name: beside.screen, extras: beside.extras },
    permissions: world.permissions[app.package] ?? {},
    askable: (permission) => isAskable(world, app.package, permission),
    clipboard: world.clipboard,
    system: {
      toggles: world.toggles,
      brightness: display.brightness,
      deviceName: world.deviceName,
      fontScale: display.fontScale,
      autoRotate: display.autoRotate,
      navigation: display.navigation,
      apps: labelsOf(apps, display.locale),
      permissions: world.permissions,
    },
    content: (packageName) => world.apps[packageName],
    chance: (...of) => chanceOf(world.seed, ...of),
  };
}
