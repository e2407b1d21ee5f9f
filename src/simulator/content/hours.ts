/** Opening hours, read and asked. */

export const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/** Minutes since that day's midnight; `to` is beyond 1440 when the place closes after midnight. */
export type Opening = Readonly<{ from: number; to: number }>;

const DAY = 24 * 60;
const DAYS = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];
const NIGHT_OUT = 22 * 60 + 59;

/**
 * Reads hours such as `Mo-Th 12:00-14:30 17:00-22:30, Fr-Sa 12:00-01:00, Su closed` into one list of openings a weekday,
 * Monday first. A day that is not named is closed.
 */
export function openingHours(hours: string): readonly (readonly Opening[])[] {
  const week: Opening[][] = DAYS.map(() => []);
  for (const part of hours.split(', ')) {
    const [days = '', ...spans] = part.split(' ');
    const [first = '', last = first] = days.split('-');
    for (let day = DAYS.indexOf(first); day <= DAYS.indexOf(last); day++) {
      week[day]?.push(...spans.filter((span) => span !== 'closed').map(readSpan));
    }
  }
  return week;
}

function readSpan(span: string): Opening {
  const [from = 0, to = 0] = span.split('-').map(readClock);
  return { from, to: to <= from ? to + DAY : to };
}

function readClock(text: string): number {
  const [hour = 0, minute = 0] = text.split(':').map(Number);
  return hour * 60 + minute;
}

/** Monday is 0. */
export const weekdayOf = (now: number): number => (new Date(now).getUTCDay() + 6) % 7;
export const minuteOf = (now: number): number => Math.floor((now % 86_400_000) / 60_000);

export const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** The hours of one weekday as a person writes them: `12:00–14:30, 17:00–22:30`, `Open 24 hours`, `Closed`. */
export function hoursOn(hours: string, weekday: number): string {
  const openings = openingHours(hours)[weekday] ?? [];
  if (openings.length === 0) return 'Closed';
  if (openings.some(({ from, to }) => to - from >= DAY)) return 'Open 24 hours';
  return openings.map(({ from, to }) => `${clock(from)}–${clock(to)}`).join(', ');
}

/** Whether a person who sets out for dinner that day finds it open at eleven at night. */
export const isOpenLate = (hours: string, weekday: number): boolean =>
  (openingHours(hours)[weekday] ?? []).some(({ to }) => to > NIGHT_OUT);

/** What stands beside a place's name at `now`: `Open · Closes 23:00`, `Closed · Opens 12:00`, `Closed today`. */
export function openNow(hours: string, now: number): string {
  const [weekday, minute] = [weekdayOf(now), minuteOf(now)];
  const week = openingHours(hours);
  const sinceYesterday = (week[(weekday + 6) % 7] ?? []).map(({ from, to }) => ({ from: from - DAY, to: to - DAY }));
  const today = [...sinceYesterday, ...(week[weekday] ?? [])];
  const current = today.find(({ from, to }) => from <= minute && minute < to);
  if (current) return current.to - current.from >= DAY ? 'Open 24 hours' : `Open · Closes ${clock(current.to)}`;
  const next = today.find(({ from }) => from > minute);
  if (next) return `Closed · Opens ${clock(next.from)}`;
  return week[weekday]?.length === 0 ? 'Closed today' : 'Closed for today';
}
