import { MAILS } from '../content/mails.js';
import { FIRST_START } from '../content/start.js';
import { app, type Env, type Update } from '../world/app.js';
import { back, open, record, snackbar } from '../world/effect.js';
import { toolbar, upToolbar } from '../widgets/bars.js';
import { button, fab, iconButton } from '../widgets/buttons.js';
import { field } from '../widgets/fields.js';
import { list, row, scroll } from '../widgets/lists.js';
import { avatar } from '../widgets/pictures.js';
import { screen } from '../widgets/screens.js';
import { heading, text } from '../widgets/texts.js';
import { addressBook, isMeant } from './address-book.js';
import { whenSeen } from './when.js';

type Mail = {
  id: number;
  from: string;
  address: string;
  subject: string;
  body: string;
  at: number;
  read: boolean;
  box: 'inbox' | 'sent' | 'bin';
};
type Draft = { to: string; subject: string; body: string };
type State = { mails: readonly Mail[]; next: number; draft: Draft; query: string; box: Mail['box'] };
type Message =
  | { kind: 'open' | 'delete' | 'unread' | 'reply'; id: number }
  | { kind: 'restore'; id: number }
  | { kind: 'compose' | 'send' | 'up' | 'switch-box' }
  | { kind: 'choose'; address: string }
  | { kind: 'query' | keyof Draft; text: string };

const NO_DRAFT: Draft = { to: '', subject: '', body: '' };
const initial: State = {
  mails: MAILS.map(({ hoursAgo, ...mail }, id) => ({
    id,
    ...mail,
    at: FIRST_START - hoursAgo * 3_600_000,
    box: 'inbox',
  })),
  next: MAILS.length,
  draft: NO_DRAFT,
  query: '',
  box: 'inbox',
};

const ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const UP = { tap: { kind: 'up' } } as const;
const mailOf = ({ mails }: State, { extras }: Pick<Env, 'extras'>) =>
  mails.find(({ id }) => id === Number(extras['id']));
const change = (state: State, id: number, part: Partial<Mail>): State => ({
  ...state,
  mails: state.mails.map((mail) => (mail.id === id ? { ...mail, ...part } : mail)),
});

function main({ mails, query, box }: State, env: Env) {
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

function reading(state: State, env: Env) {
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

function compose({ draft }: State, env: Env) {
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

function send(state: State, env: Env): Update<State, Message> {
  const { to, subject, body } = state.draft;
  if (!ADDRESS.test(to.trim())) return [state];
  const mail = {
    id: state.next,
    from: `To: ${to.trim()}`,
    address: to.trim(),
    subject,
    body,
    at: env.now,
    read: true,
    box: 'sent',
  } as const;
  const sent = record('sent', { to: to.trim(), subject, text: body });
  return [
    { ...state, mails: [mail, ...state.mails], next: state.next + 1, draft: NO_DRAFT },
    sent,
    back(),
    snackbar('Sent'),
  ];
}

export const mail = app<State, Message>({
  package: 'com.sim.mail',
  label: 'Mail',
  icon: { name: 'email', color: '#FFFFFF', background: '#D93025' },
  initial,
  links: { 'mailto::to': '.Compose' },
  shares: '.Compose',
  screens: { '.Main': main, '.Mail': reading, '.Compose': compose },
  opened(state, { name, extras }) {
    if (name === '.Mail') return [change(state, Number(extras['id']), { read: true })];
    const given = (key: string) => String(extras[key] ?? '');
    return [
      name === '.Compose'
        ? { ...state, draft: { to: given('to'), subject: given('title'), body: given('text') } }
        : state,
    ];
  },
  update(state, message, env) {
    switch (message.kind) {
      case 'open':
        return [state, open('.Mail', { id: message.id })];
      case 'delete': {
        const undo = snackbar('Moved to bin', { label: 'Undo', tap: { kind: 'restore', id: message.id } });
        const gone = [record('deleted', { mail: message.id }), undo] as const;
        return env.screen === '.Mail'
          ? [change(state, message.id, { box: 'bin' }), back(), ...gone]
          : [change(state, message.id, { box: 'bin' }), ...gone];
      }
      case 'restore':
        return [change(state, message.id, { box: 'inbox' })];
      case 'unread':
        return [change(state, message.id, { read: false }), back()];
      case 'reply': {
        const { address = '', subject = '' } = mailOf(state, env) ?? {};
        return [state, open('.Compose', { to: address, title: `Re: ${subject}` })];
      }
      case 'compose':
        return [state, open('.Compose')];
      case 'choose':
        return [{ ...state, draft: { ...state.draft, to: message.address } }];
      case 'send':
        return send(state, env);
      case 'switch-box':
        return [{ ...state, box: state.box === 'sent' ? 'inbox' : 'sent' }];
      case 'query':
        return [{ ...state, query: message.text }];
      case 'up':
        return [state, back()];
      default:
        return [{ ...state, draft: { ...state.draft, [message.kind]: message.text } }];
    }
  },
});
