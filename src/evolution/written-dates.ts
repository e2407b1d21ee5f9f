/** Dates and times in the texts of a screen, and these texts with slots for their parts. */

import { DATE_LANGUAGES, MOMENT_FILTERS, readDay, readHours } from '../core/slot-moments.js';

const two = (value: number): string => String(value).padStart(2, '0');
const DATE_NAMES = ['weekday', 'wday', 'month', 'mon'] as const;
const WORD = /\d+|[\p{L}\p{M}]+\.?/gu;

/** Names of months, in small letters, with their numbers from 1. */
const MONTHS: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 12 }, (_, index) => index)
    .flatMap((index) =>
      DATE_LANGUAGES.flatMap((language) =>
        ['month', 'mon'].map((name): readonly [string, number] => {
          const written = MOMENT_FILTERS[`${name}_${language}`]?.(`2026-${two(index + 1)}-01`) ?? '';
          return [written.toLowerCase().replace(/\.$/, ''), index + 1];
        }),
      ),
    )
    .filter(([name]) => /^\p{L}+$/u.test(name)),
);

/** The one whole date (with its year) that a text holds, as YYYY-MM-DD; undefined where it has none, or may mean several. */
export function dateIn(text: string): string | undefined {
  const words = [...text.matchAll(WORD)].map(([word]) => word.toLowerCase().replace(/\.$/, ''));
  const iso =
    /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(text) ?? /(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/.exec(text);
  if (iso) return ifDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const dotted = /(?<!\d)(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\d)/.exec(text);
  if (dotted) return ifDay(Number(dotted[3]), Number(dotted[2]), Number(dotted[1]));
  const years = words.filter((word) => /^(?:19|20)\d\d$/.test(word));
  const days = words.filter((word) => /^\d{1,2}$/.test(word));
  const months = words.flatMap((word) => MONTHS.get(word) ?? []);
  if (years.length !== 1 || days.length !== 1 || months.length !== 1) return undefined;
  return ifDay(Number(years[0]), months[0] ?? 0, Number(days[0]));
}

const ifDay = (year: number, month: number, day: number): string | undefined => {
  const text = `${year}-${two(month)}-${two(day)}`;
  return readDay(text) ? text : undefined;
};

/** "06:45" of a text that is nothing but a time of 24 hours, "6:45 PM" as well. */
export function timeIn(text: string): string | undefined {
  const [, hour = '', minute = '', half = ''] = /^\s*(\d{1,2}):(\d{2})(?:\s*([ap])\.?m\.?)?\s*$/i.exec(text) ?? [];
  if (hour === '' || !readHours(`${hour}:${minute}`)) return undefined;
  if (half === '') return `${two(Number(hour))}:${minute}`;
  return `${two((Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0))}:${minute}`;
}

/**
 * A text that holds this date or only parts of it, with slots for all of them; undefined where something of a date would stay,
 * or a number that is none of its parts.
 */
export function withDateSlots(
  text: string,
  { name, date }: Readonly<{ name: string; date: string }>,
): string | undefined {
  const parts = date.split('-');
  if (text.includes(date)) return withRest(text.split(date), `{{${name}}}`);
  let found = 0;
  // A month or day below ten tells; without one they are written as they are said.
  const isPadded = /(?<!\d)0\d(?!\d)/.test(text);
  const withNames = withUnspacedNames(text, { name, date }).replace(/\{\{[^}]*\}\}|[\p{L}\p{M}]+/gu, (word) => {
    if (word.startsWith('{')) found += 1;
    const filter = word.startsWith('{') ? undefined : nameFilter(word, date);
    if (filter === undefined) return word;
    found += 1;
    return `{{${name}|${filter}}}`;
  });
  const filled = withNames.replace(/\{\{[^}]*\}\}|\d+/g, (word) => {
    const filter = word.startsWith('{') ? undefined : numberFilter(word, parts);
    if (filter === undefined) return word;
    found += 1;
    return `{{${name}|${filter}${isPadded && filter !== 'year' ? '2' : ''}}}`;
  });
  return found > 0 && !/\d/.test(filled.replace(/\{\{[^}]*\}\}/g, '')) ? filled : undefined;
}

/** Scripts without spaces write the name of a day right behind other signs. */
function withUnspacedNames(text: string, { name, date }: Readonly<{ name: string; date: string }>): string {
  const filter = ['weekday_zh', 'wday_zh', 'weekday_ja'].find((each) =>
    text.includes(MOMENT_FILTERS[each]?.(date) ?? ' '),
  );
  return filter === undefined ? text : text.replace(MOMENT_FILTERS[filter]?.(date) ?? '', `{{${name}|${filter}}}`);
}

const withRest = (rest: readonly string[], slot: string): string | undefined =>
  /\d/.test(rest.join('')) ? undefined : rest.join(slot);

function nameFilter(word: string, date: string): string | undefined {
  const name = DATE_NAMES.flatMap((form) => DATE_LANGUAGES.map((language) => `${form}_${language}`)).find((filter) => {
    const written = MOMENT_FILTERS[filter]?.(date);
    return written !== undefined && !/\d/.test(written) && written === word;
  });
  return name;
}

function numberFilter(
  word: string,
  [year = '', month = '', day = '']: readonly string[],
): 'year' | 'day' | 'month' | undefined {
  if (word === year) return 'year';
  if (Number(day) === Number(month)) return undefined;
  if (Number(word) === Number(day)) return 'day';
  return Number(word) === Number(month) ? 'month' : undefined;
}

/** Its text, where it reads so with this time. */
export function withTimeSlots(
  text: string,
  { name, time }: Readonly<{ name: string; time: string }>,
): string | undefined {
  const forms = ['{hour2}:{minute2}', '{hour}:{minute2}', '{hour12}:{minute2} {ampm}'];
  const form = forms.find((each) => writeTime(each, time) === text.trim());
  return form?.replace(/\{(\w+)\}/g, `{{${name}|$1}}`);
}

const writeTime = (form: string, time: string): string =>
  form.replace(/\{(\w+)\}/g, (_, filter: string) => MOMENT_FILTERS[filter]?.(time) ?? '');
