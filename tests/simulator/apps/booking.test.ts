import { booking } from '../../../src/simulator/apps/booking.js';
import { play } from '../../../src/simulator/world/play.js';

const stays = () => play(booking).tap('Search');
const flights = () => play(booking).tap('Flights').tap('Search');

describe('the booking app', () => {
  it('finds stays in a city, by filters and order', () => {
    expect(stays().tap('Score 9+').texts()).toEqual(
      expect.arrayContaining(['Villa Pinaster, 4 stars', 'Hotel Meridian Quay, 5 stars']),
    );
    expect(stays().tap('Score 9+').tap('Free cancellation').texts()).not.toContain('Hotel Meridian Quay, 5 stars');
    const cheapest = stays().tap('Sort: Recommended').tap('Lowest price').texts();
    expect(cheapest.indexOf('Maris Hostel, 1 star')).toBeLessThan(cheapest.indexOf('Casa Lumen, 3 stars'));
  });

  it('counts nights and asks more at the weekend', () => {
    expect(stays().tap('Casa Lumen, 3 stars').texts()).toContain('£208.80');
    const weekdays = play(booking).tap('Check-in').tap('Monday, May 18, 2026').tap('Search');
    expect(weekdays.tap('Casa Lumen, 3 stars').texts()).toEqual(expect.arrayContaining(['May 18 – May 19', '£87.00']));
  });

  it('does not let anyone leave before they arrive', () => {
    expect(() => play(booking).tap('Check-out').tap('Thursday, May 14, 2026')).toThrow('Nothing called');
  });

  it('finds flights, the cheapest first, and direct ones alone', () => {
    const times = flights()
      .texts()
      .filter((words) => / – /.test(words));
    expect(times.slice(0, 3)).toEqual(['08:20 – 13:10', '21:15 – 23:45', '19:05 – 21:20']);
    expect(times).toHaveLength(7);
    expect(flights().tap('Direct only').texts()).not.toContain('08:20 – 13:10');
  });

  it('puts flights into another order', () => {
    const sorted = flights().tap('Sort: Lowest price').tap('Earliest').texts();
    expect(sorted.find((words) => / – /.test(words))).toBe('06:40 – 08:55');
  });

  it('shows what each day around costs at least, and flies on another one', () => {
    expect(flights().texts()).toEqual(expect.arrayContaining(['Fri, May 15 · £148.00', 'Tue, May 19 · £104.00']));
    const direct = flights().tap('Direct only').tap('Tue, May 19 · £118.00');
    expect(direct.texts()).toContain('£118.00');
    const booked = direct.tap('21:15 – 23:45').tap('Book now').tap('Confirm');
    expect(booked.world.journal).toMatchObject([{ what: 'booked', details: { pence: 11800 } }, { what: 'paid' }]);
  });

  it('leaves out what costs too much or has too few stars', () => {
    const texts = stays().tap('Up to £120.00 a night').tap('4+ stars').texts();
    expect(texts).toContain('Hotel Tramontane, 4 stars');
    expect(texts).not.toContain('The Old Customs House, 4 stars');
    expect(texts).not.toContain('Casa Lumen, 3 stars');
  });

  it('books after asking, and keeps the booking', () => {
    const asked = flights().tap('19:05 – 21:20').tap('Book now');
    expect(asked.tap('Cancel').world.journal).toEqual([]);
    const done = asked.tap('Confirm');
    expect(done.world.journal).toMatchObject([
      { what: 'booked', details: { pence: 19800, guests: 2 } },
      { what: 'paid', details: { pence: 19800 } },
    ]);
    expect(done.tap('OK').back().tap('Your bookings').texts()).toContain('Tern Air, Brindlewick to Port Maris');
  });
});
