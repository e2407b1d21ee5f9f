/** Lets time pass: timers fire in the order of their due time, then of their making; what was shown for a while goes. */

import { answer } from './answer.js';
import { befall, settleAgain } from './timed-faults.js';
import { tellApp } from './run-app.js';
import { momentsUntil } from './triggered-faults.js';
import type { Apps, Timer, World } from './world.js';

const isSooner = (a: Timer, b: Timer): number => a.at - b.at || a.order - b.order;

/** A ring of timers of 0 ms must not keep the phone busy for ever. */
const MOST_TIMERS = 2_000;

/** Lets time pass: timers fire and mishaps happen when they are due, and what was shown for a while goes. */
export function advance(apps: Apps, world: World, ms: number): World {
  const end = world.now + Math.max(0, ms);
  return [...momentsUntil(world, end), end].reduce(
    (now, moment) => befall(apps, advanceTo(apps, now, moment), 'time'),
    world,
  );
}

/** Timers fire in the order of their due time, then of their making. */
function advanceTo(apps: Apps, world: World, end: number): World {
  let now = world;
  for (let fired = 0; fired < MOST_TIMERS; fired += 1) {
    const next = now.timers.filter((timer) => timer.at <= end).sort(isSooner)[0];
    if (!next) break;
    const due = { ...now, now: Math.max(now.now, next.at), timers: now.timers.filter((timer) => timer !== next) };
    now = fire(apps, due, next);
  }
  return faded({ ...now, now: end });
}

function fire(apps: Apps, world: World, { package: name, message, uid }: Timer): World {
  if (uid !== undefined) return answer(apps, world, { uid, message, isLate: true });
  return name === '' ? settleAgain(world, message) : tellApp(apps, world, { package: name, message });
}

/** Without what has been shown long enough. */
function faded(world: World): World {
  const isOver = (shown: Readonly<{ until: number }> | null): boolean => shown !== null && shown.until <= world.now;
  if (!isOver(world.toast) && !isOver(world.snackbar) && !isOver(world.headsUp)) return world;
  return {
    ...world,
    toast: isOver(world.toast) ? null : world.toast,
    snackbar: isOver(world.snackbar) ? null : world.snackbar,
    headsUp: isOver(world.headsUp) ? null : world.headsUp,
  };
}
