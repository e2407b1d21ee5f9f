import type { Share } from '../metrics/interval.js';
import type { CriterionResult } from '../scoring/score-run.js';
import { shareMet } from '../scoring/score-run.js';
import type { TaskResult } from '../scoring/result.js';
import { readSuiteRun, type SuiteRun } from '../store/suite-folder.js';
import { omit } from '../../core/omit.js';
import { isAbout, type Opinion, type RubricOpinion, type StepOpinion } from './opinion.js';
import { readOpinions, subjectOf } from './opinion-file.js';

/** A suite run whose results hold what judges decided where code could not. */
export type JudgedRun = SuiteRun &
  Readonly<{
    opinions: readonly Opinion[];
    /** The results as code alone judges them. */
    byCode: readonly TaskResult[];
  }>;

export async function readJudgedRun(folder: string): Promise<JudgedRun> {
  return judgedRun(await readSuiteRun(folder), await readOpinions(folder));
}

export const judgedRun = (run: SuiteRun, opinions: readonly Opinion[]): JudgedRun => ({
  ...run,
  opinions,
  byCode: run.results,
  results: run.results.map((result) => withOpinions(result, opinions)),
});

/** Code has the first word. What it left open is decided by people, and by models only where no person said anything. */
function withOpinions(result: TaskResult, opinions: readonly Opinion[]): TaskResult {
  const said = opinions.filter((opinion) => isAbout(opinion, subjectOf(result)));
  return { ...withRubrics(result, said), ...accuracies(said) };
}

function withRubrics(result: TaskResult, said: readonly Opinion[]): TaskResult {
  const own = said.filter((opinion) => opinion.about === 'rubric');
  if (own.length === 0) return result;
  const decisions = result.rubrics.map((judged) => decide(judged, own));
  const rubrics = decisions.map(({ judged }) => judged);
  const satisfaction = shareMet(rubrics);
  const success = result.success ?? successBy(rubrics);
  return {
    ...omit(result, 'satisfaction', 'success'),
    ...(success !== undefined && { success }),
    ...(satisfaction !== undefined && { satisfaction }),
    falselyFinished: result.end === 'finished' && success === false,
    rubrics,
    curve: result.curve.length > 0 ? result.curve : curveOf(decisions, result.steps),
  };
}

/** A task without checks is done when all its rubrics are met; with one of them open nobody knows. */
function successBy(rubrics: readonly CriterionResult[]): boolean | undefined {
  if (rubrics.some(({ met }) => met === false)) return false;
  return rubrics.length > 0 && rubrics.every(({ met }) => met) ? true : undefined;
}

type DecidedRubric = Readonly<{ judged: CriterionResult; since?: number }>;

function decide(judged: CriterionResult, opinions: readonly RubricOpinion[]): DecidedRubric {
  if (judged.met !== undefined) return { judged };
  const about = opinions.filter(({ rubric }) => rubric === judged.what);
  const voices = heard(about);
  const met = voices.filter(({ verdict }) => verdict === 'met');
  const missed = voices.filter(({ verdict }) => verdict === 'not-met');
  if (met.length === missed.length) return { judged: { ...judged, ...wordsFor(voices) } };
  const winners = met.length > missed.length ? met : missed;
  const steps = winners.flatMap(({ since }) => since ?? []);
  return {
    judged: { ...judged, met: winners === met, ...wordsFor(winners) },
    ...(steps.length > 0 && { since: Math.max(...steps) }),
  };
}

/** People outweigh models. */
function heard<T extends Opinion>(opinions: readonly T[]): readonly T[] {
  const people = opinions.filter(({ judge }) => judge.kind === 'person');
  return people.length > 0 ? people : opinions;
}

function accuracies(said: readonly Opinion[]): Pick<TaskResult, 'rightActions' | 'rightVerdicts'> {
  const [actions, verdicts] = (['action', 'verdict'] as const).map((about) => rightOnes(said, about));
  return { ...(actions && { rightActions: actions }), ...(verdicts && { rightVerdicts: verdicts }) };
}

/** Of the steps on which judges came to a decision; undefined when there is none. */
function rightOnes(said: readonly Opinion[], about: StepOpinion['about']): Share | undefined {
  const own = said.filter((opinion): opinion is StepOpinion => opinion.about === about);
  const decided = [...new Set(own.map(({ step }) => step))].flatMap((step) => {
    const voices = heard(own.filter((opinion) => opinion.step === step));
    const right = voices.filter(({ answer }) => answer === 'right').length;
    const wrong = voices.filter(({ answer }) => answer === 'wrong').length;
    return right === wrong ? [] : [right > wrong];
  });
  return decided.length === 0 ? undefined : { count: decided.filter(Boolean).length, of: decided.length };
}

function wordsFor(voices: readonly RubricOpinion[]): Partial<CriterionResult> {
  const [first] = voices;
  if (!first) return {};
  const names = voices.map(({ judge, reason }) => (reason === undefined ? judge.name : `${judge.name}: ${reason}`));
  return { by: first.judge.kind, found: names.join('; ') };
}

/** Satisfaction after each step, by the step since which each rubric is met; the end where no judge said it. */
function curveOf(decisions: readonly DecidedRubric[], steps: number): readonly number[] {
  const decided = decisions.filter(({ judged }) => judged.met !== undefined);
  if (decided.length === 0) return [];
  return Array.from({ length: steps + 1 }, (_, step) => {
    const soFar = decided.map(({ judged, since = steps }) => ({
      ...judged,
      met: judged.met === true && since <= step,
    }));
    return shareMet(soFar) ?? 0;
  });
}
