import { cpSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EvolutionCurve } from '../../../../src/evaluation/results/evolution-curve.js';
import { readSuiteRun, runFolderOf, type SuiteRun } from '../../../../src/evaluation/store/suite-folder.js';
import { readTrace } from '../../../../src/runner/run-folder.js';
import { emptyFolder, runCli } from '../../../support/run-cli.js';

const TIP = `version: 1
package: _general
tips:
  - id: t-abcdef
    do: The switch for the dark theme is on the page "Display".
    kind: recovery
    for: [operator]
    status: pinned
    source: human
`;

describe('fingertips eval --rounds', () => {
  const folder = emptyFolder();
  cpSync('suites', join(folder, 'suites'), { recursive: true });
  const evaluate = (...options: readonly string[]) =>
    runCli(['eval', 'suites/everyday', '--model', 'oracle', '--only', 'dark-theme', ...options], { folder });

  it('may not be told to learn and not to learn', async () => {
    const { code, stderr } = await evaluate('--rounds', '2', '--no-learn');
    expect(code).toBe(2);
    expect(stderr).toContain('--rounds lets the agents learn, and --no-learn forbids it.');
  });

  it('runs a suite again and again on one memory of its own, and draws the curve', async () => {
    mkdirSync(join(folder, 'tips'));
    writeFileSync(join(folder, 'tips', '_general.yaml'), TIP);
    const { stdout, stderr, code } = await evaluate('--rounds', '2', '--memory', '--json');
    expect(stderr).toContain('Round 2 of 2');
    const { points, report } = JSON.parse(stdout) as { points: readonly { folder: string }[]; report: string };
    expect(points).toMatchObject([
      { round: 1, success: { estimate: 1 }, tries: 1 },
      { round: 2, success: { estimate: 1 }, tries: 1 },
    ]);
    expect(existsSync(join(folder, report))).toBe(true);
    expect(code).toBe(0);

    const rounds = await Promise.all(points.map((point) => readSuiteRun(join(folder, point.folder))));
    const [memory, ...others] = rounds.map(({ head }) => head.learning);
    expect(others).toEqual([memory]);
    expect(existsSync(join(folder, memory ?? '', 'tips', '_general.yaml'))).toBe(true);
    // The evidence of the learners is beside that memory, and nothing came to the project's own.
    expect(existsSync(join(folder, memory ?? '', '.fingertips'))).toBe(true);
    expect(readdirSync(folder)).not.toContain('.fingertips');
    for (const run of rounds) {
      const [result] = run.results;
      const trace = await readTrace(result ? runFolderOf(run, result) : '');
      expect(trace.tips.map(({ id }) => id)).toContain('t-abcdef');
      expect(trace.manifest.settings.learning).toBe('review');
    }
  }, 60_000);

  it('shows how practice shortens the way, with a model that learns through the memory alone', async () => {
    const { stdout, code } = await runCli(
      ['eval', 'suites/everyday', '--model', 'learner', '--only', 'note-new,alarm-set', '--rounds', '2', '--json'],
      { folder },
    );
    expect(code).toBe(0);
    const { points } = JSON.parse(stdout) as EvolutionCurve;
    const over = (measure: 'success' | 'steps' | 'modelCalls' | 'shortcuts') =>
      points.map((point) => point[measure]?.estimate ?? NaN);
    expect(over('success')).toEqual([1, 1]);
    const [[before = 0, after = 0], [slow = 0, fast = 0]] = [over('steps'), over('modelCalls')];
    expect(after).toBeLessThan(before / 2);
    expect(fast).toBeLessThan(slow);
    expect(over('shortcuts')[0]).toBe(0);
    expect(over('shortcuts')[1]).toBeGreaterThan(0);

    const [, second] = await Promise.all(points.map((point) => readSuiteRun(join(folder, point.folder))));
    const tracesOf = (run: SuiteRun | undefined) =>
      Promise.all((run?.results ?? []).map((result) => readTrace(join(run?.folder ?? '', result.runFolder))));
    const [note] = await tracesOf(second);
    const given = note?.shortcuts.map(({ name }) => name);
    expect(given).toContain('note_new');
    // Of what was learned in another app, nothing is asked for here.
    expect(given).not.toContain('alarm_set');
    expect(note?.steps.map(({ decision }) => decision.actions.map(({ action }) => action))).toContainEqual([
      'note_new',
    ]);
    expect(note?.steps[0]?.decision.tips).toHaveLength(1);
  }, 120_000);

  it('does not mix rounds with going on', async () => {
    const { code, stderr } = await evaluate('--rounds', '2', '--resume', 'evals/e-1');
    expect([code, stderr]).toEqual([2, expect.stringContaining('--rounds has nothing to count') as string]);
  });
});
