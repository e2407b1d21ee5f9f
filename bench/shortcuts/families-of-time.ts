/** Families in the Clock and the Calendar: an alarm on some days, a form with a day of a calendar. */

import { addedTo, appState, faultsOf, type Family } from './family.js';

type Alarm = Readonly<{ hour: string; minute: string; label: string; days: readonly string[] }>;
const CHINESE = {
  ...{ Clock: '时钟', 'Add alarm': '添加闹钟', Hour: '时', Minute: '分', Label: '标签', OK: '确定' },
  ...{ Mon: '周一', Tue: '周二', Wed: '周三', Thu: '周四', Fri: '周五', Sat: '周六', Sun: '周日' },
};
const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

export const ALARM: Family<Alarm> = {
  name: 'alarm',
  chinese: CHINESE,
  instruction: ({ hour, minute, label }, language) =>
    language === 'en'
      ? `Wake me at ${hour}:${minute} on Monday and Wednesday, call it "${label}".`
      : `星期一和星期三 ${hour}:${minute} 叫醒我，标签为“${label}”。`,
  steps: ({ hour, minute, label, days }, say) => [
    [{ action: 'open_app', args: { app: say('Clock') } }],
    [{ action: 'tap', target: { text: say('Add alarm') } }],
    [
      { action: 'type', target: { hint: say('Hour') }, args: { text: hour } },
      { action: 'type', target: { hint: say('Minute') }, args: { text: minute } },
      { action: 'type', target: { hint: say('Label') }, args: { text: label } },
      ...days.map((day) => ({ action: 'tap', target: { text: say(day) } })),
      { action: 'tap', target: { text: say('OK') } },
    ],
  ],
  nameOf: ({ typed, text, form }) =>
    form.type === 'set' ? 'days' : !typed ? undefined : form.type === 'string' ? 'label' : text === '06' ? 'hour' : 'minute',
  args: ({ days, ...rest }, say) => ({ ...rest, days: days.map(say) }),
  learned: { hour: '06', minute: '20', label: 'Rowing', days: ['Mon', 'Wed'] },
  others: [
    { hour: '05', minute: '50', label: 'First bus', days: ['Sat'] },
    { hour: '22', minute: '10', label: 'Bins', days: ['Tue', 'Thu', 'Sun'] },
    { hour: '09', minute: '09', label: 'Choir', days: [] },
    { hour: '13', minute: '45', label: 'Mon', days: ['Fri'] },
    { hour: '07', minute: '05', label: '起床', days: DAYS },
  ],
  stateOf: (desk) => appState(desk, 'com.sim.clock')['alarms'],
  isDone: ({ before, after, values: { hour, minute, label, days } }) => {
    const [old, now] = [before, after] as readonly (readonly Record<string, unknown>[])[];
    const added = now?.filter((alarm) => !old?.some((each) => each['id'] === alarm['id'])) ?? [];
    const [alarm] = added;
    return (
      added.length === 1 &&
      now?.length === (old?.length ?? 0) + 1 &&
      alarm?.['minute'] === Number(hour) * 60 + Number(minute) &&
      alarm['label'] === label &&
      JSON.stringify([...(alarm['days'] as number[])].sort()) === JSON.stringify(days.map((day) => DAYS.indexOf(day)))
    );
  },
  faults: faultsOf('com.sim.clock', { text: 'Add alarm', to: 'New alarm' }),
};

type Event = Readonly<{ title: string; from: string; to: string; day: string }>;

/** As the calendar describes a day, in each language. */
const wholeDay = (day: string, language: string): string =>
  new Intl.DateTimeFormat(language === '日历' ? 'zh-CN' : 'en', { dateStyle: 'full', timeZone: 'UTC' }).format(new Date(day));

export const EVENT: Family<Event> = {
  name: 'form with a date picker',
  chinese: {
    ...{ Calendar: '日历', 'Create event': '新建活动', Title: '标题', To: '结束时间', Save: '保存' },
    'From, such as 9:30': '开始时间，例如 9:30',
  },
  instruction: ({ title, from, to }) => `Put "${title}" into my calendar, a week from Saturday, ${from} to ${to}.`,
  steps: ({ title, from, to, day }, say) => [
    [{ action: 'open_app', args: { app: say('Calendar') } }],
    [
      { action: 'tap', target: { text: say('Create event') } },
      { action: 'type', target: { hint: say('Title') }, args: { text: title } },
      { action: 'tap', target: { id: ':id/date' } },
      { action: 'tap', target: { desc: wholeDay(day, say('Calendar')) } },
    ],
    [
      { action: 'type', target: { hint: say('From, such as 9:30') }, args: { text: from } },
      { action: 'type', target: { hint: say('To') }, args: { text: to } },
      { action: 'tap', target: { text: say('Save') } },
    ],
  ],
  nameOf: ({ typed, text, form }) =>
    form.type === 'date' ? 'day' : !typed ? undefined : form.type === 'string' ? 'title' : text === '09:00' ? 'begin' : 'end',
  args: ({ title, from, to, day }) => ({ title, begin: from, end: to, day }),
  learned: { title: 'Dentist', from: '09:00', to: '09:30', day: '2026-05-16' },
  others: [
    { title: 'Haircut', from: '10:15', to: '11:00', day: '2026-05-20' },
    { title: '16', from: '08:00', to: '17:30', day: '2026-05-31' },
    { title: 'Choir', from: '19:00', to: '21:00', day: '2026-05-09' },
    { title: 'Boiler', from: '07:45', to: '08:00', day: '2026-06-16' },
    { title: '看牙医', from: '12:00', to: '13:00', day: '2026-05-17' },
  ],
  stateOf: (desk) => appState(desk, 'com.sim.calendar')['events'],
  isDone: ({ before, after, values: { title, day, from, to } }) => {
    const added = addedTo(before, after);
    const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
    return (
      added.length === 1 &&
      added[0]?.['title'] === title &&
      added[0]['day'] === Date.parse(day) &&
      added[0]['from'] === minutes(from) &&
      added[0]['to'] === minutes(to)
    );
  },
  faults: faultsOf('com.sim.calendar', { text: 'Create event', to: 'New event' }),
};
