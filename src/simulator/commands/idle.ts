/** Waits for the screen to come to rest. */

import { isVisible, type Placed } from '../scene/placed.js';
import { clockOf } from '../system/phone-clock.js';
import type { PhoneMachine } from '../system/phone.js';
import { isRestless } from '../world/lasting-faults.js';
import { occasionInFront } from '../world/triggered-faults.js';
import type { World } from '../world/world.js';

/** Quiet for so many milliseconds is rest: what UiDevice gives to android.app.UiAutomation.waitForIdle. */
const QUIET_MS = 500;

/** Milliseconds that a look takes at least while something moves: none on a phone at rest, where nobody could tell. */
const LOOK_MS = 200;

/** Moments to come at which the screen may change by itself. What fades after a while (toast, heads-up) is no event. */
function changesAhead({ now, timers, windows, tasks }: World): readonly number[] {
  const loads = tasks.flatMap(({ entries }) =>
    entries.map((entry) => (entry.kind === 'screen' ? (entry.loadingUntil ?? 0) : 0)),
  );
  const closes = windows.map((window) => (window.kind === 'pop-up' ? window.closableFrom : 0));
  return [...timers.map(({ at }) => at), ...loads, ...closes].filter((at) => at > now);
}

const hasSpinner = (placed: Placed): boolean =>
  (placed.view.paint?.spinner !== undefined && isVisible(placed)) || placed.children.some(hasSpinner);

/** Something turns or slides on the screen right now. */
const isMoving = (phone: PhoneMachine): boolean => {
  const { world } = phone;
  if (world.locked || !world.screenOn) return false;
  return isRestless(world, occasionInFront(world)) || hasSpinner(phone.scene().active.root);
};

/** When to look again for a screen that may be at rest; undefined when it is at rest now. */
function nextChance(phone: PhoneMachine): number | undefined {
  const { world } = phone;
  const next = Math.min(...changesAhead(world));
  return isMoving(phone) || next <= world.now + QUIET_MS ? next : undefined;
}

/**
 * Waits by the phone's clock until nothing on the screen moves and nothing is about to change, at most so many
 * milliseconds: false when it moves still. Real time is waited for; virtual time passes at once.
 */
export async function waitForIdle(phone: PhoneMachine, timeoutMs: number): Promise<boolean> {
  const deadline = phone.world.now + timeoutMs;
  for (;;) {
    const { now } = phone.world;
    const next = nextChance(phone);
    if (next === undefined || now >= deadline) return next === undefined;
    await clockOf(phone).sleep(Math.max(1, Math.min(next, deadline) - now));
  }
}

/** Lets a second look of one kind see a later moment than the first, as long as something moves. */
export class Glances {
  readonly #last = new Map<string, number>();

  async take(phone: PhoneMachine, kind: string): Promise<void> {
    const since = phone.world.now - (this.#last.get(kind) ?? -Infinity);
    if (since < LOOK_MS && phone.time === 'virtual' && nextChance(phone) !== undefined)
      await clockOf(phone).sleep(LOOK_MS - since);
    this.#last.set(kind, phone.world.now);
  }
}
