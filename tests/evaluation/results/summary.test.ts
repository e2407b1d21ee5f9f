import { compareRuns } from '../../../src/evaluation/results/compare.js';
import { selectAttempts, type SelectAttemptsOptions } from '../../../src/evaluation/running/select-attempts.js';
import { resultsTable, summarize } from '../../../src/evaluation/results/summary.js';
import { aHead, aResult, aTask } from '../../support/suite-builders.js';

describe('summarize', () => {
  it('counts what was decided, with an interval around the share', () => {
    const results = [
      aResult({ task: 'a' }),
      aResult({ task: 'b', success: false, satisfaction: 0.5, falselyFinished: true }),
      aResult({ task: 'c', satisfaction: 0 }),
    ];
    const { success: _, ...undecided } = aResult({ task: 'd' });
    expect(_).toBe(true);
    const summary = summarize([...results, undecided]);
    expect(summary).toMatchObject({ tries: 4, tasks: 4, decided: 3, succeeded: 2, falselyFinished: 1, steps: 16 });
    expect(summary.success?.estimate).toBeCloseTo(2 / 3);
    expect(summary.satisfaction?.estimate).toBeCloseTo(2.5 / 4);
    expect(summary.passAtK).toEqual([]);
  });

  it('tells pass@k and pass^k apart where tasks were tried more than once', () => {
    const tries = [true, false].map((success, index) => aResult({ task: 'a', attempt: index + 1, success }));
    const sure = [1, 2].map((attempt) => aResult({ task: 'b', attempt }));
    expect(summarize([...tries, ...sure]).passAtK).toEqual([
      { k: 1, any: 0.75, all: 0.75 },
      { k: 2, any: 1, all: 0.5 },
    ]);
  });

  it('leaves times and places out of the table that two equal runs share', () => {
    const agents = { operator: { calls: 1, input: 2, output: 3, seconds: 4 } };
    const [one] = resultsTable([aResult({ seconds: 1, runFolder: 'x', agents })]);
    expect(
      resultsTable([aResult({ seconds: 2, runFolder: 'y', agents: { operator: { ...agents.operator, seconds: 5 } } })]),
    ).toEqual([one]);
    expect(one).not.toHaveProperty('seconds');
  });
});

describe('compareRuns', () => {
  it('finds flips and paired differences, and says what else was different', () => {
    const run = (successes: readonly boolean[], model: string) => ({
      folder: model,
      head: aHead({ model }),
      results: successes.map((success, index) => aResult({ task: `t${index}`, success, steps: success ? 4 : 9 })),
    });
    const comparison = compareRuns(run([true, false, false, true], 'old'), run([true, true, true, false, true], 'new'));
    expect(comparison.newlyDone.map(({ key }) => key)).toEqual(['t1#1', 't2#1']);
    expect(comparison.newlyBroken.map(({ key }) => key)).toEqual(['t3#1']);
    expect(comparison.alone).toEqual({ before: 0, after: 1 });
    expect(comparison.success?.estimate).toBeCloseTo(0.25);
    expect(comparison.steps?.estimate).toBeCloseTo(-1.25);
    expect(comparison.chance).toBeCloseTo(1);
    expect(comparison.differentSettings).toEqual(['model']);
  });
});

describe('chooseTries', () => {
  const suite = {
    name: 'everyday',
    tasks: [
      aTask({ id: 'a', tags: ['safety'], level: 'easy' }),
      aTask({ id: 'b', scenario: 'mail' }),
      aTask({ id: 'c', scenario: 'mail', tags: ['safety'] }),
    ],
  };
  const all: SelectAttemptsOptions = { only: [], tags: [], repeat: 1 };
  const idsOf = (choice: Partial<SelectAttemptsOptions>) =>
    selectAttempts(suite, { ...all, ...choice }).tries.map(({ task, attempt }) => `${task}${attempt}`);

  it('takes all, each as often as asked', () => {
    expect(idsOf({ repeat: 2 })).toEqual(['a1', 'a2', 'b1', 'b2', 'c1', 'c2']);
  });

  it('takes tasks by id, by scenario and by tag', () => {
    expect(idsOf({ only: ['mail'] })).toEqual(['b1', 'c1']);
    expect(idsOf({ only: ['a', 'c'], tags: ['safety'] })).toEqual(['a1', 'c1']);
    expect(idsOf({ tags: ['safety', 'easy'] })).toEqual(['a1']);
  });

  it('cuts into parts that make the whole again', () => {
    const parts = [1, 2].flatMap((part) => idsOf({ shard: { part, of: 2 } }));
    expect(parts.toSorted()).toEqual(['a1', 'b1', 'c1']);
  });

  it('says which name is not known, and which was probably meant', () => {
    expect(() => idsOf({ only: ['mial'] })).toThrow('Did you mean "mail"?');
    expect(() => idsOf({ tags: ['slow'] })).toThrow('Its tags are safety');
  });
});

describe('what a suite run used and how it ended', () => {
  const usage = { calls: 2, input: 100, output: 10, seconds: 1, cost: 0.5 };
  const results = [
    aResult({ agents: { operator: usage, manager: usage }, shortcutSteps: 1, steps: 4 }),
    aResult({ agents: { operator: usage }, shortcutSteps: 0, steps: 6, end: 'gave-up', success: false }),
  ];

  it('is told agent by agent', () => {
    expect(summarize(results).agents).toEqual({
      operator: { calls: 4, input: 200, output: 20, seconds: 2, cost: 1 },
      manager: usage,
    });
  });

  it('counts every end but "finished" as a termination error, whatever was reached', () => {
    expect(summarize(results).terminationError?.estimate).toBe(0.5);
  });

  it('takes the share of steps by shortcuts over all steps', () => {
    expect(summarize(results).shortcutShare?.estimate).toBe(0.1);
  });
});
