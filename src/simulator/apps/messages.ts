/** The Messages app. */

import { app, type Env, type Update } from '../world/app.js';
import { back, copy, launch, menu, notify, open, record, scrollTo, snackbar, toast } from '../world/effect.js';
import { nameFor } from './address-book.js';
import { askDelete } from './ask-delete.js';
import { archive, chat, conversations, newChat } from './messages-screens.js';
import { INITIAL, partner, type Message, type State, type Thread } from './messages-state.js';
import { picking } from './picking.js';

/** A conversation with something new in it comes first, also out of the archive. */
const onTop = (state: State, thread: Thread): State => ({
  ...state,
  threads: [thread, ...state.threads.filter(({ phone }) => phone !== thread.phone)],
  archived: state.archived.filter((phone) => phone !== thread.phone),
});

const threadWith = ({ threads }: State, phone: string): Thread =>
  threads.find((thread) => thread.phone === phone) ?? { phone, unread: 0, messages: [] };

function send(state: State, env: Env): State {
  const phone = partner(state, env);
  const sms = { text: (state.drafts[phone] ?? '').trim(), mine: true, at: env.now };
  const messages = [...threadWith(state, phone).messages, sms];
  return onTop(withDraft(state, phone, ''), { phone, unread: 0, messages });
}

function received(state: State, env: Env, { phone: from, text }: Readonly<{ phone: string; text: string }>): State {
  const phone = partner(state, { extras: { phone: from } });
  const known = threadWith(state, phone);
  const messages = [...known.messages, { text, mine: false, at: env.now }];
  return onTop(state, { phone, unread: known.unread + 1, messages });
}

/** The conversation that is read is left when it goes, also the one beside the list. */
function leaving(state: State, phones: readonly string[], env: Env) {
  const shown = env.screen === '.Chat' ? env : env.beside;
  return shown && phones.includes(partner(state, shown)) ? [back()] : [];
}

/** Puts conversations away or takes them back, with a way to undo it. */
function put(state: State, { kind, phones }: Extract<Message, { kind: 'archive' | 'unarchive' }>, env: Env) {
  const others = state.archived.filter((phone) => !phones.includes(phone));
  const archived = kind === 'archive' ? [...others, ...phones] : others;
  const one = kind === 'archive' ? 'Conversation archived' : 'Conversation unarchived';
  const many =
    kind === 'archive' ? `${phones.length} conversations archived` : `${phones.length} conversations unarchived`;
  const undo = { label: 'Undo', tap: { kind: 'put-back', phones: state.archived } } as const;
  return [
    { ...state, archived, picked: [] },
    ...leaving(state, phones, env),
    snackbar(phones.length === 1 ? one : many, undo),
  ] as const;
}

const asking = (phones: readonly string[], env: Env) =>
  phones.length === 1
    ? askDelete(
        'Delete this conversation?',
        { kind: 'delete', phones },
        `All messages with ${nameFor(phones[0] ?? '', env)} will be deleted.`,
      )
    : askDelete(
        `Delete ${phones.length} conversations?`,
        { kind: 'delete', phones },
        'All their messages will be deleted.',
      );

function deleted(state: State, phones: readonly string[], env: Env): Update<State, Message> {
  const isKept = (phone: string) => !phones.includes(phone);
  const threads = state.threads.filter(({ phone }) => isKept(phone));
  return [
    { ...state, threads, archived: state.archived.filter(isKept), picked: [] },
    ...phones.map((phone) => record('deleted', { conversation: nameFor(phone, env) })),
    toast(phones.length === 1 ? 'Conversation deleted' : `${phones.length} conversations deleted`),
    ...leaving(state, phones, env),
  ];
}

function menuOf(phone: string, { archived }: State) {
  const kind = archived.includes(phone) ? 'unarchive' : 'archive';
  return menu(
    { label: kind === 'archive' ? 'Archive' : 'Unarchive', tap: { kind, phones: [phone] } as const },
    { label: 'Delete', tap: { kind: 'ask-delete', phones: [phone] } as const },
  );
}

const withDraft = (state: State, phone: string, text: string): State => ({
  ...state,
  drafts: { ...state.drafts, [phone]: text },
});

export const messages = app<State, Message>({
  package: 'com.sim.messages',
  label: 'Messages',
  icon: { name: 'message-text', color: '#FFFFFF', background: '#1967D2' },
  initial: INITIAL,
  panes: { details: ['.Chat', '.New'], empty: 'Choose a conversation' },
  links: { 'sms::phone': '.Chat', 'smsto::phone': '.Chat', 'sms://new': '.New' },
  shares: '.New',
  screens: { '.Main': conversations, '.New': newChat, '.Chat': chat, '.Archived': archive },
  opened(state, { name, extras }) {
    if (name === '.New') return [{ ...state, to: '', body: String(extras['text'] ?? '') }];
    if (name !== '.Chat') return [state];
    const phone = partner(state, { extras });
    const read = state.threads.map((thread) => (thread.phone === phone ? { ...thread, unread: 0 } : thread));
    return [{ ...state, threads: read }, scrollTo('messages', 'end')];
  },
  closed: (state, { name }) => [name === '.Main' || name === '.Archived' ? { ...state, picked: [] } : state],
  update(state, message, env) {
    switch (message.kind) {
      case 'new':
        return [state, open('.New')];
      case 'open':
        return [state, open('.Chat', { phone: message.phone })];
      case 'to':
        return [{ ...state, to: message.text }];
      case 'choose': {
        const phone = partner(state, { extras: { phone: message.phone } });
        const body = state.body === '' ? (state.drafts[phone] ?? '') : state.body;
        return [{ ...withDraft(state, phone, body), body: '' }, back(), open('.Chat', { phone })];
      }
      case 'draft':
        return [withDraft(state, partner(state, env), message.text)];
      case 'send': {
        const phone = partner(state, env);
        const text = (state.drafts[phone] ?? '').trim();
        if (text === '') return [state];
        const sent = record('sent', { to: nameFor(phone, env), phone, text });
        return [send(state, env), sent, scrollTo('messages', 'end')];
      }
      case 'received': {
        const { phone, text, quiet } = message;
        const note = { title: nameFor(phone, env), text, open: `sms:${phone.replace(/\s/g, '')}`, quiet };
        return [received(state, env, message), notify(note)];
      }
      case 'call':
        return [state, launch(`tel:${partner(state, env).replace(/\s/g, '')}`)];
      case 'hold':
        return [state, menu({ label: 'Copy text', tap: { kind: 'copy', text: message.text } })];
      case 'copy':
        return [state, copy(message.text), toast('Message copied')];
      case 'menu':
        return [state, menuOf(message.phone, state)];
      case 'main-menu':
        return [state, menu({ label: 'Archived', tap: { kind: 'show-archived' } })];
      case 'show-archived':
        return [state, open('.Archived')];
      case 'pick':
      case 'unpick':
        return [{ ...state, picked: picking(state.picked, message) }];
      case 'archive':
      case 'unarchive':
        return put(state, message, env);
      case 'put-back':
        return [{ ...state, archived: message.phones }];
      case 'ask-delete':
        return [state, asking(message.phones, env)];
      case 'delete':
        return deleted(state, message.phones, env);
      case 'up':
        return [state, back()];
    }
  },
});
