import type { RecordedScreen, RecordedStep, Trace } from '../../core/trace.js';
import { readTrace } from '../../runner/run-folder.js';
import type { Opinion } from '../judging/opinion.js';
import { isAbout } from '../judging/opinion.js';
import { subjectOf } from '../judging/opinion-file.js';
import type { TaskResult } from '../scoring/result.js';
import { runFolderOf, type SuiteRun } from '../store/suite-folder.js';

/** One run in the list: how many questions there are about it, and how many are answered. */
export type ListedAttempt = Readonly<{ task: string; attempt: number; questions: number; answered: number }>;

export type SheetScreen = Readonly<{ picture: string; app: string; size: RecordedScreen['size'] }>;

/** A step as a person judges it: what was done on what screen, what came of it, and the verdict that the run gave itself. */
export type SheetStep = Readonly<{
  number: number;
  subgoal: string;
  deed: string;
  detail: string;
  verdict: RecordedStep['verdict'];
  before?: SheetScreen;
  after?: SheetScreen;
  touches: readonly Readonly<{ x: number; y: number }>[];
}>;

/** All that the page needs of one run. `others` holds what other judges said, where that is to be seen. */
export type Sheet = Readonly<{
  task: string;
  attempt: number;
  instruction: string;
  end: string;
  reason: string;
  answer: string;
  start?: SheetScreen;
  steps: readonly SheetStep[];
  rubrics: readonly string[];
  own: readonly Opinion[];
  others: readonly Opinion[];
}>;

export type Annotator = Readonly<{ name: string; opinions: readonly Opinion[] }>;

const isOwn = ({ judge }: Opinion, { name }: Annotator): boolean => judge.kind === 'person' && judge.name === name;

export const ownOpinions = (result: TaskResult, annotator: Annotator): readonly Opinion[] =>
  annotator.opinions.filter((opinion) => isOwn(opinion, annotator) && isAbout(opinion, subjectOf(result)));

export const rubricsOf = ({ rubrics }: TaskResult): readonly string[] => [...new Set(rubrics.map(({ what }) => what))];

export const listed = (result: TaskResult, annotator: Annotator): ListedAttempt => ({
  task: result.task,
  attempt: result.attempt,
  questions: rubricsOf(result).length + 2 * result.steps,
  answered: ownOpinions(result, annotator).length,
});

type SheetOptions = Readonly<{ run: SuiteRun; result: TaskResult; annotator: Annotator; isBlind: boolean }>;

export async function sheetOf({ run, result, annotator, isBlind }: SheetOptions): Promise<Sheet> {
  const trace = await readTrace(runFolderOf(run, result));
  const start = screenOf(trace, 0);
  return {
    task: result.task,
    attempt: result.attempt,
    instruction: result.instruction,
    end: result.end,
    reason: result.reason,
    answer: result.answer,
    ...(start && { start }),
    steps: trace.steps.map((step) => stepOf(trace, step)),
    rubrics: rubricsOf(result),
    own: ownOpinions(result, annotator),
    others: isBlind
      ? []
      : annotator.opinions.filter((opinion) => !isOwn(opinion, annotator) && isAbout(opinion, subjectOf(result))),
  };
}

function stepOf(trace: Trace, { number, subgoal, outcome, decision, verdict, ...step }: RecordedStep): SheetStep {
  const before = screenOf(trace, step.before);
  const after = screenOf(trace, step.after);
  const deeds = outcome.performed.map(({ wording }) => wording);
  return {
    number,
    subgoal,
    deed: (deeds.length > 0 ? deeds : decision.actions.map(({ action }) => action)).join(', then '),
    detail: outcome.kind === 'done' ? outcome.detail : `${outcome.kind}: ${outcome.detail}`,
    verdict,
    ...(before && { before }),
    ...(after && { after }),
    touches: outcome.performed.flatMap(({ point }) => (point ? [point] : [])),
  };
}

function screenOf({ screens }: Trace, number: number): SheetScreen | undefined {
  const screen = screens.findLast((one) => one.number === number);
  return screen && { picture: screen.picture, app: screen.app.name, size: screen.size };
}
