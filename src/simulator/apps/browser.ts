import { app, type Env, type Update } from '../world/app.js';
import { back, focus, menu, open, share, toast } from '../world/effect.js';
import { upToolbar } from '../widgets/bars.js';
import { column, line } from '../widgets/boxes.js';
import { button, iconButton } from '../widgets/buttons.js';
import { field } from '../widgets/fields.js';
import { list, row } from '../widgets/lists.js';
import { icon } from '../widgets/pictures.js';
import { screen } from '../widgets/screens.js';
import { heading, text } from '../widgets/texts.js';
import { webView } from '../widgets/web.js';
import { addressFor, readAddress, searchOf, SITES } from './browser-pages.js';
import { pageAt } from './browser-sites.js';
import { INITIAL, urlInView, type Message, type State } from './browser-state.js';

function main(state: State, { online }: Env) {
  const url = urlInView(state);
  const page = pageAt(readAddress(url), state.siteQuery);
  return screen(
    line(
      { id: 'toolbar', box: { height: 64, pad: [0, 4], gap: 4 } },
      iconButton('home-outline', 'Home', { id: 'home_button', tap: { kind: 'home' } }),
      line(
        {
          id: 'search_box',
          desc: 'Search or type web address',
          tap: { kind: 'type-address' },
          box: { grow: 1, height: 44, pad: [0, 20] },
          paint: { background: 'surfaceContainerHigh', radius: 22 },
        },
        text(shortened(url) || 'Search or type web address', {
          id: 'url',
          maxLines: 1,
          color: url === SITES.start ? 'onSurfaceVariant' : 'onSurface',
        }),
      ),
      state.urls.length > 1 && iconButton('arrow-left', 'Previous page', { id: 'previous', tap: { kind: 'previous' } }),
      iconButton('dots-vertical', 'More options', { id: 'menu_button', tap: { kind: 'menu' } }),
    ),
    online ? webView(page.title, page.content) : offline(),
  );
}

const offline = () =>
  column(
    { box: { grow: 1, pad: 32, gap: 12, justify: 'center' } },
    icon('cloud-off-outline', { size: 48 }),
    heading('No internet'),
    text('Check the Wi-Fi or mobile data, then try again.'),
    button('reload', 'Reload', { tap: { kind: 'reload' } }),
  );

const shortened = (url: string) => (url === SITES.start ? '' : url.replace(/^https:\/\//, '').replace(/\/$/, ''));

const addressPage = ({ typed, urls }: State) => {
  const earlier = [...new Set(urls.toReversed())]
    .filter((url) => url !== SITES.start && url.includes(typed))
    .slice(0, 6);
  return screen(
    line(
      { box: { pad: [8, 16, 8, 4] } },
      iconButton('arrow-left', 'Navigate up', { tap: { kind: 'up' } }),
      field('url_bar', typed, {
        hint: 'Search or type web address',
        edit: 'typed',
        submit: { kind: 'enter' },
        action: 'go',
        keyboard: 'url',
        style: 'search',
        box: { grow: 1 },
      }),
    ),
    list(
      'suggestions',
      earlier.map((url) => row('suggestion', shortened(url), { key: url, icon: 'history', tap: { kind: 'go', url } })),
    ),
  );
};

const bookmarksPage = ({ bookmarks }: State) =>
  screen(
    upToolbar('Bookmarks', { tap: { kind: 'up' } }),
    bookmarks.length === 0 && text('No bookmarks yet', { id: 'empty', box: { margin: 24 } }),
    list(
      'bookmarks',
      bookmarks.map(({ title, url }) =>
        row('bookmark', title, { key: url, icon: 'bookmark', subtitle: shortened(url), tap: { kind: 'go', url } }),
      ),
    ),
  );

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
