/** The Mail app. */

import { MAILS_TO_COME } from '../content/mails-to-come.js';
import { app, type Env, type Update } from '../world/app.js';
import { back, open, record, snackbar } from '../world/effect.js';
import { compose } from './mail-compose-screen.js';
import { boxChoice, folderChoice, main, reading } from './mail-screens.js';
import {
  ADDRESS,
  change,
  initial,
  mailOf,
  nameOf,
  NO_DRAFT,
  type Box,
  type Message,
  type State,
} from './mail-state.js';
import { picking } from './picking.js';
import { refreshed } from './refreshing.js';

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

/** Puts mails elsewhere, with a way back, and leaves the page of one that was read. */
function put(state: State, ids: readonly number[], { box, env }: Readonly<{ box: Box; env: Env }>) {
  const was = state.mails.filter(({ id }) => ids.includes(id)).map((mail) => ({ id: mail.id, box: mail.box }));
  const words = box === 'bin' ? 'Moved to bin' : `Moved to ${nameOf(box)}`;
  const undo = snackbar(words, { label: 'Undo', tap: { kind: 'restore', was } as const });
  const moved = { ...change(state, ids, { box }), picked: [] };
  const isBeside = ids.includes(Number(env.beside?.extras['id']));
  const leave = env.screen === '.Mail' || isBeside ? [back()] : env.screen === '.Move' ? movedAway(env) : [];
  const gone = box === 'bin' ? ids.map((id) => record('deleted', { mail: id })) : [];
  return [moved, ...leave, ...gone, undo] as const;
}

/** The question for a folder stands over the list, or over the mail that was read: that one closes as well. */
const movedAway = ({ extras }: Env) => (extras['reading'] === true ? [back(), back()] : [back()]);

const restored = (state: State, was: Extract<Message, { kind: 'restore' }>['was']): State =>
  was.reduce((now, { id, box }) => change(now, [id], { box }), state);

function arrived(state: State, { now }: Env): Update<State, Message> {
  const next = MAILS_TO_COME[state.arrived];
  const idle = { ...state, asking: false };
  if (!next) return [idle, snackbar('Nothing new')];
  const { from, address, subject, body } = next;
  const mail = { id: state.next, from, address, subject, body, at: now, read: false, box: 'inbox' } as const;
  return [{ ...idle, mails: [mail, ...state.mails], next: state.next + 1, arrived: state.arrived + 1 }];
}

export const mail = app<State, Message>({
  package: 'com.sim.mail',
  label: 'Mail',
  icon: { name: 'email', color: '#FFFFFF', background: '#D93025' },
  initial,
  panes: { details: ['.Mail'], empty: 'Choose a mail to read it here' },
  links: { 'mailto::to': '.Compose' },
  shares: '.Compose',
  screens: { '.Main': main, '.Mail': reading, '.Compose': compose, '.Boxes': boxChoice, '.Move': folderChoice },
  opened(state, { name, extras }) {
    if (name === '.Mail') return [change(state, [Number(extras['id'])], { read: true })];
    if (name !== '.Compose') return [state];
    const given = (key: string) => String(extras[key] ?? '');
    return [{ ...state, draft: { to: given('to'), subject: given('title'), body: given('text') } }];
  },
  closed: (state, { name }) => [name === '.Main' ? { ...state, picked: [] } : state],
  update(state, message, env) {
    switch (message.kind) {
      case 'open':
        return [state, open('.Mail', { id: message.id })];
      case 'pick':
      case 'unpick':
        return [{ ...state, picked: picking(state.picked, message) }];
      case 'delete':
        return put(state, message.ids, { box: 'bin', env });
      case 'move':
        return [state, open('.Move', { ids: message.ids, reading: env.screen === '.Mail' })];
      case 'moved':
        return put(state, message.ids, { box: message.box, env });
      case 'restore':
        return [restored(state, message.was)];
      case 'read-all':
        return [{ ...change(state, message.ids, { read: true }), picked: [] }];
      case 'unread':
        return [change(state, [message.id], { read: false }), back()];
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
      case 'boxes':
        return [state, open('.Boxes')];
      case 'box':
        return [{ ...state, box: message.box, query: '', picked: [] }, back()];
      case 'refresh':
      case 'unreachable':
        return refreshed(state, message);
      case 'arrived':
        return arrived(state, env);
      case 'query':
        return [{ ...state, query: message.text }];
      case 'up':
        return [state, back()];
      default:
        return [{ ...state, draft: { ...state.draft, [message.kind]: message.text } }];
    }
  },
});
