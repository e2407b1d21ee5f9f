import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TaskResult } from '../../../src/evaluation/scoring/result.js';
import {
  appendResult,
  createSuiteFolder,
  readSuiteRun,
  type SuiteHead,
} from '../../../src/evaluation/store/suite-folder.js';
import { emptyFolder, runCli } from '../../support/run-cli.js';
import { aHead, aResult } from '../../support/suite-builders.js';

const folder = emptyFolder();

async function aSuiteRun(name: string, results: readonly TaskResult[], head: Partial<SuiteHead> = {}): Promise<string> {
  const path = join(folder, name);
  const tries = results.map(({ task, attempt }) => ({ task, attempt }));
  await createSuiteFolder(path, aHead({ tries, ...head }));
  for (const result of results) {
    await appendResult(path, result);
    mkdirSync(join(path, result.runFolder), { recursive: true });
    writeFileSync(join(path, result.runFolder, 'report.html'), result.task);
  }
  return name;
}

const done = (task: string, success = true): TaskResult => aResult({ task, success, runFolder: `runs/${task}-1/r-1` });

describe('fingertips eval compare', () => {
  it('tells which tasks flipped, with both of their reports', async () => {
    await aSuiteRun('before', [done('a'), done('b', false), done('c')]);
    await aSuiteRun('after', [done('a'), done('b'), done('c', false)], { model: 'other' });
    const { stdout, code } = await runCli(['eval', 'compare', 'before', 'after'], { folder });
    expect(code).toBe(0);
    expect(stdout).toContain('3 tries in both');
    expect(stdout).toContain('Different: model');
    expect(stdout).toContain('1 newly done, 1 newly broken');
    expect(stdout).toMatch(/broken +c#1 +before\/runs\/c-1\/r-1\/report.html +after\/runs\/c-1\/r-1\/report.html/);
    expect(stdout).toMatch(/done +b#1/);

    const { stdout: json } = await runCli(['eval', 'compare', 'before', 'after', '--json'], { folder });
    expect(JSON.parse(json)).toMatchObject({
      tries: 3,
      newlyDone: [{ task: 'b' }],
      newlyBroken: [{ task: 'c' }],
      differentSettings: ['model'],
    });
  });
});

describe('fingertips eval merge', () => {
  it('joins parts into a whole that needs none of them', async () => {
    await aSuiteRun('part-1', [done('a'), done('c', false)], { shard: '1/2' });
    await aSuiteRun('part-2', [done('b')], { shard: '2/2' });
    const args = ['eval', 'merge', 'part-1', 'part-2', '--out', 'whole', '--json'];
    const { stdout, code } = await runCli(args, { folder });
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ tasks: 3, planned: 3, succeeded: 2, folder: 'whole' });
    const { head, results } = await readSuiteRun(join(folder, 'whole'));
    expect(head).not.toHaveProperty('shard');
    expect(results.map(({ task }) => task).toSorted()).toEqual(['a', 'b', 'c']);

    const again = await runCli(args, { folder });
    expect(again.code).toBe(2);
    expect(again.stderr).toContain('is there already');
  });

  it('refuses parts that were run in another way', async () => {
    await aSuiteRun('seed-1', [done('a')]);
    await aSuiteRun('seed-2', [done('b')], { seed: 2 });
    const { stderr, code } = await runCli(['eval', 'merge', 'seed-1', 'seed-2', '--out', 'mixed'], { folder });
    expect(code).toBe(2);
    expect(stderr).toContain('their "seed" is different');
  });
});

describe('fingertips eval', () => {
  it.each([
    [['eval'], 'No suite is named.'],
    [['eval', 'suites/none', '--model', 'oracle'], 'There is no suite "suites/none".'],
    [['eval', '--resume', 'before', '--model', 'null'], 'was begun with the model "oracle", not "null"'],
  ])('says what is wrong with %j before any phone is started', async (args, words) => {
    const { stderr, code } = await runCli(args, { folder });
    expect(code).toBe(2);
    expect(stderr).toContain(words);
  });
});
