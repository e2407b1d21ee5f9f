import type { ScreenElement } from '../../../src/core/element.js';
import type { Screen } from '../../../src/core/screen.js';
import type { Shortcut } from '../../../src/core/shortcut.js';
import { anElement, screenOf } from '../../support/builders.js';
import { SWIPED } from '../../support/scripted-device.js';
import { runScripted, shortcutOf, withLabels } from '../../support/scripted-shortcut.js';

const save = { do: 'tap', target: 'Save' };

describe('a step of a shortcut', () => {
  it.each([
    ['false', { wanted: false }, ['tap Save']],
    ['true', { wanted: true }, ['tap Pin', 'tap Save']],
    ['left out', {}, ['tap Save']],
  ])('is taken only where its slot holds: %s', async (_, values, log) => {
    const params = { wanted: { type: 'boolean', optional: true } };
    const steps = [{ do: 'tap', target: 'Pin', when: '{{wanted}}' }, save];
    expect((await runScripted({ start: withLabels('Pin', 'Save'), steps, params, values })).log).toEqual(log);
  });

  it('is taken only where its condition holds on the screen', async () => {
    const steps = [{ do: 'tap', target: 'Later', when: { exists: { text: 'Rate this app' } } }, save];
    const asked = withLabels('Rate this app', 'Later', 'Save');
    expect((await runScripted({ start: asked, steps })).log).toEqual(['tap Later', 'tap Save']);
    const { result, log } = await runScripted({ start: withLabels('Save'), steps });
    expect(log).toEqual(['tap Save']);
    expect(result).toMatchObject({ ok: true, done: 1, leftOut: 1 });
    expect(result.detail).toBe('The shortcut "tidy" did 1 of its 2 steps; nothing called for the other 1.');
  });

  it('is passed over where it is optional and its target does not come, and says why', async () => {
    const { result, log, reports } = await runScripted({
      start: withLabels('Save'),
      steps: [{ do: 'tap', target: 'Skip the tour', optional: true }, save],
    });
    expect(log).toEqual(['tap Save']);
    expect(result.ok).toBe(true);
    expect(reports.map(({ number, state, wording }) => [number, state, wording])).toEqual([
      [1, 'left-out', 'tap "Skip the tour"'],
      [2, 'done', 'tap "Save"'],
    ]);
    expect(reports[0]?.why).toBe('"Skip the tour" is not on the screen.');
  });

  it('is done so many times', async () => {
    const steps = [{ do: 'tap', target: 'More', repeat: { times: '{{count}}' } }];
    const params = { count: { type: 'integer', min: 0, max: 9 } };
    const screens = { More: withLabels('More', 'Other') };
    const three = await runScripted({ start: withLabels('More'), steps, params, screens, values: { count: 3 } });
    expect(three.log).toEqual(['tap More', 'tap More', 'tap More']);
    const none = await runScripted({ start: withLabels('More'), steps, params, screens, values: { count: 0 } });
    expect(none.log).toEqual([]);
  });

  it('is done until something holds, not at all where it does, and never for ever', async () => {
    const steps = [{ do: 'tap', target: 'Next', repeat: { until: { exists: 'Done' }, most: 3 } }];
    const screens = { Next: withLabels('Next', 'Done') };
    expect((await runScripted({ start: withLabels('Next'), steps, screens })).log).toEqual(['tap Next']);
    expect((await runScripted({ start: withLabels('Done', 'Next'), steps })).log).toEqual([]);
    const { result, log } = await runScripted({ start: withLabels('Next'), steps });
    expect(log).toEqual(['tap Next', 'tap Next', 'tap Next']);
    expect(result.reason).toBe('It was done 3 times, and still not so that "Done" is there.');
  });

  it('only looks where it is a check', async () => {
    const seen = await runScripted({ start: withLabels('Inbox'), steps: [{ check: { exists: 'Inbox' } }] });
    expect(seen.result).toMatchObject({ ok: true, performed: [] });
    const missed = await runScripted({ start: withLabels('Inbox'), steps: [{ check: { exists: 'Outbox' } }, save] });
    expect(missed.log).toEqual([]);
    expect(missed.result.reason).toBe('Not as expected. "Outbox" is not on the screen.');
  });

  it('swipes from one element to another', async () => {
    const start = screenOf([
      anElement(1, { label: 'Low', bounds: { left: 0, top: 0, right: 100, bottom: 100 } }),
      anElement(2, { label: 'High', bounds: { left: 400, top: 0, right: 500, bottom: 100 } }),
    ]);
    const { log } = await runScripted({ start, steps: [{ do: 'swipe', target: 'Low', to: 'High' }] });
    expect(log).toEqual(['swipe 50,50 450,50']);
  });

  it('scrolls to what it names, where it is told which way', async () => {
    const list = [
      { do: 'scroll', to: { text: 'Zoe' } },
      { do: 'tap', target: 'Zoe', scroll: 'down' },
    ];
    for (const step of list) {
      const { result, log } = await runScripted({
        start: withLabels('Ann', 'Ben'),
        screens: { [SWIPED]: withLabels('Ben', 'Zoe') },
        steps: [step],
      });
      expect(log.filter((line) => line.startsWith('swipe'))).toHaveLength(1);
      expect(result.ok).toBe(true);
    }
    const { result } = await runScripted({ start: withLabels('Ann'), steps: [list[1]] });
    expect(result.reason).toBe('"Zoe" is not on the screen. It was scrolled for down to the end.');
  });

  it('names what is there and reads much the same', async () => {
    const { result } = await runScripted({ start: withLabels('Start', 'Stop'), steps: [{ do: 'tap', target: 'Strt' }] });
    expect(result.reason).toBe('"Strt" is not on the screen. There is "Start".');
  });
});

