import { app, type Env, type Update } from '../world/app.js';
import { back, open, record } from '../world/effect.js';
import { nameFor } from './address-book.js';
import { dial, inCall, main } from './phone-screens.js';
import { initial, type Message, type State } from './phone-state.js';

function callNow(state: State, phone: string, env: Env): Update<State, Message> {
  const called = record('called', { to: nameFor(phone, env), phone });
  return [{ ...state, calls: [{ phone, at: env.now, way: 'made' }, ...state.calls] }, called, open('.Call', { phone })];
}

export const phone = app<State, Message>({
  package: 'com.sim.phone',
  label: 'Phone',
  icon: { name: 'phone', color: '#FFFFFF', background: '#1A73E8' },
  initial,
  links: { 'tel::number': '.Dial' },
  screens: { '.Main': main, '.Dial': dial, '.Call': inCall },
  opened: (state, { name, extras }) => [
    name === '.Dial' ? { ...state, number: String(extras['number'] ?? '') } : state,
  ],
  update(state, message, env) {
    switch (message.kind) {
      case 'tab':
        return [{ ...state, tab: message.tab }];
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
      case 'end':
      case 'up':
        return [state, back()];
    }
  },
});
