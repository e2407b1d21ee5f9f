import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { appendResult, createSuiteFolder, readSuiteRun } from '../../../src/evaluation/store/suite-folder.js';
import { emptyFolder } from '../../support/run-cli.js';
import { aHead, aResult } from '../../support/suite-builders.js';

const tries = ['one', 'two', 'three'].map((task) => ({ task, attempt: 1 }));

async function aFolder(): Promise<string> {
  const folder = join(emptyFolder(), 'e-1');
  await createSuiteFolder(folder, aHead({ tries }));
  return folder;
}

describe('the folder of a suite run', () => {
  it('gives the results back in the order of the suite, whoever was first', async () => {
    const folder = await aFolder();
    await appendResult(folder, aResult({ task: 'three' }));
    await appendResult(folder, aResult({ task: 'one' }));
    const { results } = await readSuiteRun(folder);
    expect(results.map(({ task }) => task)).toEqual(['one', 'three']);
  });

  it('loses only the line that a crash cut off, at every place where it can be cut', async () => {
    const line = JSON.stringify(aResult({ task: 'two' }));
    for (const length of [1, Math.floor(line.length / 2), line.length - 1]) {
      const folder = await aFolder();
      await appendResult(folder, aResult({ task: 'one' }));
      appendFileSync(join(folder, 'results.jsonl'), line.slice(0, length));
      await appendResult(folder, aResult({ task: 'three' }));
      const { results } = await readSuiteRun(folder);
      expect(results.map(({ task }) => task)).toEqual(['one', 'three']);
    }
  });

  it('counts a try once, as it was first', async () => {
    const folder = await aFolder();
    await appendResult(folder, aResult({ task: 'one', steps: 4 }));
    await appendResult(folder, aResult({ task: 'one', steps: 9 }));
    const { results } = await readSuiteRun(folder);
    expect(results.map(({ steps }) => steps)).toEqual([4]);
  });

  it('never takes the place of another one', async () => {
    const folder = await aFolder();
    const before = readFileSync(join(folder, 'suite.json'), 'utf8');
    await expect(createSuiteFolder(folder, aHead())).rejects.toThrow('is there already');
    expect(readFileSync(join(folder, 'suite.json'), 'utf8')).toBe(before);
  });

  it('says what to name where there are no results', async () => {
    await expect(readSuiteRun(emptyFolder())).rejects.toThrow('Name the folder that "fingertips eval" wrote');
  });
});
