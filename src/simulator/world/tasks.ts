/** Tasks and their back stacks. */

import { LAUNCHER, type StackEntry, type Focus, type Task, type World, type Zoom } from './world.js';

export type ScreenEntry = Extract<StackEntry, { kind: 'screen' }>;

export const frontTask = (world: World): Task =>
  world.front === LAUNCHER ? world.home : (world.tasks.find((task) => task.package === world.front) ?? world.home);

/** What is on top of the task in front. A task is never empty. */
export const topEntry = (world: World): StackEntry | undefined => frontTask(world).entries.at(-1);

/** The launcher's first screen is in front, with nothing of its own over it. */
export const isAtHome = ({ front, home }: World): boolean => front === LAUNCHER && home.entries.length === 1;

/** The topmost whole screen; dialogs and menus stand over it. */
export const topScreen = (task: Task): ScreenEntry | undefined =>
  task.entries.findLast((entry) => entry.kind === 'screen');

/** The screen with this uid, or else the topmost. */
export const screenOf = (task: Task, uid: number | undefined): ScreenEntry | undefined =>
  task.entries.find((entry): entry is ScreenEntry => entry.uid === uid && entry.kind === 'screen') ?? topScreen(task);

const changeTask = (world: World, name: string, change: (task: Task) => Task): World =>
  name === LAUNCHER
    ? { ...world, home: change(world.home) }
    : { ...world, tasks: world.tasks.map((task) => (task.package === name ? change(task) : task)) };

type NewEntry = StackEntry extends infer E ? (E extends StackEntry ? Omit<E, 'uid'> : never) : never;

/** Puts something on top of an app's task, which is made when it is not there. What had the focus loses it. */
export function push(world: World, name: string, entry: NewEntry): World {
  const uid = world.nextUid;
  const hasTask = name === LAUNCHER || world.tasks.some((task) => task.package === name);
  const ready: World = {
    ...world,
    nextUid: uid + 1,
    tasks: hasTask ? world.tasks : [...world.tasks, { package: name, entries: [] }],
  };
  const pushed = { ...entry, uid } as StackEntry;
  return withoutFocus(changeTask(ready, name, (task) => ({ ...task, entries: [...task.entries, pushed] })));
}

/** Takes one entry off its task. A task without entries is gone, and what was used before it is in front. */
export function remove(world: World, uid: number): World {
  const task = [world.home, ...world.tasks].find(({ entries }) => entries.some((entry) => entry.uid === uid));
  if (!task) return world;
  if (task.package === LAUNCHER && task.entries.length === 1) return world;
  const changed = changeTask(world, task.package, (old) => ({
    ...old,
    entries: old.entries.filter((entry) => entry.uid !== uid),
  }));
  const cleared = changed.focus?.uid === uid ? withoutFocus(changed) : changed;
  const isEmpty = task.entries.length === 1;
  return isEmpty ? removeTask(cleared, task.package) : cleared;
}

export function removeTask(world: World, name: string): World {
  const tasks = world.tasks.filter((task) => task.package !== name);
  if (world.front !== name) return { ...world, tasks };
  return withoutFocus({ ...world, tasks, front: LAUNCHER });
}

/** Brings an app's task to the front. */
export function bringToFront(world: World, name: string): World {
  if (name === world.front) return world;
  if (name === LAUNCHER) return withoutFocus({ ...world, front: LAUNCHER });
  const task = world.tasks.find((candidate) => candidate.package === name);
  if (!task) return world;
  return withoutFocus({ ...world, front: name, tasks: [...world.tasks.filter((other) => other !== task), task] });
}

/** Changes one screen of an app's task. */
export function changeScreen(
  world: World,
  uid: number,
  part: Readonly<Partial<Pick<ScreenEntry, 'loadingUntil' | 'failed' | 'late' | 'zoom'>>>,
): World {
  const change = (entry: StackEntry): StackEntry =>
    entry.uid === uid && entry.kind === 'screen' ? { ...entry, ...part } : entry;
  return { ...world, tasks: world.tasks.map((task) => ({ ...task, entries: task.entries.map(change) })) };
}

/** Remembers how large a drawing of a screen is. */
export function zoomed(world: World, uid: number, zoom: Readonly<Record<string, Zoom>>): World {
  const entry = frontTask(world).entries.find((candidate) => candidate.uid === uid);
  return entry?.kind === 'screen' ? changeScreen(world, uid, { zoom: { ...entry.zoom, ...zoom } }) : world;
}

/** The screen in front is built anew: it looks the same, but no view of it is the one that it was. */
export function rebuilt(world: World): World {
  const old = topEntry(world)?.uid;
  const uid = world.nextUid;
  const renew = <T extends Readonly<{ uid: number }>>(one: T): T => (one.uid === old ? { ...one, uid } : one);
  const changed = changeTask(world, frontTask(world).package, (task) => ({
    ...task,
    entries: task.entries.map(renew),
  }));
  return {
    ...changed,
    nextUid: uid + 1,
    focus: world.focus && renew(world.focus),
    timers: world.timers.map((timer) => (timer.uid === old && old !== undefined ? { ...timer, uid } : timer)),
  };
}

export const withoutFocus = (world: World): World =>
  world.focus || world.keyboard.shown
    ? { ...world, focus: null, keyboard: { ...world.keyboard, shown: false, layer: 'letters' } }
    : world;

export const withFocus = (world: World, focus: Focus): World => ({
  ...world,
  focus,
  keyboard: { ...world.keyboard, shown: true, layer: world.keyboard.shown ? world.keyboard.layer : 'letters' },
});

/** Remembers how far a part of a screen was scrolled, in dp. */
export function scrolled(world: World, uid: number, scroll: Readonly<Record<string, number>>): World {
  const change = (task: Task): Task => ({
    ...task,
    entries: task.entries.map((entry) =>
      entry.uid === uid && entry.kind === 'screen' ? { ...entry, scroll: { ...entry.scroll, ...scroll } } : entry,
    ),
  });
  const windows = world.windows.map((window) =>
    window.uid === uid ? { ...window, scroll: { ...window.scroll, ...scroll } } : window,
  );
  return { ...world, home: change(world.home), tasks: world.tasks.map(change), windows };
}

/** Nothing is selected any more, and the cursor stands where the selection ended. */
export const withoutTextMenu = (world: World): World =>
  world.focus?.menu
    ? { ...world, focus: { uid: world.focus.uid, path: world.focus.path, from: world.focus.to, to: world.focus.to } }
    : world;
