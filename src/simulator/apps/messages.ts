import { app, type Env } from '../world/app.js';
import { back, copy, dialog, launch, menu, notify, open, record, scrollTo, toast } from '../world/effect.js';
import { nameFor } from './address-book.js';
import { chat, conversations, newChat } from './messages-screens.js';
import { INITIAL, partner, type Message, type State } from './messages-state.js';

function send(state: State, env: Env): State {
  const phone = partner(state, env);
  const sms = { text: (state.drafts[phone] ?? '').trim(), mine: true, at: env.now };
  const known = state.threads.find((thread) => thread.phone === phone);
  const thread = { phone, unread: 0, messages: [...(known?.messages ?? []), sms] };
  return { ...withDraft(state, phone, ''), threads: [thread, ...state.threads.filter((other) => other !== known)] };
}

function received(state: State, env: Env, { phone: from, text }: Readonly<{ phone: string; text: string }>): State {
  const phone = partner(state, { extras: { phone: from } });
  const known = state.threads.find((thread) => thread.phone === phone);
  const messages = [...(known?.messages ?? []), { text, mine: false, at: env.now }];
  const thread = { phone, unread: (known?.unread ?? 0) + 1, messages };
  return { ...state, threads: [thread, ...state.threads.filter((other) => other !== known)] };
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
  screens: { '.Main': conversations, '.New': newChat, '.Chat': chat },
  opened(state, { name, extras }) {
    if (name === '.New') return [{ ...state, to: '', body: String(extras['text'] ?? '') }];
    if (name !== '.Chat') return [state];
    const phone = partner(state, { extras });
    const read = state.threads.map((thread) => (thread.phone === phone ? { ...thread, unread: 0 } : thread));
    return [{ ...state, threads: read }, scrollTo('messages', 'end')];
  },
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
        return [state, menu({ label: 'Delete', tap: { kind: 'ask-delete', phone: message.phone } })];
      case 'ask-delete':
        return [
          state,
          dialog({
            title: 'Delete this conversation?',
            text: `All messages with ${nameFor(message.phone, env)} will be deleted.`,
            positive: { label: 'Delete', tap: { kind: 'delete', phone: message.phone } },
            negative: { label: 'Cancel' },
          }),
        ];
      case 'delete': {
        const threads = state.threads.filter(({ phone }) => phone !== message.phone);
        const gone = record('deleted', { conversation: nameFor(message.phone, env) });
        const leave = env.screen === '.Chat' && partner(state, env) === message.phone ? [back()] : [];
        return [{ ...state, threads }, gone, toast('Conversation deleted'), ...leave];
      }
      case 'up':
        return [state, back()];
    }
  },
});
