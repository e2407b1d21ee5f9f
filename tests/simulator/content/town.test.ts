import { ARTICLES } from '../../../src/simulator/content/articles.js';
import { openingHours } from '../../../src/simulator/content/hours.js';
import { THREADS } from '../../../src/simulator/content/message-threads.js';
import { PEOPLE, sameNumber } from '../../../src/simulator/content/people.js';
import { PRODUCTS_TO_CARRY } from '../../../src/simulator/content/products-to-carry.js';
import { PRODUCTS_TO_KEEP } from '../../../src/simulator/content/products-to-keep.js';
import { SIGHTS } from '../../../src/simulator/content/sights.js';
import { findPlace, journeyTo, PLACES, searchPlaces } from '../../../src/simulator/content/town.js';
import { STAYS } from '../../../src/simulator/content/stays.js';

const FICTIONAL = /^(07700 900|01632 960)\d{3}$/;
const repeated = (names: readonly string[]) => names.filter((name, index) => names.indexOf(name) !== index);

describe('the town', () => {
  it('calls no two things by one name', () => {
    for (const list of [PLACES, PEOPLE, [...PRODUCTS_TO_CARRY, ...PRODUCTS_TO_KEEP], SIGHTS, STAYS]) {
      expect(repeated(list.map(({ name }) => name))).toEqual([]);
    }
    expect(repeated(ARTICLES.map(({ title }) => title))).toEqual([]);
  });

  it('gives out only numbers that are kept for fiction, each once', () => {
    const numbers = [...PLACES.map(({ where }) => where.phone), ...PEOPLE.map(({ phone }) => phone)];
    expect(numbers.filter((number) => !FICTIONAL.test(number))).toEqual([]);
    expect(repeated(numbers)).toEqual([]);
  });

  it('has hours for every weekday of every place that are read without loss', () => {
    const wrong = PLACES.filter(({ hours }) =>
      openingHours(hours).some((day) => day.some(({ from, to }) => Number.isNaN(from + to) || to <= from)),
    );
    expect(wrong).toEqual([]);
    expect(PLACES.filter(({ hours }) => openingHours(hours).every((day) => day.length === 0))).toEqual([]);
  });

  it('has threads only with people and places it knows, and with one stranger', () => {
    const stranger = '07700 900991';
    const known = [...PEOPLE.map(({ phone }) => phone), ...PLACES.map(({ where }) => where.phone), stranger];
    expect(THREADS.filter(({ phone }) => !known.some((number) => sameNumber(number, phone)))).toEqual([]);
  });

  it('books the same hotels that stand on the map', () => {
    const hotels = PLACES.filter(({ kind }) => kind === 'Hotel').map(({ name }) => name);
    expect(STAYS.filter(({ city }) => city === 'Brindlewick').map(({ name }) => name)).toEqual(hotels);
  });
});

describe('a search for places', () => {
  const names = (query: string) => searchPlaces(query).map(({ name }) => name);

  it('asks that every word begins one of theirs, in any number, without accents', () => {
    expect(names('noodles')).toEqual(expect.arrayContaining(['Lantern Noodle House', 'Noodle Yard']));
    expect(names('cafe heron')).toEqual(['Café Heron']);
    expect(names('good vegan restaurants near me')).toContain('Green Ember');
    expect(names('submarine')).toEqual([]);
  });
});

describe('a journey', () => {
  it('takes longer on foot than by car', () => {
    const place = findPlace('Quayside Grill');
    if (!place) throw new Error('The quay is gone');
    const [walk, drive] = [journeyTo(place, 'Walk'), journeyTo(place, 'Drive')];
    expect(walk.km).toBe(drive.km);
    expect(walk.minutes).toBeGreaterThan(drive.minutes);
    expect(walk.steps.at(-1)).toBe('Arrive at Quayside Grill, 2 Quay Lane');
  });
});
