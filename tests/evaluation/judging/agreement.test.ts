import { dirname } from 'node:path';
import { agreements } from '../../../src/evaluation/judging/agreement.js';
import { readJudgedRun } from '../../../src/evaluation/judging/judged-run.js';
import type { Judge, Opinion } from '../../../src/evaluation/judging/opinion.js';
import { appendOpinions, subjectOf } from '../../../src/evaluation/judging/opinion-file.js';
import { summarize } from '../../../src/evaluation/results/summary.js';
import { runCli } from '../../support/run-cli.js';
import { openResult, RUBRICS, suiteOnDisk } from './suite-on-disk.js';

const [SAVED, TOLD, KEPT] = RUBRICS;
const MODEL: Judge = { kind: 'model', name: 'strict-1' };
const ADA: Judge = { kind: 'person', name: 'Ada' };
const common = { ...subjectOf(openResult()), at: '2026-11-22T12:00:00.000Z' };

const verdict = (judge: Judge, rubric: string, said: 'met' | 'not-met' | 'cannot-tell'): Opinion => ({
  ...common,
  judge,
  about: 'rubric',
  rubric,
  verdict: said,
});
const ofStep = (about: 'action' | 'verdict', step: number, answer: 'right' | 'wrong' | 'cannot-tell'): Opinion => ({
  ...common,
  judge: ADA,
  about,
  step,
  answer,
});

const RUBRIC_OPINIONS = [
  verdict(MODEL, SAVED, 'met'),
  verdict(MODEL, TOLD, 'met'),
  verdict(MODEL, KEPT, 'not-met'),
  verdict(ADA, SAVED, 'met'),
  verdict(ADA, TOLD, 'not-met'),
];

async function judgedBy(...opinions: readonly Opinion[]): Promise<string> {
  const folder = await suiteOnDisk(openResult());
  await appendOpinions(folder, opinions);
  return folder;
}

describe('agreement between judges', () => {
  it('is told for each pair that judged something in common, code first', async () => {
    const found = agreements(await readJudgedRun(await judgedBy(...RUBRIC_OPINIONS)));
    expect(found.map(({ judges, judged }) => [...judges, judged])).toEqual([
      ['code', 'model strict-1', 1],
      ['model strict-1', 'person Ada', 2],
    ]);
    expect(found[0]?.matrix).toMatchObject({ met: { met: 0, 'not-met': 1, 'cannot-tell': 0 } });
    expect(found[1]).toMatchObject({ matrix: { met: { met: 1, 'not-met': 1 } }, agreed: { estimate: 0.5 } });
  });

  it('is not told of one judge alone', async () => {
    expect(agreements(await readJudgedRun(await judgedBy(verdict(ADA, SAVED, 'met'))))).toEqual([]);
  });

  it('is printed as a matrix, and as JSON', async () => {
    const folder = await judgedBy(...RUBRIC_OPINIONS);
    const { stdout } = await runCli(['eval', 'agreement', folder], { folder: dirname(folder) });
    expect(stdout).toContain('model strict-1 (rows) and person Ada (columns) about 2 rubrics in 1 run');
    expect(stdout).toMatch(/met +1 +1 +0/);
    expect(stdout).toContain('agreed 50 %');
    const { stdout: json } = await runCli(['eval', 'agreement', folder, '--json'], { folder: dirname(folder) });
    expect(JSON.parse(json)).toMatchObject({ agreements: [{ judges: ['code', 'model strict-1'] }, {}] });
  });
});

describe('what judges said about steps', () => {
  it('becomes action accuracy and reflection accuracy, by the steps that were decided', async () => {
    const folder = await judgedBy(
      ofStep('action', 1, 'right'),
      ofStep('action', 2, 'right'),
      ofStep('action', 3, 'wrong'),
      ofStep('action', 4, 'cannot-tell'),
      ofStep('verdict', 1, 'right'),
    );
    const { results } = await readJudgedRun(folder);
    expect(results[0]).toMatchObject({ rightActions: { count: 2, of: 3 }, rightVerdicts: { count: 1, of: 1 } });
    const { actionAccuracy, reflectionAccuracy } = summarize(results);
    expect(actionAccuracy?.estimate).toBeCloseTo(2 / 3, 10);
    expect(reflectionAccuracy?.estimate).toBe(1);
  });

  it('is nothing while nobody has judged a step', async () => {
    const { actionAccuracy, reflectionAccuracy } = summarize((await readJudgedRun(await judgedBy())).results);
    expect([actionAccuracy, reflectionAccuracy]).toEqual([undefined, undefined]);
  });
});
