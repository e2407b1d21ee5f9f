import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { archiveInterrupted } from '../../../src/evaluation/running/archive-interrupted.js';
import { mergeRuns } from '../../../src/evaluation/results/merge.js';
import { readSuiteRun } from '../../../src/evaluation/store/suite-folder.js';
import { suitePage } from '../../../src/evaluation/pages/suite-page.js';
import { judgedRun } from '../../../src/evaluation/judging/judged-run.js';
import { sampleTrace } from '../../../src/report/sample-trace.js';
import { emptyFolder } from '../../support/run-cli.js';
import { openResult, suiteOnDisk, writeRun } from '../judging/suite-on-disk.js';

const TRY = { task: 'a-task', attempt: 1 };

/** As kill -9 leaves it: neither result nor page, and a line that was being written. */
function killedRun(folder: string, id: string): void {
  const run = join(folder, 'runs', 'a-task-1', id);
  writeRun(run, sampleTrace);
  rmSync(join(run, 'result.json'));
  writeFileSync(join(run, 'trace.jsonl'), '{"at":0,"kind":"screen-s', { flag: 'a' });
}

describe('what a run that was cut off leaves', () => {
  it('is kept beside the suite run, with a page, the latest two of a try', async () => {
    const folder = emptyFolder();
    await expect(archiveInterrupted(folder, TRY)).resolves.toEqual([]);
    killedRun(folder, 'r-1');
    await expect(archiveInterrupted(folder, TRY)).resolves.toEqual(['cut-off/a-task-1/r-1']);
    expect(readFileSync(join(folder, 'cut-off/a-task-1/r-1/report.html'), 'utf8')).toContain('<!doctype html>');
    killedRun(folder, 'r-2');
    killedRun(folder, 'r-3');
    await expect(archiveInterrupted(folder, TRY)).resolves.toEqual(['cut-off/a-task-1/r-2', 'cut-off/a-task-1/r-3']);
  });

  it('gets its page later when that was cut off as well', async () => {
    const folder = emptyFolder();
    killedRun(folder, 'r-1');
    mkdirSync(join(folder, 'cut-off'));
    renameSync(join(folder, 'runs/a-task-1'), join(folder, 'cut-off/a-task-1'));
    await expect(archiveInterrupted(folder, TRY)).resolves.toEqual(['cut-off/a-task-1/r-1']);
    expect(readFileSync(join(folder, 'cut-off/a-task-1/r-1/report.html'), 'utf8')).toContain('<!doctype html>');
  });

  it('is nothing to look at where it was cut off before its first line', async () => {
    const folder = emptyFolder();
    mkdirSync(join(folder, 'runs/a-task-1/r-1/screenshots'), { recursive: true });
    await expect(archiveInterrupted(folder, TRY)).resolves.toEqual([]);
  });

  it('is led to from the page of the suite run, and goes along when parts are joined', async () => {
    const cutOff = ['cut-off/a-task-1/r-1'];
    const folder = await suiteOnDisk(openResult({ cutOff }));
    writeRun(join(folder, 'cut-off/a-task-1/r-1'), sampleTrace);
    const page = suitePage(judgedRun(await readSuiteRun(folder), []));
    expect(page).toContain('<a href="cut-off/a-task-1/r-1/report.html">cut off before</a>');
    const whole = join(emptyFolder(), 'whole');
    await mergeRuns([folder], whole);
    expect(readFileSync(join(whole, 'cut-off/a-task-1/r-1/manifest.json'), 'utf8')).toContain('"version"');
  });
});
