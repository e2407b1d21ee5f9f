import { clock as written, minuteOf } from '../content/hours.js';
import { app, type Env, type Update } from '../world/app.js';
import { after, back, notify, open, record, snackbar } from '../world/effect.js';
import { main, setting } from './clock-screens.js';
import {
  type Alarm,
  INITIAL,
  type Message,
  minuteOfDraft,
  NO_DRAFT,
  NO_TIMER,
  onDays,
  type State,
  type ClockTimer,
} from './clock-state.js';
import { toggled } from './toggled.js';

/** Rings the next time the phone's clock shows the alarm's minute. */
function ringLater({ id, minute }: Alarm, { now }: Env) {
  const minutes = (minute - minuteOf(now) + 1440) % 1440 || 1440;
  return after(minutes * 60_000 - (now % 60_000), { kind: 'ring', id } as const);
}

function saved(state: State, env: Env): Update<State, Message> {
  const { draft, next: id } = state;
  const minute = minuteOfDraft(draft);
  if (minute === undefined) return [state];
  const alarm = { id, minute, days: draft.days, label: draft.label, on: true };
  const alarms = inOrder([...state.alarms, alarm]);
  const done = [
    record('saved', { alarm: written(minute), days: onDays(alarm.days), label: alarm.label }),
    back(),
  ] as const;
  return [
    { ...state, alarms, next: id + 1 },
    ...done,
    snackbar(`Alarm set for ${written(minute)}`),
    ringLater(alarm, env),
  ];
}

const inOrder = (alarms: readonly Alarm[]) => alarms.toSorted((one, other) => one.minute - other.minute);

function deleted(state: State, id: number): Update<State, Message> {
  const alarm = state.alarms.find((each) => each.id === id);
  if (!alarm) return [state];
  const undo = snackbar('Alarm deleted', { label: 'Undo', tap: { kind: 'restore', alarm } });
  return [{ ...state, alarms: state.alarms.filter((each) => each !== alarm) }, record('deleted', { alarm: id }), undo];
}

function timed(state: State, timer: Partial<ClockTimer>): State {
  return { ...state, timer: { ...state.timer, ...timer } };
}

function tick(state: State): Update<State, Message> {
  const { left, running } = state.timer;
  if (!running) return [state];
  if (left <= 1) return [timed(state, NO_TIMER), notify({ title: 'Timer', text: 'Time is up' })];
  return [timed(state, { left: left - 1 }), after(1000, { kind: 'tick' })];
}

export const clock = app<State, Message>({
  package: 'com.sim.clock',
  label: 'Clock',
  icon: { name: 'clock-outline', color: '#FFFFFF', background: '#3C4043' },
  initial: INITIAL,
  screens: { '.Main': main, '.Alarm': setting },
  opened: (state, { name }) => [name === '.Alarm' ? { ...state, draft: NO_DRAFT } : state],
  update(state, message, env) {
    const { timer } = state;
    switch (message.kind) {
      case 'tab':
        return [{ ...state, tab: message.tab }];
      case 'new':
        return [state, open('.Alarm')];
      case 'cancel':
        return [state, back()];
      case 'save':
        return saved(state, env);
      case 'day':
        return [{ ...state, draft: { ...state.draft, days: toggled(state.draft.days, message.day).toSorted() } }];
      case 'switch': {
        const alarms = state.alarms.map((alarm) => (alarm.id === message.id ? { ...alarm, on: !alarm.on } : alarm));
        return [{ ...state, alarms }];
      }
      case 'delete':
        return deleted(state, message.id);
      case 'restore':
        return [{ ...state, alarms: inOrder([...state.alarms, message.alarm]) }];
      case 'ring': {
        const alarm = state.alarms.find(({ id, on }) => id === message.id && on);
        return alarm
          ? [state, notify({ title: `Alarm ${written(alarm.minute)}`, text: alarm.label || 'Alarm' })]
          : [state];
      }
      case 'add':
        return [timed(state, { set: timer.set + message.seconds, left: timer.left + message.seconds })];
      case 'start':
        return [timed(state, { running: true }), after(1000, { kind: 'tick' })];
      case 'pause':
        return [timed(state, { running: false })];
      case 'reset':
        return [timed(state, NO_TIMER)];
      case 'tick':
        return tick(state);
      default:
        return [{ ...state, draft: { ...state.draft, [message.kind]: message.text } }];
    }
  },
});
