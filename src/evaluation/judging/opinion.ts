/** What a judge says about a rubric or a step, and which of it stands. */

import type { StepAnswer } from '../../core/annotation.js';
import type { Citation, RubricVerdict } from '../../core/rubric-verdict.js';

/** Who judged: a model by its name, or a person by theirs. */
export type Judge = Readonly<{ kind: 'model' | 'person'; name: string }>;

/** Which run an opinion is about. `run` is the id of the run, so that nothing sticks to a try that was run again. */
export type Subject = Readonly<{ task: string; attempt: number; run: string }>;

type OpinionFields = Subject & Readonly<{ judge: Judge; /** ISO 8601 */ at: string }>;

/** What a judge says about one rubric; no verdict: they took back what they had said. */
export type RubricOpinion = OpinionFields &
  Readonly<{
    about: 'rubric';
    /** Its sentence, with the values of the try. */
    rubric: string;
    verdict?: RubricVerdict;
    reason?: string;
    evidence?: readonly Citation[];
    /** The step after which it was met. */
    since?: number;
  }>;

/** Whether the action of a step was right, or the run's own verdict on it; no answer: they took it back. */
export type StepOpinion = OpinionFields &
  Readonly<{ about: 'action' | 'verdict'; step: number; answer?: StepAnswer; reason?: string }>;

export type Opinion = RubricOpinion | StepOpinion;

/** Who says it about what: a later opinion with the same key takes the place of the earlier one. */
export const keyOfOpinion = (opinion: Opinion): string =>
  JSON.stringify([
    opinion.judge.kind,
    opinion.judge.name,
    ...keyOfSubject(opinion),
    opinion.about,
    opinion.about === 'rubric' ? opinion.rubric : opinion.step,
  ]);

const keyOfSubject = ({ task, attempt, run }: Subject): readonly [string, number, string] => [task, attempt, run];

export const isAbout = (opinion: Opinion, { task, attempt, run }: Subject): boolean =>
  opinion.task === task && opinion.attempt === attempt && opinion.run === run;

const isTakenBack = (opinion: Opinion): boolean =>
  opinion.about === 'rubric' ? opinion.verdict === undefined : opinion.answer === undefined;

/** What stands, of all that was ever said: the last word of each judge on each thing. */
export const latestOpinions = (opinions: readonly Opinion[]): readonly Opinion[] =>
  [...new Map(opinions.map((opinion) => [keyOfOpinion(opinion), opinion])).values()].filter(
    (opinion) => !isTakenBack(opinion),
  );
