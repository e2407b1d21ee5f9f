import { ARTICLES } from '../../../src/simulator/content/articles.js';
import { CALLS } from '../../../src/simulator/content/calls.js';
import { FILMS } from '../../../src/simulator/content/films.js';
import { FLIGHTS } from '../../../src/simulator/content/flights.js';
import { HOSTILE_TEXTS } from '../../../src/simulator/content/hostile-texts.js';
import { MAILS } from '../../../src/simulator/content/mails.js';
import { THREADS } from '../../../src/simulator/content/message-threads.js';
import { NEWS } from '../../../src/simulator/content/news.js';
import { PAPERS } from '../../../src/simulator/content/papers.js';
import { OWNER, PEOPLE } from '../../../src/simulator/content/people.js';
import { PICTURE_TIPS } from '../../../src/simulator/content/pictures.js';
import { POSTS, TRENDS } from '../../../src/simulator/content/posts.js';
import { PRODUCTS_TO_CARRY } from '../../../src/simulator/content/products-to-carry.js';
import { PRODUCTS_TO_KEEP } from '../../../src/simulator/content/products-to-keep.js';
import { PRODUCTS_TO_USE_UP } from '../../../src/simulator/content/products-to-use-up.js';
import { RECIPE_COMMENTS } from '../../../src/simulator/content/recipe-comments.js';
import { RECIPES } from '../../../src/simulator/content/recipes.js';
import { SIGHTS } from '../../../src/simulator/content/sights.js';
import { STAYS } from '../../../src/simulator/content/stays.js';
import { STORED_FILES } from '../../../src/simulator/content/stored-files.js';
import { PLACES } from '../../../src/simulator/content/town.js';
import { CITIES } from '../../../src/simulator/content/travel.js';
import { VIDEOS } from '../../../src/simulator/content/videos.js';
import { EARLIER, waresOf } from '../../../src/simulator/apps/shop-state.js';

const PRODUCTS = [...PRODUCTS_TO_CARRY, ...PRODUCTS_TO_KEEP, ...PRODUCTS_TO_USE_UP];
/** Everything there is to read on the phone, with the name of where it stands. */
const TEXTS: readonly (readonly [string, unknown])[] = Object.entries({
  articles: ARTICLES,
  mails: MAILS,
  threads: THREADS,
  news: NEWS,
  papers: PAPERS,
  pictures: PICTURE_TIPS,
  places: PLACES,
  posts: POSTS,
  products: PRODUCTS,
  recipes: RECIPES,
  comments: RECIPE_COMMENTS,
  sights: SIGHTS,
  videos: VIDEOS,
});
const written = TEXTS.map(([, content]) => JSON.stringify(content)).join('\n');
const repeated = (names: readonly string[]) => names.filter((name, index) => names.indexOf(name) !== index);

const NUMBERS = [...PLACES.map(({ where }) => where.phone), ...[...PEOPLE, OWNER].map(({ phone }) => phone)];
/** Callers nobody knows. */
const STRANGERS = ['07700 900990', '07700 900991'];

