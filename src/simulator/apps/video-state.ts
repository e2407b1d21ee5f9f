/** What Reel remembers. */

import type { Paging, PagingMessage } from './paging.js';

export type State = {
  query: string;
  liked: readonly string[];
  channels: readonly string[];
  /** Titles to watch later, the next one first. */
  later: readonly string[];
  playing: boolean;
  paging: Paging;
  /** A comment being written, and those that were. */
  draft: string;
  comments: readonly Readonly<{ title: string; text: string }>[];
};

export type Message =
  | { kind: 'query' | 'draft'; text: string }
  | { kind: 'comment'; title: string }
  | PagingMessage
  | { kind: 'topic'; topic: string }
  | { kind: 'watch' | 'like' | 'later' | 'share'; title: string }
  | { kind: 'subscribe'; channel: string }
  | { kind: 'up' | 'play' | 'show-later' }
  | { kind: 'move'; from: number; to: number }
  | { kind: 'drop'; title: string }
  | { kind: 'put-back'; later: readonly string[] };
