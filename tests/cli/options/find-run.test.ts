import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findRun } from '../../../src/cli/options/find-run.js';

function runsWith(...ids: readonly string[]): string {
  const runs = mkdtempSync(join(tmpdir(), 'runs-'));
  for (const id of ids) {
    mkdirSync(join(runs, id));
    writeFileSync(join(runs, id, 'manifest.json'), '{}');
  }
  mkdirSync(join(runs, 'r-9-no-run'));
  return runs;
}

describe('a run', () => {
  const runs = runsWith('r-20260812-4f2a', 'r-20260812-77c1', 'r-20260901-aaaa');

  it.each([
    ['its id', 'r-20260812-77c1', 'r-20260812-77c1'],
    ['the beginning of its id', 'r-202609', 'r-20260901-aaaa'],
    ['the word latest', 'latest', 'r-20260901-aaaa'],
    ['the path of its folder', join(runs, 'r-20260812-4f2a'), 'r-20260812-4f2a'],
  ])('is found by %s', (_, reference, id) => {
    expect(findRun(reference, runs)).toBe(join(runs, id));
  });

  it('is asked for again when several begin alike', () => {
    expect(() => findRun('r-20260812', runs)).toThrow(
      '"r-20260812" is the beginning of 2 runs. Name one whole, for example r-20260812-4f2a, r-20260812-77c1',
    );
  });

  it('is suggested when the id is nearly right', () => {
    expect(() => findRun('r-20260901-aaab', runs)).toThrow('for example r-20260901-aaaa');
  });

  it('has to be made first when there is none', () => {
    expect(() => findRun('latest', runsWith())).toThrow('fingertips demo');
  });
});
