/** What Orpheum remembers. */

import { type Film, FILMS } from '../content/films.js';
import type { Env } from '../world/app.js';

export type Ticket = { film: string; day: number; time: string; seats: readonly string[] };

/** `day` counts from today. */
export type State = { day: number; seats: readonly string[]; tickets: readonly Ticket[] };

export type Message =
  | { kind: 'up' | 'pay' | 'confirm' | 'tickets' }
  | { kind: 'film'; title: string }
  | { kind: 'day'; day: number }
  | { kind: 'time'; time: string }
  | { kind: 'seat'; seat: string };

export const filmOf = ({ extras }: Pick<Env, 'extras'>): Film | undefined =>
  FILMS.find(({ title }) => title === extras['title']);
