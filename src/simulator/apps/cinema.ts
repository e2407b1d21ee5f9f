/** The Orpheum app: films, times and seats. */

import { app, type Env, type Update } from '../world/app.js';
import { back, dialog, open, record } from '../world/effect.js';
import { filmPage, programme, seatPlan, ticketsPage } from './cinema-screens.js';
import { filmOf, type Message, type State } from './cinema-state.js';
import { addDays, dayOf } from './date-picker.js';
import { pounds } from './shop-state.js';

function confirm(state: State, env: Env): Update<State, Message> {
  const film = filmOf(env);
  if (!film || state.seats.length === 0) return [state];
  const ticket = {
    film: film.title,
    day: addDays(dayOf(env.now), state.day),
    time: String(env.extras['time']),
    seats: state.seats,
  };
  const pence = film.pence * state.seats.length;
  const done = [record('booked', ticket), record('paid', { to: 'orpheum', pence })] as const;
  const thanks = dialog({
    title: 'Enjoy the film',
    text: `Seats ${state.seats.join(', ')} are yours.`,
    positive: { label: 'OK' },
  });
  return [{ ...state, seats: [], tickets: [ticket, ...state.tickets] }, ...done, back(), thanks];
}

export const cinema = app<State, Message>({
  package: 'com.sim.cinema',
  label: 'Orpheum',
  toolkit: 'react-native',
  icon: { name: 'movie-open', color: '#FFD54F', background: '#4A148C' },
  network: true,
  initial: { day: 0, seats: [], tickets: [] },
  screens: { '.Main': programme, '.Film': filmPage, '.Seats': seatPlan, '.Tickets': ticketsPage },
  opened: (state, { name }) => [name === '.Seats' ? { ...state, seats: [] } : state],
  update(state, message, env) {
    switch (message.kind) {
      case 'film':
        return [{ ...state, day: 0 }, open('.Film', { title: message.title })];
      case 'day':
        return [{ ...state, day: message.day }];
      case 'time':
        return [state, open('.Seats', { ...env.extras, time: message.time })];
      case 'seat': {
        const others = state.seats.filter((seat) => seat !== message.seat);
        return [
          { ...state, seats: others.length < state.seats.length ? others : [...others, message.seat].toSorted() },
        ];
      }
      case 'pay': {
        const price = pounds((filmOf(env)?.pence ?? 0) * state.seats.length);
        const positive = { label: 'Confirm', tap: { kind: 'confirm' } } as const;
        return [
          state,
          dialog({
            title: `Pay ${price}?`,
            text: 'Your card ending in 4407 will be charged.',
            positive,
            negative: { label: 'Cancel' },
          }),
        ];
      }
      case 'confirm':
        return confirm(state, env);
      case 'tickets':
        return [state, open('.Tickets')];
      case 'up':
        return [state, back()];
    }
  },
});
