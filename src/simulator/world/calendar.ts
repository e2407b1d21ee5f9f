/** Dates and times as a phone writes them. */

/** The phone lives in UTC: a date in the state reads the same on every machine. */
const format = (locale: string, options: Intl.DateTimeFormatOptions) => {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  formats.set(key, known);
  return known;
};
const formats = new Map<string, Intl.DateTimeFormat>();

/** "Jun 1" */
export const monthAndDay = (at: number, locale: string): string =>
  format(locale, { month: 'short', day: 'numeric' }).format(at);

/** "June 1" */
export const dayOfYear = (at: number, locale: string): string =>
  format(locale, { month: 'long', day: 'numeric' }).format(at);

/** "Mon, Jun 1" */
export const weekdayAndDay = (at: number, locale: string): string =>
  format(locale, { weekday: 'short', month: 'short', day: 'numeric' }).format(at);

/** "Mon" */
export const weekdayOf = (at: number, locale: string): string => format(locale, { weekday: 'short' }).format(at);

/** "M" */
export const weekdayLetter = (at: number, locale: string): string => format(locale, { weekday: 'narrow' }).format(at);

/** "9:41" in the status bar: 24 hours except where people count in twelve, and never with their AM and PM. */
export const clockTime = (at: number): string => {
  const date = new Date(at);
  return `${date.getUTCHours()}:${String(date.getUTCMinutes()).padStart(2, '0')}`;
};

/** "Monday, June 1, 2026" */
export const wholeDate = (at: number, locale: string): string => format(locale, { dateStyle: 'full' }).format(at);

/** "Monday, June 1, 2026 at 09:41" */
export const wholeDateAndTime = (at: number, locale: string): string =>
  format(locale, { dateStyle: 'full', timeStyle: 'short', hourCycle: 'h23' }).format(at);

/** "June 2026" */
export const monthAndYear = (at: number, locale: string): string =>
  format(locale, { month: 'long', year: 'numeric' }).format(at);
