/** The Notes app: notes and checklists. */

import { app, type Env, type Update } from '../world/app.js';
import { back, focus, menu, open, record, share, toast } from '../world/effect.js';
import { askDelete } from './ask-delete.js';
import { moved } from './moved.js';
import { editor, main } from './notes-screens.js';
import {
  begin,
  change,
  INITIAL,
  linesOf,
  type Message,
  noteOf,
  type State,
  todoOf,
  withBoxes,
  withDraft,
  withoutNote,
} from './notes-state.js';
import { picking } from './picking.js';

const menuOf = (id: number, isList: boolean) =>
  menu(
    { label: isList ? 'Hide checkboxes' : 'Show checkboxes', tap: { kind: 'boxes' } },
    { label: 'Share', tap: { kind: 'share', id } },
    { label: 'Delete', tap: { kind: 'ask-delete', ids: [id] } },
  );

const asking = (ids: readonly number[]) =>
  askDelete(
    ids.length === 1 ? 'Delete note?' : `Delete ${ids.length} notes?`,
    { kind: 'delete', ids },
    ids.length === 1 ? 'It cannot be brought back.' : 'They cannot be brought back.',
  );

function deleted(state: State, ids: readonly number[], env: Env): Update<State, Message> {
  const gone = state.notes.filter(({ id }) => ids.includes(id));
  const shown = noteOf(state, env.screen === '.Edit' ? env : (env.beside ?? { extras: {} }));
  return [
    withoutNote(state, ids),
    ...gone.map(({ title }) => record('deleted', { note: title })),
    toast(gone.length === 1 ? 'Note deleted' : `${gone.length} notes deleted`),
    ...(shown && ids.includes(shown.id) ? [back()] : []),
  ];
}

/** Nothing is lost when a note is left, but an empty one. */
function left(state: State, env: Env): Update<State, Message> {
  const kept = withDraft(state, env);
  const note = noteOf(kept, env);
  if (!note) return [kept];
  const { id, title } = note;
  const body = linesOf(note).join('\n');
  if (title === '' && body === '') return [withoutNote(kept, [id]), toast('Empty note discarded')];
  return [kept, record('saved', { title, body })];
}

/** What a touch does to the items of the checklist in front. */
function listed(
  state: State,
  message: Extract<Message, { kind: 'tick' | 'remove' | 'move' }>,
  env: Env,
): Update<State, Message> {
  const { items = [] } = noteOf(state, env) ?? {};
  switch (message.kind) {
    case 'tick':
      return [
        change(state, env, {
          items: items.map((item) => (item.id === message.item ? { ...item, done: !item.done } : item)),
        }),
      ];
    case 'remove':
      return [change(state, env, { items: items.filter(({ id }) => id !== message.item) })];
    case 'move': {
      const done = items.filter((item) => item.done);
      return [change(state, env, { items: [...moved(todoOf(items), message.from, message.to), ...done] })];
    }
  }
}

export const notes = app<State, Message>({
  package: 'com.sim.notes',
  label: 'Notes',
  icon: { name: 'note-text', color: '#FFFFFF', background: '#F9AB00' },
  initial: INITIAL,
  panes: { details: ['.Edit'], empty: 'Choose a note' },
  links: { 'notes://new': '.New', 'notes://note/:id': '.Edit' },
  shares: '.New',
  screens: { '.Main': main, '.Edit': editor },
  opened(state, { name, extras }, env) {
    if (name !== '.New') return [state];
    const words = { title: String(extras['title'] ?? ''), body: String(extras['text'] ?? '') };
    return [begin(state, env, words), open('.Edit', { id: state.next })];
  },
  closed(state, { name }, env) {
    if (name === '.Edit') return left(state, env);
    return [name === '.Main' ? { ...state, picked: [] } : state];
  },
  update(state, message, env) {
    switch (message.kind) {
      case 'new':
        return [begin(state, env, { title: '', body: '' }), open('.Edit', { id: state.next })];
      case 'open':
        return [state, open('.Edit', { id: message.id })];
      case 'pick':
      case 'unpick':
        return [{ ...state, picked: picking(state.picked, message) }];
      case 'title':
        return [change(state, env, { title: message.text })];
      case 'body':
        return [change(state, env, { body: message.text })];
      case 'draft':
        return [{ ...state, draft: message.text }];
      case 'add':
        return [withDraft(state, env), focus('new_item')];
      case 'boxes':
        return [withBoxes(withDraft(state, env), env)];
      case 'tick':
      case 'remove':
      case 'move':
        return listed(state, message, env);
      case 'menu':
        return [state, menuOf(message.id, noteOf(state, env)?.items !== undefined)];
      case 'share': {
        const note = state.notes.find(({ id }) => id === message.id);
        return note ? [state, share([note.title, ...linesOf(note)].join('\n').trim(), note.title)] : [state];
      }
      case 'ask-delete':
        return [state, asking(message.ids)];
      case 'delete':
        return deleted(state, message.ids, env);
      case 'up':
        return [state, back()];
    }
  },
});
