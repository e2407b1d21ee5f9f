/** What happens to a phone of itself, at its moment. */

import { applyEffect, later, showWindow } from './apply-effect.js';
import { ruleOf, variantOf, type Misbehaviour } from './misbehaviour.js';
import { tellApp } from './run-app.js';
import { isDue, isLucky, leaving, occasionInFront, spent } from './triggered-faults.js';
import { withoutFocus } from './tasks.js';
import type { Message } from './view.js';
import type { Apps, World } from './world.js';

const MESSAGES = 'com.sim.messages';
const PHONE = 'com.sim.phone';
/** A number kept for fiction that is in nobody's address book. */
const STRANGER = '07700 900888';
const RINGS_MS = 25_000;
/** Timers of nobody's app. */
const NOBODY = '';

/**
 * Lets happen what is due of itself: after an input what waits for inputs, as time goes by what waits for its time.
 * What misses its time by chance does not come back.
 */
export function befall(apps: Apps, world: World, trigger: 'input' | 'time'): World {
  return world.conditions.reduce((now, condition) => {
    const isTimed = condition.at !== undefined;
    const isOurs = ruleOf(condition.kind).when === 'moment' && isTimed === (trigger === 'time');
    if (!isOurs || !isDue(now, condition, occasionInFront(now))) return now;
    if (!isLucky(now, condition)) return isTimed ? leaving(now, condition, 0) : now;
    return happen(apps, spent(now, condition), condition);
  }, world);
}

function happen(apps: Apps, world: World, condition: Misbehaviour): World {
  const { to } = condition;
  const { display } = world;
  switch (condition.kind) {
    case 'theme':
      return { ...world, display: { ...display, dark: to === undefined ? !display.dark : to === 'dark' } };
    case 'locale':
      return { ...world, display: { ...display, locale: to ?? display.locale } };
    case 'rotation': {
      const turns = to === undefined ? display.rotation === 0 : to === 'landscape';
      return { ...world, display: { ...display, rotation: turns ? 1 : 0 } };
    }
    case 'offline':
      return offline(world, condition);
    case 'heads-up':
      return texted(apps, world, { ...condition, text: condition.text ?? 'Are you coming tonight?', isQuiet: false });
    case 'call':
      return called(world, condition);
    case 'low-battery':
      return showWindow(world, { kind: 'pop-up', package: 'com.android.systemui', ...LOW_BATTERY });
    case 'locked':
      return { ...withoutFocus(world), screenOn: true, locked: true };
    case 'hostile-text':
      // A banner is drawn for as long as the condition is there: world/lasting-faults.ts.
      if (variantOf(condition) === 'banner') return world;
      return texted(apps, world, { ...condition, isQuiet: variantOf(condition) === 'message' });
    default:
      return world;
  }
}

const LOW_BATTERY = {
  variant: 'update',
  closableFrom: 0,
  title: 'Battery may run out soon',
  text: '15% battery remaining. Turn on Battery Saver?',
  close: 'No thanks',
  action: 'Turn on',
} as const;

function offline(world: World, { ms }: Misbehaviour): World {
  const { wifi, data } = world.toggles;
  const cut = { ...world, toggles: { ...world.toggles, wifi: false, data: false } };
  return ms === undefined ? cut : later(cut, NOBODY, { ms, message: { kind: '$online', wifi, data } });
}

type Texted = Pick<Misbehaviour, 'from' | 'text'> & Readonly<{ isQuiet: boolean }>;

/** A message comes in, as from the network. */
const texted = (apps: Apps, world: World, { from = STRANGER, text = '', isQuiet }: Texted): World =>
  tellApp(apps, world, { package: MESSAGES, message: { kind: 'received', phone: from, text, quiet: isQuiet } });

function called(world: World, { from = STRANGER, ms = RINGS_MS }: Misbehaviour): World {
  const uid = world.nextUid;
  const ringing = showWindow(world, { kind: 'call', from, answered: false });
  return later(ringing, NOBODY, { ms, message: { kind: '$missed', uid } });
}

/** What a timer of the phone itself does: the network is back, a caller gave up. */
export function settleAgain(world: World, message: Message): World {
  switch (message.kind) {
    case '$online':
      return {
        ...world,
        toggles: { ...world.toggles, wifi: message['wifi'] === true, data: message['data'] === true },
      };
    case '$missed': {
      const rings = world.windows.find((window) => window.uid === message['uid']);
      if (rings?.kind !== 'call' || rings.answered) return world;
      const still = { ...world, windows: world.windows.filter((window) => window !== rings) };
      return applyEffect(still, { do: 'notify', title: 'Missed call', text: rings.from, quiet: true }, PHONE);
    }
    default:
      return world;
  }
}
