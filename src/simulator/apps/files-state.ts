import type { StoredFile } from '../content/stored-files.js';

export type State = {
  files: readonly StoredFile[];
  query: string;
  sorting: 'Newest' | 'Name' | 'Largest';
  name: string;
};

export type Message =
  | { kind: 'query' | 'name'; text: string }
  | { kind: 'folder'; folder: string }
  | { kind: 'menu' | 'ask-delete' | 'delete' | 'share' | 'rename'; file: string }
  | { kind: 'sort' | 'renamed' | 'up' }
  | { kind: 'sorted'; sorting: State['sorting'] };
