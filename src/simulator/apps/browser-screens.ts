/** The page in view, the address bar, the bookmarks. */

import type { Env } from '../world/app.js';
import { upToolbar } from '../widgets/bars.js';
import { column, line } from '../widgets/boxes.js';
import { button, iconButton } from '../widgets/buttons.js';
import { field } from '../widgets/fields.js';
import { list, row } from '../widgets/lists.js';
import { icon } from '../widgets/pictures.js';
import { screen } from '../widgets/screens.js';
import { heading, text } from '../widgets/texts.js';
import { webView } from '../widgets/web.js';
import { readAddress, SITES } from './browser-pages.js';
import { pageAt } from './browser-sites.js';
import { type State, urlInView } from './browser-state.js';

export function main(state: State, { online }: Env) {
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

export const addressPage = ({ typed, urls }: State) => {
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
        style: 'rounded',
        box: { grow: 1 },
      }),
    ),
    list(
      'suggestions',
      earlier.map((url) => row('suggestion', shortened(url), { key: url, icon: 'history', tap: { kind: 'go', url } })),
    ),
  );
};

export const bookmarksPage = ({ bookmarks }: State) =>
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
