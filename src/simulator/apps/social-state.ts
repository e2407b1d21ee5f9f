/** What Murmur remembers. */

import { POSTS } from '../content/posts.js';
import { FIRST_START } from '../content/start.js';
import { FIRST_PAGE, type Paging, type PagingMessage } from './paging.js';
import { NOT_ASKED, type Refreshing, type RefreshMessage } from './refreshing.js';

export type Post = { id: number; by: string; handle: string; text: string; likes: number; reposts: number; at: number };

export type State = {
  posts: readonly Post[];
  liked: readonly number[];
  reposted: readonly number[];
  draft: string;
  query: string;
  tab: number;
  paging: Paging;
} & Refreshing;

export type Message =
  | { kind: 'like' | 'repost' | 'share'; id: number }
  | { kind: 'compose' | 'publish' | 'up' }
  | PagingMessage
  | RefreshMessage
  | { kind: 'draft' | 'query'; text: string }
  | { kind: 'trend'; tag: string }
  | { kind: 'tab'; tab: number };

export const MOST = 280;

export const initial: State = {
  posts: POSTS.map(({ minutesAgo, ...post }, id) => ({ id, ...post, at: FIRST_START - minutesAgo * 60_000 })),
  liked: [],
  reposted: [],
  draft: '',
  query: '',
  tab: 0,
  paging: FIRST_PAGE,
  ...NOT_ASKED,
};
