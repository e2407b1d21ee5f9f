/** What goes wrong when a screen opens, loads or is touched. */

import { crashed, later, showWindow } from './apply-effect.js';
import { variantOf, type Misbehaviour, type MisbehaviourKind } from './misbehaviour.js';
import { isOnline } from './env.js';
import { strike, type Occasion } from './triggered-faults.js';
import { changeScreen, rebuilt } from './tasks.js';
import type { Message } from './view.js';
import type { PopUpVariant, SystemWindow, World } from './world.js';

const SLOW_MS = 3_000;
const LATE_MS = 1_500;

/** A message that no app takes: the answer to a question that the app never asked. */
const NOBODY = { kind: '$nobody' } as const;

/** What goes wrong just when a screen opens. */
export function misbehaveOnOpen(world: World, uid: number, occasion: Occasion): World {
  let now = world;
  const next = (kind: MisbehaviourKind) => {
    const { struck, world: left } = strike(now, kind, occasion);
    now = left;
    return struck;
  };
  const slow = next('slow-load');
  if (slow) now = loading(now, uid, now.now + (slow.ms ?? SLOW_MS));
  const popUp = next('pop-up');
  if (popUp) now = poppedUp(now, popUp, occasion.package);
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

type PopUpWords = Pick<Extract<SystemWindow, { kind: 'pop-up' }>, 'title' | 'text' | 'close' | 'action'>;

const POP_UPS: Readonly<Record<PopUpVariant, PopUpWords>> = {
  rating: {
    title: 'Enjoying this app?',
    text: 'Rate it in the store. It takes only a minute.',
    close: 'Not now',
    action: 'Rate it',
  },
  advert: {
    title: 'Gem Harbour',
    text: 'Match, build, relax. Over a million captains play already.',
    close: '',
    action: 'Install',
  },
  cookies: {
    title: 'We value your privacy',
    text: 'We and our 214 partners store cookies to show you personal adverts and to measure them.',
    close: 'Only necessary',
    action: 'Accept all',
  },
  update: {
    title: 'Update available',
    text: 'A new version of this app is ready. It brings repairs and improvements.',
    close: 'Later',
    action: 'Update',
  },
};

const isPopUp = (name: string): name is PopUpVariant => Object.hasOwn(POP_UPS, name);

function poppedUp(world: World, condition: Misbehaviour, owner: string): World {
  const named = variantOf(condition);
  const variant = isPopUp(named) ? named : 'rating';
  const { text = POP_UPS[variant].text, ms = 0 } = condition;
  return showWindow(world, {
    kind: 'pop-up',
    package: owner,
    ...POP_UPS[variant],
    text,
    variant,
    closableFrom: world.now + ms,
  });
}

const loading = (world: World, uid: number, until: number): World => changeScreen(world, uid, { loadingUntil: until });

/** A screen asks the network for what it shows, as it opens or when it is told to try again. */
export function load(world: World, uid: number, occasion: Occasion): World {
  const { struck, world: left } = strike(world, 'flaky', occasion);
  return changeScreen(left, uid, { failed: struck !== undefined || !isOnline(world) });
}

type Touch = Readonly<{ uid: number; message: Message }>;

/** A touch on an app that does not answer brings up the dialog that says so; one is lost, another acts late. */
export function misbehaveOnTouch(world: World, touch: Touch, occasion: Occasion): World | undefined {
  if (world.hung.includes(occasion.package)) return showWindow(world, { kind: 'hung', package: occasion.package });
  const lost = strike(world, 'lost-tap', occasion);
  if (lost.struck) return lost.world;
  const late = strike(world, 'late-tap', occasion);
  return late.struck && later(late.world, occasion.package, { ms: late.struck.ms ?? LATE_MS, ...touch });
}

/** A finger goes for something on a screen that was seen before: what is above may have come in since. */
export function misbehaveOnAim(world: World, uid: number): World {
  const task = [world.home, ...world.tasks].find(({ entries }) => entries.some((entry) => entry.uid === uid));
  const entry = task?.entries.find((candidate) => candidate.uid === uid);
  if (!task || entry?.kind !== 'screen' || entry.late) return world;
  const { struck, world: left } = strike(world, 'layout-shift', { package: task.package, screen: entry.screen });
  if (!struck) return world;
  return changeScreen(left, uid, { late: { variant: variantOf(struck), text: struck.text ?? POP_UPS.advert.title } });
}

/** An advert that came late was touched: it opens in full, and the journal tells. */
export const followedAdvert = (world: World, owner: string, text: string): World =>
  poppedUp(
    {
      ...world,
      journal: [...world.journal, { what: 'opened', package: owner, at: world.now, details: { advert: text } }],
    },
    { kind: 'pop-up', variant: 'advert' },
    owner,
  );

/** A client is about to use an element that it found: the screen may have been built anew since. */
export function misbehaveOnElement(world: World, occasion: Occasion): World {
  const { struck, world: left } = strike(world, 'stale', occasion);
  return struck ? rebuilt(left) : world;
}
