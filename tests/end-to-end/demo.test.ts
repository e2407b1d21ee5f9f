import type { RunResult } from '../../src/core/run-result.js';
import { emptyFolder, runCli } from '../support/run-cli.js';
import { onlyRunIn } from '../support/run-on-disk.js';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

describe('fingertips demo', () => {
  it('carries out the recorded instruction on a real simulated phone, and the phone itself shows that it is done', async () => {
    const folder = emptyFolder();
    const { code, stdout, stderr } = await runCli(['demo', '--json'], { folder });
    expect(stderr).toContain('played back from a recording');
    expect(stderr).toContain('OPENAI_API_KEY=');
    const result = JSON.parse(stdout) as RunResult;
    expect(result.checks?.length).toBeGreaterThanOrEqual(4);
    expect(result.checks?.filter(({ passed }) => !passed)).toEqual([]);
    expect(result.end.kind).toBe('finished');
    expect(result.steps).toBeGreaterThanOrEqual(8);
    expect(code).toBe(0);

    const learned = join(folder, 'runs', 'demo-memory', 'tips');
    expect(readdirSync(learned).length).toBeGreaterThan(0);
    rmSync(join(folder, 'runs', 'demo-memory'), { recursive: true });
    const { report } = onlyRunIn(folder);
    expect(report).toContain('id="step-8"');
  });

  it('meets a step that fails on the way and goes on from there', async () => {
    const { stderr } = await runCli(['demo']);
    expect(stderr).toMatch(/→ no change/);
    expect(stderr).toMatch(/asked first: .+ yes \(settled beforehand\)/);
    expect(stderr).toMatch(/^Finished\.$/m);
  });
});
