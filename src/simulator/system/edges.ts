/** Gesture navigation: swipes from the edges of the display. */

import type { Point } from '../../core/geometry.js';
import { sizeInDp } from '../world/env.js';
import { isAtHome } from '../world/tasks.js';
import { navigationBarOf, STATUS_BAR } from '../scene/insets.js';
import type { PhoneMachine } from './phone.js';

type Finger = Readonly<{ from: Point; to: Point; durationMs: number; restMs?: number }>;

/** dp from the left and the right edge within which a finger that goes inwards means back. */
const EDGE = 24;
/** dp that a finger must go to be meant. */
const LEAST = 48;
/** Milliseconds that it rests at the end to mean the app switcher; or dp a millisecond, below which it counts as resting. Source: MotionPauseDetector of AOSP's Launcher3. */
const PAUSE_MS = 200;
const SLOW = 0.15;

/** Android's gesture navigation: swipes from the edges of the display. False where this is none of them. */
export function navigated(phone: PhoneMachine, { from, to, durationMs, restMs }: Finger): boolean {
  const { world } = phone;
  if (world.display.navigation !== 'gestures' || !world.screenOn) return false;
  const { scale } = phone.scene();
  const { width, height } = sizeInDp(world);
  const start = { x: from.x / scale, y: from.y / scale };
  const [right, up] = [(to.x - from.x) / scale, (from.y - to.y) / scale];
  if (start.y >= height - navigationBarOf(world.display)) {
    const isHeld = restMs === undefined ? up / Math.max(durationMs, 1) < SLOW : restMs >= PAUSE_MS;
    if (up >= LEAST && up > Math.abs(right))
      phone.perform({ do: world.locked ? 'unlock' : isHeld ? 'recents' : 'home' });
    return true;
  }
  const inwards = start.x < EDGE ? right : start.x >= width - EDGE ? -right : 0;
  // Nothing lies behind the home screen, so its pages turn from the very edge.
  const hasBack = !world.locked && (!isAtHome(world) || world.windows.length > 0);
  if (!hasBack || start.y < STATUS_BAR || inwards < LEAST || inwards <= Math.abs(up)) return false;
  phone.perform({ do: 'back' });
  return true;
}
