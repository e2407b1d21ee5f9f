import { relative, resolve } from 'node:path';
import type { Command } from 'commander';
import { systemClock } from '../../../core/clock.js';
import { EXIT_CODES, SetupError } from '../../../core/errors.js';
import { readJudgedRun } from '../../../evaluation/judging/judged-run.js';
import { JUDGED_IN_PARALLEL } from '../../../evaluation/judging/judge-alongside.js';
import { judgeSuite, type JudgeSuiteResult } from '../../../evaluation/judging/judge-suite.js';
import type { Opinion } from '../../../evaluation/judging/opinion.js';
import { writeResultsCsv } from '../../../evaluation/results/results-csv.js';
import { readSuiteRun } from '../../../evaluation/store/suite-folder.js';
import { writeSuitePage } from '../../../evaluation/pages/suite-page.js';
import { summaryJson } from '../../../evaluation/results/summary.js';
import type { ModelSettings } from '../../../core/model-settings.js';
import { createModel } from '../../../model/choose-model.js';
import { modelOf, onlyFor } from '../../../model/resolve-connection.js';
import type { ChatModel } from '../../../model/chat-model.js';
import { withBudget } from '../../../model/with-budget.js';
import type { CliContext } from '../../terminal/context.js';
import type { EvalOptions, EvalPlan } from '../../eval/plan.js';
import { tellSummary } from '../../eval/progress.js';
import { listenForInterrupts } from '../../terminal/interrupts.js';
import { asJson } from '../../terminal/text.js';
import { positiveNumber, wholeNumber } from '../../options/option-values.js';
import { readConfig } from '../../options/run-options.js';
import { counted } from '../../../core/count.js';
import { optionsWithEval } from './options-with-eval.js';

export type JudgeBudget = Readonly<{ maxTokens?: number | undefined; maxCost?: number | undefined }>;
type JudgeOptions = JudgeBudget &
  Readonly<{ model?: string; baseUrl?: string; all?: boolean; again?: boolean; parallel?: number; json?: boolean }>;

const STOPPING = 'Stopping: what has been judged is kept.';

/** `fingertips eval judge FOLDER`: a model judges what code could not, from the run folders. */
export function addEvalJudgeCommand(command: Command, context: CliContext): void {
  const self = command
    .command('judge')
    .description('let a model judge the rubrics that code could not, from what the runs left on disk')
    .argument('<folder>', 'the folder of a suite run')
    .option('-m, --model <name>', 'the judge; without it models.roles.judge of fingertips.yaml')
    .option('--base-url <url>', 'of an OpenAI-compatible server, with its /v1')
    .option('--all', 'also what code has decided, to see how far the two agree')
    .option('--again', 'also what this judge has judged already')
    .option('--parallel <n>', `so many runs at the same time (${JUDGED_IN_PARALLEL})`, wholeNumber(1, 64))
    .option('--max-tokens <n>', 'end after so many tokens, input and output', wholeNumber(1))
    .option('--max-cost <dollars>', 'end after so many US dollars; needs the prices of the model', positiveNumber)
    .option('--json', 'print one JSON object');
  self.action(async (folder: string) => {
    // "eval" knows some of these too, and takes them when it parses first.
    const options = optionsWithEval<JudgeOptions>(self);
    await judgeFolder(resolve(context.folder, folder), options, context);
  });
}

/** The model that judges, by its role, within its own budget. */
export function openJudge(
  settings: ModelSettings,
  { maxTokens, maxCost }: JudgeBudget,
): Readonly<{ name: string; model: ChatModel }> {
  const name = modelOf(settings, 'judge');
  const { model } = createModel({
    settings: onlyFor(settings, 'judge'),
    clock: systemClock,
    costLimit: maxCost,
  });
  return { name, model: withBudget(model, { tokens: maxTokens, cost: maxCost }) };
}

