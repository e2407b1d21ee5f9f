/** What Gallery remembers, and which pictures are shown. */

import type { StoredFile } from '../content/stored-files.js';
import type { Env } from '../world/app.js';
import { files } from './files.js';
import type { Picked, PickMessage } from './picking.js';

/** What can be shown: everything, a folder of the camera, the favourites, or an album by its name. */
export type State = {
  liked: readonly string[];
  shown: string;
  albums: Readonly<Record<string, readonly string[]>>;
  picked: Picked<string>;
  /** What stands in the field for a new album's name. */
  draft: string;
};

export type Message =
  | { kind: 'show'; what: string }
  | { kind: 'open' | 'like' | 'share' | 'info'; name: string }
  | PickMessage<string>
  | { kind: 'ask-delete' | 'delete'; names: readonly string[] }
  | { kind: 'like-picked' | 'choose-album' | 'name-album' | 'keep-album' | 'up' }
  | { kind: 'into'; album: string }
  | { kind: 'draft'; text: string };

export const ALWAYS = ['All', 'Camera', 'Screenshots', 'Favourites'] as const;

export const INITIAL: State = {
  liked: ['Harbour at dusk.jpg'],
  shown: 'All',
  albums: { Town: ['Lantern Square market.jpg', 'Castle Hill, upper terrace.jpg'], Friends: ['Mei on the pier.jpg'] },
  picked: [],
  draft: '',
};

const isPicture = (value: unknown): value is StoredFile =>
  typeof value === 'object' &&
  value !== null &&
  'name' in value &&
  'seed' in value &&
  /\.(jpg|png)$/.test(String(value.name));

/** The pictures among the phone's files: the Gallery keeps none of its own. */
export function picturesOf({ content }: Pick<Env, 'content'>): readonly StoredFile[] {
  const state = content(files.package);
  if (typeof state !== 'object' || state === null || !('files' in state) || !Array.isArray(state.files)) return [];
  return state.files.filter(isPicture).toSorted((one, other) => other.at - one.at);
}

/** Those that are shown now. */
export function shownPictures({ shown, liked, albums }: State, env: Pick<Env, 'content'>): readonly StoredFile[] {
  return picturesOf(env).filter(({ folder, name }) => {
    if (shown === 'All') return true;
    if (shown === 'Favourites') return liked.includes(name);
    return folder === shown || (albums[shown]?.includes(name) ?? false);
  });
}
