/** A suite run as JUnit XML. */

import { createRequire } from 'node:module';
import type { Builder, TestCase } from 'junit-report-builder';
import writeFileAtomic from 'write-file-atomic';
import { groupBy } from './summary.js';
import type { TaskResult } from '../scoring/result.js';
import type { SuiteRun } from '../store/suite-folder.js';

// Its declarations promise a default export that the package does not have, so an import would not be what it says.
const builder = createRequire(import.meta.url)('junit-report-builder') as Builder;

/** Characters that XML 1.0 does not allow, whatever stood on a screen. */
const NOT_IN_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const clean = (text: string): string => text.replace(NOT_IN_XML, '\ufffd');

/** The schema of Surefire and Jenkins has three decimals at most. */
const inSeconds = (seconds: number): number => Number(seconds.toFixed(3));

/** A suite run as JUnit XML: a test suite for each scenario, a test case for each try. What broke is an error, what was not reached a failure. */
export function junitOf({ head, results }: SuiteRun): string {
  const report = builder.newBuilder().name(clean(head.suite));
  for (const [scenario, group] of Object.entries(groupBy(results, (result) => result.scenario))) {
    const seconds = group.reduce((sum, result) => sum + result.seconds, 0);
    const suite = report.testSuite().name(clean(scenario)).timestamp(new Date(head.startedAt)).time(inSeconds(seconds));
    for (const result of group) describe(suite.testCase(), result, { scenario, repeat: head.repeat });
  }
  return report.build();
}

export async function writeJunit(file: string, run: SuiteRun): Promise<void> {
  await writeFileAtomic(file, junitOf(run));
}

function describe(
  testCase: TestCase,
  result: TaskResult,
  { scenario, repeat }: Readonly<{ scenario: string; repeat: number }>,
): void {
  const { task, attempt, seconds, success, end, reason, checks, instruction, runFolder } = result;
  const name = repeat === 1 ? task : `${task} (try ${attempt})`;
  testCase.className(clean(scenario)).name(clean(name)).time(inSeconds(seconds));
  testCase.standardOutput(clean(`${instruction}\n${runFolder}`));
  if (success === undefined) testCase.skipped();
  else if (end === 'failed') testCase.error(clean(reason), end);
  else if (!success) {
    const missed = checks.filter(({ met }) => met === false);
    const words = missed.map(({ what, found }) => `${what} Found: ${found}`).join('\n');
    testCase.failure(clean(`${missed.length} of ${checks.length} checks do not hold; it ended as ${end}.`), end);
    testCase.stacktrace(clean([words, reason].filter(Boolean).join('\n')));
  }
}
