/** Which apps are on the phone; taking one away and bringing it back. */

import { showToast } from './apply-effect.js';
import { withoutKey } from './json.js';
import { tellApp } from './run-app.js';
import { removeTask } from './tasks.js';
import { LAUNCHER, type Apps, type World } from './world.js';

const known = new WeakMap<Apps, Map<string, Apps>>();

/** Those of the apps that are on this phone. */
export function installedOf(apps: Apps, world: World): Apps {
  const missing = [...apps.keys()].filter((name) => !Object.hasOwn(world.apps, name));
  if (missing.length === 0) return apps;
  const made = known.get(apps) ?? new Map<string, Apps>();
  known.set(apps, made);
  const installed = made.get(missing.join()) ?? new Map([...apps].filter(([name]) => Object.hasOwn(world.apps, name)));
  made.set(missing.join(), installed);
  return installed;
}

/** An app comes back, as new. */
export function installed(apps: Apps, world: World, name: string): World {
  const app = apps.get(name);
  return !app || Object.hasOwn(world.apps, name) ? world : { ...world, apps: { ...world.apps, [name]: app.initial } };
}

/** An app goes, with all that it holds and shows; not one of the phone's own. */
export function uninstalled(apps: Apps, world: World, name: string): World {
  const app = apps.get(name);
  if (!app || app.system) return world;
  const isOthers = (thing: object): boolean => !('package' in thing && thing.package === name);
  const told = tellApp(apps, world, { package: LAUNCHER, message: { kind: 'gone', package: name } });
  const notifications = told.notifications.filter(isOthers);
  return {
    ...removeTask(told, name),
    apps: withoutKey(told.apps, name),
    permissions: withoutKey(told.permissions, name),
    refusals: withoutKey(told.refusals, name),
    notifications,
    headsUp: notifications.some(({ id }) => id === told.headsUp?.id) ? told.headsUp : null,
    windows: told.windows.filter(isOthers),
    timers: told.timers.filter(isOthers),
    hung: told.hung.filter((other) => other !== name),
    snackbar: told.snackbar?.package === name ? null : told.snackbar,
  };
}

const INSTALLER = 'com.android.packageinstaller';

/** As a person does it, who is told of it. */
export function uninstalledByHand(apps: Apps, world: World, name: string): World {
  const gone = uninstalled(apps, world, name);
  if (gone === world) return world;
  const entry = { what: 'deleted', package: INSTALLER, at: world.now, details: { app: name } } as const;
  const label = apps.get(name)?.label ?? name;
  return showToast({ ...gone, journal: [...gone.journal, entry] }, INSTALLER, `Uninstalled ${label}`);
}
