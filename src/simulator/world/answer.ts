/** Carries out what a touch told the owner of a window: an app's screen, an app's dialog, or the system. */

import { drawEntry } from './draw.js';
import { uninstalledByHand } from './installed.js';
import { bringToFront, isAtHome, push, remove, removeTask, withoutFocus, withoutTextMenu } from './tasks.js';
import { closeEntry, openScreen, startApp, followLink, tellApp } from './run-app.js';
import { targetsOf } from './links.js';
import { followedAdvert, load, misbehaveOnTouch } from './misbehave.js';
import { findView } from './path.js';
import { overflowItems } from './lasting-faults.js';
import type { Message } from './view.js';
import type { Apps, StackEntry, SystemWindow, World } from './world.js';

/** `isLate`: an earlier touch, which misbehaves no second time. */
type Told = Readonly<{ uid: number; message: Message; isLate?: boolean }>;

/** Carries out what a touch told the owner of a window: an app's screen, an app's dialog, or the system. */
export function answer(apps: Apps, world: World, told: Told): World {
  const window = world.windows.find(({ uid }) => uid === told.uid);
  if (window) return answerSystem(apps, world, { window, message: told.message });
  for (const task of [world.home, ...world.tasks]) {
    const entry = task.entries.find(({ uid }) => uid === told.uid);
    if (entry) return answerEntry(apps, world, { ...told, package: task.package, entry });
  }
  return world;
}

function answerEntry(apps: Apps, world: World, told: Told & Readonly<{ package: string; entry: StackEntry }>): World {
  const { entry, message, uid } = told;
  const occasion = { package: told.package, screen: entry.kind === 'screen' ? entry.screen : '' };
  const spoilt = told.isLate ? undefined : misbehaveOnTouch(world, { uid, message }, occasion);
  if (spoilt) return spoilt;
  if (message.kind === '$retry') return load(world, uid, occasion);
  if (message.kind === '$advert') return followedAdvert(world, told.package, String(message['text']));
  if (message.kind === '$overflow') return push(world, told.package, { kind: 'menu', items: overflowItems(message) });
  if (entry.kind === 'screen') return tellApp(apps, world, told);
  const closed = remove(world, entry.uid);
  const next = entry.kind === 'menu' ? entry.items[Number(message['index'])]?.tap : chosenButton(entry, message)?.tap;
  return next ? tellApp(apps, closed, { package: told.package, message: next }) : closed;
}

function chosenButton({ dialog }: Extract<StackEntry, { kind: 'dialog' }>, { which }: Message) {
  return which === 'positive' ? dialog.positive : which === 'negative' ? dialog.negative : dialog.neutral;
}

type PopUp = Extract<SystemWindow, { kind: 'pop-up' }>;

const without = (world: World, { uid }: SystemWindow): World => ({
  ...world,
  windows: world.windows.filter((other) => other.uid !== uid),
});

function answerSystem(
  apps: Apps,
  world: World,
  { window, message }: Readonly<{ window: SystemWindow; message: Message }>,
): World {
  const closed = without(world, window);
  switch (window.kind) {
    case 'permission':
      return answerPermission(apps, closed, { window, said: message.kind === '$allow' ? 'yes' : 'no' });
    case 'uninstall':
      return message['which'] === 'positive' ? uninstalledByHand(apps, closed, window.package) : closed;
    case 'crashed':
      return message.kind === '$restart' ? startApp(apps, closed, window.package) : closed;
    case 'hung': {
      const freed = { ...closed, hung: closed.hung.filter((name) => name !== window.package) };
      return message.kind === '$wait' ? freed : removeTask(freed, window.package);
    }
    case 'chooser': {
      const chosen = window.packages[Number(message['index'])];
      return (chosen !== undefined && followLink(apps, closed, { link: window.link, package: chosen })) || closed;
    }
    case 'share': {
      const app = apps.get(String(message['package']));
      if (!app?.shares) return message.kind === '$copy' ? { ...closed, clipboard: window.text } : closed;
      return openScreen(apps, closed, {
        package: app.package,
        screen: { name: app.shares, extras: { text: window.text, title: window.title } },
      });
    }
    case 'pop-up':
      return message.kind === '$yes' ? followed(closed, window) : closed;
    case 'call':
      return answerCall(world, window, message);
    case 'shade':
      return answerShade(apps, world, { closed, message });
    case 'recents':
      if (message.kind === '$dismiss') return removeTask(world, String(message['package']));
      if (message.kind === '$clear') return { ...world, windows: closed.windows, tasks: [], front: world.home.package };
      return bringToFront(closed, String(message['package']));
  }
}

/** An advert or question that was followed leaves its trace, for those who ask whether it was. */
const followed = (world: World, { package: name, variant, action }: PopUp): World => ({
  ...world,
  journal: [...world.journal, { what: 'opened', package: name, at: world.now, details: { popUp: variant, action } }],
});

