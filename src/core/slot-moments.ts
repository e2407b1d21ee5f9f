/** What a slot may make of a date or a time: its parts, as apps write them. */

/** Languages whose names of months and days a slot can write. */
export const DATE_LANGUAGES = ['en', 'zh', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'ja', 'ko'] as const;
export type DateLanguage = (typeof DATE_LANGUAGES)[number];

/** Its text of a date (YYYY-MM-DD) or a time (HH:MM); undefined for any other text. */
export type MomentFilter = (text: string) => string | undefined;

const NAMED = {
  month: { month: 'long' },
  mon: { month: 'short' },
  weekday: { weekday: 'long' },
  wday: { weekday: 'short' },
} as const satisfies Readonly<Record<string, Intl.DateTimeFormatOptions>>;

/** The date that is meant by YYYY-MM-DD, or undefined where there is no such day. */
export function readDay(text: string): Date | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? date : undefined;
}

/** Hour and minute of a 24-hour "H:MM". */
export function readHours(text: string): Readonly<{ hour: number; minute: number }> | undefined {
  const [, hour = '', minute = ''] = /^(\d{1,2}):(\d{2})$/.exec(text) ?? [];
  const read = { hour: Number(hour), minute: Number(minute) };
  return hour !== '' && read.hour < 24 && read.minute < 60 ? read : undefined;
}

const ofDate =
  (write: (date: Date) => string): MomentFilter =>
  (text) => {
    const date = readDay(text);
    return date && write(date);
  };

const ofTime =
  (write: (time: NonNullable<ReturnType<typeof readHours>>) => string): MomentFilter =>
  (text) => {
    const time = readHours(text);
    return time && write(time);
  };

const two = (value: number): string => String(value).padStart(2, '0');

const named = DATE_LANGUAGES.flatMap((language) =>
  Object.entries(NAMED).map(([name, form]): readonly [string, MomentFilter] => {
    const format = new Intl.DateTimeFormat(language, { ...form, timeZone: 'UTC' });
    return [`${name}_${language}`, ofDate((date) => format.format(date))];
  }),
);

/** Parts of a date (`day`, `month2`, `weekday_en` …) and of a time (`hour`, `hour12`, `minute2`, `ampm` …), by name. */
export const MOMENT_FILTERS: Readonly<Record<string, MomentFilter>> = {
  year: ofDate((date) => String(date.getUTCFullYear())),
  month: ofDate((date) => String(date.getUTCMonth() + 1)),
  month2: ofDate((date) => two(date.getUTCMonth() + 1)),
  day: ofDate((date) => String(date.getUTCDate())),
  day2: ofDate((date) => two(date.getUTCDate())),
  ...Object.fromEntries(named),
  hour: ofTime(({ hour }) => String(hour)),
  hour2: ofTime(({ hour }) => two(hour)),
  hour12: ofTime(({ hour }) => String(hour % 12 || 12)),
  minute: ofTime(({ minute }) => String(minute)),
  minute2: ofTime(({ minute }) => two(minute)),
  ampm: ofTime(({ hour }) => (hour < 12 ? 'AM' : 'PM')),
};
