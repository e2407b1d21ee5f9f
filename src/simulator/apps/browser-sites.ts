import { ARTICLES } from '../content/articles.js';
import { NEWS } from '../content/news.js';
import { PAPERS, type Paper } from '../content/papers.js';
import { RECIPES } from '../content/recipes.js';
import { column, line } from '../widgets/boxes.js';
import { webBox, webButton, webField, webHeading, webLink, webText } from '../widgets/web.js';
import { found, searchOf, searchWeb, SITES, urlOf, type Address } from './browser-pages.js';
import type { Message } from './browser-state.js';
import type { View } from '../world/view.js';

/** The page at an address: its title and what stands on it. `typed` is what is in the page's search field. */
export type Page = Readonly<{ title: string; content: readonly View<Message>[] }>;
type Site = (address: Address, typed: string) => Page | undefined;

const go = (url: string): Message => ({ kind: 'go', url });
const grey = (words: string) => webText(words, { style: 'small', color: '#5F6368' });

const searchField = (host: string, hint: string, typed: string): View<Message> => {
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

const linkBlock = (words: string, url: string, ...below: readonly string[]): View<Message> =>
  webBox(
    { key: url },
    webLink(words, go(url), { style: 'subtitle' }),
    below.map((each, index) => ({ ...grey(each), key: String(index) })),
  );

const nothing = (query: string) => webText(`No results for “${query}”.`);

const start: Site = ({ host, query }, typed) => {
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

const encyclopaedia: Site = ({ host, path, query }, typed) => {
  const field = searchField(host, 'Search Allword', typed);
  if (path === '') {
    const words = query.get('q') ?? '';
    const articles = found(ARTICLES, words, ({ title, summary, sections }) =>
      [title, summary, ...Object.values(sections)].join(' '),
    );
    const links = articles.map(({ title, summary }) => linkBlock(title, urlOf('encyclopaedia', title), summary));
    return {
      title: 'Allword',
      content: [webHeading('Allword'), field, ...(links.length > 0 ? links : [nothing(words)])],
    };
  }
  const article = ARTICLES.find(({ title }) => title === path);
  if (!article) return undefined;
  const facts = Object.entries(article.facts).map(([name, fact]) =>
    line(
      { key: name, box: { gap: 12, align: 'start' } },
      webText(name, { style: 'small', weight: 500, box: { width: 120 } }),
      webText(fact, { style: 'small', box: { grow: 1, width: 0 } }),
    ),
  );
  const box = webBox(
    { box: { pad: 12, gap: 6 }, paint: { background: '#F8F9FA', border: { color: '#A2A9B1', width: 1 } } },
    facts,
  );
  const sections = Object.entries(article.sections).flatMap(([name, words]) => [
    webHeading(name, { style: 'subtitle', key: name }),
    webText(words, { key: `${name} text` }),
  ]);
  return {
    title: `${article.title} – Allword`,
    content: [field, webHeading(article.title, { style: 'headline' }), webText(article.summary), box, ...sections],
  };
};

const citation = ({ title, authors, venue, year, citations }: Paper) =>
  linkBlock(title, urlOf('scholar', title), `${authors} – ${venue}, ${year}`, `Cited by ${citations}`);

const scholar: Site = ({ host, path, query }, typed) => {
  const field = searchField(host, 'Search papers', typed);
  if (path === '') {
    const words = query.get('q') ?? '';
    const papers = found(
      PAPERS,
      words,
      ({ title, authors, venue, abstract }) => `${title} ${authors} ${venue} ${abstract}`,
    );
    const count = grey(`${papers.length} ${papers.length === 1 ? 'paper' : 'papers'}`);
    return { title: 'Papertrail', content: [webHeading('Papertrail'), field, count, ...papers.map(citation)] };
  }
  const paper = PAPERS.find(({ title }) => title === path);
  if (!paper) return undefined;
  const { title, authors, venue, year, citations, abstract } = paper;
  return {
    title: `${title} – Papertrail`,
    content: [
      field,
      webHeading(title),
      grey(authors),
      grey(`${venue}, ${year}`),
      webText(`Cited by ${citations}`, { weight: 500 }),
      webText(abstract),
    ],
  };
};

const recipes: Site = ({ host, path, query }, typed) => {
  const field = searchField(host, 'Search recipes', typed);
  if (path === '') {
    const words = query.get('q') ?? '';
    const list = found(RECIPES, words, ({ title, tags, ingredients }) => `${title} ${tags} ${ingredients.join(' ')}`);
    const links = list.map(({ title, minutes, rating, serves }) =>
      linkBlock(title, urlOf('recipes', title), `${minutes} min · serves ${serves} · rated ${rating}`),
    );
    return {
      title: 'One Spoon',
      content: [webHeading('One Spoon'), field, ...(links.length > 0 ? links : [nothing(words)])],
    };
  }
  const recipe = RECIPES.find(({ title }) => title === path);
  if (!recipe) return undefined;
  const { title, minutes, serves, rating, ingredients, steps } = recipe;
  const items = (lines: readonly string[]) =>
    webBox(
      { box: { gap: 6 } },
      lines.map((words, index) => webText(words, { key: String(index) })),
    );
  return {
    title: `${title} – One Spoon`,
    content: [
      field,
      webHeading(title, { style: 'headline' }),
      grey(`${minutes} min · serves ${serves} · rated ${rating}`),
      webHeading('Ingredients', { style: 'subtitle' }),
      items(ingredients.map((item) => `• ${item}`)),
      webHeading('Method', { style: 'subtitle' }),
      items(steps.map((step, index) => `${index + 1}. ${step}`)),
    ],
  };
};

const ago = (hours: number) => (hours < 24 ? `${hours} hours ago` : `${Math.round(hours / 24)} days ago`);

const news: Site = ({ host, path, query }, typed) => {
  const field = searchField(host, 'Search the Courier', typed);
  if (path === '') {
    const words = query.get('q') ?? '';
    const items = found(NEWS, words, ({ title, section, text }) => `${title} ${section} ${text}`);
    const links = items.map(({ title, section, hoursAgo }) =>
      linkBlock(title, urlOf('news', title), `${section} · ${ago(hoursAgo)}`),
    );
    return {
      title: 'The Brindlewick Courier',
      content: [webHeading('The Brindlewick Courier'), field, ...(links.length > 0 ? links : [nothing(words)])],
    };
  }
  const item = NEWS.find(({ title }) => title === path);
  return (
    item && {
      title: item.title,
      content: [
        field,
        webHeading(item.title, { style: 'headline' }),
        grey(`${item.section} · ${ago(item.hoursAgo)}`),
        webText(item.text),
      ],
    }
  );
};

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
