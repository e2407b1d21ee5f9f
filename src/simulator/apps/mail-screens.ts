import type { Env } from '../world/app.js';
import { toolbar, upToolbar } from '../widgets/bars.js';
import { button, fab, iconButton } from '../widgets/buttons.js';
import { field } from '../widgets/fields.js';
import { list, row, scroll } from '../widgets/lists.js';
import { avatar } from '../widgets/pictures.js';
import { screen } from '../widgets/screens.js';
import { heading, text } from '../widgets/texts.js';
import { addressBook, isMeant } from './address-book.js';
import { ADDRESS, mailOf, type State } from './mail-state.js';
import { whenSeen } from './when.js';

const UP = { tap: { kind: 'up' } } as const;

export function main({ mails, query, box }: State, env: Env) {
  const wanted = query.toLowerCase();
  const shown = mails.filter(
    (mail) => mail.box === box && `${mail.from} ${mail.subject} ${mail.body}`.toLowerCase().includes(wanted),
  );
  return screen(
    toolbar(
      box === 'sent' ? 'Sent' : 'Inbox',
      iconButton(box === 'sent' ? 'inbox' : 'send', box === 'sent' ? 'Inbox' : 'Sent', {
        id: 'switch_box',
        tap: { kind: 'switch-box' },
      }),
    ),
    field('search', query, {
      hint: 'Search in mail',
      edit: 'query',
      style: 'search',
      action: 'search',
      box: { margin: [0, 16, 8, 16] },
    }),
    shown.length === 0 && text('Nothing here', { id: 'empty', box: { margin: 24 } }),
    list(
      'mails',
      shown
        .toSorted((one, other) => other.at - one.at)
        .map(({ id, from, subject, at, read }) =>
          row('mail', from, {
            key: String(id),
            start: avatar(from),
            subtitle: subject,
            lines: 1,
            detail: whenSeen(at, env),
            unread: !read,
            tap: { kind: 'open', id },
            dismiss: { kind: 'delete', id },
          }),
        ),
      { box: { pad: [0, 0, 88, 0] } },
    ),
    fab('pencil', 'Compose', { text: 'Compose', tap: { kind: 'compose' } }),
  );
}

export function reading(state: State, env: Env) {
  const mail = mailOf(state, env);
  if (!mail) return screen(upToolbar('Mail', UP), text('This mail was deleted', { box: { margin: 24 } }));
  const { id, from, address, subject, body, at } = mail;
  return screen(
    upToolbar(
      '',
      UP,
      iconButton('delete-outline', 'Delete', { id: 'delete', tap: { kind: 'delete', id } }),
      iconButton('email-mark-as-unread', 'Mark as unread', { id: 'unread', tap: { kind: 'unread', id } }),
    ),
    scroll(
      'mail_body',
      heading(subject, { id: 'subject', box: { margin: [8, 16] } }),
      row('sender', from, { start: avatar(from), subtitle: address, detail: whenSeen(at, env) }),
      text(body, { id: 'body', box: { margin: 16 } }),
      button('reply', 'Reply', {
        style: 'outlined',
        icon: 'reply',
        tap: { kind: 'reply', id },
        box: { margin: [8, 16] },
      }),
    ),
  );
}

export function compose({ draft }: State, env: Env) {
  const box = { margin: [0, 16] } as const;
  const meant =
    draft.to === '' || ADDRESS.test(draft.to)
      ? []
      : addressBook(env)
          .filter((contact) => isMeant(contact, draft.to))
          .slice(0, 4);
  return screen(
    upToolbar(
      'Compose',
      UP,
      iconButton('send', 'Send', { id: 'send', disabled: !ADDRESS.test(draft.to.trim()), tap: { kind: 'send' } }),
    ),
    scroll(
      'compose',
      field('to', draft.to, { hint: 'To', edit: 'to', keyboard: 'email', style: 'plain', action: 'next', box }),
      meant.map(({ id, name, email }) =>
        row('suggestion', name, {
          key: String(id),
          start: avatar(name),
          subtitle: email,
          tap: { kind: 'choose', address: email },
        }),
      ),
      field('subject', draft.subject, { hint: 'Subject', edit: 'subject', style: 'plain', action: 'next', box }),
      field('body', draft.body, {
        hint: 'Compose email',
        edit: 'body',
        style: 'plain',
        multiline: true,
        box: { margin: [0, 16], minHeight: 280 },
      }),
    ),
  );
}
