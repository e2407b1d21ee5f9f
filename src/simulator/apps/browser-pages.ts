import { ARTICLES } from '../content/articles.js';
import { NEWS } from '../content/news.js';
import { PAPERS } from '../content/papers.js';
import { RECIPES } from '../content/recipes.js';

/** Where on the web of the phone a page lies: `https://site/path?q=words`. Hosts end in `.example`, kept for fiction. */
export type Address = Readonly<{ host: string; path: string; query: URLSearchParams }>;

export const SITES = {
  start: 'https://start.example/',
  encyclopaedia: 'https://allword.example/',
  scholar: 'https://papertrail.example/',
  recipes: 'https://onespoon.example/',
  news: 'https://courier.example/',
} as const;

/** What a person typed, as a whole address; words that are none are searched for. */
export function addressFor(typed: string): string {
  const words = typed.trim();
  if (/^https?:\/\//i.test(words)) return words.replace(/^http:/i, 'https:');
  if (/^[\w-]+(\.[\w-]+)+(\/\S*)?$/.test(words)) return `https://${words}${words.includes('/') ? '' : '/'}`;
  return `${SITES.start}?q=${encodeURIComponent(words)}`;
}

export function readAddress(url: string): Address | undefined {
  if (!URL.canParse(url)) return undefined;
  const { host, pathname, searchParams } = new URL(url);
  return { host, path: decodeURIComponent(pathname.slice(1)), query: searchParams };
}

export const urlOf = (site: keyof typeof SITES, path: string): string => `${SITES[site]}${encodeURIComponent(path)}`;
export const searchOf = (site: string, words: string): string => `https://${site}/?q=${encodeURIComponent(words)}`;

/** One find of a search over the whole web. */
export type Hit = Readonly<{ title: string; url: string; extract: string; own: string }>;

const HITS: readonly Hit[] = [
  ...ARTICLES.map(({ title, summary, sections }) => ({
    title: `${title} – Allword`,
    url: urlOf('encyclopaedia', title),
    extract: summary,
    own: Object.values(sections).join(' '),
  })),
  ...NEWS.map(({ title, text, section }) => ({ title, url: urlOf('news', title), extract: text, own: section })),
  ...RECIPES.map(({ title, tags, minutes, ingredients }) => ({
    title: `${title} – One Spoon`,
    url: urlOf('recipes', title),
    extract: `${minutes} minutes. ${ingredients.join(', ')}`,
    own: `${tags} recipe`,
  })),
  ...PAPERS.map(({ title, authors, year, abstract }) => ({
    title,
    url: urlOf('scholar', title),
    extract: `${authors}, ${year}. ${abstract}`,
    own: 'paper study',
  })),
];

const LITTLE = new Set(['the', 'a', 'an', 'of', 'in', 'for', 'and', 'to', 'what', 'is', 'how']);

const wordsOf = (text: string): readonly string[] =>
  (
    text
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).filter((word) => !LITTLE.has(word));

/** How many of the wanted words begin a word of the text. */
function matches(wanted: readonly string[], text: string): number {
  const own = wordsOf(text);
  return wanted.filter((word) => own.some((candidate) => candidate.startsWith(word.replace(/s$/, '')))).length;
}

/** Pages with at least half of the words, those with more of them in the title first. */
export function searchWeb(query: string): readonly Hit[] {
  const wanted = wordsOf(query);
  return HITS.map((hit) => ({
    hit,
    all: matches(wanted, `${hit.title} ${hit.extract} ${hit.own}`),
    title: matches(wanted, hit.title),
  }))
    .filter(({ all }) => wanted.length > 0 && all * 2 >= wanted.length)
    .toSorted((one, other) => 2 * other.title + other.all - 2 * one.title - one.all)
    .map(({ hit }) => hit)
    .slice(0, 12);
}

/** The items of a site that a search on it finds; all of them without words. */
export const found = <T>(items: readonly T[], query: string, text: (item: T) => string): readonly T[] => {
  const wanted = wordsOf(query);
  return items.filter((item) => matches(wanted, text(item)) === wanted.length);
};
