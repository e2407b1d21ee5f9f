import { STORED_FILES } from '../content/stored-files.js';
import { app } from '../world/app.js';
import { back, dialog, menu, open, record, share, toast } from '../world/effect.js';
import { folder, main, renaming } from './files-screens.js';
import type { Message, State } from './files-state.js';

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
