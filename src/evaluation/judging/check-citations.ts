/** Refuses a judge's reply that leaves a sentence out or cites what is not there. */

import { UnusableReply } from '../../core/errors.js';
import type { Citation, RubricVerdicts } from '../../core/rubric-verdict.js';
import { isQuotedFrom, type CitablePlace } from './citable-places.js';

type Verdict = RubricVerdicts['verdicts'][number];

export type CitationContext = Readonly<{
  /** How many sentences were asked about. */
  rubrics: number;
  places: readonly CitablePlace[];
  /** Headings whose pictures went with the request. */
  pictured: readonly string[];
  /** The number of the last step. */
  steps: number;
}>;

/** Throws an UnusableReply with everything that is wrong: a sentence left out or judged twice, evidence that is missing or not there. */
export function checkCitations({ verdicts }: RubricVerdicts, cited: CitationContext): void {
  const complaints = [
    ...countComplaints(verdicts, cited),
    ...verdicts.flatMap((verdict) => complaintsOf(verdict, cited)),
  ];
  if (complaints.length === 0) return;
  throw new UnusableReply({
    problem: complaints.join('\n'),
    remedy:
      'Send the whole JSON object again with this put right. Where nothing shows it, the verdict is "cannot-tell".',
  });
}

function countComplaints(verdicts: readonly Verdict[], { rubrics }: CitationContext): readonly string[] {
  const numbers = verdicts.map(({ rubric }) => rubric);
  const wanted = Array.from({ length: rubrics }, (_, index) => index + 1);
  return [
    ...wanted.filter((number) => !numbers.includes(number)).map((number) => `Sentence ${number} has no verdict.`),
    ...wanted
      .filter((number) => numbers.indexOf(number) !== numbers.lastIndexOf(number))
      .map((number) => `Sentence ${number} has more than one verdict.`),
    ...numbers
      .filter((number) => !wanted.includes(number))
      .map((number) => `There is no sentence ${number}; they are numbered 1 to ${rubrics}.`),
  ];
}

function complaintsOf({ rubric, verdict, evidence, since }: Verdict, cited: CitationContext): readonly string[] {
  const about = (text: string): string => `Sentence ${rubric}: ${text}`;
  const isBare = verdict !== 'cannot-tell' && evidence.length === 0;
  const isLate = typeof since === 'number' && since > cited.steps;
  return [
    ...(isBare ? [about(`"${verdict}" needs at least one entry in "evidence".`)] : []),
    ...(isLate ? [about(`"since" is ${since}, but the last step is ${cited.steps}.`)] : []),
    ...evidence.flatMap((citation) => complaintAbout(citation, cited)).map(about),
  ];
}

function complaintAbout({ where, text, picture }: Citation, { places, pictured }: CitationContext): readonly string[] {
  const name = where
    .trim()
    .toLowerCase()
    .replace(/^#+\s*/, '');
  const place = places.find((known) => known.name === name);
  if (!place) return [`there is no heading "${where}". The headings are ${headings(places)}.`];
  if (text !== undefined) {
    return isQuotedFrom(text, place)
      ? []
      : [`under "${name}" there is no text "${text}". Copy words exactly as they stand there, from one line.`];
  }
  if (picture === undefined) return [`the entry for "${name}" has neither "text" nor "picture".`];
  return pictured.includes(name) ? [] : [`no picture of "${name}" was attached; it can only be cited by its text.`];
}

/** The steps are told as a range, since a long run has many. */
function headings(places: readonly CitablePlace[]): string {
  const steps = places.filter(({ name }) => name.startsWith('step '));
  const others = places.filter((place) => !steps.includes(place)).map(({ name }) => name);
  const range = steps.length > 1 ? [`${steps[0]?.name} to ${steps.at(-1)?.name}`] : steps.map(({ name }) => name);
  return [...range, ...others].join(', ');
}
