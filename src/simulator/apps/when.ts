import { clockTime, monthAndDay, weekdayAndDay, weekdayOf } from '../world/calendar.js';

const DAY = 86_400_000;
const dayOf = (at: number) => Math.floor(at / DAY);

/** When something came, as a list says it: "9:41" today, "Mon" in the last week, "Jun 1" before. */
export function whenSeen(at: number, { now, locale }: Readonly<{ now: number; locale: string }>): string {
  const days = dayOf(now) - dayOf(at);
  if (days === 0) return clockTime(at);
  return days > 0 && days < 7 ? weekdayOf(at, locale) : monthAndDay(at, locale);
}

/** The line between two days of a conversation. */
export const whenDay = (at: number, locale: string): string => `${weekdayAndDay(at, locale)} · ${clockTime(at)}`;
