/** What the pages of the sites are built of. */

import type { View } from '../../world/view.js';
import type { Message } from '../browser-state.js';
import { column, line } from '../../widgets/boxes.js';
import { webBox, webButton, webField, webLink, webText } from '../../widgets/web.js';
import type { Address } from '../browser-pages.js';

/** The page at an address: its title and what stands on it. `typed` is what is in the page's search field. */
export type Page = Readonly<{ title: string; content: readonly View<Message>[] }>;

export type Site = (address: Address, typed: string) => Page | undefined;

export const go = (url: string): Message => ({ kind: 'go', url });

export const grey = (words: string) => webText(words, { style: 'small', color: '#5F6368' });

export const searchField = (host: string, hint: string, typed: string): View<Message> => {
  const submit: Message = { kind: 'site-search', host };
  return line(
    { box: { gap: 8 } },
    column(
      { box: { grow: 1, width: 0 } },
      webField('site-search', typed, { hint, edit: 'site-query', submit, action: 'search' }),
    ),
    webButton('site-search-button', 'Search', { tap: submit, box: { height: 56, selfAlign: 'center' } }),
  );
};

export const linkBlock = (words: string, url: string, ...below: readonly string[]): View<Message> =>
  webBox(
    { key: url },
    webLink(words, go(url), { style: 'subtitle' }),
    below.map((each, index) => ({ ...grey(each), key: String(index) })),
  );

export const nothing = (query: string) => webText(`No results for “${query}”.`);
