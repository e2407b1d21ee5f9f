/** The dialog that picks a day. */

import type { Message, View } from '../world/view.js';
import { monthAndYear, weekdayLetter, wholeDate } from '../world/calendar.js';
import { column, line, space } from '../widgets/boxes.js';
import { iconButton } from '../widgets/buttons.js';
import { text } from '../widgets/texts.js';

const DAY = 86_400_000;
/** A Monday, and the days after it. */
const WEEK = Array.from({ length: 7 }, (_, index) => Date.UTC(2026, 5, 1 + index));

/** The midnight that began a day. */
export const dayOf = (at: number): number => Math.floor(at / DAY) * DAY;
export const addDays = (at: number, days: number): number => at + days * DAY;

/** The first midnight of the month that lies so many months from the one of `at`. */
export function monthOf(at: number, months = 0): number {
  const date = new Date(at);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1);
}

export type DatePickerOptions<M extends Message> = Readonly<{
  /** Any moment of the month to show. */
  month: number;
  chosen: readonly number[];
  locale: string;
  /** Days before it cannot be chosen. */
  earliest?: number;
  choose: (day: number) => M;
  turn: (month: number) => M;
}>;

/** A month of days to choose from, Monday first. Each day is described by its whole date, as in Android's own picker. */
export function datePicker<const M extends Message>(options: DatePickerOptions<M>): View<M> {
  const { month, locale, turn } = options;
  const first = monthOf(month);
  const blanks = (new Date(first).getUTCDay() + 6) % 7;
  const length = (monthOf(month, 1) - first) / DAY;
  const days = Array.from({ length }, (_, index) => addDays(first, index));
  const cells: readonly View<M>[] = [
    ...Array.from({ length: blanks }, (_, index) => blank(`blank ${index}`)),
    ...days.map((day) => dayCell(day, options)),
    ...Array.from({ length: (7 - ((blanks + length) % 7)) % 7 }, (_, index) => blank(`rest ${index}`)),
  ];
  const weeks = Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
  return column(
    { id: 'month_view' },
    line(
      {},
      text(monthAndYear(first, locale), { id: 'date_picker_month', style: 'subtitle' }),
      space(),
      iconButton('chevron-left', 'Previous month', { id: 'prev', tap: turn(monthOf(month, -1)) }),
      iconButton('chevron-right', 'Next month', { id: 'next', tap: turn(monthOf(month, 1)) }),
    ),
    line(
      {},
      WEEK.map((day, index) =>
        text(weekdayLetter(day, locale), {
          key: String(index),
          style: 'caption',
          color: 'onSurfaceVariant',
          align: 'center',
          box: { grow: 1, width: 0 },
        }),
      ),
    ),
    weeks.map((week, index) => line({ key: String(index) }, week)),
  );
}

const blank = (key: string): View<never> => ({ key, box: { grow: 1, width: 0, height: 44 } });

function dayCell<M extends Message>(day: number, options: DatePickerOptions<M>): View<M> {
  const isChosen = options.chosen.includes(day);
  const isOff = options.earliest !== undefined && day < options.earliest;
  const color = isChosen ? 'onPrimary' : 'onSurface';
  return {
    type: 'android.view.View',
    key: String(day),
    text: String(new Date(day).getUTCDate()),
    desc: wholeDate(day, options.locale),
    ...(!isOff && { on: { tap: options.choose(day) } }),
    traits: { clickable: true, ...(isChosen && { checked: true, selected: true }), ...(isOff && { disabled: true }) },
    box: { grow: 1, width: 0, height: 44, justify: 'center' },
    paint: { radius: 22, ...(isChosen && { background: 'primary' }), ...(isOff && { opacity: 0.38 }) },
    textLook: { size: 14, lineHeight: 20, color, align: 'center', maxLines: 1 },
  };
}
