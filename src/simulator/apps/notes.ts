import { upToolbar, toolbar } from '../widgets/bars.js';
import { column } from '../widgets/boxes.js';
import { fab, iconButton } from '../widgets/buttons.js';
import { field } from '../widgets/fields.js';
import { list, row, scroll } from '../widgets/lists.js';
import { screen } from '../widgets/screens.js';
import { text } from '../widgets/texts.js';
import { FIRST_START } from '../content/start.js';
import { app, type Env } from '../world/app.js';
import { back, dialog, menu, open, record, share, toast } from '../world/effect.js';
import { monthAndDay } from '../world/calendar.js';

type Note = { id: number; title: string; body: string; edited: number };
type State = { notes: readonly Note[]; next: number };

type Message =
  | { kind: 'new' }
  | { kind: 'open'; id: number }
  | { kind: 'title'; text: string }
  | { kind: 'body'; text: string }
  | { kind: 'up' }
  | { kind: 'menu'; id: number }
  | { kind: 'share'; id: number }
  | { kind: 'ask-delete'; id: number }
  | { kind: 'delete'; id: number };

const EDITED = FIRST_START - 17 * 3_600_000;

const initial: State = {
  notes: [
    { id: 2, title: 'Weekend', body: 'Ask Ben about the lake\nTyre pressure', edited: EDITED },
    { id: 1, title: 'Shopping', body: 'Oats, milk, lemons', edited: EDITED - 86_400_000 },
  ],
  next: 3,
};

/** The note that a screen is about, by its extras. */
const noteOf = (state: State, { extras }: Pick<Env, 'extras'>): Note | undefined =>
  state.notes.find((note) => String(note.id) === String(extras['id']));

const change = (state: State, env: Env, part: Partial<Note>): State => ({
  ...state,
  notes: state.notes.map((note) => (note === noteOf(state, env) ? { ...note, ...part, edited: env.now } : note)),
});

const begin = (state: State, env: Env, words: Pick<Note, 'title' | 'body'>): State => ({
  notes: [{ id: state.next, ...words, edited: env.now }, ...state.notes],
  next: state.next + 1,
});

/** The neighbour to look at when you write an app; docs/simulated-phone.md walks through it. */
export const notes = app<State, Message>({
  package: 'com.sim.notes',
  label: 'Notes',
  icon: { name: 'note-text', color: '#FFFFFF', background: '#F9AB00' },
  initial,
  panes: { details: ['.Edit'], empty: 'Choose a note' },
  links: { 'notes://new': '.New', 'notes://note/:id': '.Edit' },
  shares: '.New',
  screens: {
    '.Main': (state, { locale, beside }) =>
      screen(
        toolbar('Notes'),
        state.notes.length === 0 &&
          column({ box: { grow: 1, align: 'center', justify: 'center' } }, text('No notes yet', { id: 'empty' })),
        list(
          'notes',
          state.notes.map((note) =>
            row('note', note.title || 'Untitled', {
              key: String(note.id),
              subtitle: note.body.replaceAll('\n', ' ') || 'No text',
              lines: 1,
              detail: monthAndDay(note.edited, locale),
              selected: note === noteOf(state, { extras: beside?.extras ?? {} }),
              tap: { kind: 'open', id: note.id },
              hold: { kind: 'menu', id: note.id },
            }),
          ),
        ),
        fab('plus', 'New note', { tap: { kind: 'new' } }),
      ),
    '.Edit': (state, env) => {
      const note = noteOf(state, env);
      if (!note)
        return screen(
          upToolbar('Note', { tap: { kind: 'up' } }),
          text('This note was deleted', { box: { margin: 24 } }),
        );
      return screen(
        upToolbar(
          '',
          { tap: { kind: 'up' } },
          iconButton('check', 'Save', { id: 'save', tap: { kind: 'up' } }),
          iconButton('dots-vertical', 'More options', { tap: { kind: 'menu', id: note.id } }),
        ),
        scroll(
          'editor',
          field('title', note.title, {
            hint: 'Title',
            edit: 'title',
            style: 'plain',
            big: true,
            action: 'next',
            box: { margin: [0, 24] },
          }),
          field('body', note.body, {
            hint: 'Note',
            edit: 'body',
            style: 'plain',
            multiline: true,
            box: { margin: [0, 24], minHeight: 320 },
          }),
        ),
      );
    },
  },
  opened(state, { name, extras }, env) {
    if (name !== '.New') return [state];
    const words = { title: String(extras['title'] ?? ''), body: String(extras['text'] ?? '') };
    return [begin(state, env, words), open('.Edit', { id: state.next })];
  },
  closed(state, { name, extras }) {
    const note = noteOf(state, { extras });
    if (name !== '.Edit' || !note) return [state];
    const isEmpty = note.title === '' && note.body === '';
    if (isEmpty)
      return [{ ...state, notes: state.notes.filter((other) => other !== note) }, toast('Empty note discarded')];
    return [state, record('saved', { title: note.title, body: note.body })];
  },
  update(state, message, env) {
    switch (message.kind) {
      case 'new':
        return [begin(state, env, { title: '', body: '' }), open('.Edit', { id: state.next })];
      case 'open':
        return [state, open('.Edit', { id: message.id })];
      case 'title':
        return [change(state, env, { title: message.text })];
      case 'body':
        return [change(state, env, { body: message.text })];
      case 'up':
        return [state, back()];
      case 'menu': {
        const { id } = message;
        return [
          state,
          menu({ label: 'Share', tap: { kind: 'share', id } }, { label: 'Delete', tap: { kind: 'ask-delete', id } }),
        ];
      }
      case 'share': {
        const note = state.notes.find(({ id }) => id === message.id);
        return note ? [state, share(`${note.title}\n${note.body}`.trim(), note.title)] : [state];
      }
      case 'ask-delete':
        return [
          state,
          dialog({
            title: 'Delete note?',
            text: 'It cannot be brought back.',
            positive: { label: 'Delete', tap: { kind: 'delete', id: message.id } },
            negative: { label: 'Cancel' },
          }),
        ];
      case 'delete': {
        const gone = state.notes.find(({ id }) => id === message.id);
        const left = { ...state, notes: state.notes.filter((note) => note !== gone) };
        if (!gone) return [state];
        const done = [record('deleted', { note: gone.title }), toast('Note deleted')] as const;
        return env.screen === '.Edit' && gone === noteOf(state, env) ? [left, ...done, back()] : [left, ...done];
      }
    }
  },
});