describe('what stands in the apps', () => {
  it('is ample', () => {
    const counts = {
      ...Object.fromEntries(TEXTS.map(([name, content]) => [name, Object.keys(content as object).length])),
      stays: STAYS.length,
      flights: FLIGHTS.length,
      films: FILMS.length,
      files: STORED_FILES.length,
      calls: CALLS.length,
      people: PEOPLE.length,
      messages: THREADS.flatMap(({ messages }) => messages).length,
      reviews: [...PLACES, ...PRODUCTS, ...SIGHTS].flatMap(({ reviews }) => [...reviews]).length,
    };
    expect(counts).toEqual({
      articles: 26,
      calls: 14,
      comments: 4,
      files: 45,
      films: 9,
      flights: 43,
      mails: 44,
      messages: 63,
      news: 31,
      papers: 36,
      people: 27,
      pictures: 32,
      places: 59,
      posts: 56,
      products: 53,
      recipes: 28,
      reviews: 201,
      sights: 32,
      stays: 40,
      threads: 22,
      videos: 36,
    });
    expect(Object.values(counts).reduce((sum, count) => sum + count)).toBeGreaterThan(700);
  });

  it('names only telephone numbers that belong to somebody, or to a known stranger', () => {
    const named = [...written.matchAll(/(?:07700 900|01632 960)\d{3}/g)].map(([number]) => number);
    const unknown = named.filter((number) => !NUMBERS.includes(number) && !STRANGERS.includes(number));
    expect(unknown).toEqual([]);
    expect(CALLS.filter(({ phone }) => !NUMBERS.includes(phone) && !STRANGERS.includes(phone))).toEqual([]);
  });

  it('names no telephone number outside the ranges kept for fiction', () => {
    expect(
      [...written.matchAll(/\b0\d{4} \d{6}\b/g)].filter(([number]) => !/^(07700 900|01632 960)/.test(number)),
    ).toEqual([]);
  });

  it('has an order in a shop, and its invoice among the files, for each parcel that a mail names', () => {
    const named = [...new Set([...JSON.stringify(MAILS).matchAll(/\b[MT]-\d{5}\b/g)].map(([number]) => number))];
    const ordered = [...EARLIER.merrow, ...EARLIER.tallybox].map(({ number }) => number);
    expect(named.toSorted()).toEqual(ordered.toSorted());
    for (const number of named) expect(STORED_FILES.map(({ name }) => name)).toContain(`Order ${number}.pdf`);
  });

  it('asks in each earlier order what the shop asks', () => {
    for (const [shop, orders] of Object.entries(EARLIER) as [keyof typeof EARLIER, (typeof EARLIER)['merrow']][]) {
      for (const { items, pence } of orders) {
        const goods = items.reduce(
          (sum, { name, count }) =>
            sum + count * (waresOf(shop).find((ware) => ware.name === name)?.offer.pence ?? NaN),
          0,
        );
        expect(pence).toBe(goods + (goods >= 4000 ? 0 : 390));
      }
    }
  });

  it('lets hotels of the town stand on the map under as many reviews', () => {
    for (const { name, count } of STAYS.filter(({ city }) => city === 'Brindlewick')) {
      expect(PLACES.find((place) => place.name === name)?.stars.count).toBe(count);
    }
  });

  it('has stays, flights and sights in every city that can be travelled to', () => {
    for (const city of CITIES) {
      expect(STAYS.filter((stay) => stay.city === city).length).toBeGreaterThan(3);
      expect(SIGHTS.filter((sight) => sight.city === city).length).toBeGreaterThan(3);
      expect(city === 'Brindlewick' || FLIGHTS.some(({ from, to }) => from === 'Brindlewick' && to === city)).toBe(
        true,
      );
      expect(city === 'Brindlewick' || FLIGHTS.some(({ from, to }) => from === city && to === 'Brindlewick')).toBe(
        true,
      );
    }
  });

  it('sends mails only from people whose address the contacts have, or from firms', () => {
    const people = new Map(PEOPLE.map(({ name, email }) => [name, email]));
    for (const { from, address } of MAILS.filter((mail) => people.has(mail.from))) {
      expect(people.get(from)).toBe(address);
    }
  });

  it('has posts about every trend', () => {
    expect(TRENDS.filter(({ tag }) => !POSTS.some(({ text }) => text.includes(tag)))).toEqual([]);
  });

  it('calls nothing in one list by one name', () => {
    for (const list of [NEWS, PAPERS, RECIPES, VIDEOS, FILMS, PICTURE_TIPS, ARTICLES]) {
      expect(repeated(list.map(({ title }) => title))).toEqual([]);
    }
    for (const list of [PRODUCTS, STAYS, SIGHTS, PLACES, STORED_FILES]) {
      expect(repeated(list.map(({ name }) => name))).toEqual([]);
    }
    expect(repeated(FLIGHTS.map(({ from, to, airline, leaves }) => [from, to, airline, leaves].join()))).toEqual([]);
  });

  it('keeps each hostile text in one place', () => {
    for (const { text } of Object.values(HOSTILE_TEXTS)) {
      expect(written.split(JSON.stringify(text).slice(1, -1))).toHaveLength(2);
    }
  });
});
