/** The Files app. */

import { app, type Update } from '../world/app.js';
import { back, menu, open, record, share, toast } from '../world/effect.js';
import { askDelete } from './ask-delete.js';
import { details, folder, folderChoice, main, renaming } from './files-screens.js';
import { INITIAL, type Message, type State, withoutFile } from './files-state.js';
import { picking } from './picking.js';

const renamed = (state: State, before: unknown): State => ({
  ...state,
  files: state.files.map((file) => (file.name === before ? { ...file, name: state.name } : file)),
});

const deleted = (state: State, names: readonly string[]): Update<State, Message> => [
  withoutFile(state, names),
  ...names.map((file) => record('deleted', { file })),
  toast(names.length === 1 ? 'File deleted' : `${names.length} files deleted`),
];

const moved = (state: State, { files: names, folder: to }: Extract<Message, { kind: 'moved' }>): State => ({
  ...state,
  files: state.files.map((file) => (names.includes(file.name) ? { ...file, folder: to } : file)),
  picked: [],
});

const menuOf = (file: string) =>
  menu(
    { label: 'Share', tap: { kind: 'share', file } },
    { label: 'Move to', tap: { kind: 'move', files: [file] } },
    { label: 'Rename', tap: { kind: 'rename', file } },
    { label: 'Delete', tap: { kind: 'ask-delete', file } },
  );

const SORTINGS = ['Newest', 'Name', 'Largest'] as const;
const ORDERS = menu(...SORTINGS.map((sorting) => ({ label: sorting, tap: { kind: 'sorted', sorting } as const })));

export const files = app<State, Message>({
  package: 'com.sim.files',
  label: 'Files',
  icon: { name: 'folder', color: '#FFFFFF', background: '#1565C0' },
  initial: INITIAL,
  screens: { '.Main': main, '.Folder': folder, '.Rename': renaming, '.Details': details, '.Move': folderChoice },
  opened: (state, { name, extras }) => [name === '.Rename' ? { ...state, name: String(extras['file'] ?? '') } : state],
  closed: (state, { name }) => [name === '.Main' || name === '.Folder' ? { ...state, picked: [] } : state],
  update(state, message, env) {
    switch (message.kind) {
      case 'query':
        return [{ ...state, query: message.text }];
      case 'name':
        return [{ ...state, name: message.text }];
      case 'folder':
        return [state, open('.Folder', { folder: message.folder })];
      case 'menu':
        return [state, menuOf(message.file)];
      case 'share':
        return [state, share(message.file)];
      case 'rename':
        return [state, open('.Rename', { file: message.file })];
      case 'renamed':
        return [renamed(state, env.extras['file']), back()];
      case 'ask-delete':
        return [state, askDelete(`Delete “${message.file}”?`, { kind: 'delete-all', files: [message.file] })];
      case 'delete-all':
        return deleted(state, message.files);
      case 'look':
        return [state, open('.Details', { file: message.file })];
      case 'pick':
      case 'unpick':
        return [{ ...state, picked: picking(state.picked, message) }];
      case 'share-picked':
        return [{ ...state, picked: [] }, share(state.picked.join('\n'))];
      case 'ask-delete-picked':
        return [state, askDelete(`Delete ${state.picked.length} files?`, { kind: 'delete-all', files: state.picked })];
      case 'move':
        return [state, open('.Move', { files: message.files })];
      case 'moved':
        return [moved(state, message), back(), toast(`Moved to ${message.folder}`)];
      case 'add':
        return [{ ...state, files: [message.file, ...state.files] }];
      case 'sort':
        return [state, ORDERS];
      case 'sorted':
        return [{ ...state, sorting: message.sorting }];
      case 'up':
        return [state, back()];
    }
  },
});
