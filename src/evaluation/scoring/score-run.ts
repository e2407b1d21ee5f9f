/** Judges a run by code: checks, weighted rubrics, satisfaction after each step. */

import type { Rubric } from '../../core/task.js';
import { evaluateCheck, type PhoneQuestion } from './evaluate-check.js';
import type { TaskInstance } from '../suites/instantiate-task.js';
import type { Evidence } from './evidence.js';

/** One check or rubric and what came of it; `met` is absent where nobody could decide it yet. */
export type CriterionResult = Readonly<{
  what: string;
  weight: number;
  met?: boolean;
  by: 'code' | 'model' | 'person';
  found: string;
}>;

export type Score = Readonly<{
  /** Whether the task is done: every check holds. Absent when the task has no check that could be looked into. */
  success?: boolean;
  /** The share of the weights of the decided rubrics that are met, 0 to 1. Absent when none is decided. */
  satisfaction?: number;
  checks: readonly CriterionResult[];
  rubrics: readonly CriterionResult[];
  /** Satisfaction after each step, by the rubrics that code decides on the phone's state; index 0 is the start. */
  curve: readonly number[];
}>;

/** Judges a run from what it left on disk, by code alone. Sentences that need a reader stay undecided. */
export function judgeByCode(task: TaskInstance, evidence: Evidence): Score {
  const checks = task.checks.map((check) => judged(check, evidence));
  const rubrics = task.rubrics.length > 0 ? task.rubrics.map((rubric) => judgeRubric(rubric, evidence)) : checks;
  const decided = checks.filter(({ met }) => met !== undefined);
  const satisfaction = shareMet(rubrics);
  return {
    ...(decided.length > 0 && { success: decided.every(({ met }) => met) }),
    ...(satisfaction !== undefined && { satisfaction }),
    checks,
    rubrics,
    curve: curveOf(task, evidence),
  };
}

/** The share of the weights of the decided ones that are met; undefined where none is decided. */
export const shareMet = (rubrics: readonly CriterionResult[]): number | undefined => {
  const decided = rubrics.filter(({ met }) => met !== undefined);
  return decided.length === 0 ? undefined : sum(decided.filter(({ met }) => met)) / sum(decided);
};

function judgeRubric(rubric: Rubric, evidence: Evidence): CriterionResult {
  if (typeof rubric === 'string') return undecided(rubric, 1);
  const { what, weight = 1, ...question } = rubric;
  return Object.keys(question).length === 0 ? undecided(what, weight) : { ...judged(rubric, evidence), weight };
}

const undecided = (what: string, weight: number): CriterionResult => ({
  what,
  weight,
  by: 'code',
  found: 'a sentence for a reader',
});

function judged({ what, ...question }: PhoneQuestion, evidence: Evidence): CriterionResult {
  const { holds, found } = evaluateCheck(evidence, question);
  return { what: what ?? '', weight: 1, ...(holds === undefined ? {} : { met: holds }), by: 'code', found };
}

/** Only what the phone's state shows has a value in the middle of a run. What must not happen holds until it has happened. */
function curveOf({ rubrics, checks }: TaskInstance, evidence: Evidence): readonly number[] {
  const asked = (rubrics.length > 0 ? rubrics : checks).flatMap((rubric) =>
    typeof rubric === 'string' ? [] : [weighed(rubric)],
  );
  const questions = asked.filter(({ question: { at, journal } }) => at !== undefined || journal !== undefined);
  const all = sum(questions);
  if (all === 0) return [];
  return (evidence.phone ?? []).map(
    (_, step) => sum(questions.filter(({ question }) => evaluateCheck(evidence, question, step).holds)) / all,
  );
}

type WeighedQuestion = Readonly<{ question: PhoneQuestion; weight: number }>;

const weighed = (question: PhoneQuestion & Readonly<{ weight?: number | undefined }>): WeighedQuestion => ({
  question,
  weight: question.weight ?? 1,
});

const sum = (list: readonly Readonly<{ weight: number }>[]): number =>
  list.reduce((total, { weight }) => total + weight, 0);
