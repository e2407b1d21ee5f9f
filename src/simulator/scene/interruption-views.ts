/** Pop-ups of apps, and a call that comes in. */

import { column, line } from '../widgets/boxes.js';
import { button, iconButton } from '../widgets/buttons.js';
import { scenery } from '../widgets/drawings.js';
import { avatar } from '../widgets/pictures.js';
import { dialogScreen, sheet } from '../widgets/screens.js';
import { heading, text } from '../widgets/texts.js';
import type { Message, View } from '../world/view.js';
import type { SystemWindow } from '../world/world.js';

type PopUp = Extract<SystemWindow, { kind: 'pop-up' }>;

const YES: Message = { kind: '$yes' };
const CLOSE: Message = { kind: '$close' };

/** What an app puts over its own page, unasked. */
export function popUpView(window: PopUp, now: number): View {
  switch (window.variant) {
    case 'advert':
      return advertView(window, now >= window.closableFrom);
    case 'cookies':
      return sheet(
        heading(window.title, { id: 'title', style: 'subtitle', box: { margin: [8, 24] } }),
        text(window.text, { id: 'message', style: 'small', box: { margin: [0, 24, 16, 24] } }),
        line(
          { box: { gap: 12, pad: [0, 24, 16, 24] } },
          button('reject', window.close, { style: 'text', tap: CLOSE }),
          button('accept', window.action, { tap: YES }),
        ),
      );
    default:
      return dialogScreen(
        window.title,
        { positive: { label: window.action, tap: YES }, negative: { label: window.close, tap: CLOSE } },
        text(window.text, { id: 'android:id/message', style: 'small', color: 'onSurfaceVariant' }),
      );
  }
}

/** Large, with a close mark that is small, nameless and sometimes late. */
const advertView = ({ title, text: words, action }: PopUp, isClosable: boolean): View => ({
  type: 'android.widget.FrameLayout',
  id: 'ad_container',
  window: 'dialog',
  box: { pad: [12, 12, 24, 12] },
  children: [
    {
      box: { row: true, justify: 'end', height: 24 },
      children: isClosable
        ? [
            iconButton('close', '', {
              id: 'ad_close',
              tap: CLOSE,
              box: { width: 20, height: 20 },
              paint: { icon: { name: 'close', color: 'outline', size: 14 } },
            }),
          ]
        : [],
    },
    { type: 'android.widget.ImageView', box: { height: 220 }, paint: { drawing: scenery(1), radius: 12 } },
    column(
      { box: { gap: 8, pad: [16, 12, 0, 12] } },
      text('Advertisement', { id: 'ad_label', style: 'caption', color: 'onSurfaceVariant' }),
      heading(title, { id: 'ad_headline' }),
      text(words, { id: 'ad_body', style: 'small', color: 'onSurfaceVariant' }),
      button('ad_call_to_action', action, { tap: YES, box: { selfAlign: 'stretch', margin: [8, 0, 0, 0] } }),
    ),
  ],
});

/** Somebody calls: over everything, until it is answered, declined or given up. */
export const callView = ({ from, answered }: Extract<SystemWindow, { kind: 'call' }>): View => ({
  type: 'android.widget.FrameLayout',
  id: 'incall_content',
  window: 'page',
  box: { grow: 1, align: 'center', pad: [120, 24, 120, 24], gap: 12 },
  paint: { background: 'surfaceContainer' },
  children: [
    text(answered ? 'On a call' : 'Incoming call', { id: 'call_state', style: 'small', color: 'onSurfaceVariant' }),
    text(from, { id: 'contactgrid_contact_name', style: 'display' }),
    avatar(from, 96),
    { box: { grow: 1 } },
    answered
      ? button('incall_end_call', 'End call', { style: 'danger', tap: { kind: '$end' } })
      : line(
          { box: { gap: 48 } },
          button('decline', 'Decline', { style: 'danger', tap: { kind: '$decline' } }),
          button('answer', 'Answer', { tap: { kind: '$answer' } }),
        ),
  ],
});
