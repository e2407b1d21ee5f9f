/** The screens of Messages. */

import { upToolbar, toolbar } from '../widgets/bars.js';
import { column, line } from '../widgets/boxes.js';
import { fab, iconButton } from '../widgets/buttons.js';
import { field } from '../widgets/fields.js';
import { list, row } from '../widgets/lists.js';
import { avatar, icon } from '../widgets/pictures.js';
import { screen } from '../widgets/screens.js';
import { sectionTitle, text } from '../widgets/texts.js';
import type { Env } from '../world/app.js';
import { addressBook, isMeant, nameFor } from './address-book.js';
import { partner, type Message, type Sms, type State, type Thread } from './messages-state.js';
import { pickable, pickedBar, pickedMark } from './picking.js';
import { whenDay, whenSeen } from './when.js';

const ARCHIVE = ['archive-arrow-down-outline', 'Archive', 'archive'] as const;
const UNARCHIVE = ['archive-arrow-up-outline', 'Unarchive', 'unarchive'] as const;

/** What shall happen to the conversations that were picked. */
const barOfPicked = ({ picked }: State, [glyph, label, kind]: typeof ARCHIVE | typeof UNARCHIVE) =>
  pickedBar(
    picked,
    iconButton(glyph, label, { id: kind, tap: { kind, phones: picked } }),
    iconButton('delete-outline', 'Delete', { id: 'delete', tap: { kind: 'ask-delete', phones: picked } }),
  );

const conversation =
  (state: State, env: Env) =>
  ({ phone, unread, messages }: Thread) => {
    const { picked, archived } = state;
    const last = messages.at(-1);
    const name = nameFor(phone, env);
    const isPicked = picked.includes(phone);
    const isRead = env.beside !== undefined && partner(state, env.beside) === phone;
    const touches: Readonly<Record<'tap' | 'hold' | 'dismiss', Message>> = {
      ...pickable(picked, phone, { kind: 'open', phone }),
      dismiss: { kind: archived.includes(phone) ? 'unarchive' : 'archive', phones: [phone] },
    };
    return row('conversation', name, {
      key: phone,
      start: isPicked ? pickedMark : avatar(name),
      subtitle: last ? `${last.mine ? 'You: ' : ''}${last.text}` : '',
      lines: 1,
      detail: last ? whenSeen(last.at, env) : '',
      unread: unread > 0,
      selected: isPicked || isRead,
      ...touches,
    });
  };

export function conversations(state: State, env: Env) {
  const shown = state.threads.filter(({ phone }) => !state.archived.includes(phone));
  return screen(
    state.picked.length > 0
      ? barOfPicked(state, ARCHIVE)
      : toolbar('Messages', iconButton('dots-vertical', 'More options', { tap: { kind: 'main-menu' } })),
    shown.length === 0 && text('Your conversations will be here', { id: 'empty', box: { margin: 24 } }),
    list('conversations', shown.map(conversation(state, env)), { box: { pad: [0, 0, 88, 0] } }),
    fab('message-plus', 'Start chat', { text: 'Start chat', tap: { kind: 'new' } }),
  );
}

export function archive(state: State, env: Env) {
  const shown = state.threads.filter(({ phone }) => state.archived.includes(phone));
  return screen(
    state.picked.length > 0 ? barOfPicked(state, UNARCHIVE) : upToolbar('Archived', { tap: { kind: 'up' } }),
    shown.length === 0 && text('Nothing is archived', { id: 'empty', box: { margin: 24 } }),
    list('archived', shown.map(conversation(state, env))),
  );
}

/** Something that can be dialled: a plus at most, and five digits at least. */
const isNumber = (typed: string) => /^\+?\d{5,15}$/.test(typed.replace(/[\s-]/g, ''));

export function newChat({ to, body }: State, env: Env) {
  const found = addressBook(env).filter((contact) => contact.phone !== '' && isMeant(contact, to));
  return screen(
    upToolbar('New conversation', { tap: { kind: 'up' } }),
    line(
      { box: { gap: 12, pad: [0, 24] } },
      text('To', { color: 'onSurfaceVariant' }),
      field('to', to, { hint: 'Type a name or phone number', edit: 'to', style: 'plain', box: { grow: 1 } }),
    ),
    body !== '' &&
      text(body, {
        id: 'shared_text',
        style: 'small',
        color: 'onSurfaceVariant',
        maxLines: 2,
        box: { margin: [8, 24] },
      }),
    list('suggestions', [
      isNumber(to) &&
        row('send_to_number', `Send to ${to}`, {
          start: icon('message-text', { box: { width: 40, height: 24 } }),
          tap: { kind: 'choose', phone: to },
        }),
      found.length > 0 && sectionTitle('All contacts', { key: 'title' }),
      found.map(({ id, name, phone }) =>
        row('contact', name, { key: String(id), subtitle: phone, start: avatar(name), tap: { kind: 'choose', phone } }),
      ),
    ]),
  );
}

export function chat(state: State, env: Env) {
  const phone = partner(state, env);
  const name = nameFor(phone, env);
  const draft = state.drafts[phone] ?? '';
  const sent = state.threads.find((thread) => thread.phone === phone)?.messages ?? [];
  return screen(
    upToolbar(
      name,
      { tap: { kind: 'up' } },
      iconButton('phone', 'Call', { tap: { kind: 'call' } }),
      iconButton('dots-vertical', 'More options', { tap: { kind: 'menu', phone } }),
    ),
    list(
      'messages',
      sent.map((sms, index) => [
        newDay(sent[index - 1], sms) && dayLine(sms, env),
        bubble(sms, { key: String(index), by: sms.mine ? 'You' : name, env }),
      ]),
      { box: { pad: [8, 16] } },
    ),
    line(
      { box: { gap: 8, pad: [8, 8, 8, 16] } },
      field('compose_message_text', draft, {
        hint: 'Text message',
        edit: 'draft',
        submit: { kind: 'send' },
        action: 'send',
        style: 'rounded',
        box: { grow: 1, minHeight: 48, pad: [12, 20] },
      }),
      iconButton('send', 'Send message', {
        id: 'send_message',
        color: 'primary',
        disabled: draft.trim() === '',
        tap: { kind: 'send' },
      }),
    ),
  );
}

const newDay = (before: Sms | undefined, { at }: Sms) => !before || at - before.at > 6 * 3_600_000;

const dayLine = ({ at }: Sms, { locale }: Env) =>
  text(whenDay(at, locale), {
    key: `day ${at}`,
    style: 'caption',
    color: 'onSurfaceVariant',
    align: 'center',
    box: { margin: [12, 0] },
  });

/** Who said it, what and when stands in one description, as messengers write it for screen readers. */
const bubble = ({ text: words, mine, at }: Sms, { key, by, env }: Readonly<{ key: string; by: string; env: Env }>) =>
  column(
    { key, box: { row: true, justify: mine ? 'end' : 'start', pad: [2, 0] } },
    column(
      {
        id: 'message_bubble',
        desc: `${by} said ${words} ${whenSeen(at, env)}`,
        hold: { kind: 'hold', text: words },
        box: { maxWidth: 288, pad: [10, 16] },
        paint: { background: mine ? 'primary' : 'surfaceContainerHigh', radius: 20 },
      },
      text(words, { id: 'message_text', color: mine ? 'onPrimary' : 'onSurface' }),
    ),
  );
