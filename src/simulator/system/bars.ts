/** The heights of the status bar and the navigation bar. */

import { navigationBarOf, STATUS_BAR } from '../scene/insets.js';
import type { PhoneMachine } from './phone.js';

/** Heights of the two bars in pixels. */
export type Bars = Readonly<{ status: number; navigation: number }>;

export function barsOf(phone: PhoneMachine): Bars {
  const { scale } = phone.scene();
  return {
    status: Math.round(STATUS_BAR * scale),
    navigation: Math.round(navigationBarOf(phone.world.display) * scale),
  };
}
