/** The Phone app. */

import { app, type Env, type Update } from '../world/app.js';
import { ask, back, launch, open, record, snackbar, type AppEffect } from '../world/effect.js';
import { nameFor } from './address-book.js';
import { askAgain } from './no-permission.js';
import { dial, inCall, main, NEEDS } from './phone-screens.js';
import { initial, type Message, type State } from './phone-state.js';

const OWN = 'com.sim.phone';
const ANSWERED = { kind: 'answered' } as const;
const NO_CALLS = { label: 'Settings', tap: { kind: 'app-info' } } as const;

function callNow(state: State, phone: string, env: Env): Update<State, Message> {
  if (!env.permissions.CALL_PHONE)
    return [state, ask('CALL_PHONE', { granted: { kind: 'call', phone }, denied: { kind: 'uncalled' } })];
  const called = record('called', { to: nameFor(phone, env), phone });
  return [{ ...state, calls: [{ phone, at: env.now, way: 'made' }, ...state.calls] }, called, open('.Call', { phone })];
}

/** What a tab cannot do without is asked for when it is first needed. */
function wish(tab: number, { permissions }: Env): readonly AppEffect<typeof ANSWERED>[] {
  const { permission } = NEEDS[tab === 0 ? 0 : 1];
  return permissions[permission] ? [] : [ask(permission, { granted: ANSWERED, denied: ANSWERED })];
}

export const phone = app<State, Message>({
  package: OWN,
  label: 'Phone',
  icon: { name: 'phone', color: '#FFFFFF', background: '#1A73E8' },
  initial,
  links: { 'tel::number': '.Dial' },
  screens: { '.Main': main, '.Dial': dial, '.Call': inCall },
  granted: ['READ_CALL_LOG', 'READ_CONTACTS', 'CALL_PHONE'],
  opened: (state, { name, extras }, env) => {
    if (name === '.Dial') return [{ ...state, number: String(extras['number'] ?? '') }];
    return name === '.Main' ? [state, ...wish(state.tab, env)] : [state];
  },
  update(state, message, env) {
    switch (message.kind) {
      case 'tab':
        return [{ ...state, tab: message.tab }, ...wish(message.tab, env)];
      case 'keypad':
        return [state, open('.Dial')];
      case 'press':
        return [{ ...state, number: state.number + message.key }];
      case 'erase':
        return [{ ...state, number: state.number.slice(0, -1) }];
      case 'call':
        return callNow(state, message.phone, env);
      case 'dial':
        return callNow(state, state.number, env);
      case 'allow':
        return [state, askAgain(message.permission, { own: OWN, answered: ANSWERED }, env)];
      case 'uncalled':
        return [state, snackbar('Phone may not make calls', NO_CALLS)];
      case 'app-info':
        return [state, launch(`settings://app/${OWN}`)];
      case 'answered':
        return [state];
      case 'end':
      case 'up':
        return [state, back()];
    }
  },
});
