import { STORED_FILES, type StoredFile } from '../content/stored-files.js';
import { app, type Env } from '../world/app.js';
import { monthAndDay } from '../world/calendar.js';
import { back, dialog, menu, open, record, share, toast } from '../world/effect.js';
import { toolbar, upToolbar } from '../widgets/bars.js';
import { iconButton } from '../widgets/buttons.js';
import { field } from '../widgets/fields.js';
import { list, row } from '../widgets/lists.js';
import { dialogScreen, screen } from '../widgets/screens.js';
import { text } from '../widgets/texts.js';

type State = { files: readonly StoredFile[]; query: string; sorting: 'Newest' | 'Name' | 'Largest'; name: string };
type Message =
  | { kind: 'query' | 'name'; text: string }
  | { kind: 'folder'; folder: string }
  | { kind: 'menu' | 'ask-delete' | 'delete' | 'share' | 'rename'; file: string }
  | { kind: 'sort' | 'renamed' | 'up' }
  | { kind: 'sorted'; sorting: State['sorting'] };

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

function main({ files, query }: State, env: Env) {
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

const folder = ({ files, sorting }: State, env: Env) => {
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

const renaming = ({ name, files }: State) => {
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

const renamed = (state: State, before: unknown): State => ({
  ...state,
  files: state.files.map((file) => (file.name === before ? { ...file, name: state.name } : file)),
});

export const files = app<State, Message>({
  package: 'com.sim.files',
  label: 'Files',
  icon: { name: 'folder', color: '#FFFFFF', background: '#1565C0' },
  initial: { files: STORED_FILES, query: '', sorting: 'Newest', name: '' },
  screens: { '.Main': main, '.Folder': folder, '.Rename': renaming },
  opened: (state, { name, extras }) => [name === '.Rename' ? { ...state, name: String(extras['file'] ?? '') } : state],
  update(state, message, env) {
    switch (message.kind) {
      case 'query':
        return [{ ...state, query: message.text }];
      case 'name':
        return [{ ...state, name: message.text }];
      case 'folder':
        return [state, open('.Folder', { folder: message.folder })];
      case 'menu': {
        const { file } = message;
        return [
          state,
          menu(
            { label: 'Share', tap: { kind: 'share', file } },
            { label: 'Rename', tap: { kind: 'rename', file } },
            { label: 'Delete', tap: { kind: 'ask-delete', file } },
          ),
        ];
      }
      case 'share':
        return [state, share(message.file)];
      case 'rename':
        return [state, open('.Rename', { file: message.file })];
      case 'renamed':
        return [renamed(state, env.extras['file']), back()];
      case 'ask-delete':
        return [
          state,
          dialog({
            title: `Delete “${message.file}”?`,
            positive: { label: 'Delete', tap: { kind: 'delete', file: message.file } },
            negative: { label: 'Cancel' },
          }),
        ];
      case 'delete':
        return [
          { ...state, files: state.files.filter(({ name }) => name !== message.file) },
          record('deleted', { file: message.file }),
          toast('File deleted'),
        ];
      case 'sort':
        return [
          state,
          menu(
            ...(['Newest', 'Name', 'Largest'] as const).map((sorting) => ({
              label: sorting,
              tap: { kind: 'sorted', sorting } as const,
            })),
          ),
        ];
      case 'sorted':
        return [{ ...state, sorting: message.sorting }];
      case 'up':
        return [state, back()];
    }
  },
});
