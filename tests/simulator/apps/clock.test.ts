import { clock } from '../../../src/simulator/apps/clock.js';
import { play } from '../../../src/simulator/world/play.js';

const setting = () => play(clock).tap('Add alarm').type('Hour', '7').type('Minute', '05');

describe('the Clock', () => {
  it('sets an alarm for chosen days', () => {
    const set = setting().tap('Mon').tap('Fri').type('Label', 'Run').tap('OK');
    expect(set.texts()).toEqual(expect.arrayContaining(['07:05', 'Run · Mon, Fri']));
    expect(set.world.journal).toMatchObject([{ what: 'saved', details: { alarm: '07:05', days: 'Mon, Fri' } }]);
  });

  it('refuses an hour that no clock has', () => {
    expect(() => setting().type('Hour', '24').tap('OK')).toThrow('Nothing called "OK"');
  });

  it('rings when the time has come, unless it was switched off', () => {
    const titles = (phone: ReturnType<typeof setting>) => phone.world.notifications.map(({ title }) => title);
    const set = setting().tap('OK');
    expect(titles(set.wait(22 * 3_600_000))).toContain('Alarm 07:05');
    expect(titles(set.tap('Alarm 07:05').wait(22 * 3_600_000))).not.toContain('Alarm 07:05');
  });

  it('gives a deleted alarm back to whoever says so at once', () => {
    const deleted = play(clock).tap('Delete alarm 06:45');
    expect(deleted.texts()).not.toContain('06:45');
    expect(deleted.world.snackbar).toMatchObject({ text: 'Alarm deleted', action: 'Undo' });
    expect(deleted.give({ do: 'snackbar' }).state()).toEqual(play(clock).state());
    expect(play(clock).dismiss('06:45').state()).toEqual(deleted.state());
  });

  it('counts a timer down, stands still while paused, and tells the end', () => {
    const running = play(clock).tap('Timer').tap('+1 min').tap('Start').wait(20_000);
    expect(running.texts()).toContain('00:00:40');
    const paused = running.tap('Pause').wait(60_000);
    expect(paused.texts()).toContain('00:00:40');
    expect(paused.tap('Start').wait(41_000).world.notifications).toMatchObject([{ text: 'Time is up' }]);
  });
});
