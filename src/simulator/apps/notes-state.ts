/** What Notes remembers, and how it changes. */

import { FIRST_START } from '../content/start.js';
import type { Env } from '../world/app.js';
import type { Picked, PickMessage } from './picking.js';

export type Item = { id: number; text: string; done: boolean };
/** One with items is a checklist, and its body is empty. */
export type StoredNote = { id: number; title: string; body: string; edited: number; items?: readonly Item[] };
/** `draft` stands in the field for a checklist's next item. */
export type State = { notes: readonly StoredNote[]; next: number; draft: string; picked: Picked<number> };

export type Message =
  | { kind: 'new' | 'up' | 'add' | 'boxes' }
  | { kind: 'open' | 'menu' | 'share'; id: number }
  | PickMessage<number>
  | { kind: 'ask-delete' | 'delete'; ids: readonly number[] }
  | { kind: 'title' | 'body' | 'draft'; text: string }
  | { kind: 'tick' | 'remove'; item: number }
  | { kind: 'move'; from: number; to: number };

const HOUR = 3_600_000;
const EDITED = FIRST_START - 17 * HOUR;

const open = (text: string, id: number): Item => ({ id, text, done: false });
const PACKING = 'Tent, Sleeping bags, Stove and gas, Mugs and plates, Rain jackets, Swimming things, Towels, Sun cream';
const SATURDAY = 'Water the tomatoes, Return the ladder, Buy lemons, Fetch the parcel, Sweep the shed';

export const INITIAL: State = {
  notes: [
    { id: 2, title: 'Weekend', body: 'Ask Ben about the lake\nTyre pressure', edited: EDITED },
    { id: 1, title: 'Shopping', body: 'Oats, milk, lemons', edited: EDITED - 24 * HOUR },
    {
      id: 4,
      title: 'Packing for the lake',
      body: '',
      edited: EDITED - 50 * HOUR,
      items: [
        ...PACKING.split(', ').map(open),
        { id: 8, text: 'Torch', done: true },
        { id: 9, text: 'First-aid box', done: true },
      ],
    },
    { id: 3, title: 'Saturday', body: '', edited: EDITED - 73 * HOUR, items: SATURDAY.split(', ').map(open) },
  ],
  next: 5,
  draft: '',
  picked: [],
};

/** The note that a screen is about, by its extras. */
export const noteOf = (state: State, { extras }: Pick<Env, 'extras'>): StoredNote | undefined =>
  state.notes.find((note) => String(note.id) === String(extras['id']));

export const todoOf = (items: readonly Item[]): readonly Item[] => items.filter(({ done }) => !done);

/** What stands below the title, line by line. */
export const linesOf = ({ body, items }: StoredNote): readonly string[] =>
  items?.map(({ text }) => text) ?? body.split('\n');

export const change = (state: State, env: Env, part: Partial<StoredNote>): State => ({
  ...state,
  notes: state.notes.map((note) => (note === noteOf(state, env) ? { ...note, ...part, edited: env.now } : note)),
});

export const begin = (state: State, env: Env, words: Pick<StoredNote, 'title' | 'body'>): State => ({
  ...state,
  notes: [{ id: state.next, ...words, edited: env.now }, ...state.notes],
  next: state.next + 1,
});

export const withoutNote = (state: State, ids: readonly number[]): State => ({
  ...state,
  notes: state.notes.filter(({ id }) => !ids.includes(id)),
  picked: [],
});

/** What stands in the field for the next item becomes one. */
export function withDraft(state: State, env: Env): State {
  const { items } = noteOf(state, env) ?? {};
  const text = state.draft.trim();
  const empty = { ...state, draft: '' };
  if (!items || text === '') return empty;
  const id = Math.max(-1, ...items.map((item) => item.id)) + 1;
  return change(empty, env, { items: [...items, { id, text, done: false }] });
}

/** Lines become items, and items lines. */
export function withBoxes(state: State, env: Env): State {
  const note = noteOf(state, env);
  if (!note) return state;
  const { items, ...rest } = note;
  const lines = linesOf(note).filter((line) => line.trim() !== '');
  const other: StoredNote = items
    ? { ...rest, body: lines.join('\n'), edited: env.now }
    : { ...rest, body: '', items: lines.map(open), edited: env.now };
  return { ...state, notes: state.notes.map((each) => (each === note ? other : each)) };
}
