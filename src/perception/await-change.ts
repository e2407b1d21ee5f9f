/** A look after which an unchanged screen may be believed. */

import { awaitOtherScreen } from '../core/await-other-screen.js';
import type { Clock } from '../core/clock.js';
import type { Screen } from '../core/screen.js';
import type { Perceptor } from './perceptor.js';

type AwaitChangeOptions = Readonly<{ clock: Clock; unlike: Screen | undefined; signal?: AbortSignal | undefined }>;

/** The screen at rest. Where it is still like `unlike`, glances follow until it is not, or until nobody would wait any longer. */
export async function awaitChange(
  perceptor: Perceptor,
  { clock, unlike, signal }: AwaitChangeOptions,
): Promise<Screen> {
  perceptor.forget();
  const screen = await perceptor.perceive({ signal });
  if (!unlike || screen.signature !== unlike.signature || screen.blind) return screen;
  const glance = () => perceptor.glance({ signal });
  return (await awaitOtherScreen(screen.signature, { clock, glance, signal }))
    ? perceptor.perceive({ signal })
    : screen;
}
