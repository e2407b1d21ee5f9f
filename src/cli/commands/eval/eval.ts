/** `fingertips eval`: a suite of tasks on a pool of phones. */

import { join, relative, resolve } from 'node:path';
import type { Command } from 'commander';
import { EXIT_CODES, SetupError } from '../../../core/errors.js';
import { BASELINE_MODELS } from '../../../evaluation/baselines/baseline-models.js';
import { writeJunit } from '../../../evaluation/results/junit.js';
import type { JudgedRun } from '../../../evaluation/judging/judged-run.js';
import { writeResultsCsv } from '../../../evaluation/results/results-csv.js';
import { isYardstickWhole, runRound, runRounds, type RoundResult } from '../../../evaluation/running/run-rounds.js';
import { POOL_TIMEOUTS } from '../../../evaluation/running/run-suite.js';
import { writeSuitePage } from '../../../evaluation/pages/suite-page.js';
import { summaryJson } from '../../../evaluation/results/summary.js';
import type { CliContext } from '../../terminal/context.js';
import { planEvaluation, type EvalOptions } from '../../eval/plan.js';
import { createEvalProgress, tellSummary } from '../../eval/progress.js';
import { memoryFor, modelsOf, openPoolPhones } from '../../eval/open-pool.js';
import { listenForInterrupts } from '../../terminal/interrupts.js';
import { asJson } from '../../terminal/text.js';
import { positiveNumber, wholeNumber } from '../../options/option-values.js';
import { addRunOptions } from '../../options/run-options.js';
import { addEvalAgreementCommand } from './eval-agreement.js';
import { addEvalAnnotateCommand } from './eval-annotate.js';
import { addEvalCheckCommand } from './eval-check.js';
import { addEvalCompareCommand } from './eval-compare.js';
import { addEvalCurveCommand, drawCurve } from './eval-curve.js';
import { addEvalJudgeCommand, checkJudgeLimits, judgeFor, tellJudging } from './eval-judge.js';
import { addEvalMergeCommand } from './eval-merge.js';

const EXAMPLES = `
Examples:
  $ fingertips eval suites/everyday --model oracle --phones 2
  $ fingertips eval suites/everyday --tags easy --repeat 3 --junit results.xml
  $ fingertips eval --resume evals/e-20261122-153012-x7k2
  $ fingertips eval compare evals/e-… evals/e-…

Instead of a language model, --model takes ${BASELINE_MODELS.join(', ')}: they show that a suite measures something.`;

/** `fingertips eval SUITE`, and the commands that work on suites and on what was measured. */
export function addEvalCommand(program: Command, context: CliContext): void {
  const command = program
    .command('eval')
    .description('run a suite of tasks and measure how well they are done')
    .argument('[suite]', 'a folder of YAML files, one of them, or a Mobile-Eval-E file');
  addRunOptions(command)
    .option('--phones <n>', 'so many simulated phones at the same time', wholeNumber(1, 64))
    .option('--lease <seconds>', 'a phone without progress for so long is taken away from its task', wholeNumber(1))
    .option('--only <ids>', 'tasks or scenarios, with commas between')
    .option('--tags <tags>', 'only tasks that have all these tags, with commas between')
    .option('--repeat <k>', 'try each task so often', wholeNumber(1, 100))
    .option('--seed <n>', 'what the tasks draw their values from', wholeNumber(0))
    .option('--shard <i/n>', 'only the part i of n')
    .option('--resume <folder>', 'go on with a suite run that was cut off')
    .option('--memory', 'give the agents the tips and shortcuts of this project')
    .option('--learn-in <folder>', 'let the agents learn, and keep their tips and shortcuts in this folder')
    .option('--rounds <n>', 'run the suite so often, each time with what was learned before', wholeNumber(1, 100))
    .option('--judge [model]', 'let a model judge the rubrics that code cannot')
    .option('--judge-max-tokens <n>', 'the judge ends after so many tokens, input and output', wholeNumber(1))
    .option('--judge-max-cost <dollars>', 'the judge ends after so many US dollars', positiveNumber)
    .option('--junit <file>', 'write the results as JUnit XML as well')
    .option('--json', 'print one JSON object')
    .addHelpText('after', EXAMPLES)
    .action((suite: string | undefined, options: EvalOptions) => evaluate(suite, options, context));
  addEvalCheckCommand(command, context);
  addEvalCompareCommand(command, context);
  addEvalCurveCommand(command, context);
  addEvalMergeCommand(command, context);
  addEvalJudgeCommand(command, context);
  addEvalAnnotateCommand(command, context);
  addEvalAgreementCommand(command, context);
}

async function evaluate(suite: string | undefined, options: EvalOptions, context: CliContext): Promise<void> {
  const { rounds = 1, learnIn: memory, junit } = options;
  const { folder, terminal } = context;
  checkJudgeLimits(options);
  const made = await runRounds({
    rounds,
    learnIn: memory,
    runOne: (round, learnIn) => {
      if (rounds > 1) terminal.err.line(`Round ${round} of ${rounds}`);
      return runOnce(suite, { ...options, ...(learnIn !== undefined && { learnIn }) }, context);
    },
  });
  const last = made.at(-1);
  if (!last) return;
  if (junit !== undefined) await writeJunit(resolve(folder, junit), shownIn(folder, last.run));
  if (rounds === 1 || last.isStopped) tellResult(last.run, options, context);
  else
    await drawCurve(
      made.map(({ run }) => run.folder),
      options,
      context,
    );
  if (last.isStopped) context.exitWith(EXIT_CODES.interrupted);
  else
    context.exitWith(made.every(({ run }) => isYardstickWhole(run)) ? EXIT_CODES.finished : EXIT_CODES.endedOtherwise);
}

async function runOnce(suite: string | undefined, options: EvalOptions, context: CliContext): Promise<RoundResult> {
  const { terminal, folder } = context;
  const plan = await planEvaluation({ suite, options, context });
  const judge = judgeFor(plan, options);
  const interrupts = listenForInterrupts(terminal);
  try {
    const memory = memoryFor(plan.head, context);
    const round = await runRound({
      folder: plan.folder,
      tasks: plan.tasks,
      phones: plan.places.length,
      open: openPoolPhones({ ...plan, modelFor: modelsOf(plan), memory, env: context.env }),
      tell: createEvalProgress(terminal.err, { places: plan.places.map(({ name }) => name) }),
      // Waiting for a slow model is no idling of the phone.
      timeouts: {
        lease: options.lease ? options.lease * 1000 : Math.max(POOL_TIMEOUTS.lease, 2 * plan.config.models.timeoutMs),
      },
      judge,
      memory,
      signal: interrupts.signal,
    }).catch((error: unknown) => {
      const path = relative(folder, plan.folder);
      if (!(error instanceof SetupError)) {
        terminal.err.line(`What is done is kept. Go on with: fingertips eval --resume ${path}`);
      }
      throw error;
    });
    const { run, judging } = round;
    if (judge && judging) tellJudging(judging, { name: judge.name, folder: plan.folder, context });
    await writeResultsCsv(run);
    await writeSuitePage(run);
    return round;
  } finally {
    interrupts.release();
  }
}

const shownIn = (folder: string, run: JudgedRun): JudgedRun => ({ ...run, folder: relative(folder, run.folder) });

function tellResult(run: JudgedRun, { json }: EvalOptions, { terminal, folder }: CliContext): void {
  const shown = shownIn(folder, run);
  const report = join(shown.folder, 'report.html');
  tellSummary(shown, terminal.err);
  terminal.out.line(json ? asJson(summaryJson(shown, report)) : report);
}