function answerCall(world: World, window: Extract<SystemWindow, { kind: 'call' }>, message: Message): World {
  if (message.kind !== '$answer') return without(world, window);
  const { from } = window;
  return {
    ...world,
    windows: world.windows.map((other) => (other.uid === window.uid ? { ...window, answered: true } : other)),
    journal: [...world.journal, { what: 'answered', package: 'com.sim.phone', at: world.now, details: { from } }],
  };
}

function answerPermission(
  apps: Apps,
  world: World,
  { window, said }: Readonly<{ window: Extract<SystemWindow, { kind: 'permission' }>; said: 'yes' | 'no' | 'nothing' }>,
): World {
  const { package: name, permission } = window;
  const isGranted = said === 'yes';
  const refused = (world.refusals[name]?.[permission] ?? 0) + (said === 'no' ? 1 : 0);
  const answered: World = {
    ...world,
    permissions: { ...world.permissions, [name]: { ...world.permissions[name], [permission]: isGranted } },
    refusals: { ...world.refusals, [name]: { ...world.refusals[name], [permission]: isGranted ? 0 : refused } },
    journal: [
      ...world.journal,
      { what: isGranted ? 'granted' : 'denied', package: name, at: world.now, details: { permission } },
    ],
  };
  return tellApp(apps, answered, { package: name, message: isGranted ? window.granted : window.denied });
}

function answerShade(
  apps: Apps,
  world: World,
  { closed, message }: Readonly<{ closed: World; message: Message }>,
): World {
  switch (message.kind) {
    case '$toggle': {
      const name = String(message['name']);
      if (name === 'dark') return { ...world, display: { ...world.display, dark: !world.display.dark } };
      if (!(name in world.toggles)) return world;
      return { ...world, toggles: { ...world.toggles, [name]: !world.toggles[name as keyof World['toggles']] } };
    }
    case '$clear':
      return { ...closed, notifications: [] };
    case '$dismiss':
      return { ...world, notifications: world.notifications.filter(({ id }) => id !== message['id']) };
    case '$note':
      return openNotification(apps, closed, Number(message['id']));
    default:
      return closed;
  }
}

/** As a tap on it does: it goes, and its link or its app comes to the front. */
export function openNotification(apps: Apps, world: World, id: number): World {
  const note = world.notifications.find((candidate) => candidate.id === id);
  if (!note) return world;
  const gone = {
    ...world,
    headsUp: world.headsUp?.id === id ? null : world.headsUp,
    notifications: world.notifications.filter((other) => other !== note),
  };
  if (note.open !== undefined && targetsOf(apps, note.open).length > 0)
    return followLink(apps, gone, { link: note.open, package: note.package }) || gone;
  return startApp(apps, gone, note.package);
}

/** Back: the keyboard first, then a window of the system, then what is on top of the task, then home. */
export function goBack(apps: Apps, world: World): World {
  if (world.focus?.menu) return withoutTextMenu(world);
  if (world.keyboard.shown) return { ...world, keyboard: { ...world.keyboard, shown: false } };
  const window = world.windows.at(-1);
  if (window) return dismissWindow(apps, world, window);
  const task =
    world.front === world.home.package
      ? world.home
      : world.tasks.find((candidate) => candidate.package === world.front);
  const top = task?.entries.at(-1);
  if (!task || !top) return world;
  const page = drawEntry(apps, world, { package: task.package, entry: top });
  // What a page says to back instead of being left.
  const message = page && findView(page, ({ on }) => on?.back !== undefined)?.view.on?.back;
  return message
    ? tellApp(apps, world, { package: task.package, message, uid: top.uid })
    : closeEntry(apps, world, top);
}

/** A touch outside, or back: what closing without an answer means. */
export function dismissWindow(apps: Apps, world: World, window: SystemWindow): World {
  switch (window.kind) {
    case 'permission':
      // Not counted as a refusal, as on real phones.
      return answerPermission(apps, without(world, window), { window, said: 'nothing' });
    case 'hung':
      return world;
    case 'pop-up':
      return world.now < window.closableFrom ? world : without(world, window);
    default:
      return without(world, window);
  }
}

/** Home: over everything, with the tasks left as they are. The launcher hears of it when it is in front already. */
export function goHome(apps: Apps, world: World): World {
  const { home } = world;
  const windows = world.windows.filter(({ kind }) => kind === 'permission' || kind === 'hung' || kind === 'crashed');
  const bare = { ...world, windows, home: { ...home, entries: home.entries.slice(0, 1) } };
  const gone = withoutFocus(bringToFront(bare, home.package));
  const isThere = isAtHome(world) && world.windows.length === 0;
  return isThere ? tellApp(apps, gone, { package: home.package, message: { kind: 'home' } }) : gone;
}
