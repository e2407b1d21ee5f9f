/** How far code, models and people agree, as confusion matrices. */

import type { Interval } from '../metrics/interval.js';
import { agreedInterval, kappaInterval, type RatedPair } from '../metrics/kappa.js';
import type { TaskResult } from '../scoring/result.js';
import type { JudgedRun } from './judged-run.js';
import { isAbout, type Opinion } from './opinion.js';
import { subjectOf } from './opinion-file.js';

export type About = Opinion['about'];

/** How far two judges agree, over everything that both have judged. */
export type Agreement = Readonly<{
  about: About;
  judges: readonly [string, string];
  /** How often the first said one thing and the second another: matrix[first][second]. */
  matrix: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** How many things both judged, in how many runs. */
  judged: number;
  runs: number;
  agreed: Interval;
  /** Cohen's kappa; absent when both always said the same one thing. */
  kappa?: Interval;
}>;

/** In the order in which they stand in a matrix. */
export const ANSWERS_ABOUT: Readonly<Record<About, readonly string[]>> = {
  rubric: ['met', 'not-met', 'cannot-tell'],
  action: ['right', 'wrong', 'cannot-tell'],
  verdict: ['right', 'wrong', 'cannot-tell'],
};

/** Each pair of judges, code among them, that has judged anything in common. */
export function agreements({ byCode, opinions }: JudgedRun): readonly Agreement[] {
  const said = byCode.map((result) => saidAbout(result, opinions));
  return (['rubric', 'action', 'verdict'] as const).flatMap((about) => {
    const judges = [...new Set(said.flatMap((one) => [...(one[about]?.keys() ?? [])]))].sort(codeFirst);
    return judges.flatMap((one, index) =>
      judges.slice(index + 1).flatMap((other) => {
        const runs = said.map((of) => pairsOf(of[about]?.get(one), of[about]?.get(other)));
        return agreementOf({ about, judges: [one, other], runs: runs.filter(({ length }) => length > 0) });
      }),
    );
  });
}

/** By judge, what they said about each thing of a run. */
type AnswersBySubject = Readonly<Partial<Record<About, ReadonlyMap<string, ReadonlyMap<string, string>>>>>;

function saidAbout(result: TaskResult, opinions: readonly Opinion[]): AnswersBySubject {
  const said: Record<About, Map<string, Map<string, string>>> = {
    rubric: new Map(),
    action: new Map(),
    verdict: new Map(),
  };
  const keep = (about: About, judge: string, ...[thing, answer]: readonly [string, string | undefined]): void => {
    if (answer === undefined) return;
    const own = said[about].get(judge) ?? new Map<string, string>();
    own.set(thing, answer);
    said[about].set(judge, own);
  };
  for (const { what, met } of result.rubrics)
    keep('rubric', 'code', what, met === undefined ? met : met ? 'met' : 'not-met');
  for (const opinion of opinions.filter((one) => isAbout(one, subjectOf(result)))) {
    const { kind, name } = opinion.judge;
    const [thing, answer] =
      opinion.about === 'rubric' ? [opinion.rubric, opinion.verdict] : [String(opinion.step), opinion.answer];
    keep(opinion.about, `${kind} ${name}`, thing, answer);
  }
  return said;
}

const codeFirst = (a: string, b: string): number => Number(b === 'code') - Number(a === 'code') || a.localeCompare(b);

function pairsOf(
  one: ReadonlyMap<string, string> | undefined,
  other: ReadonlyMap<string, string> | undefined,
): readonly RatedPair[] {
  return [...(one ?? [])].flatMap(([thing, answer]): readonly RatedPair[] => {
    const second = other?.get(thing);
    return second === undefined ? [] : [[answer, second]];
  });
}

type ComparedJudges = Readonly<{
  about: About;
  judges: readonly [string, string];
  runs: readonly (readonly RatedPair[])[];
}>;

function agreementOf({ about, judges, runs }: ComparedJudges): readonly Agreement[] {
  const pairs = runs.flat();
  if (pairs.length === 0) return [];
  const kappa = kappaInterval(runs);
  const answers = ANSWERS_ABOUT[about];
  const count = (first: string, second: string): number => pairs.filter(([a, b]) => a === first && b === second).length;
  const matrix = Object.fromEntries(
    answers.map((first) => [first, Object.fromEntries(answers.map((second) => [second, count(first, second)]))]),
  );
  return [
    {
      about,
      judges,
      matrix,
      judged: pairs.length,
      runs: runs.length,
      agreed: agreedInterval(runs),
      ...(kappa && { kappa }),
    },
  ];
}
