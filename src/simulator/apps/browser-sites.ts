/** The sites of the web by host, and the page at an address. */

import { webHeading, webLink, webText } from '../widgets/web.js';
import { type Address, searchOf, SITES } from './browser-pages.js';
import { encyclopaedia } from './sites/encyclopaedia.js';
import { news } from './sites/news-site.js';
import { go, type Page, type Site } from './sites/page-parts.js';
import { recipes } from './sites/recipe-site.js';
import { scholar } from './sites/scholar.js';
import { start } from './sites/start-page.js';

const BY_HOST: Readonly<Record<string, Site>> = {
  [new URL(SITES.start).host]: start,
  [new URL(SITES.encyclopaedia).host]: encyclopaedia,
  [new URL(SITES.scholar).host]: scholar,
  [new URL(SITES.recipes).host]: recipes,
  [new URL(SITES.news).host]: news,
};

/** What the browser shows at an address, whatever it is. */
export function pageAt(address: Address | undefined, typed: string): Page {
  const site = address && BY_HOST[address.host];
  if (!address || !site)
    return {
      title: 'Page not found',
      content: [
        webHeading('This site can’t be reached'),
        webText(`${address?.host ?? 'The address'} could not be found. Check if there is a typing error.`),
      ],
    };
  return (
    site(address, typed) ?? {
      title: 'Not found',
      content: [
        webHeading('404'),
        webText('This page does not exist.'),
        webLink('To the first page', go(searchOf(address.host, '').replace(/\?q=$/, ''))),
      ],
    }
  );
}
