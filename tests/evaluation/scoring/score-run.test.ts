import type { RunEnd } from '../../../src/core/run-end.js';
import type { Trace } from '../../../src/core/trace.js';
import { instantiateTask } from '../../../src/evaluation/suites/instantiate-task.js';
import { judgeByCode } from '../../../src/evaluation/scoring/score-run.js';
import type { PhoneRecord } from '../../../src/evaluation/scoring/phone-record.js';
import type { SuiteTask } from '../../../src/evaluation/suites/suite-task.js';
import { sampleTrace } from '../../../src/report/sample-trace.js';
import { aTask } from '../../support/suite-builders.js';

const traceThat = (end: RunEnd, answer = ''): Trace => {
  const { result, ...trace } = sampleTrace;
  if (!result) throw new Error('The sample has a result.');
  return { ...trace, result: { ...result, end, answer } };
};
const finished = traceThat({ kind: 'finished', answer: 'It costs 3.50 Euro.' }, 'It costs 3.50 Euro.');

const journal = [{ what: 'sent', package: 'com.sim.mail', at: 2, details: { to: 'Ann' } }];
const phone: PhoneRecord = [
  { apps: { notes: [] }, journal: [] },
  { apps: { notes: [{ title: 'Paint' }] }, journal: [] },
  { apps: { notes: [{ title: 'Paint' }] }, journal },
];

const judge = (changes: Partial<SuiteTask>, evidence = { trace: finished, phone }) =>
  judgeByCode(instantiateTask(aTask(changes), { seed: 1, attempt: 1 }), evidence);

describe('judging by code', () => {
  it('is a success when every check holds', () => {
    const checks = [
      { what: 'There is a note.', at: '/apps/notes', contains: { title: 'Paint' } },
      { what: 'Ann was written to.', journal: { has: { what: 'sent', details: { to: 'Ann' } } } },
      { what: 'Nothing was paid.', journal: { hasNot: { what: 'paid' } } },
      { what: 'The price is told.', answer: { contains: ['3.50', 'euro'] } },
      { what: 'It was finished.', end: 'finished' },
    ];
    expect(judge({ checks })).toMatchObject({ success: true, satisfaction: 1 });
  });

  it('is none when one does not hold, and tells what was found instead', () => {
    const checks = [
      { what: 'There is a note.', at: '/apps/notes', count: 1 },
      { what: 'Nothing was sent.', journal: { hasNot: { what: 'sent' } } },
      { what: 'The answer is 4.', answer: { matches: '4[.]00' } },
      { what: 'Nothing changed.', at: '/apps/notes', unchanged: true as const },
    ];
    const score = judge({ checks });
    expect(score).toMatchObject({ success: false, satisfaction: 0.25 });
    expect(score.checks.map(({ met }) => met)).toEqual([true, false, false, false]);
    expect(score.checks[2]?.found).toBe('It costs 3.50 Euro.');
  });

  it('weighs rubrics, and leaves sentences to a reader', () => {
    const rubrics = [
      'It was done politely.',
      { what: 'There is a note.', weight: 3, at: '/apps/notes', count: 1 },
      { what: 'Something was paid.', journal: { has: { what: 'paid' } } },
    ];
    const score = judge({ rubrics });
    expect(score.success).toBeUndefined();
    expect(score.satisfaction).toBe(0.75);
    expect(score.rubrics[0]).toMatchObject({ found: 'a sentence for a reader' });
    expect(score.rubrics[0]).not.toHaveProperty('met');
  });

  it('draws the curve from the states after each step', () => {
    const checks = [
      { what: 'There is a note.', at: '/apps/notes', count: 1 },
      { what: 'Ann was written to.', journal: { has: { what: 'sent' } } },
    ];
    expect(judge({ checks }).curve).toEqual([0, 0.5, 1]);
  });

  it('decides nothing about a phone whose state was not kept', () => {
    const checks = [{ what: 'There is a note.', at: '/apps/notes', count: 1 }];
    const score = judgeByCode(instantiateTask(aTask({ checks }), { seed: 1, attempt: 1 }), { trace: finished });
    expect(score).not.toHaveProperty('success');
    expect(score.checks[0]?.found).toBe("the phone's own state was not kept");
  });
});
