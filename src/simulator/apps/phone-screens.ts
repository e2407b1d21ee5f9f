/** Calls, people, the key pad, and a call that is going on. */

import type { Env } from '../world/app.js';
import { bottomBar, toolbar } from '../widgets/bars.js';
import { column, line, space } from '../widgets/boxes.js';
import { fab, iconButton } from '../widgets/buttons.js';
import { fitted, list, row } from '../widgets/lists.js';
import { avatar, icon } from '../widgets/pictures.js';
import { screen } from '../widgets/screens.js';
import { heading, text } from '../widgets/texts.js';
import { addressBook, nameFor } from './address-book.js';
import { noPermission } from './no-permission.js';
import type { State } from './phone-state.js';
import { whenSeen } from './when.js';

const WORDS = { made: 'Outgoing', received: 'Incoming', missed: 'Missed' } as const;

const KEYS = [
  ['1', '2', '3'],
  ['4', '5', '6'],
  ['7', '8', '9'],
  ['*', '0', '#'],
] as const;

const callRow = (id: string, phone: string, options: Readonly<{ name: string; subtitle: string; key: string }>) =>
  row(id, options.name, {
    key: options.key,
    subtitle: options.subtitle,
    start: avatar(options.name),
    end: iconButton('phone', `Call ${options.name}`, { tap: { kind: 'call', phone } }),
  });

/** Without the address book there are only numbers. */
const known = (env: Env): Pick<Env, 'content'> => (env.permissions.READ_CONTACTS ? env : { content: () => undefined });

/** What the first and the second tab may not show without. */
export const NEEDS = [
  {
    permission: 'READ_CALL_LOG',
    label: 'Allow call logs',
    words: 'Phone cannot show your calls without your permission',
  },
  {
    permission: 'READ_CONTACTS',
    label: 'Allow contacts',
    words: 'Phone cannot show your contacts without your permission',
  },
] as const;

export function main({ calls, tab }: State, env: Env) {
  const { permission, label, words } = NEEDS[tab === 0 ? 0 : 1];
  const recents = calls.map(({ phone, at, way }) =>
    callRow('call', phone, {
      name: nameFor(phone, known(env)),
      subtitle: `${WORDS[way]} · ${whenSeen(at, env)}`,
      key: String(at),
    }),
  );
  const people = addressBook(env).map(({ id, name, phone }) =>
    callRow('contact', phone, { name, subtitle: phone, key: String(id) }),
  );
  return screen(
    toolbar(tab === 0 ? 'Recents' : 'Contacts'),
    env.permissions[permission]
      ? list(tab === 0 ? 'calls' : 'contacts', tab === 0 ? recents : people)
      : noPermission(words, { permission, label, tap: { kind: 'allow', permission } }, env),
    fab('dialpad', 'Key pad', { tap: { kind: 'keypad' }, box: { at: { right: 16, bottom: 96 } } }),
    bottomBar(tab, [
      { label: 'Recents', icon: 'history', tap: { kind: 'tab', tab: 0 } },
      { label: 'Contacts', icon: 'account-multiple', tap: { kind: 'tab', tab: 1 } },
    ]),
  );
}

const digit = (key: string) =>
  column(
    {
      type: 'android.widget.FrameLayout',
      id: 'dialpad_key',
      key,
      desc: key,
      tap: { kind: 'press', key },
      box: { grow: 1, width: 0, height: 64, align: 'center', justify: 'center' },
      paint: { background: 'surfaceContainerHigh', radius: 32 },
    },
    text(key, { id: 'dialpad_key_number', style: 'headline' }),
  );

export const dial = ({ number }: State, env: Env) =>
  screen(
    line({ box: { pad: 4 } }, iconButton('arrow-left', 'Navigate up', { tap: { kind: 'up' } })),
    fitted(
      'dialpad',
      space(),
      text(number === '' ? '' : nameFor(number, known(env)), {
        id: 'name',
        align: 'center',
        color: 'onSurfaceVariant',
      }),
      line(
        { box: { pad: [0, 16] } },
        text(number, { id: 'digits', style: 'headline', align: 'center', maxLines: 1, box: { grow: 1 } }),
        number !== '' && iconButton('backspace-outline', 'Backspace', { id: 'delete', tap: { kind: 'erase' } }),
      ),
      space(16),
      KEYS.map((keys, index) => line({ key: `keys ${index}`, box: { gap: 16, pad: [6, 32] } }, keys.map(digit))),
      column(
        { box: { align: 'center', pad: 24 } },
        iconButton('phone', 'Call', {
          id: 'dial',
          color: '#FFFFFF',
          tap: { kind: 'dial' },
          disabled: number === '',
          box: { width: 72, height: 72 },
          paint: { background: '#1E8E3E', radius: 36 },
        }),
      ),
    ),
  );

export function inCall(_: State, env: Env) {
  const phone = String(env.extras['phone'] ?? '');
  const name = nameFor(phone, known(env));
  return screen(
    fitted(
      'call',
      column(
        { box: { grow: 1, align: 'center', gap: 12, pad: [72, 16] } },
        avatar(name, 112),
        heading(name, { id: 'name' }),
        text(phone, { color: 'onSurfaceVariant' }),
        text('Calling…', { id: 'call_status', color: 'onSurfaceVariant' }),
      ),
      line(
        { box: { justify: 'center', gap: 32, pad: 24 } },
        icon('microphone-off', { desc: 'Mute' }),
        icon('dialpad', { desc: 'Keypad' }),
        icon('volume-high', { desc: 'Speaker' }),
      ),
      column(
        { box: { align: 'center', pad: [16, 0, 48, 0] } },
        iconButton('phone-hangup', 'End call', {
          id: 'end_call',
          color: '#FFFFFF',
          tap: { kind: 'end' },
          box: { width: 72, height: 72 },
          paint: { background: '#D93025', radius: 36 },
        }),
      ),
    ),
  );
}
