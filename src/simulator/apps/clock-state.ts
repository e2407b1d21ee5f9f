/** Alarms, timer and stopwatch, and how they change. */

export type Alarm = { id: number; minute: number; days: readonly number[]; label: string; on: boolean };
export type Draft = { hour: string; minute: string; days: readonly number[]; label: string };
/** Seconds: what the timer was set to, and what is left of it. */
export type ClockTimer = { set: number; left: number; running: boolean };
export type State = { alarms: readonly Alarm[]; next: number; draft: Draft; timer: ClockTimer; tab: number };
export type Message =
  | { kind: 'new' | 'cancel' | 'save' | 'start' | 'pause' | 'reset' | 'tick' }
  | { kind: 'tab'; tab: number }
  | { kind: 'switch' | 'delete' | 'ring'; id: number }
  | { kind: 'restore'; alarm: Alarm }
  | { kind: 'day'; day: number }
  | { kind: 'add'; seconds: number }
  | { kind: 'hour' | 'minute' | 'label'; text: string };

export const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
export const NO_TIMER: ClockTimer = { set: 0, left: 0, running: false };
export const NO_DRAFT: Draft = { hour: '', minute: '', days: [], label: '' };

export const INITIAL: State = {
  alarms: [
    { id: 1, minute: 6 * 60 + 45, days: [0, 1, 2, 3, 4], label: 'Work', on: true },
    { id: 2, minute: 9 * 60, days: [5, 6], label: '', on: false },
    { id: 3, minute: 17 * 60 + 20, days: [], label: 'Parcel at Carla’s', on: true },
  ],
  next: 4,
  draft: NO_DRAFT,
  timer: NO_TIMER,
  tab: 0,
};

export const onDays = (days: readonly number[]) =>
  days.length === 0 ? 'Once' : days.length === 7 ? 'Every day' : days.map((day) => DAYS[day]).join(', ');

const numberIn = (typed: string, most: number) =>
  /^\d{1,2}$/.test(typed) && Number(typed) <= most ? Number(typed) : undefined;

export function minuteOfDraft({ hour, minute }: Draft): number | undefined {
  const [hours, minutes] = [numberIn(hour, 23), numberIn(minute, 59)];
  return hours === undefined || minutes === undefined ? undefined : hours * 60 + minutes;
}
