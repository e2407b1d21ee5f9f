import { tellApp } from './run-app.js';
import type { Apps, Timer, World } from './world.js';

const isSooner = (a: Timer, b: Timer): number => a.at - b.at || a.order - b.order;

/** A ring of timers of 0 ms must not keep the phone busy for ever. */
const MOST_TIMERS = 2_000;

/** Lets time pass: timers fire in the order of their due time, then of their making; what was shown for a while goes. */
export function advance(apps: Apps, world: World, ms: number): World {
  const end = world.now + Math.max(0, ms);
  let now = world;
  for (let fired = 0; fired < MOST_TIMERS; fired += 1) {
    const next = now.timers.filter((timer) => timer.at <= end).sort(isSooner)[0];
    if (!next) break;
    const due = { ...now, now: Math.max(now.now, next.at), timers: now.timers.filter((timer) => timer !== next) };
    now = tellApp(apps, due, { package: next.package, message: next.message });
  }
  return faded({ ...now, now: end });
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
