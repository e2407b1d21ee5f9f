/** The page the browser starts with: a search over the whole web. */

import { webHeading } from '../../widgets/web.js';
import { searchWeb, SITES } from '../browser-pages.js';
import { linkBlock, nothing, searchField, type Site } from './page-parts.js';

export const start: Site = ({ host, query }, typed) => {
  const words = query.get('q');
  if (words === null) {
    const names = {
      encyclopaedia: 'Allword, the encyclopaedia',
      scholar: 'Papertrail, scholarly search',
      recipes: 'One Spoon, recipes',
      news: 'The Brindlewick Courier',
    } as const;
    const links = Object.entries(names).map(([site, name]) => linkBlock(name, SITES[site as keyof typeof names]));
    return { title: 'Start', content: [webHeading('Search the web'), searchField(host, 'Search', typed), ...links] };
  }
  const hits = searchWeb(words).map(({ title, url, extract }) => linkBlock(title, url, new URL(url).host, extract));
  return {
    title: `${words} – Search`,
    content: [searchField(host, 'Search', typed), ...(hits.length > 0 ? hits : [nothing(words)])],
  };
};
