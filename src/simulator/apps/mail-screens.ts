/** The list of mails, one of them, and folders. */

import type { Env } from '../world/app.js';
import { toolbar, upToolbar } from '../widgets/bars.js';
import { button, fab, iconButton } from '../widgets/buttons.js';
import { field } from '../widgets/fields.js';
import { list, row, scroll } from '../widgets/lists.js';
import { avatar } from '../widgets/pictures.js';
import { screen, sheet } from '../widgets/screens.js';
import { heading, text } from '../widgets/texts.js';
import { type Box, BOXES, FOLDERS, type Mail, type Message, mailOf, nameOf, type State } from './mail-state.js';
import { pickable, pickedBar, pickedMark } from './picking.js';
import { refreshRing } from './refreshing.js';
import { whenSeen } from './when.js';

const UP = { tap: { kind: 'up' } } as const;

const ICONS: Readonly<Partial<Record<Box, string>>> = { inbox: 'inbox', sent: 'send', bin: 'delete-outline' };
const iconOf = (box: Box) => ICONS[box] ?? 'folder-outline';

/** The bar over the list: where one is, or what shall happen to the mails that were picked. */
const bar = ({ box, picked }: State) =>
  picked.length === 0
    ? toolbar(nameOf(box), iconButton('menu', 'Open navigation drawer', { id: 'boxes', tap: { kind: 'boxes' } }))
    : pickedBar(
        picked,
        iconButton('email-open-outline', 'Mark as read', { id: 'read_all', tap: { kind: 'read-all', ids: picked } }),
        iconButton('folder-move-outline', 'Move to', { id: 'move', tap: { kind: 'move', ids: picked } }),
        iconButton('delete-outline', 'Delete', { id: 'delete', tap: { kind: 'delete', ids: picked } }),
      );

const mailRow =
  ({ picked }: State, env: Env) =>
  ({ id, from, subject, at, read }: Mail) => {
    const isPicked = picked.includes(id);
    const isRead = env.beside?.extras['id'] === id;
    const touches: Readonly<Record<'tap' | 'hold' | 'dismiss', Message>> = {
      ...pickable(picked, id, { kind: 'open', id }),
      dismiss: { kind: 'delete', ids: [id] },
    };
    return row('mail', from, {
      key: String(id),
      start: isPicked ? pickedMark : avatar(from),
      subtitle: subject,
      lines: 1,
      detail: whenSeen(at, env),
      unread: !read,
      selected: isPicked || isRead,
      ...touches,
    });
  };

export function main(state: State, env: Env) {
  const { mails, query, box } = state;
  const wanted = query.toLowerCase();
  const shown = mails.filter(
    (mail) => mail.box === box && `${mail.from} ${mail.subject} ${mail.body}`.toLowerCase().includes(wanted),
  );
  return screen(
    bar(state),
    field('search', query, {
      hint: 'Search in mail',
      edit: 'query',
      style: 'search',
      action: 'search',
      box: { margin: [0, 16, 8, 16] },
    }),
    refreshRing(state, 'Looking for new mail'),
    shown.length === 0 && text('Nothing here', { id: 'empty', box: { margin: 24 } }),
    list('mails', shown.toSorted((one, other) => other.at - one.at).map(mailRow(state, env)), {
      box: { pad: [0, 0, 88, 0] },
      refresh: { kind: 'refresh' },
    }),
    fab('pencil', 'Compose', { text: 'Compose', tap: { kind: 'compose' } }),
  );
}

const count = ({ mails }: State, box: Box) => mails.filter((mail) => mail.box === box && !mail.read).length;

/** The drawer, as a sheet: all boxes with what is unread in them. */
export const boxChoice = (state: State) =>
  sheet(
    heading('Mail', { box: { margin: [8, 24] } }),
    BOXES.map((box) =>
      row('box', nameOf(box), {
        key: box,
        icon: iconOf(box),
        selected: state.box === box,
        ...(count(state, box) > 0 && { detail: String(count(state, box)) }),
        tap: { kind: 'box', box },
      }),
    ),
  );

export const folderChoice = (_: State, { extras }: Env) => {
  const ids = Array.isArray(extras['ids']) ? extras['ids'].map(Number) : [];
  return sheet(
    heading('Move to', { box: { margin: [8, 24] } }),
    FOLDERS.map((box) => row('folder', nameOf(box), { key: box, icon: iconOf(box), tap: { kind: 'moved', ids, box } })),
  );
};

export function reading(state: State, env: Env) {
  const mail = mailOf(state, env);
  if (!mail) return screen(upToolbar('Mail', UP), text('This mail was deleted', { box: { margin: 24 } }));
  const { id, from, address, subject, body, at } = mail;
  return screen(
    upToolbar(
      '',
      UP,
      iconButton('folder-move-outline', 'Move to', { id: 'move', tap: { kind: 'move', ids: [id] } }),
      iconButton('delete-outline', 'Delete', { id: 'delete', tap: { kind: 'delete', ids: [id] } }),
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