/** Throws a SetupError when there is a limit and nobody whom it bounds. */
export function checkJudgeLimits({ judge, judgeMaxTokens, judgeMaxCost }: EvalOptions): void {
  if (judge !== undefined || (judgeMaxTokens === undefined && judgeMaxCost === undefined)) return;
  throw new SetupError({ problem: 'There is no judge to be limited.', remedy: 'Add --judge, or leave its limit out.' });
}

/** The judge that a suite run asks on the way, where one is wanted. */
export function judgeFor(
  { config: { models } }: EvalPlan,
  { judge, judgeMaxTokens: maxTokens, judgeMaxCost: maxCost }: EvalOptions,
): ReturnType<typeof openJudge> | undefined {
  if (judge === undefined) return undefined;
  return openJudge(judge === true ? models : { ...models, models: { judge } }, { maxTokens, maxCost });
}

async function judgeFolder(folder: string, options: JudgeOptions, context: CliContext): Promise<void> {
  const { terminal, exitWith } = context;
  const { model, baseUrl, all, again = false, parallel = JUDGED_IN_PARALLEL, json } = options;
  const run = await readSuiteRun(folder);
  const judge = openJudge(readConfig(context, { model, baseUrl }).models, numbersOf(options));
  const interrupts = listenForInterrupts(terminal, { words: STOPPING });
  try {
    const judging = await judgeSuite({
      ...judge,
      run,
      scope: all ? 'all' : 'open',
      again,
      parallel,
      signal: interrupts.signal,
      onJudged: ({ key, done, total, opinions, problem }) => {
        terminal.err.line(`${done}/${total}  ${key}  ${problem ?? verdictsIn(opinions)}`);
      },
    });
    const judged = await readJudgedRun(folder);
    await writeResultsCsv(judged);
    const report = relative(context.folder, await writeSuitePage(judged));
    tellJudging(judging, { name: judge.name, folder, context });
    const shown = { ...judged, folder: relative(context.folder, folder) };
    tellSummary(shown, terminal.err);
    terminal.out.line(json ? asJson({ ...summaryJson(shown, report), judge: judge.name, ...judging }) : report);
    const isWhole = judging.left === 0 && Object.keys(judging.failed).length === 0;
    exitWith(
      interrupts.signal.aborted ? EXIT_CODES.interrupted : isWhole ? EXIT_CODES.finished : EXIT_CODES.endedOtherwise,
    );
  } finally {
    interrupts.release();
  }
}

/** "eval" leaves its own options as they were typed, since the settings check them there. */
const numbersOf = ({ maxTokens, maxCost }: JudgeOptions): JudgeBudget => ({
  ...(maxTokens !== undefined && { maxTokens: positiveNumber(String(maxTokens)) }),
  ...(maxCost !== undefined && { maxCost: positiveNumber(String(maxCost)) }),
});

function verdictsIn(opinions: readonly Opinion[]): string {
  const count = (verdict: string): number =>
    opinions.filter((opinion) => opinion.about === 'rubric' && opinion.verdict === verdict).length;
  return `${count('met')} met, ${count('not-met')} not met, ${count('cannot-tell')} cannot tell`;
}

type TellJudgingOptions = Readonly<{ name: string; folder: string; context: CliContext }>;

export function tellJudging(
  { judged, failed, left, usage, spent }: JudgeSuiteResult,
  { name, folder, context }: TellJudgingOptions,
): void {
  const { line } = context.terminal.err;
  line('');
  const cost = usage.cost === undefined ? '' : `, $${usage.cost.toFixed(3)}`;
  line(
    `${name} judged ${counted(judged, 'run')} with ${counted(usage.calls, 'call')}, ${usage.input + usage.output} tokens${cost}.`,
  );
  const unusable = Object.keys(failed);
  if (unusable.length > 0) line(`No verdict on ${unusable.join(', ')}. Ask again with the same command.`);
  if (spent === undefined) return;
  const command = `fingertips eval judge ${relative(context.folder, folder)} --model ${name}`;
  line(`${spent} ${counted(left, 'run')} not judged. What is judged is kept. Go on with: ${command}`);
}
