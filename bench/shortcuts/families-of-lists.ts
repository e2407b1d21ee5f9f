/** Families in lists and pages of like things: a message, switches, boxes to tick, filters. */

import { addedTo, appState, faultsOf, type Family } from './family.js';

type Sms = Readonly<{ name: string; phone: string; text: string }>;
const thread = (state: unknown, phone: string): Readonly<Record<string, unknown>> | undefined =>
  (state as readonly Readonly<Record<string, unknown>>[]).find((each) => each['phone'] === phone);

export const MESSAGE: Family<Sms> = {
  name: 'message',
  chinese: { Messages: '信息', 'Text message': '短信', 'Send message': '发送短信' },
  instruction: ({ text }) => `Tell my climbing partner: ${text}`,
  steps: ({ name, text }, say) => [
    [{ action: 'open_app', args: { app: say('Messages') } }, { action: 'tap', target: { text: name } }],
    [
      { action: 'type', target: { hint: say('Text message') }, args: { text } },
      { action: 'tap', target: { text: say('Send message') } },
    ],
  ],
  nameOf: ({ typed }) => (typed ? 'message' : 'contact'),
  args: ({ name, text }) => ({ contact: name, message: text }),
  learned: { name: 'Oskar Brandt', phone: '07700 900209', text: 'Running late' },
  others: [
    { name: 'Carla Mendip', phone: '07700 900136', text: 'Back at six' },
    { name: 'Kasia Wren', phone: '07700 900187', text: 'Oskar Brandt' },
    { name: 'Daniel Frost', phone: '07700 900145', text: 'Deal' },
    { name: 'Daniel Frostick', phone: '07700 900148', text: '好的' },
    { name: 'Peter Holloway', phone: '07700 900214', text: 'Happy birthday' },
  ],
  stateOf: (desk) => appState(desk, 'com.sim.messages')['threads'],
  isDone: ({ before, after, values: { phone, text } }) => {
    const added = addedTo(thread(before, phone)?.['messages'], thread(after, phone)?.['messages']);
    const rest = (state: unknown): string =>
      JSON.stringify((state as { phone: string; messages: unknown }[]).filter((each) => each.phone !== phone).map(({ messages }) => messages));
    return added.length === 1 && added[0]?.['text'] === text && rest(before) === rest(after);
  },
  faults: faultsOf('com.sim.messages', { text: 'Send message', to: 'Send SMS' }),
};

type Switches = Readonly<{ off: readonly string[] }>;

export const SWITCHES: Family<Switches> = {
  name: 'settings with like switches',
  chinese: { Settings: '设置', 'Network & internet': '网络和互联网', 'Wi-Fi': 'WLAN', 'Mobile data': '移动数据' },
  instruction: () => 'I want no wireless network at home.',
  steps: ({ off }, say) => [
    [{ action: 'open_app', args: { app: say('Settings') } }],
    [{ action: 'tap', target: { text: say('Network & internet') } }],
    [...off.map((name) => ({ action: 'tap', target: { text: say(name) } })), { action: 'back' }],
  ],
  nameOf: ({ form }) => (form.type === 'set' ? 'switches' : undefined),
  args: ({ off }, say) => ({ switches: off.map(say) }),
  learned: { off: ['Wi-Fi'] },
  others: [{ off: ['Mobile data'] }, { off: ['Wi-Fi', 'Mobile data'] }, { off: ['Wi-Fi'] }, { off: ['Bluetooth'] }, { off: ['Flight mode'] }],
  stateOf: ({ phone }) => phone.state().toggles,
  isDone: ({ before, after, values: { off } }) => {
    const names: Readonly<Record<string, string>> = { 'Wi-Fi': 'wifi', 'Mobile data': 'data', Bluetooth: 'bluetooth', 'Flight mode': 'airplane' };
    const wanted = { ...(before as object), ...Object.fromEntries(off.map((name) => [names[name], false])) };
    return JSON.stringify(wanted) === JSON.stringify(after);
  },
  faults: faultsOf('com.android.settings', { text: 'Mobile data', to: 'Cellular' }),
};

type Ticks = Readonly<{ list: string; items: readonly string[] }>;

export const CHECKLIST: Family<Ticks> = {
  name: 'checklist',
  chinese: { Notes: '记事本' },
  instruction: () => 'The tent and the mugs are in the car, tick them off.',
  steps: ({ list, items }, say) => [
    [{ action: 'open_app', args: { app: say('Notes') } }],
    [{ action: 'tap', target: { text: list } }],
    [...items.map((text) => ({ action: 'tap', target: { text } })), { action: 'back' }],
  ],
  nameOf: ({ form }) => (form.type === 'set' ? 'items' : 'list'),
  args: (values) => values,
  learned: { list: 'Packing for the lake', items: ['Tent', 'Mugs and plates'] },
  others: [
    { list: 'Packing for the lake', items: ['Stove and gas'] },
    { list: 'Packing for the lake', items: ['Torch', 'Towels'] },
    { list: 'Packing for the lake', items: ['Tent', 'Towels', 'Sun cream'] },
    { list: 'Packing for the lake', items: ['Ladder'] },
    { list: 'Weekend', items: ['Tent'] },
  ],
  stateOf: (desk) => (appState(desk, 'com.sim.notes')['notes'] as { items?: unknown }[]).map(({ items }) => items ?? []),
  isDone: ({ before, after, values: { items } }) => {
    const done = (state: unknown): readonly string[] =>
      (state as { text: string; done: boolean }[][]).flat().filter((item) => item.done).map(({ text }) => text);
    return JSON.stringify([...new Set([...done(before), ...items])].sort()) === JSON.stringify([...done(after)].sort());
  },
  faults: faultsOf('com.sim.notes', { text: 'Packing for the lake', to: 'Packing' }),
};

type Filters = Readonly<{ query: string; filters: readonly string[] }>;

export const FILTER: Family<Filters> = {
  name: 'filter with chips',
  chinese: { Maps: '地图', 'Open now': '营业中', 'Open late': '营业至深夜', 'Search here': '在此处搜索' },
  instruction: ({ query }) => `Where is a good ${query} that is open at this hour?`,
  steps: ({ query, filters }, say) => [
    [{ action: 'open_app', args: { app: say('Maps') } }],
    [{ action: 'tap', target: { id: ':id/search_bar' } }],
    [
      { action: 'type', target: { hint: say('Search here') }, args: { text: query } },
      { action: 'enter' },
      ...filters.map((name) => ({ action: 'tap', target: { text: say(name) } })),
    ],
  ],
  nameOf: ({ typed, form }) => (typed ? 'query' : form.type === 'set' ? 'filters' : undefined),
  args: ({ query, filters }, say) => ({ query, filters: filters.map(say) }),
  learned: { query: 'cafe', filters: ['Open now'] },
  others: [
    { query: 'pizza', filters: ['Open late'] },
    { query: 'museum', filters: ['Open now', 'Open late'] },
    { query: 'cafe', filters: [] },
    { query: 'park', filters: ['Open now'] },
    { query: 'bakery', filters: ['Open late', 'Open now'] },
  ],
  stateOf: (desk) => {
    const { query, openNow, openLate, rating, sorting } = appState(desk, 'com.sim.maps');
    return { query, openNow, openLate, rating, sorting };
  },
  isDone: ({ before, after, values: { query, filters } }) => {
    const chosen = { query, openNow: filters.includes('Open now'), openLate: filters.includes('Open late') };
    return JSON.stringify({ ...(before as object), ...chosen }) === JSON.stringify(after);
  },
  faults: faultsOf('com.sim.maps', { text: 'Open now', to: 'Open' }),
};
