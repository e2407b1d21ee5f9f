/** Carries out what an app asked the system for. */

import type { AppEffect, SystemChange } from './effect.js';
import { occasionIn, strike } from './triggered-faults.js';
import { isAskable, isOnline } from './env.js';
import { remove, withoutFocus } from './tasks.js';
import type { Message } from './view.js';
import type { SystemWindow, World } from './world.js';

const TOAST_MS = 3_500;
const SNACKBAR_MS = 5_000;
const HEADS_UP_MS = 5_000;

type NewWindow = SystemWindow extends infer W ? (W extends SystemWindow ? Omit<W, 'uid' | 'scroll'> : never) : never;

/** Puts a window of the system over everything. */
export const showWindow = (world: World, window: NewWindow): World => ({
  ...withoutFocus(world),
  nextUid: world.nextUid + 1,
  windows: [...world.windows, { ...window, uid: world.nextUid, scroll: {} } as SystemWindow],
});

/** What an effect can do without telling an app anything. */
type PlainEffect = Exclude<
  AppEffect,
  { do: 'open' | 'back' | 'dialog' | 'menu' | 'tell' | 'launch' | 'start' | 'focus' | 'scrollTo' }
>;

export const showToast = (world: World, name: string, text: string): World => ({
  ...world,
  toast: { package: name, text, until: world.now + TOAST_MS },
});

/** Sets a timer of an app; with a `uid`, of a touch on that window which acts late. */
export const later = (
  world: World,
  name: string,
  { ms, ...due }: Readonly<{ ms: number; message: Message; uid?: number }>,
): World => ({
  ...world,
  nextUid: world.nextUid + 1,
  timers: [...world.timers, { at: world.now + Math.max(0, ms), order: world.nextUid, package: name, ...due }],
});

export function applyEffect(world: World, effect: PlainEffect, own: string): World {
  switch (effect.do) {
    case 'toast':
      return showToast(world, own, effect.text);
    case 'snackbar': {
      const { text, action } = effect;
      const uid = world.nextUid;
      const bar = {
        package: own,
        uid,
        text,
        action: action?.label ?? null,
        tap: action?.tap ?? null,
        until: world.now + SNACKBAR_MS,
      };
      return { ...world, nextUid: uid + 1, snackbar: bar };
    }
    case 'after':
      return later(world, own, { ms: effect.ms, message: effect.message });
    case 'fetch':
      return fetched(world, own, effect);
    case 'notify':
      return notified(world, own, effect);
    case 'ask':
      return asked(world, own, effect);
    case 'share':
      return showWindow(world, { kind: 'share', text: effect.text, title: effect.title ?? '' });
    case 'uninstall':
      return showWindow(world, { kind: 'uninstall', package: effect.package });
    case 'copy':
      return { ...world, clipboard: effect.text };
    case 'record':
      return {
        ...world,
        journal: [...world.journal, { what: effect.what, package: own, at: world.now, details: effect.details }],
      };
    case 'hideKeyboard':
      return { ...world, keyboard: { ...world.keyboard, shown: false } };
    case 'crash':
      return crashed(world, own);
    case 'hang':
      return world.hung.includes(own) ? world : { ...world, hung: [...world.hung, own] };
    case 'system':
      return changeSystem(world, effect.change);
  }
}

function fetched(world: World, own: string, { ms, done, failed }: Extract<AppEffect, { do: 'fetch' }>): World {
  const task = world.tasks.find((candidate) => candidate.package === own) ?? { package: own, entries: [] };
  const { struck, world: left } = strike(world, 'flaky', occasionIn(task));
  return later(left, own, { ms, message: struck || !isOnline(world) ? failed : done });
}

/** The app is gone from the recents, and a dialog says so. */
export function crashed(world: World, name: string): World {
  const stopped = [...(world.tasks.find((task) => task.package === name)?.entries ?? [])].reduce(
    (now, entry) => remove(now, entry.uid),
    world,
  );
  return showWindow(stopped, { kind: 'crashed', package: name });
}

function notified(world: World, own: string, effect: Extract<AppEffect, { do: 'notify' }>): World {
  const id = world.nextUid;
  const { title, text, open, quiet } = effect;
  const note = { id, package: own, title, text, at: world.now, ...(open !== undefined && { open }) };
  const isHeadsUp = !quiet && !world.toggles.dnd;
  return {
    ...world,
    nextUid: id + 1,
    notifications: [note, ...world.notifications],
    headsUp: isHeadsUp ? { id, until: world.now + HEADS_UP_MS } : world.headsUp,
  };
}

function asked(world: World, own: string, effect: Extract<AppEffect, { do: 'ask' }>): World {
  const { permission, granted, denied } = effect;
  if (!isAskable(world, own, permission)) {
    const isGranted = world.permissions[own]?.[permission] === true;
    return later(world, own, { ms: 0, message: isGranted ? granted : denied });
  }
  return showWindow(world, { kind: 'permission', package: own, permission, granted, denied });
}

/** Changes the phone itself, as its own Settings do. */
export function changeSystem(world: World, { toggles, deviceName, permission, ...display }: SystemChange): World {
  return {
    ...(permission ? allowed(world, permission) : world),
    ...(deviceName !== undefined && { deviceName }),
    toggles: { ...world.toggles, ...toggles },
    display: { ...world.display, ...display },
  };
}

/** What is decided elsewhere than in the dialog lets the dialog come again. */
const allowed = (world: World, change: NonNullable<SystemChange['permission']>): World => ({
  ...world,
  refusals: { ...world.refusals, [change.package]: { ...world.refusals[change.package], [change.permission]: 0 } },
  permissions: {
    ...world.permissions,
    [change.package]: { ...world.permissions[change.package], [change.permission]: change.granted },
  },
});
