import type { Paging, PagingMessage } from './paging.js';

export type State = {
  query: string;
  liked: readonly string[];
  channels: readonly string[];
  later: readonly string[];
  playing: boolean;
  onlyLater: boolean;
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
  | { kind: 'up' | 'play' | 'only-later' };
