/** What Calendar remembers, and how it changes. */

import { ENGAGEMENTS } from '../content/engagements.js';
import { clock } from '../content/hours.js';
import { FIRST_START } from '../content/start.js';
import type { Env } from '../world/app.js';
import { addDays, dayOf } from './date-picker.js';

/** `day` is the midnight it begins; `from` and `to` are minutes of that day. */
export type Event = { id: number; title: string; day: number; from: number; to: number; where: string; note: string };
export type Draft = {
  title: string;
  day: number;
  from: string;
  to: string;
  where: string;
  note: string;
  month: number;
};
export type State = { events: readonly Event[]; next: number; draft: Draft; shown: number };
export type Message =
  | { kind: 'new' | 'edit' | 'save' | 'up' | 'pick' | 'ask-delete' | 'delete' | 'today' | 'month-view' }
  | { kind: 'open'; id: number }
  | { kind: 'day' | 'turn' | 'see'; at: number }
  | { kind: 'title' | 'from' | 'to' | 'where' | 'note'; text: string };

const FIRST_DAY = dayOf(FIRST_START);
const blank = (day: number): Draft => ({ title: '', day, from: '', to: '', where: '', note: '', month: day });

export const INITIAL: State = {
  events: ENGAGEMENTS.map(({ day, ...rest }, id) => ({ id, ...rest, day: addDays(FIRST_DAY, day) })),
  next: ENGAGEMENTS.length,
  draft: blank(FIRST_DAY),
  shown: FIRST_DAY,
};

export const eventOf = ({ events }: State, { extras }: Pick<Env, 'extras'>) =>
  events.find(({ id }) => id === Number(extras['id']));
const isWholeDay = ({ from, to }: Event) => to - from >= 1440;
export const timeOf = (event: Event) => (isWholeDay(event) ? 'All day' : `${clock(event.from)}–${clock(event.to)}`);
export const inOrder = (one: Event, other: Event) => one.day + one.from * 60_000 - other.day - other.from * 60_000;

/** Minutes of "9:05" or "21:00"; undefined when it is no time of day. */
export function readTime(typed: string): number | undefined {
  const [, hour, minute] = /^(\d{1,2})[:.](\d{2})$/.exec(typed.trim()) ?? [];
  const [hours, minutes] = [Number(hour), Number(minute)];
  return hours < 24 && minutes < 60 ? hours * 60 + minutes : undefined;
}

export const draftOf = (event: Event | undefined, today: number): Draft =>
  event ? { ...event, from: clock(event.from), to: clock(event.to), month: event.day } : blank(today);
