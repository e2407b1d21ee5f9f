import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DOMParser } from '@xmldom/xmldom';
import { readSuiteRun } from '../../src/evaluation/store/suite-folder.js';
import { resultsTable } from '../../src/evaluation/results/summary.js';
import { emptyFolder, runCli } from '../support/run-cli.js';

const TASKS = ['dark-theme', 'alarm-switch-off', 'call-person'];

function project(): string {
  const folder = emptyFolder();
  cpSync('suites', join(folder, 'suites'), { recursive: true });
  return folder;
}

const evalArgs = (model: string, ...others: readonly string[]): readonly string[] => [
  'eval',
  'suites/everyday',
  '--model',
  model,
  '--json',
  ...others,
];

const tableIn = async (folder: string, path: string): Promise<string> =>
  JSON.stringify(resultsTable((await readSuiteRun(join(folder, path))).results), null, 1);

const csvIn = (folder: string, path: string): string => readFileSync(join(folder, path, 'results.csv'), 'utf8');

describe('fingertips eval, on simulated phones', () => {
  const folder = project();
  const only = ['--only', TASKS.join(',')];
  let undisturbed = '';
  let first = '';

  it('lets the oracle solve every task through the whole pipeline, and writes page and JUnit', async () => {
    const { code, stdout, stderr } = await runCli(evalArgs('oracle', ...only, '--phones', '2', '--junit', 'out.xml'), {
      folder,
    });
    expect(stderr).toContain('100 % done (3 of 3');
    const summary = JSON.parse(stdout) as Record<string, unknown>;
    expect(summary).toMatchObject({ tasks: 3, succeeded: 3, successRate: 1, satisfaction: 1, planned: 3 });
    expect(code).toBe(0);

    const run = await readSuiteRun(join(folder, String(summary['folder'])));
    const page = readFileSync(join(folder, String(summary['report'])), 'utf8');
    for (const { runFolder } of run.results) {
      expect(page).toContain(`href="${runFolder}/report.html"`);
      expect(readFileSync(join(run.folder, runFolder, 'report.html'), 'utf8')).toContain('<!doctype html>');
    }
    const junit = new DOMParser().parseFromString(readFileSync(join(folder, 'out.xml'), 'utf8'), 'text/xml');
    expect(junit.documentElement?.getAttribute('tests')).toBe('3');
    expect(junit.documentElement?.getAttribute('failures')).toBe('0');
    first = String(summary['folder']);
    undisturbed = await tableIn(folder, first);
  }, 60_000);

  it('has the same results for the same seed, byte for byte but for times, with one phone as with two', async () => {
    const { stdout } = await runCli(evalArgs('oracle', ...only), { folder });
    const summary = JSON.parse(stdout) as Record<string, unknown>;
    await expect(tableIn(folder, String(summary['folder']))).resolves.toBe(undisturbed);
    expect(csvIn(folder, String(summary['folder']))).toBe(csvIn(folder, first));
  }, 60_000);

  it.each([
    ['near-miss', 1],
    ['null', 0],
  ])(
    'lets the model %s solve none',
    async (model, leastSteps) => {
      const { stdout, code } = await runCli(evalArgs(model, '--only', TASKS.slice(0, 2).join(',')), { folder });
      const summary = JSON.parse(stdout) as Record<string, number>;
      expect(summary).toMatchObject({ tasks: 2, succeeded: 0, successRate: 0 });
      expect(summary['steps']).toBeGreaterThanOrEqual(leastSteps);
      expect(code).toBe(0);
    },
    60_000,
  );
});
