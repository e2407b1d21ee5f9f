/** Where something can be found in a run, and whether words stand there. */

import type { ScreenElement } from '../../core/element.js';
import { foldText } from '../../core/plain-text.js';
import type { RecordedScreen, RecordedStep, Trace } from '../../core/trace.js';
import { describeElement } from '../../perception/describe-screen.js';

/** A heading of the evidence and every text that stands under it, one for each thing. */
export type CitablePlace = Readonly<{ name: string; texts: readonly string[] }>;

export const citablePlaceOfStep = (number: number): string => (number === 0 ? 'start' : `step ${number}`);

/** Where a judge may find something in a run: the first screen, each step with the screen after it, the answer, the notes, the end. */
export function citablePlacesOf({ screens, steps, result }: Trace): readonly CitablePlace[] {
  const ofScreen = (number: number): readonly string[] =>
    textsOn(screens.findLast((screen) => screen.number === number));
  const end = result?.end;
  return [
    { name: citablePlaceOfStep(0), texts: ofScreen(0) },
    ...steps.map((step) => ({
      name: citablePlaceOfStep(step.number),
      texts: [...textsOf(step), ...ofScreen(step.after)],
    })),
    { name: 'answer', texts: result?.answer ? [result.answer] : [] },
    { name: 'notes', texts: (steps.at(-1)?.notes ?? []).map(({ text }) => text) },
    { name: 'end', texts: end ? [end.kind, ...Object.values(end).filter((value) => typeof value === 'string')] : [] },
  ];
}

/** Whether the words stand in one of the texts as whole words; upper and lower case and spaces make no difference. */
export function isQuotedFrom(words: string, { texts }: CitablePlace): boolean {
  const wanted = foldText(words).trim();
  return wanted !== '' && texts.some((text) => holdsWords(foldText(text), wanted));
}

function holdsWords(text: string, wanted: string): boolean {
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const end = at + wanted.length;
    if (!isInsideWord(text, at) && !isInsideWord(text, end)) return true;
  }
  return false;
}

/** A citation of "1" must not be found in "12". */
const isInsideWord = (text: string, at: number): boolean =>
  at > 0 && at < text.length && /^[\p{L}\p{N}]{2}$/u.test(`${text[at - 1] ?? ''}${text[at] ?? ''}`);

const textsOn = (screen: RecordedScreen | undefined): readonly string[] =>
  screen ? [screen.app.name, screen.app.package, screen.activity, ...screen.elements.flatMap(textsOfElement)] : [];

/** The line that a model reads, and each text in it whole. */
const textsOfElement = (element: ScreenElement): readonly string[] => [
  describeElement(element),
  ...([element.label, ...(element.details ?? []), element.value, element.hint, element.description].filter(
    (text) => text !== undefined && text !== '',
  ) as string[]),
];

const textsOf = ({ outcome }: RecordedStep): readonly string[] => [
  outcome.detail,
  ...outcome.performed.flatMap(({ wording, detail }) => [wording, detail]),
];
