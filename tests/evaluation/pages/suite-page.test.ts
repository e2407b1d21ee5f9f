import { satisfactionCurve } from '../../../src/evaluation/pages/suite-charts.js';
import { judgedRun } from '../../../src/evaluation/judging/judged-run.js';
import { suitePage } from '../../../src/evaluation/pages/suite-page.js';
import type { TaskResult } from '../../../src/evaluation/scoring/result.js';
import { aHead, aResult } from '../../support/suite-builders.js';

const missed = aResult({
  task: 'b',
  success: false,
  satisfaction: 0.5,
  falselyFinished: true,
  answer: '<img src=x onerror=alert(1)>',
  checks: [{ what: 'It is there.', weight: 1, met: false, by: 'code', found: '<script>alert(1)</script>\u0007' }],
  curve: [0, 0.5],
});
const run = (results: readonly TaskResult[]) => ({
  folder: 'evals/e-1',
  head: aHead({ tries: results.map(({ task, attempt }) => ({ task, attempt })) }),
  results,
});

const judged = (results: readonly TaskResult[]) => judgedRun(run(results), []);

describe('the page of a suite run', () => {
  const page = suitePage(judged([aResult({ curve: [0, 0.5, 1] }), missed]));

  it('tells the numbers with their intervals, the failures, and how to repeat it', () => {
    expect(page).toContain('1 of 2; 95 % between 9 % and 91 %');
    expect(page).toContain('said to be done');
    expect(page).toContain(
      'fingertips eval suites/everyday --model oracle --seed 1 --diligence balanced --max-steps 40',
    );
    expect(page).toContain('Mean satisfaction after each step, from 0 % to 75 %');
  });

  it('shows what stood on a screen as text, and lets nothing run or load', () => {
    expect(page).not.toContain('<script');
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;[U+0007]');
    expect(page).toContain('default-src &#39;none&#39;');
    expect(page).not.toMatch(/src="http|href="http/);
  });

  it('says when it is not the whole', () => {
    const { head, ...others } = run([missed]);
    const tries = [...head.tries, { task: 'c', attempt: 1 }];
    expect(suitePage(judgedRun({ ...others, head: { ...head, tries } }, []))).toContain('1 of 2 tries are finished');
  });
});

describe('the curve of satisfaction', () => {
  it('lets a run that has ended keep what it had reached', () => {
    expect(satisfactionCurve([aResult({ curve: [0, 1] }), aResult({ curve: [0, 0, 0.5] })])).toEqual([0, 0.5, 0.75]);
  });
});
