/** The screens of Calendar. */

import type { Env } from '../world/app.js';
import { monthAndYear, weekdayAndDay, wholeDate } from '../world/calendar.js';
import { toolbar, upToolbar } from '../widgets/bars.js';
import { column, divider, line } from '../widgets/boxes.js';
import { button, fab, iconButton } from '../widgets/buttons.js';
import { field } from '../widgets/fields.js';
import { list, row, scroll } from '../widgets/lists.js';
import { dialogScreen, screen } from '../widgets/screens.js';
import { heading, sectionTitle, text } from '../widgets/texts.js';
import { eventOf, inOrder, readTime, timeOf, type Draft, type Message, type State } from './calendar-state.js';
import { datePicker, dayOf } from './date-picker.js';

export function schedule({ events, shown }: State, { locale, now }: Env) {
  const coming = events.filter(({ day }) => day >= shown).toSorted(inOrder);
  return screen(
    toolbar(
      monthAndYear(shown, locale),
      iconButton('calendar-today', 'Jump to today', { id: 'today', tap: { kind: 'today' } }),
      iconButton('calendar-month', 'Choose a date', { id: 'choose_date', tap: { kind: 'month-view' } }),
    ),
    coming.length === 0 && text('Nothing planned', { id: 'empty', box: { margin: 24 } }),
    list(
      'schedule',
      coming.map((event, index) => [
        event.day !== coming[index - 1]?.day &&
          sectionTitle(`${event.day === dayOf(now) ? 'Today, ' : ''}${weekdayAndDay(event.day, locale)}`, {
            key: `day ${event.day}`,
          }),
        row('event', event.title, {
          key: String(event.id),
          subtitle: [timeOf(event), event.where].filter(Boolean).join(' · '),
          tap: { kind: 'open', id: event.id },
          box: { margin: [4, 16], pad: [8, 16] },
          paint: { background: 'secondaryContainer', radius: 12 },
        }),
      ]),
      { box: { pad: [0, 0, 88, 0] } },
    ),
    fab('plus', 'Create event', { tap: { kind: 'new' } }),
  );
}

export function details(state: State, env: Env) {
  const event = eventOf(state, env);
  const up = { tap: { kind: 'up' } } as const;
  if (!event) return screen(upToolbar('Event', up), text('This event was deleted', { box: { margin: 24 } }));
  return screen(
    upToolbar(
      '',
      up,
      iconButton('pencil', 'Edit event', { id: 'edit', tap: { kind: 'edit' } }),
      iconButton('delete-outline', 'Delete event', { id: 'delete', tap: { kind: 'ask-delete' } }),
    ),
    scroll(
      'event_details',
      column(
        { box: { pad: [8, 16, 16, 16], gap: 4 } },
        heading(event.title, { id: 'title' }),
        text(`${wholeDate(event.day, env.locale)} · ${timeOf(event)}`, {
          id: 'when',
          style: 'small',
          color: 'onSurfaceVariant',
        }),
      ),
      divider(),
      event.where !== '' && row('where', event.where, { icon: 'map-marker' }),
      event.note !== '' && row('note', event.note, { icon: 'text' }),
    ),
  );
}

const isComplete = ({ title, from, to }: Draft) => title !== '' && (readTime(from) ?? 1440) < (readTime(to) ?? -1);

export function edit({ draft }: State, { locale }: Env) {
  const box = { margin: [8, 16] } as const;
  const half = { grow: 1, width: 0 } as const;
  const wrong = draft.to !== '' && (readTime(draft.to) ?? -1) <= (readTime(draft.from) ?? -1);
  return screen(
    upToolbar(
      'Event',
      { tap: { kind: 'up' } },
      button('save', 'Save', {
        disabled: !isComplete(draft),
        tap: { kind: 'save' },
        box: { selfAlign: 'center', margin: [0, 12, 0, 0] },
      }),
    ),
    scroll(
      'form',
      field('title', draft.title, { hint: 'Title', edit: 'title', action: 'next', box }),
      row('date', wholeDate(draft.day, locale), { icon: 'calendar', subtitle: 'Date', tap: { kind: 'pick' } }),
      line(
        { box: { margin: [8, 16], gap: 12 } },
        field('from', draft.from, {
          hint: 'From, such as 9:30',
          edit: 'from',
          action: 'next',
          box: { ...half, grow: 1.6 },
        }),
        field('to', draft.to, {
          hint: 'To',
          edit: 'to',
          action: 'next',
          box: half,
          ...(wrong && { error: 'Ends before it begins' }),
        }),
      ),
      wrong &&
        text('It must end after it begins, for example 14:00', {
          id: 'error',
          style: 'caption',
          color: 'error',
          box: { margin: [0, 16] },
        }),
      field('where', draft.where, { hint: 'Location', edit: 'where', action: 'next', box }),
      field('note', draft.note, { hint: 'Description', edit: 'note', box }),
    ),
  );
}

export const picker =
  (chosen: (state: State) => number, kind: 'day' | 'see') =>
  (state: State, { locale }: Env) =>
    dialogScreen(
      'Select date',
      { negative: { label: 'Cancel', tap: { kind: 'up' } } },
      datePicker({
        month: state.draft.month,
        chosen: [chosen(state)],
        locale,
        choose: (at): Message => ({ kind, at }),
        turn: (at): Message => ({ kind: 'turn', at }),
      }),
    );
