/** Gives a slow app time to answer before an unchanged screen is believed. */

import type { Clock } from './clock.js';
import type { Screen } from './screen.js';

/** What a touch may take to be answered, on a slow app or an emulator under load, in milliseconds. */
const LATE_MS = 2500;
const POLL_MS = 250;

type AwaitOtherScreenOptions = Readonly<{
  clock: Pick<Clock, 'now' | 'sleep'>;
  glance: () => Promise<Pick<Screen, 'signature'>>;
  signal?: AbortSignal | undefined;
}>;

/** Glances until the screen no longer has this signature: true; or until nobody would wait any longer: false. */
export async function awaitOtherScreen(
  signature: string,
  { clock, glance, signal }: AwaitOtherScreenOptions,
): Promise<boolean> {
  const end = clock.now() + LATE_MS;
  while (clock.now() < end) {
    await clock.sleep(POLL_MS, signal);
    if ((await glance()).signature !== signature) return true;
  }
  return false;
}
