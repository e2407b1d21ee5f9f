/** The lock screen. */

import { space } from '../widgets/boxes.js';
import { icon } from '../widgets/pictures.js';
import { text } from '../widgets/texts.js';
import { clockTime, weekdayAndDay } from '../world/calendar.js';
import { sizeInDp } from '../world/env.js';
import type { View } from '../world/view.js';
import type { World } from '../world/world.js';

/** A phone on its side: below this many dp the clock moves up, so that all has room. */
const LOW = 500;

/** What stands in front of everything while the phone is locked; nothing at all while its screen is off. */
export function lockView(world: World): View {
  const { now, display, screenOn } = world;
  const isLow = sizeInDp(world).height < LOW;
  const ground: View = {
    type: 'android.widget.FrameLayout',
    id: 'keyguard_root_view',
    window: 'page',
    box: { grow: 1, align: 'center', pad: isLow ? [48, 24, 24, 24] : [160, 24, 72, 24] },
    paint: { background: '#000000' },
  };
  if (!screenOn) return ground;
  return {
    ...ground,
    desc: 'Lock screen',
    on: { raise: { kind: '$unlock' } },
    paint: { background: ['#1B2A49', '#0B1A2E'], drawing: [] },
    children: [
      {
        ...text(clockTime(now), { id: 'lockscreen_clock_view', color: '#FFFFFF' }),
        textLook: { size: 88, lineHeight: 100, color: '#FFFFFF' },
      },
      text(weekdayAndDay(now, display.locale), { id: 'date', color: '#FFFFFF' }),
      space(),
      icon('lock-outline', { id: 'lock_icon', desc: 'Locked', color: '#FFFFFF' }),
      text('Swipe up to open', {
        id: 'keyguard_indication_text',
        style: 'small',
        color: '#FFFFFF',
        box: { margin: [12, 0, 0, 0] },
      }),
    ],
  };
}
