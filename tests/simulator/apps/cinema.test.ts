import { cinema } from '../../../src/simulator/apps/cinema.js';
import { play } from '../../../src/simulator/world/play.js';

const plan = () => play(cinema).tap('The Lamplighter').tap('Fri, May 8').tap('21:30');
const freeSeats = () =>
  plan()
    .texts()
    .flatMap((words) => /^Seat (\w\d), free$/.exec(words)?.[1] ?? []);

describe('the cinema', () => {
  it('tells when a film is shown', () => {
    expect(play(cinema).tap('Otter and Son').texts()).toEqual(
      expect.arrayContaining(['Animation · 87 min · U', '15:15', '17:00']),
    );
  });

  it('has the same seats taken whenever one looks', () => {
    expect(freeSeats()).toEqual(freeSeats());
    expect(freeSeats().length).toBeLessThan(42);
  });

  it('books the chosen seats, after asking, and keeps the ticket', () => {
    const [first = '', second = ''] = freeSeats();
    const asked = plan().tap(`Seat ${first}, free`).tap(`Seat ${second}, free`).tap('Pay £23.00');
    expect(asked.world.journal).toEqual([]);
    const done = asked.tap('Confirm');
    expect(done.world.journal).toMatchObject([
      { what: 'booked', details: { film: 'The Lamplighter', time: '21:30', seats: [first, second] } },
      { what: 'paid', details: { pence: 2300 } },
    ]);
    expect(done.tap('OK').back().tap('Your tickets').texts()).toContain(`Fri, May 8, 21:30 · ${first}, ${second}`);
  });
});
