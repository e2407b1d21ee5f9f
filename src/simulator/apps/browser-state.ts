/** What Browser remembers, and how it changes. */

import { SITES } from './browser-pages.js';

/** `urls` are the pages since the app was started, the one in view last. `typed` is the address bar's text while it is edited. */
export type State = {
  urls: readonly string[];
  typed: string;
  siteQuery: string;
  bookmarks: readonly { title: string; url: string }[];
};

export type Message =
  | { kind: 'go'; url: string }
  | { kind: 'site-search'; host: string }
  | { kind: 'site-query' | 'typed'; text: string }
  | {
      kind:
        'type-address' | 'enter' | 'previous' | 'home' | 'menu' | 'bookmark' | 'bookmarks' | 'share' | 'up' | 'reload';
    };

export const INITIAL: State = { urls: [SITES.start], typed: '', siteQuery: '', bookmarks: [] };

export const urlInView = ({ urls }: State): string => urls.at(-1) ?? SITES.start;
