import type { StoredFile } from '../content/stored-files.js';
import type { Env } from '../world/app.js';
import { monthAndDay } from '../world/calendar.js';
import { toolbar, upToolbar } from '../widgets/bars.js';
import { iconButton } from '../widgets/buttons.js';
import { field } from '../widgets/fields.js';
import { list, row } from '../widgets/lists.js';
import { dialogScreen, screen } from '../widgets/screens.js';
import { text } from '../widgets/texts.js';
import type { State } from './files-state.js';

const FOLDERS = [
  ['Downloads', 'download'],
  ['Documents', 'file-document-outline'],
  ['Camera', 'camera'],
  ['Screenshots', 'cellphone-screenshot'],
] as const;

const ORDERS: Readonly<Record<State['sorting'], (one: StoredFile, other: StoredFile) => number>> = {
  Newest: (one, other) => other.at - one.at,
  Name: (one, other) => one.name.localeCompare(other.name, 'en'),
  Largest: (one, other) => other.kilobytes - one.kilobytes,
};

const sizeOf = (kilobytes: number) => (kilobytes < 1000 ? `${kilobytes} KB` : `${(kilobytes / 1000).toFixed(1)} MB`);

const glyphOf = ({ name }: StoredFile) =>
  /\.(jpg|png)$/.test(name) ? 'image' : /\.pdf$/.test(name) ? 'file-pdf-box' : 'file-outline';

const fileRow = (file: StoredFile, { locale }: Env) =>
  row('file', file.name, {
    key: file.name,
    icon: glyphOf(file),
    subtitle: `${sizeOf(file.kilobytes)}, ${monthAndDay(file.at, locale)}`,
    end: iconButton('dots-vertical', `More about ${file.name}`, { tap: { kind: 'menu', file: file.name } }),
  });

export function main({ files, query }: State, env: Env) {
  const found = files.filter(({ name }) => name.toLowerCase().includes(query.toLowerCase()));
  return screen(
    toolbar('Files'),
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
          found.map((file) => fileRow(file, env)),
        ),
  );
}

export const folder = ({ files, sorting }: State, env: Env) => {
  const name = String(env.extras['folder'] ?? '');
  const inside = files.filter((file) => file.folder === name).toSorted(ORDERS[sorting]);
  return screen(
    upToolbar(
      name,
      { tap: { kind: 'up' } },
      iconButton('sort', `Sort, now by ${sorting}`, { id: 'sort', tap: { kind: 'sort' } }),
    ),
    inside.length === 0 && text('This folder is empty', { id: 'empty', box: { margin: 24 } }),
    list(
      'files',
      inside.map((file) => fileRow(file, env)),
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
