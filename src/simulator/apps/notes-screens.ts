/** The notes, and one of them being written. */

import { toolbar, upToolbar } from '../widgets/bars.js';
import { column, line, space } from '../widgets/boxes.js';
import { fab, iconButton } from '../widgets/buttons.js';
import { checkbox } from '../widgets/choices.js';
import { field } from '../widgets/fields.js';
import { list, row, scroll } from '../widgets/lists.js';
import { icon } from '../widgets/pictures.js';
import { dragHandle, reorderList } from '../widgets/reorder.js';
import { screen } from '../widgets/screens.js';
import { sectionTitle, text } from '../widgets/texts.js';
import type { Env } from '../world/app.js';
import { monthAndDay } from '../world/calendar.js';
import { type Item, type StoredNote, noteOf, type State, todoOf } from './notes-state.js';
import { pickable, pickedBar } from './picking.js';

const UP = { tap: { kind: 'up' } } as const;

const bar = ({ picked }: State) =>
  picked.length === 0
    ? toolbar('Notes')
    : pickedBar(
        picked,
        iconButton('delete-outline', 'Delete', { id: 'delete', tap: { kind: 'ask-delete', ids: picked } }),
      );

/** Of a checklist, what is still to do. */
const glimpseOf = ({ body, items }: StoredNote): string =>
  items
    ? todoOf(items)
        .map((item) => item.text)
        .join(', ')
    : body.replaceAll('\n', ' ');

export const main = (state: State, { locale, beside }: Env) =>
  screen(
    bar(state),
    state.notes.length === 0 &&
      column({ box: { grow: 1, align: 'center', justify: 'center' } }, text('No notes yet', { id: 'empty' })),
    list(
      'notes',
      state.notes.map((note) =>
        row('note', note.title || 'Untitled', {
          key: String(note.id),
          subtitle: glimpseOf(note) || 'No text',
          lines: 1,
          detail: monthAndDay(note.edited, locale),
          selected: state.picked.includes(note.id) || (beside !== undefined && note === noteOf(state, beside)),
          ...pickable(state.picked, note.id, { kind: 'open', id: note.id }),
        }),
      ),
    ),
    fab('plus', 'New note', { tap: { kind: 'new' } }),
  );

export function editor(state: State, env: Env) {
  const note = noteOf(state, env);
  if (!note) return screen(upToolbar('Note', UP), text('This note was deleted', { box: { margin: 24 } }));
  return screen(
    upToolbar(
      '',
      UP,
      iconButton('check', 'Save', { id: 'save', tap: { kind: 'up' } }),
      iconButton('dots-vertical', 'More options', { tap: { kind: 'menu', id: note.id } }),
    ),
    note.items ? [titleOf(note), checklist(note.items, state)] : scroll('editor', titleOf(note), bodyOf(note)),
  );
}

const titleOf = ({ title }: StoredNote) =>
  field('title', title, {
    hint: 'Title',
    edit: 'title',
    style: 'plain',
    big: true,
    action: 'next',
    box: { margin: [0, 24] },
  });

const bodyOf = ({ body }: StoredNote) =>
  field('body', body, {
    hint: 'Note',
    edit: 'body',
    style: 'plain',
    multiline: true,
    box: { margin: [0, 24], minHeight: 320 },
  });

/** What is to do, with handles; a line for more; what is done. */
function checklist(items: readonly Item[], { draft }: State) {
  const done = items.filter((item) => item.done);
  const ticked = done.length > 0 && sectionTitle(`${done.length} ticked`, { key: 'ticked', id: 'ticked' });
  return reorderList('items', [todoOf(items).map(itemRow), newItem(draft), ticked, done.map(itemRow)], {
    move: 'move',
  });
}

const newItem = (draft: string) =>
  line(
    { key: 'add', box: { gap: 8, pad: [0, 16] } },
    icon('plus', { box: { margin: [0, 0, 0, 48] } }),
    field('new_item', draft, {
      hint: 'List item',
      edit: 'draft',
      submit: { kind: 'add' },
      action: 'next',
      style: 'plain',
      box: { grow: 1, width: 0 },
    }),
  );

function itemRow({ id, text: words, done }: Item) {
  const box = checkbox(done, { id: 'item_checkbox' });
  return row('item', words, {
    key: String(id),
    start: [done ? space(40) : dragHandle(words), box],
    end: iconButton('close', `Remove ${words}`, { id: 'remove', tap: { kind: 'remove', item: id } }),
    strike: done,
    tap: { kind: 'tick', item: id },
    box: { gap: 8, pad: [4, 8, 4, 16] },
  });
}
