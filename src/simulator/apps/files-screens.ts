/** Folders, files, and the question for a new name. */

import type { StoredFile } from '../content/stored-files.js';
import type { Env } from '../world/app.js';
import { monthAndDay, wholeDate } from '../world/calendar.js';
import { toolbar, upToolbar } from '../widgets/bars.js';
import { iconButton } from '../widgets/buttons.js';
import { field } from '../widgets/fields.js';
import { list, row } from '../widgets/lists.js';
import { dialogScreen, screen, sheet } from '../widgets/screens.js';
import { heading, text } from '../widgets/texts.js';
import { FOLDERS, sizeOf, type State } from './files-state.js';
import { pickable, pickedBar } from './picking.js';

const ORDERS: Readonly<Record<State['sorting'], (one: StoredFile, other: StoredFile) => number>> = {
  Newest: (one, other) => other.at - one.at,
  Name: (one, other) => one.name.localeCompare(other.name, 'en'),
  Largest: (one, other) => other.kilobytes - one.kilobytes,
};

const glyphOf = ({ name }: StoredFile) =>
  /\.(jpg|png)$/.test(name) ? 'image' : /\.pdf$/.test(name) ? 'file-pdf-box' : 'file-outline';

const fileRow = (file: StoredFile, { picked }: State, { locale }: Env) => {
  const { name, kilobytes, at } = file;
  const isPicked = picked.includes(name);
  return row('file', name, {
    key: name,
    icon: isPicked ? 'check-circle' : glyphOf(file),
    subtitle: `${sizeOf(kilobytes)}, ${monthAndDay(at, locale)}`,
    selected: isPicked,
    ...pickable(picked, name, { kind: 'look', file: name }),
    end:
      picked.length === 0 && iconButton('dots-vertical', `More about ${name}`, { tap: { kind: 'menu', file: name } }),
  });
};

/** Over a list of files: what it is, or what shall happen to those that were picked. */
const barOfPicked = ({ picked }: State) =>
  pickedBar(
    picked,
    iconButton('share-variant', 'Share', { id: 'share', tap: { kind: 'share-picked' } }),
    iconButton('folder-move-outline', 'Move to', { id: 'move', tap: { kind: 'move', files: picked } }),
    iconButton('delete-outline', 'Delete', { id: 'delete', tap: { kind: 'ask-delete-picked' } }),
  );

export function main(state: State, env: Env) {
  const { files, query, picked } = state;
  const found = files.filter(({ name }) => name.toLowerCase().includes(query.toLowerCase()));
  return screen(
    picked.length > 0 ? barOfPicked(state) : toolbar('Files'),
    field('search', query, {
      hint: 'Search files',
      edit: 'query',
      style: 'search',
      action: 'search',
      box: { margin: [0, 16, 8, 16] },
    }),
    query === ''
      ? list(
          'folders',
          FOLDERS.map(([folder, icon]) =>
            row('folder', folder, {
              key: folder,
              icon,
              subtitle: `${files.filter((file) => file.folder === folder).length} files`,
              tap: { kind: 'folder', folder },
            }),
          ),
        )
      : list(
          'found',
          found.map((file) => fileRow(file, state, env)),
        ),
  );
}

export const folder = (state: State, env: Env) => {
  const { files, sorting, picked } = state;
  const name = String(env.extras['folder'] ?? '');
  const inside = files.filter((file) => file.folder === name).toSorted(ORDERS[sorting]);
  return screen(
    picked.length > 0
      ? barOfPicked(state)
      : upToolbar(
          name,
          { tap: { kind: 'up' } },
          iconButton('sort', `Sort, now by ${sorting}`, { id: 'sort', tap: { kind: 'sort' } }),
        ),
    inside.length === 0 && text('This folder is empty', { id: 'empty', box: { margin: 24 } }),
    list(
      'files',
      inside.map((file) => fileRow(file, state, env)),
    ),
  );
};

export const renaming = ({ name, files }: State) => {
  const isUsed = files.some((file) => file.name === name);
  return dialogScreen(
    'Rename',
    {
      positive: { label: 'OK', tap: { kind: 'renamed' }, disabled: name === '' || isUsed },
      negative: { label: 'Cancel', tap: { kind: 'up' } },
    },
    field('name', name, { hint: 'Name', edit: 'name' }),
  );
};

export function details({ files }: State, { extras, locale }: Env) {
  const file = files.find(({ name }) => name === extras['file']);
  if (!file) return sheet(text('This file was deleted', { box: { margin: 24 } }));
  const { name, folder: where, kilobytes, at } = file;
  return sheet(
    heading(name, { id: 'file_name', box: { margin: [8, 24] } }),
    row('where', `Internal storage/${where}`, { icon: 'folder-outline', subtitle: 'Folder' }),
    row('size', sizeOf(kilobytes), { icon: 'harddisk', subtitle: 'Size' }),
    row('date', wholeDate(at, locale), { icon: 'calendar', subtitle: 'Last changed' }),
  );
}

export const folderChoice = (_: State, { extras }: Env) => {
  const files = Array.isArray(extras['files']) ? extras['files'].map(String) : [];
  return sheet(
    heading('Move to', { box: { margin: [8, 24] } }),
    FOLDERS.map(([name, glyph]) =>
      row('target', name, { key: name, icon: glyph, tap: { kind: 'moved', files, folder: name } }),
    ),
  );
};
