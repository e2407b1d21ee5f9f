import { crashed, showWindow } from './apply-effect.js';
import { strike, type Occasion } from './strike.js';
import type { Entry, World } from './world.js';

const SLOW_MS = 3_000;

/** A message that no app takes: the answer to a question that the app never asked. */
const NOBODY = { kind: '$nobody' } as const;

/** What goes wrong just when a screen opens. */
export function misbehaveOnOpen(world: World, uid: number, occasion: Occasion): World {
  let now = world;
  const next = (kind: Parameters<typeof strike>[1]) => {
    const { struck, world: left } = strike(now, kind, occasion);
    now = left;
    return struck;
  };
  const slow = next('slow-load');
  if (slow) now = loading(now, uid, now.now + (slow.ms ?? SLOW_MS));
  const popUp = next('pop-up');
  if (popUp)
    now = showWindow(now, { kind: 'pop-up', package: occasion.package, ...ADVERT, text: popUp.text ?? ADVERT.text });
  if (next('permission')) {
    const { package: name } = occasion;
    now = showWindow(now, {
      kind: 'permission',
      package: name,
      permission: 'POST_NOTIFICATIONS',
      granted: NOBODY,
      denied: NOBODY,
    });
  }
  if (next('crash')) now = crashed(now, occasion.package);
  if (next('not-responding')) now = { ...now, hung: [...now.hung, occasion.package] };
  return now;
}

const ADVERT = {
  title: 'Enjoying this app?',
  text: 'Rate it in the store. It takes only a minute.',
  close: 'Not now',
  action: 'Rate it',
} as const;

function loading(world: World, uid: number, until: number): World {
  const slowed = (entry: Entry): Entry =>
    entry.uid === uid && entry.kind === 'screen' ? { ...entry, loadingUntil: until } : entry;
  return { ...world, tasks: world.tasks.map((task) => ({ ...task, entries: task.entries.map(slowed) })) };
}

/** A touch on an app that does not answer brings up the dialog that says so; a lost one does nothing. */
export function misbehaveOnTouch(world: World, occasion: Occasion): World | undefined {
  if (world.hung.includes(occasion.package)) return showWindow(world, { kind: 'hung', package: occasion.package });
  const { struck, world: left } = strike(world, 'lost-tap', occasion);
  return struck && left;
}
