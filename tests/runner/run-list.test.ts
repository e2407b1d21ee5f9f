import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { choosePruned, listRuns, removeRuns, type PruneOptions, type RunEntry } from '../../src/runner/run-list.js';
import { emptyFolder } from '../support/run-cli.js';

const DAY = 24 * 60 * 60 * 1000;
const NOW = Date.parse('2026-11-30T12:00:00Z');

function folderOfRuns(runs: readonly Readonly<{ id: string; daysAgo: number; isOver?: boolean }>[]): string {
  const folder = emptyFolder();
  for (const { id, daysAgo, isOver = true } of runs) {
    const startedAt = new Date(NOW - daysAgo * DAY).toISOString();
    mkdirSync(join(folder, id, 'screenshots'), { recursive: true });
    writeFileSync(join(folder, id, 'manifest.json'), JSON.stringify({ runId: id, startedAt, instruction: 'Do it' }));
    writeFileSync(join(folder, id, 'screenshots', '000.webp'), 'x'.repeat(1000));
    if (isOver) writeFileSync(join(folder, id, 'result.json'), JSON.stringify({ end: { kind: 'finished' }, steps: 2 }));
  }
  return folder;
}

const RUNS = [
  { id: 'r-1', daysAgo: 40 },
  { id: 'r-2', daysAgo: 20 },
  { id: 'r-3', daysAgo: 3 },
  { id: 'r-4', daysAgo: 0.1, isOver: false },
];

const idsOf = (entries: readonly RunEntry[]) => entries.map(({ id }) => id);
const pruned = async (bounds: PruneOptions) => idsOf(choosePruned(await listRuns(folderOfRuns(RUNS)), bounds, NOW));

describe('the runs of a folder', () => {
  it('are listed, the newest first, with what they take; other folders are left alone', async () => {
    const folder = folderOfRuns(RUNS);
    mkdirSync(join(folder, 'demo-memory'));
    const runs = await listRuns(folder);
    expect(idsOf(runs)).toEqual(['r-4', 'r-3', 'r-2', 'r-1']);
    expect(runs[0]?.result).toBeUndefined();
    expect(runs[1]?.bytes).toBeGreaterThan(1000);
    await expect(listRuns(join(folder, 'none'))).resolves.toEqual([]);
  });

  it.each([
    ['age', { olderThan: 10 * DAY }, ['r-2', 'r-1']],
    ['number', { keep: 2 }, ['r-2', 'r-1']],
    ['size', { bytes: 2400 }, ['r-2', 'r-1']],
    ['age, though so many stay', { olderThan: 1 * DAY, keep: 3 }, ['r-1']],
    ['nothing that was not named', {}, []],
  ])('go by %s', async (_, bounds, gone) => {
    await expect(pruned(bounds)).resolves.toEqual(gone);
  });

  it('never go while they may be going on', async () => {
    await expect(pruned({ keep: 0, olderThan: 0, bytes: 1 })).resolves.toEqual(['r-3', 'r-2', 'r-1']);
  });

  it('are gone when they were cleared, and the others are whole', async () => {
    const folder = folderOfRuns(RUNS);
    await removeRuns(choosePruned(await listRuns(folder), { olderThan: 10 * DAY }, NOW));
    expect(['r-1', 'r-2', 'r-3', 'r-4'].filter((id) => existsSync(join(folder, id)))).toEqual(['r-3', 'r-4']);
  });
});
