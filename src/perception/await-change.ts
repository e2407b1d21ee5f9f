/** Gives a slow app time to answer before an unchanged screen is believed. */

import type { Clock } from '../core/clock.js';
import type { Screen } from '../core/screen.js';
import type { Perceptor } from './perceptor.js';

/** What a touch may take to be answered, on a slow app or an emulator under load, in milliseconds. */
const LATE_MS = 2500;
const POLL_MS = 250;

type AwaitChangeOptions = Readonly<{ clock: Clock; unlike: Screen | undefined; signal?: AbortSignal | undefined }>;

/** The screen at rest. Where it is still like `unlike`, glances follow until it is not, or until nobody would wait any longer. */
export async function awaitChange(
  perceptor: Perceptor,
  { clock, unlike, signal }: AwaitChangeOptions,
): Promise<Screen> {
  perceptor.forget();
  const screen = await perceptor.perceive({ signal });
  if (!unlike || screen.signature !== unlike.signature || screen.blind) return screen;
  const end = clock.now() + LATE_MS;
  while (clock.now() < end) {
    await clock.sleep(POLL_MS, signal);
    const glimpse = await perceptor.glance({ signal });
    if (glimpse.signature !== screen.signature) return perceptor.perceive({ signal });
  }
  return screen;
}
