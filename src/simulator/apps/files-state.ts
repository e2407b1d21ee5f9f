/** What Files remembers. */

import { STORED_FILES, type StoredFile } from '../content/stored-files.js';
import type { Picked, PickMessage } from './picking.js';

export type Folder = StoredFile['folder'];
export const FOLDERS: readonly (readonly [Folder, icon: string])[] = [
  ['Downloads', 'download'],
  ['Documents', 'file-document-outline'],
  ['Camera', 'camera'],
  ['Screenshots', 'cellphone-screenshot'],
];

export type State = {
  files: readonly StoredFile[];
  query: string;
  sorting: 'Newest' | 'Name' | 'Largest';
  name: string;
  picked: Picked<string>;
};

export type Message =
  | { kind: 'query' | 'name'; text: string }
  | { kind: 'folder'; folder: Folder }
  | { kind: 'menu' | 'ask-delete' | 'share' | 'rename' | 'look'; file: string }
  | PickMessage<string>
  | { kind: 'sort' | 'renamed' | 'up' | 'ask-delete-picked' | 'share-picked' }
  | { kind: 'move'; files: readonly string[] }
  | { kind: 'moved'; files: readonly string[]; folder: Folder }
  | { kind: 'sorted'; sorting: State['sorting'] }
  /** Another app puts a file down, or takes some away. */
  | { kind: 'add'; file: StoredFile }
  | { kind: 'delete-all'; files: readonly string[] };

export const INITIAL: State = { files: STORED_FILES, query: '', sorting: 'Newest', name: '', picked: [] };

export const sizeOf = (kilobytes: number): string =>
  kilobytes < 1000 ? `${kilobytes} KB` : `${(kilobytes / 1000).toFixed(1)} MB`;

export const withoutFile = (state: State, names: readonly string[]): State => ({
  ...state,
  files: state.files.filter(({ name }) => !names.includes(name)),
  picked: [],
});
