import { calendar } from '../../../src/simulator/apps/calendar.js';
import { play } from '../../../src/simulator/world/play.js';

const drafted = () =>
  play(calendar).tap('Create event').type('Title', 'Haircut').type('From, such as 9:30', '15:00').type('To', '15:45');

describe('the Calendar', () => {
  it('shows what comes, day by day, beginning today', () => {
    const texts = play(calendar).texts();
    expect(texts.slice(3, 6)).toEqual(['Today, Wed, May 6', 'Team meeting', '09:30–10:00 · Orchard room']);
    expect(texts).not.toContain('Yoga with Elif');
  });

  it('keeps a new event on a day chosen from the month', () => {
    const saved = drafted().tap('Date').tap('Friday, May 8, 2026').tap('Save');
    expect(saved.world.journal).toMatchObject([
      { what: 'saved', details: { event: 'Haircut', day: '2026-05-08', time: '15:00–15:45' } },
    ]);
    const texts = saved.texts();
    expect(texts.indexOf('Haircut')).toBeGreaterThan(texts.indexOf('Fri, May 8'));
    expect(texts.indexOf('Haircut')).toBeLessThan(texts.indexOf('Dinner with Mei'));
  });

  it('turns the pages of the month', () => {
    const picker = drafted().tap('Date').tap('Next month');
    expect(picker.texts()).toEqual(expect.arrayContaining(['June 2026', 'Tuesday, June 30, 2026']));
  });

  it('does not save what ends before it begins, and says why', () => {
    const wrong = drafted().type('To', '14:00');
    expect(wrong.texts()).toContain('It must end after it begins, for example 14:00');
    expect(() => wrong.tap('Save')).toThrow('Nothing called "Save"');
  });

  it('changes an event in its place', () => {
    const changed = play(calendar).tap('Dentist').tap('Edit event').type('To', '09:15').tap('Save');
    expect(changed.texts()).toContain('Thursday, May 14, 2026 · 08:30–09:15');
    expect(changed.texts()).toContain('Willow Avenue Dental');
  });

  it('deletes only after asking', () => {
    const asked = play(calendar).tap('Dentist').tap('Delete event');
    expect(asked.tap('Cancel').back().texts()).toContain('Dentist');
    expect(asked.tap('Delete').texts()).not.toContain('Dentist');
  });
});
