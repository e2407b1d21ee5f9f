import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Trace } from '../../../src/core/trace.js';
import type { TaskResult } from '../../../src/evaluation/scoring/result.js';
import { appendResult, createSuiteFolder } from '../../../src/evaluation/store/suite-folder.js';
import { omit } from '../../../src/core/omit.js';
import { sampleTrace } from '../../../src/report/sample-trace.js';
import { emptyFolder } from '../../support/run-cli.js';
import { aHead, aResult } from '../../support/suite-builders.js';

/** Two sentences that code cannot decide, and one that it has. */
export const RUBRICS = ['A note was saved.', 'Ada was told.', 'Nothing was deleted.'] as const;
const [SAVED, TOLD, KEPT] = RUBRICS;

export const openResult = (changes: Partial<TaskResult> = {}): TaskResult => {
  return {
    ...omit(aResult(), 'success', 'satisfaction'),
    steps: sampleTrace.steps.length,
    rubrics: [
      { what: SAVED, weight: 1, by: 'code', found: 'a sentence for a reader' },
      { what: TOLD, weight: 2, by: 'code', found: 'a sentence for a reader' },
      { what: KEPT, weight: 1, met: true, by: 'code', found: 'true' },
    ],
    ...changes,
  };
};

/** A finished suite run in a folder of its own, each try with the run folder of the sample run. */
export async function suiteOnDisk(...results: readonly TaskResult[]): Promise<string> {
  const folder = join(emptyFolder(), 'evals', 'e-20261122-120000-abcd');
  const tries = results.map(({ task, attempt }) => ({ task, attempt }));
  await createSuiteFolder(folder, aHead({ tries }));
  for (const result of results) {
    await appendResult(folder, result);
    writeRun(join(folder, result.runFolder), sampleTrace);
  }
  return folder;
}

/** A run folder as a run would have left it, but for its page. */
export function writeRun(folder: string, { manifest, screens, steps, result }: Trace): void {
  mkdirSync(join(folder, 'screenshots'), { recursive: true });
  const lines = [
    ...screens.map((screen) => ({ at: screen.at, kind: 'screen-seen', step: screen.number, screen, seconds: 0.4 })),
    ...steps.map((step) => ({
      at: 0,
      kind: 'step-taken',
      step: omit(step, 'plan', 'notes', 'before', 'after', 'seconds', 'stages'),
      seconds: step.seconds,
    })),
  ];
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'trace.jsonl'), lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  writeFileSync(join(folder, 'result.json'), JSON.stringify(result));
  for (const { picture } of screens) writeFileSync(join(folder, picture), PIXEL);
}

/** The smallest picture there is, in WebP: one grey dot. */
const PIXEL = Buffer.from('UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoBAAEAAgA0JaQAA3AA/vuUAAA=', 'base64');
