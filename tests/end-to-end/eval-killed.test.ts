import { cpSync, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { readSuiteRun } from '../../src/evaluation/store/suite-folder.js';
import { resultsTable } from '../../src/evaluation/results/summary.js';
import { emptyFolder, runCli, startCli, type CliProcess } from '../support/run-cli.js';
import { seeded } from '../support/seeded.js';

/** More of them are tried with KILLS=10, others with KILL_SEED=2. */
const KILLS = Number(process.env['KILLS'] ?? 3);
const SEED = Number(process.env['KILL_SEED'] ?? 1);
/** About as much as two tries write, so that kills come in the middle of them, between them and beside them. */
const MOST_BYTES = 160_000;

const BEGIN = ['eval', 'suites/everyday', '--model', 'oracle', '--phones', '2', '--json'].concat([
  '--only',
  'dark-theme,alarm-switch-off,call-person,trend-top',
]);

const folder = emptyFolder();
const evals = join(folder, 'evals');
const runs = (): readonly string[] => (existsSync(evals) ? readdirSync(evals).sort() : []);
const resume = (run: string): readonly string[] => ['eval', '--resume', join('evals', run), '--json'];

const tableOf = async (run: string): Promise<string> =>
  JSON.stringify(resultsTable((await readSuiteRun(join(evals, run))).results), null, 1);

/** The lines of results that are whole. */
function resultsOf(run: string): string {
  const path = join(evals, run, 'results.jsonl');
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  return text.slice(0, text.lastIndexOf('\n') + 1);
}

/** How many bytes the traces of all tries have by now; undefined when something was taken away meanwhile. */
function written(): number | undefined {
  try {
    return runs()
      .flatMap((run) => readdirSync(join(evals, run), { recursive: true, encoding: 'utf8' }).map((path) => [run, path]))
      .filter(([, path]) => path?.endsWith('trace.jsonl'))
      .map((path) => statSync(join(evals, ...path)).size)
      .reduce((sum, size) => sum + size, 0);
  } catch {
    return undefined;
  }
}

/** Waits until it has written so many bytes more; false when it was ready before. */
async function writes(running: CliProcess, bytes: number): Promise<boolean> {
  let isOver = false;
  void running.ended.then(() => (isOver = true));
  let last = written() ?? 0;
  for (let left = bytes; left > 0 && !isOver; await setTimeout(20)) {
    const now = written() ?? last;
    // It begins with taking away the oldest of what the tries that were cut off had written.
    left -= Math.max(0, now - last);
    last = now;
  }
  return !isOver;
}

describe('a suite run that is cut off', () => {
  let undisturbed = '';

  beforeAll(async () => {
    cpSync('suites', join(folder, 'suites'), { recursive: true });
    await runCli(BEGIN, { folder });
    undisturbed = await tableOf(runs()[0] ?? '');
    expect(undisturbed.match(/"success": true/g)).toHaveLength(4);
  }, 60_000);

  async function finish(run: string): Promise<void> {
    const { code, stderr } = await runCli(resume(run), { folder });
    expect({ code, stderr }).toMatchObject({ code: 0 });
    await expect(tableOf(run)).resolves.toBe(undisturbed);
    const { folder: place, results } = await readSuiteRun(join(evals, run));
    const page = readFileSync(join(place, 'report.html'), 'utf8');
    for (const path of results.flatMap(({ cutOff = [] }) => cutOff)) {
      expect(page).toContain(`href="${path}/report.html"`);
      expect(readFileSync(join(place, path, 'report.html'), 'utf8')).toContain('<!doctype html>');
    }
  }

  it(
    `loses only the tries in hand by kill -9, ${KILLS} times at random moments (seed ${SEED}), and ends with the same results`,
    async () => {
      const random = seeded(SEED);
      let run: string | undefined;
      for (let kills = 0; kills < KILLS;) {
        const known = runs();
        const kept = run === undefined ? '' : resultsOf(run);
        const running = startCli(run === undefined ? BEGIN : resume(run), { folder });
        const isAtWork = await writes(running, 1 + random.below(MOST_BYTES));
        running.child.kill('SIGKILL');
        await running.ended;
        run ??= runs().find((name) => !known.includes(name)) ?? '';
        expect(resultsOf(run).slice(0, kept.length)).toBe(kept);
        if (isAtWork) kills += 1;
        else {
          await finish(run);
          run = undefined;
        }
      }
      if (run !== undefined) await finish(run);
    },
    60_000 + KILLS * 60_000,
  );

  it('writes what is done at Ctrl-C, says how to go on, and ends with the same results', async () => {
    const running = startCli(BEGIN, { folder });
    await running.saw('1/4  ');
    running.child.kill('SIGINT');
    const { code, stderr, stdout } = await running.ended;
    expect(code).toBe(130);
    const [run = ''] = runs().slice(-1);
    expect(stderr).toContain(`Go on with: fingertips eval --resume evals/${run}`);
    expect(JSON.parse(stdout)).toMatchObject({ planned: 4, folder: `evals/${run}` });
    const kept = resultsOf(run);
    await finish(run);
    expect(resultsOf(run).slice(0, kept.length)).toBe(kept);
  }, 90_000);
});
