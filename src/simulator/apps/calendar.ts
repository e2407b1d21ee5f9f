/** The Calendar app. */

import { app, type Env, type Update } from '../world/app.js';
import { back, open, record, toast } from '../world/effect.js';
import { askDelete } from './ask-delete.js';
import { details, edit, picker, schedule } from './calendar-screens.js';
import { draftOf, eventOf, INITIAL, readTime, timeOf, type Message, type State } from './calendar-state.js';
import { dayOf } from './date-picker.js';

function save(state: State, env: Env): Update<State, Message> {
  const { title, day, where, note } = state.draft;
  const before = eventOf(state, env);
  const event = {
    id: before?.id ?? state.next,
    title,
    day,
    from: readTime(state.draft.from) ?? 0,
    to: readTime(state.draft.to) ?? 1440,
    where,
    note,
  };
  const events = [...state.events.filter((other) => other !== before), event];
  const kept = record('saved', { event: title, day: new Date(day).toISOString().slice(0, 10), time: timeOf(event) });
  return [{ ...state, events, next: state.next + 1 }, kept, back(), toast('Event saved')];
}

export const calendar = app<State, Message>({
  package: 'com.sim.calendar',
  label: 'Calendar',
  icon: { name: 'calendar-month', color: '#FFFFFF', background: '#1A73E8' },
  initial: INITIAL,
  links: { 'calendar://new': '.Edit', 'calendar://event/:id': '.Details' },
  screens: {
    '.Main': schedule,
    '.Details': details,
    '.Edit': edit,
    '.Date': picker(({ draft }) => draft.day, 'day'),
    '.Month': picker(({ shown }) => shown, 'see'),
  },
  opened(state, { name, extras }, { now }) {
    if (name === '.Month') return [{ ...state, draft: { ...state.draft, month: state.shown } }];
    return [name === '.Edit' ? { ...state, draft: draftOf(eventOf(state, { extras }), dayOf(now)) } : state];
  },
  update(state, message, env) {
    const { draft } = state;
    switch (message.kind) {
      case 'new':
        return [state, open('.Edit')];
      case 'edit':
        return [state, open('.Edit', env.extras)];
      case 'open':
        return [state, open('.Details', { id: message.id })];
      case 'pick':
        return [state, open('.Date')];
      case 'month-view':
        return [state, open('.Month')];
      case 'day':
        return [{ ...state, draft: { ...draft, day: message.at } }, back()];
      case 'see':
        return [{ ...state, shown: message.at }, back()];
      case 'turn':
        return [{ ...state, draft: { ...draft, month: message.at } }];
      case 'today':
        return [{ ...state, shown: dayOf(env.now) }];
      case 'save':
        return save(state, env);
      case 'ask-delete':
        return [state, askDelete('Delete this event?', { kind: 'delete' })];
      case 'delete': {
        const gone = eventOf(state, env);
        const left = { ...state, events: state.events.filter((event) => event !== gone) };
        return gone ? [left, record('deleted', { event: gone.title }), back(), toast('Event deleted')] : [state];
      }
      case 'up':
        return [state, back()];
      default:
        return [{ ...state, draft: { ...draft, [message.kind]: message.text } }];
    }
  },
});
