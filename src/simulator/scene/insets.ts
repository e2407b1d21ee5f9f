/** How much room the bars and the keyboard take. */

import type { Display } from '../world/world.js';

/** What the system keeps for itself at the edges of the display, in dp. */
export const STATUS_BAR = 44;

/** Buttons need room, the line of the gestures less. */
export const navigationBarOf = ({ navigation }: Pick<Display, 'navigation'>): number =>
  navigation === 'gestures' ? 24 : 48;

const KEY_ROWS = 4;

/** The keyboard's parts in dp: lower when the phone lies on its side. */
export function keyboardMetrics(
  size: Readonly<{ width: number; height: number }>,
): Readonly<{ strip: number; key: number; total: number }> {
  const isLow = size.height < 500;
  const key = isLow ? 38 : 56;
  const strip = isLow ? 0 : 44;
  return { strip, key, total: strip + KEY_ROWS * key + 8 };
}
