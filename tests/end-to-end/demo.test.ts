import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { RunResult } from '../../src/core/run-result.js';
import { emptyFolder, runCli, type CliOutcome } from '../support/run-cli.js';
import { onlyRunIn } from '../support/run-on-disk.js';
import { describeWithAdb } from '../support/with-adb.js';

describe('fingertips demo', () => {
  let outcome: CliOutcome;
  let folder: string;
  let result: RunResult;

  beforeAll(async () => {
    folder = emptyFolder();
    outcome = await runCli(['demo', '--json'], { folder });
    result = JSON.parse(outcome.stdout) as RunResult;
  }, 120_000);

  it('carries out an instruction of at least eight steps, and the phone itself shows that it is done', () => {
    expect(result.end.kind).toBe('finished');
    expect(result.steps).toBeGreaterThanOrEqual(8);
    expect(result.checks?.length).toBeGreaterThanOrEqual(4);
    expect(result.checks?.filter(({ passed }) => !passed)).toEqual([]);
    expect(outcome.code).toBe(0);
  });

  it('says plainly that the replies are played back, and how to use a real model', () => {
    expect(outcome.stderr).toContain('played back from a recording');
    expect(outcome.stderr).toContain('OPENAI_API_KEY=');
  });

  it('meets a step that fails on the way, and asks before it sends', () => {
    expect(outcome.stderr).toMatch(/→ no change/);
    expect(outcome.stderr).toMatch(/asked first: .+ yes \(settled beforehand\)/);
  });

  it('leaves a report, and a tip as YAML', () => {
    const memory = join(folder, 'runs', 'demo-memory');
    expect(readdirSync(join(memory, 'tips')).length).toBeGreaterThan(0);
    expect(result.learned.tips.length).toBeGreaterThan(0);
    rmSync(memory, { recursive: true });
    expect(onlyRunIn(folder).report).toContain('id="step-8"');
  });

  describeWithAdb('through the unmodified UiAutomator2 driver and adb', () => {
    it('goes the same way to the same end', async () => {
      const { stdout } = await runCli(['demo', '--via', 'uiautomator2', '--json'], { folder: emptyFolder() });
      const other = JSON.parse(stdout) as RunResult;
      for (const name of ['end', 'answer', 'steps', 'modelCalls', 'tokens', 'checks'] as const)
        expect([name, other[name]]).toEqual([name, result[name]]);
    }, 120_000);
  });
});
