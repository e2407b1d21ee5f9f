import { hoursOn, isOpenLate, openingHours, openNow } from '../../../src/simulator/content/hours.js';

const WEDNESDAY = Date.UTC(2026, 4, 6);
const at = (hour: number, minute = 0, day = 0) => WEDNESDAY + ((day * 24 + hour) * 60 + minute) * 60_000;
const SPLIT = 'Mo-Th 12:00-14:30 17:00-22:30, Fr-Sa 12:00-01:00, Su closed';

describe('opening hours', () => {
  it('are one list of openings a weekday, Monday first', () => {
    expect(openingHours(SPLIT).map((day) => day.length)).toEqual([2, 2, 2, 2, 1, 1, 0]);
  });

  it('read as a person writes them', () => {
    expect(hoursOn(SPLIT, 0)).toBe('12:00–14:30, 17:00–22:30');
    expect(hoursOn(SPLIT, 4)).toBe('12:00–01:00');
    expect(hoursOn(SPLIT, 6)).toBe('Closed');
    expect(hoursOn('Mo-Su 00:00-24:00', 3)).toBe('Open 24 hours');
  });

  it.each([
    ['before the first opening', at(9), 'Closed · Opens 12:00'],
    ['while open', at(13), 'Open · Closes 14:30'],
    ['between two openings', at(15), 'Closed · Opens 17:00'],
    ['after the last one', at(23), 'Closed for today'],
    ['on a day off', at(12, 0, 4), 'Closed today'],
    ['after the midnight of a late evening', at(0, 30, 3), 'Open · Closes 01:00'],
  ])('say what holds %s', (_when, now, words) => {
    expect(openNow(SPLIT, now)).toBe(words);
  });

  it('are late when the door is open at eleven in the evening', () => {
    expect(isOpenLate(SPLIT, 4)).toBe(true);
    expect(isOpenLate(SPLIT, 0)).toBe(false);
    expect(isOpenLate('Mo 10:00-23:00', 0)).toBe(true);
    expect(isOpenLate('Mo 10:00-22:30', 0)).toBe(false);
  });
});
