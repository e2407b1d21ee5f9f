import { maps } from '../../../src/simulator/apps/maps.js';
import { findView } from '../../../src/simulator/world/path.js';
import { play, type Play } from '../../../src/simulator/world/play.js';

const search = (words: string) => play(maps).tap('Search here').type('Search here', words).submit();
const placesOf = (shown: Play) => {
  const names: string[] = [];
  const walk = (view: ReturnType<Play['view']>) => {
    if (view.id === 'place_name' && view.text) names.push(view.text);
    view.children?.forEach(walk);
  };
  walk(shown.view());
  return names;
};

describe('Maps', () => {
  it('lists what a search finds', () => {
    expect(placesOf(search('noodles'))).toEqual(['Lantern Noodle House', 'Noodle Yard', 'Ramen Kobo']);
    expect(search('submarine').texts()).toContain('Nothing found for “submarine” with these filters');
  });

  it('waits for words as soon as its search is opened', () => {
    const searching = play(maps).tap('Search here');
    expect(searching.world.keyboard.shown).toBe(true);
    expect(placesOf(searching.give({ do: 'type', text: 'noodles' }).submit())).toHaveLength(3);
  });

  it('searches again from the results, and one step back leads to the map', () => {
    const again = search('noodles').tap('Search here');
    expect(again.type('Search here', 'pharmacy').back().texts()).toContain('noodles');
    const found = again.type('Search here', 'dumpling').submit();
    expect(placesOf(found)).toEqual(['Midnight Dumpling']);
    expect(found.back().screen()).toBe('.Main');
    expect(found.tap('Clear search').screen()).toBe('.Main');
  });

  it('shows what was searched for in a field, which no result is taken for', () => {
    const box = findView(search('Ramen Kobo').view(), ({ id }) => id === 'search_bar')?.view;
    expect(box).toMatchObject({ type: 'android.widget.EditText', text: 'Ramen Kobo', desc: 'Search here' });
  });

  it('opens the map by a link that asks for nothing, and results by one that does', () => {
    const place = search('noodles').tap('Ramen Kobo');
    expect(place.link('geo:0,0').screen()).toBe('.Main');
    expect(placesOf(place.link('geo:0,0?q=dumpling'))).toEqual(['Midnight Dumpling']);
  });

  it('narrows the list by rating and by late hours of the day', () => {
    expect(placesOf(search('noodles').tap('Rated 4.5+'))).toEqual(['Lantern Noodle House', 'Ramen Kobo']);
    const late = placesOf(search('restaurants').tap('Rated 4.5+').tap('Open late'));
    expect(late).toEqual(['Midnight Dumpling', 'Bistro Marguerite']);
  });

  it('sorts by rating', () => {
    const sorted = placesOf(search('noodles').tap('Sort: Relevance').tap('Rating'));
    expect(sorted).toEqual(['Ramen Kobo', 'Lantern Noodle House', 'Noodle Yard']);
  });

  it('shows a place with its phone, reviews and, when asked, the hours of each weekday', () => {
    const place = search('midnight dumpling').tap('Midnight Dumpling');
    expect(place.texts()).toEqual(
      expect.arrayContaining(['4.6', '01632 960174', '27 Ropewalk, Brindlewick', 'Jonas Petrell']),
    );
    expect(place.texts()).not.toContain('Friday');
    expect(place.tap('hours').texts().join()).toContain('Friday,18:00–03:00');
  });

  it('finds a place by its pin', () => {
    const pin = { kind: 'touch', x: 51, y: 41 };
    const front = play(maps);
    const uid = front.world.tasks[0]?.entries.at(-1)?.uid ?? 0;
    expect(front.give({ do: 'answer', uid, message: pin }).screen()).toBe('.Place');
  });

  it('says how long each way of going there takes', () => {
    const way = search('midnight dumpling').tap('Midnight Dumpling').tap('Directions');
    expect(way.texts()).toContain('11 min (0.9 km)');
    expect(way.tap('Drive 5 min').texts()).toContain('5 min (0.9 km)');
  });

  it('remembers saved places', () => {
    const saved = search('midnight dumpling').tap('Midnight Dumpling').tap('Save');
    expect(saved.texts()).toContain('Saved');
    expect(saved.back().back().tap('Saved').texts()).toContain('Midnight Dumpling');
  });
});
