import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { judgeSuite } from '../../../src/evaluation/judging/judge-suite.js';
import { readJudgedRun } from '../../../src/evaluation/judging/judged-run.js';
import { appendOpinions, readAll, readOpinions, subjectOf } from '../../../src/evaluation/judging/opinion-file.js';
import type { RubricOpinion } from '../../../src/evaluation/judging/opinion.js';
import { mergeRuns } from '../../../src/evaluation/results/merge.js';
import { readSuiteRun } from '../../../src/evaluation/store/suite-folder.js';
import type { ChatModel } from '../../../src/model/chat-model.js';
import { ScriptedModel } from '../../../src/model/scripted-model.js';
import { withBudget } from '../../../src/model/with-budget.js';
import { emptyFolder } from '../../support/run-cli.js';
import { openResult, RUBRICS, suiteOnDisk } from './suite-on-disk.js';

const [SAVED, TOLD] = RUBRICS;
const evidence = [{ where: 'step 7', text: 'Lantern Noodles' }];
const BOTH = JSON.stringify({
  verdicts: [
    { rubric: 1, reason: 'In the list.', evidence, verdict: 'met', since: 7 },
    { rubric: 2, reason: 'Not sent.', evidence, verdict: 'not-met' },
  ],
});

const judge = async (folder: string, model: ChatModel, more = {}) =>
  judgeSuite({ run: await readSuiteRun(folder), name: 'strict-1', model, scope: 'open', parallel: 1, ...more });

type Saying = readonly [kind: 'model' | 'person', name: string, verdict?: RubricOpinion['verdict'], rubric?: string];

const said = (...[kind, name, verdict, rubric = TOLD]: Saying): RubricOpinion => ({
  ...subjectOf(openResult()),
  judge: { kind, name },
  at: '2026-11-22T12:00:00.000Z',
  about: 'rubric',
  rubric,
  ...(verdict && { verdict }),
});

describe('judging a suite run afterwards', () => {
  it('decides what code left open, and computes the results anew without touching those on disk', async () => {
    const folder = await suiteOnDisk(openResult());
    const before = readFileSync(join(folder, 'results.jsonl'), 'utf8');
    await expect(judge(folder, new ScriptedModel([BOTH]))).resolves.toMatchObject({ judged: 1, left: 0, failed: {} });

    const [result] = (await readJudgedRun(folder)).results;
    expect(result).toMatchObject({ success: false, falselyFinished: true, satisfaction: 0.5 });
    expect(result?.rubrics.map(({ by, met }) => [by, met])).toEqual([
      ['model', true],
      ['model', false],
      ['code', true],
    ]);
    // The note was there since step 7; since when the other one holds nobody said, so it counts at the end.
    expect(result?.curve).toEqual([0, 0, 0, 0, 0, 0, 0, 0.25, 0.5]);
    expect(readFileSync(join(folder, 'results.jsonl'), 'utf8')).toBe(before);
  });

  it('asks nothing twice, unless it is told to', async () => {
    const folder = await suiteOnDisk(openResult());
    await judge(folder, new ScriptedModel([BOTH]));
    const silent = new ScriptedModel([]);
    await expect(judge(folder, silent)).resolves.toMatchObject({ judged: 0 });
    expect(silent.requests).toHaveLength(0);
    await expect(judge(folder, new ScriptedModel([BOTH]), { again: true })).resolves.toMatchObject({ judged: 1 });
    await expect(readOpinions(folder)).resolves.toHaveLength(2);
    await expect(readAll(folder)).resolves.toHaveLength(4);
  });

  it('asks about what code has decided only when the two are to be compared', async () => {
    const folder = await suiteOnDisk(openResult());
    const model = new ScriptedModel([BOTH]);
    await judge(folder, model);
    expect(model.requests[0]?.prompt).not.toContain(RUBRICS[2]);
    const all = new ScriptedModel([
      '{"verdicts": [{"rubric": 1, "reason": "r", "evidence": [], "verdict": "cannot-tell"}]}',
    ]);
    await judge(folder, all, { scope: 'all' });
    expect(all.requests[0]?.prompt).toContain(`1. ${RUBRICS[2]}`);
    expect((await readJudgedRun(folder)).results[0]?.rubrics[2]).toMatchObject({ met: true, by: 'code' });
  });

  it('goes on after a run whose reply cannot be used, and keeps what was asked', async () => {
    const folder = await suiteOnDisk(openResult(), openResult({ task: 'another', runFolder: 'runs/another-1/r-1' }));
    const model = new ScriptedModel(['no', 'no', 'no', BOTH]);
    const { failed, judged, usage } = await judge(folder, model);
    expect(failed).toEqual({ 'a-task#1': expect.stringContaining('no JSON object') as string });
    expect([judged, usage.calls]).toEqual([1, 4]);
    const calls = readFileSync(join(folder, 'judge-calls.jsonl'), 'utf8').trim().split('\n');
    expect(calls.map((line) => (JSON.parse(line) as { task: string }).task)).toEqual([
      'a-task',
      'a-task',
      'a-task',
      'another',
    ]);
  });

  it('stops within its budget and says how many are left', async () => {
    const folder = await suiteOnDisk(openResult(), openResult({ task: 'another', runFolder: 'runs/another-1/r-1' }));
    const model = withBudget(new ScriptedModel([BOTH, BOTH]), { tokens: 1 });
    await expect(judge(folder, model)).resolves.toMatchObject({
      judged: 1,
      left: 1,
      usage: { calls: 1 },
      spent: expect.stringMatching(/^\d+ of 1 tokens used\.$/) as string,
    });
  });
});

