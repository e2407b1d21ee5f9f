import { app, type Env, type Update } from '../world/app.js';
import { back, open, record, snackbar } from '../world/effect.js';
import { compose, main, reading } from './mail-screens.js';
import { ADDRESS, change, initial, mailOf, type Message, NO_DRAFT, type State } from './mail-state.js';

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
