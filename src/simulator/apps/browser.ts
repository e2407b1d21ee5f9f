/** The Browser app. */

import { app, type Update } from '../world/app.js';
import { back, focus, menu, open, share, toast } from '../world/effect.js';
import { addressFor, readAddress, searchOf, SITES } from './browser-pages.js';
import { addressPage, bookmarksPage, main } from './browser-screens.js';
import { pageAt } from './browser-sites.js';
import { INITIAL, type Message, type State, urlInView } from './browser-state.js';

const visited = (state: State, url: string): State => ({
  ...state,
  urls: [...state.urls, url],
  typed: '',
  siteQuery: readAddress(url)?.query.get('q') ?? '',
});

const more: readonly [label: string, kind: 'bookmark' | 'bookmarks' | 'share'][] = [
  ['Bookmark this page', 'bookmark'],
  ['Bookmarks', 'bookmarks'],
  ['Share', 'share'],
];

export const browser = app<State, Message>({
  package: 'com.sim.browser',
  label: 'Browser',
  icon: { name: 'web', color: '#FFFFFF', background: '#4285F4' },
  initial: INITIAL,
  links: { 'https:*': '.Link', 'http:*': '.Link' },
  screens: { '.Main': main, '.Address': addressPage, '.Bookmarks': bookmarksPage },
  opened(state, { name, extras }) {
    if (name === '.Link') return [visited(state, addressFor(String(extras['link'] ?? ''))), open('.Main')];
    return name === '.Address' ? [{ ...state, typed: '' }, focus('url_bar')] : [state];
  },
  update(state, message, env): Update<State, Message> {
    const title = () => pageAt(readAddress(urlInView(state)), '').title;
    switch (message.kind) {
      case 'go':
        return env.screen !== '.Main' ? [visited(state, message.url), back()] : [visited(state, message.url)];
      case 'type-address':
        return [state, open('.Address')];
      case 'typed':
        return [{ ...state, typed: message.text }];
      case 'enter':
        return state.typed.trim() === '' ? [state] : [visited(state, addressFor(state.typed)), back()];
      case 'site-query':
        return [{ ...state, siteQuery: message.text }];
      case 'site-search':
        return [visited(state, searchOf(message.host, state.siteQuery.trim()))];
      case 'previous':
        return [visited({ ...state, urls: state.urls.slice(0, -2) }, state.urls.at(-2) ?? SITES.start)];
      case 'home':
        return [visited(state, SITES.start)];
      case 'reload':
        return [state];
      case 'menu':
        return [state, menu(...more.map(([label, kind]) => ({ label, tap: { kind } })))];
      case 'bookmark':
        return [
          { ...state, bookmarks: [...state.bookmarks, { title: title(), url: urlInView(state) }] },
          toast('Bookmark saved'),
        ];
      case 'bookmarks':
        return [state, open('.Bookmarks')];
      case 'share':
        return [state, share(urlInView(state), title())];
      case 'up':
        return [state, back()];
    }
  },
});