describe('opinions on a rubric that code left open', () => {
  const decided = async (...opinions: readonly RubricOpinion[]) => {
    const folder = await suiteOnDisk(openResult());
    await appendOpinions(folder, opinions);
    const [result] = (await readJudgedRun(folder)).results;
    const { met, by } = result?.rubrics.find(({ what }) => what === TOLD) ?? {};
    return [met, by];
  };

  it.each<[string, readonly RubricOpinion[], readonly unknown[]]>([
    ['a person outweighs models', [said('model', 'a', 'met'), said('person', 'p', 'not-met')], [false, 'person']],
    [
      'a person who cannot tell does so too',
      [said('model', 'a', 'met'), said('person', 'p', 'cannot-tell')],
      [undefined, 'person'],
    ],
    [
      'most models decide',
      [said('model', 'a', 'met'), said('model', 'b', 'met'), said('model', 'c', 'not-met')],
      [true, 'model'],
    ],
    [
      'as many for as against leave it open',
      [said('model', 'a', 'met'), said('model', 'b', 'not-met')],
      [undefined, 'model'],
    ],
    ['"cannot tell" never counts as met', [said('model', 'a', 'cannot-tell')], [undefined, 'model']],
    ['the last word of a judge counts', [said('model', 'a', 'met'), said('model', 'a', 'not-met')], [false, 'model']],
    ['what is taken back is gone', [said('person', 'p', 'met'), said('person', 'p')], [undefined, 'code']],
  ])('%s', async (_, opinions, expected) => {
    await expect(decided(...opinions)).resolves.toEqual(expected);
  });

  it('leave a task without checks undecided while one of them is open', async () => {
    const folder = await suiteOnDisk(openResult());
    await appendOpinions(folder, [said('model', 'a', 'met', SAVED)]);
    const [result] = (await readJudgedRun(folder)).results;
    expect(result?.success).toBeUndefined();
    expect(result?.satisfaction).toBe(1);
  });

  it('go along when parts are joined', async () => {
    const folder = await suiteOnDisk(openResult());
    await appendOpinions(folder, [said('person', 'p', 'met')]);
    const whole = join(emptyFolder(), 'whole');
    await mergeRuns([folder], whole);
    await expect(readOpinions(whole)).resolves.toEqual([said('person', 'p', 'met')]);
    expect((await readSuiteRun(whole)).results[0]?.rubrics[1]?.met).toBeUndefined();
  });
});
