import { dirname, join } from 'node:path';
import { readFileSync } from 'node:fs';
import { readOpinions } from '../../../../src/evaluation/judging/opinion-file.js';
import { openResult, RUBRICS, suiteOnDisk } from '../../../evaluation/judging/suite-on-disk.js';
import { runCli, startCli } from '../../../support/run-cli.js';

describe('fingertips eval annotate', () => {
  it('serves the page until Ctrl-C, and writes the report anew with what was answered', async () => {
    const folder = await suiteOnDisk(openResult());
    const cli = startCli(['eval', 'annotate', folder, '--name', 'Ada'], { folder: dirname(folder) });
    const [address = ''] = /http:\/\/127\.0\.0\.1:\S+/.exec(await cli.saw(/\/\?token=\S+\n/)) ?? [];
    const body = JSON.stringify({ about: 'rubric', rubric: RUBRICS[1], answer: 'not-met' });
    await fetch(`${address.replace('/?', '/answer?')}&run=0`, { method: 'POST', body });
    cli.child.kill('SIGINT');
    const { code, stderr } = await cli.ended;
    expect([code, stderr]).toEqual([0, expect.stringContaining('report.html') as string]);
    await expect(readOpinions(folder)).resolves.toMatchObject([{ verdict: 'not-met', judge: { name: 'Ada' } }]);
    expect(readFileSync(join(folder, 'report.html'), 'utf8')).toContain('not done');
  });

  it('asks who judges', async () => {
    const { code, stderr } = await runCli(['eval', 'annotate', 'evals/e-1']);
    expect([code, stderr]).toEqual([2, expect.stringContaining('--name') as string]);
  });
});
