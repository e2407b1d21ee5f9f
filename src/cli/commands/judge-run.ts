/** `fingertips good RUN` and `fingertips bad RUN`: a person's word about a run, in one word. */

import type { Command } from 'commander';
import { openProjectMemory } from '../../assembly/open-memory.js';
import { projectIn } from '../../assembly/project.js';
import { counted } from '../../core/count.js';
import { judgeRun, type JudgeRunResult } from '../../evolution/judge-run.js';
import { readTrace } from '../../runner/run-folder.js';
import { findRun } from '../options/find-run.js';
import { readConfig } from '../options/run-options.js';
import type { CliContext } from '../terminal/context.js';
import { changeLine } from '../terminal/summary.js';
import { asJson } from '../terminal/text.js';

/** Writes down what a person says of a run, and what follows from it for tips and shortcuts. */
export async function sayOfRun(
  context: CliContext,
  reference: string,
  outcome: 'success' | 'failure',
): Promise<JudgeRunResult & Readonly<{ run: string }>> {
  const trace = await readTrace(findRun(reference, projectIn(context.folder).runs));
  const { learning } = readConfig(context).run;
  const result = await judgeRun({ trace, memory: openProjectMemory(context), outcome, learning });
  return { run: trace.manifest.runId, ...result };
}

function addJudgement(program: Command, context: CliContext, { word, outcome }: (typeof WORDS)[number]): void {
  program
    .command(word)
    .description(`say that a run ${outcome === 'success' ? 'did what you wanted' : 'did not do what you wanted'}`)
    .argument('<run>', 'the path of a run folder, a run id, the beginning of one, or "latest"')
    .option('--json', 'print one JSON object')
    .addHelpText('after', `\nExample:\n  $ fingertips ${word} latest`)
    .action(async (reference: string, { json }: Readonly<{ json?: boolean }>) => {
      const { run, events, changes } = await sayOfRun(context, reference, outcome);
      const { out } = context.terminal;
      if (json) return out.line(asJson({ run, label: outcome, events, changes }));
      const items = new Set(events.filter(({ step }) => step !== undefined).map(({ item }) => item)).size;
      out.line(`${run} was ${word}. That counts for ${counted(items, 'item')} of your memory that it used.`);
      for (const change of changes) out.line(changeLine(change));
    });
}

const WORDS = [
  { word: 'good', outcome: 'success' },
  { word: 'bad', outcome: 'failure' },
] as const;

export function addJudgeRunCommands(program: Command, context: CliContext): void {
  for (const judgement of WORDS) addJudgement(program, context, judgement);
}