describe('another shortcut as a step', () => {
  const inner = shortcutOf(
    { steps: [{ do: 'tap', target: '{{name}}' }], params: { name: { type: 'string' } } },
    'open_row',
  );

  it('is run with the values it is given', async () => {
    const { result, log, reports } = await runScripted({
      start: withLabels('Milk', 'Save'),
      steps: [{ run: 'open_row', with: { name: '{{row}}' } }, save],
      params: { row: { type: 'string' } },
      values: { row: 'Milk' },
      calls: { open_row: inner },
    });
    expect(log).toEqual(['tap Milk', 'tap Save']);
    expect(result).toMatchObject({ ok: true, done: 2, of: 2 });
    expect(reports.map(({ shortcut, number }) => [shortcut, number])).toEqual([
      ['open_row', 1],
      ['tidy', 1],
      ['tidy', 2],
    ]);
  });

  it('says which of its steps was missed', async () => {
    const steps = [{ run: 'open_row', with: { name: 'Eggs' } }];
    const { result } = await runScripted({ start: withLabels('Milk'), steps, calls: { open_row: inner } });
    expect(result.reason).toBe('In "open_row", step 1 of 1: "Eggs" is not on the screen.');
  });

  it('never goes deeper than it may, though it runs itself', async () => {
    const own: { calls?: Readonly<Record<string, Shortcut>> } = {};
    const endless: Shortcut = Object.assign(shortcutOf({ steps: [{ run: 'again' }] }, 'again'), own);
    Object.assign(endless, { calls: { again: endless } });
    const { result } = await runScripted({ start: withLabels('Milk'), steps: [{ run: 'again' }], calls: { again: endless } });
    expect(result.reason).toContain('More than 3 shortcuts would run one inside the other.');
  });
});

describe('the ways in', () => {
  it.each([
    [{ launch: 'com.sim.notes', fresh: true }, ['stop com.sim.notes', 'open com.sim.notes']],
    [{ launch: 'com.sim.notes', clear_data: true }, ['clear com.sim.notes', 'open com.sim.notes']],
    [{ launch: 'com.sim.notes' }, []],
  ])('begin anew where that is asked for, also where the app is in front: %j', async (entry, log) => {
    const steps = [{ check: { exists: 'Notes' } }];
    expect((await runScripted({ start: withLabels('Notes'), steps, enter: [entry] })).log).toEqual(log);
  });
});

describe('an element as a step names it', () => {
  const field = (traits: Partial<ScreenElement>) =>
    screenOf([anElement(1, { kind: 'field', abilities: ['tap', 'type'], label: '', ...traits }), anElement(2, { label: 'Go' })]);

  it.each<Readonly<{ by: string; start: Screen; target: unknown; line: string }>>([
    { by: 'the hint of an empty field', start: field({ hint: 'Title' }), target: 'Title', line: 'tap Title' },
    { by: 'a part of a label', start: withLabels('Post by Ada'), target: { contains: 'ada' }, line: 'tap Post by Ada' },
    { by: 'one of several', start: withLabels('Once'), target: { one_of: ['Always', 'Once'] }, line: 'tap Once' },
  ])('is found by $by', async ({ start, target, line }) => {
    expect((await runScripted({ start, steps: [{ do: 'tap', target }] })).log).toEqual([line]);
  });
});
