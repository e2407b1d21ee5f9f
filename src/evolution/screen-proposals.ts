/** Which proposals code refuses, and why. */

import type { TipProposal } from '../core/proposals.js';
import type { NewShortcut } from '../memory/change-shortcuts.js';
import { firstStandingIn, type RunFacts } from './run-facts.js';
import { DATA_RULES } from './data-rules.js';
import { nameIn } from './named-people.js';
import { STANDING_ORDERS } from './standing-orders.js';
import { copiedShare } from './word-grams.js';
import { tokenize } from '../memory/search/tokenize.js';

/** Over half of it stands on a screen, or in the instruction: it is a copy, not a lesson. */
const MOST_COPIED = 0.5;

/** So many of a longer sentence's words stand in a tip that it is the sentence in other words. */
const MOST_REWORDED = 0.6;
/** A value this short stands in many texts by chance. */
const SHORTEST_VALUE = 4;

/** What is kept, what a person has to read first, and what is not kept at all, with the reason. */
export type ScreeningResult = Readonly<{ kind: 'fine' }> | Readonly<{ kind: 'flagged' | 'refused'; why: string }>;

const FINE: ScreeningResult = { kind: 'fine' };
const refused = (why: string): ScreeningResult => ({ kind: 'refused', why });
const flagged = (why: string): ScreeningResult => ({ kind: 'flagged', why });

/** What is known of a run that a text came from; nothing, of one that came from elsewhere. */
export type ScreenedAgainst = Pick<RunFacts, 'literals' | 'names' | 'sentences' | 'labels'>;

/** Structure before words: what is data is refused, what gives orders about the person's own affairs is flagged. */
export function screenText(text: string, evidence: ScreenedAgainst): ScreeningResult {
  const data = DATA_RULES.find(({ finds }) => finds.test(text));
  if (data) return refused(data.why);
  const telling = evidence.literals.filter((value) => value.length >= SHORTEST_VALUE || /\p{Lo}/u.test(value));
  if (firstStandingIn(telling, text) !== undefined) return refused('it holds a value of this one run');
  const name = nameIn(text, evidence.names, evidence.labels);
  if (name?.kind === 'refused') return refused(name.why);
  const order = STANDING_ORDERS.find(({ finds }) => finds.test(text));
  if (order) return flagged(order.why);
  if (name) return flagged(name.why);
  return isReworded(text, evidence) ? flagged('it says what stood on a screen in other words') : FINE;
}

function isReworded(text: string, { sentences }: ScreenedAgainst): boolean {
  const words = new Set(tokenize(text));
  return sentences.some((sentence) => {
    const own = [...sentence];
    return own.length >= 4 && own.filter((word) => words.has(word)).length / own.length >= MOST_REWORDED;
  });
}

/** The gravest of several. */
export const gravest = (screenings: readonly ScreeningResult[]): ScreeningResult =>
  screenings.find(({ kind }) => kind === 'refused') ?? screenings.find(({ kind }) => kind === 'flagged') ?? FINE;

export function screenTip(tip: TipProposal, evidence: RunFacts): ScreeningResult {
  const { title, when, not_when: notWhen = '', do: advice, app, steps } = tip;
  if (!steps.every((step) => evidence.steps.has(step))) return refused('it names a step that was not taken');
  if (app !== 'any' && !evidence.packages.has(app))
    return refused(`it is for "${app}", which was not in front in this run`);
  const found = gravest([title, when, notWhen, advice].map((text) => screenText(text, evidence)));
  if (found.kind === 'refused') return found;
  if (copiedShare(advice, evidence.screenGrams) > MOST_COPIED) return refused('it is copied from a screen');
  if (quotesScreen(advice, evidence)) return refused('it quotes a sentence from a screen');
  if (copiedShare(advice, evidence.instructionGrams) > MOST_COPIED) return refused('it only repeats the instruction');
  return found;
}

/** Names of buttons may be quoted; a sentence is a stranger's voice. */
const quotesScreen = (text: string, { screenGrams }: RunFacts): boolean =>
  [...text.matchAll(/["“„'‘«]([^"”“'’»]+)["”'’»]/gu)].some(
    ([, quoted = '']) => quoted.split(/\s+/).length > 4 && copiedShare(quoted, screenGrams) > MOST_COPIED,
  );

/** The words a model gave it, and whatever of the recording stayed as it was. */
export function screenShortcut(shortcut: NewShortcut, evidence: RunFacts): ScreeningResult {
  const { name, title = '', description, params = {}, steps, precondition, postcondition } = shortcut;
  const words = [
    name.replaceAll('_', ' '),
    title,
    description,
    ...Object.values(params).map(({ describe = '' }) => describe),
  ];
  const said = gravest(words.map((text) => screenText(text, evidence)));
  if (said.kind === 'refused') return said;
  const refusal = refusalOfSteps([steps, precondition, postcondition], evidence);
  return refusal === undefined ? said : refused(refusal);
}

/** Why steps or conditions may not be kept as they are; undefined when they may. */
export function refusalOfSteps(kept: unknown, evidence: RunFacts): string | undefined {
  const texts = textsIn(kept);
  const rule = DATA_RULES.find(({ finds }) => texts.some((text) => finds.test(text)));
  if (rule) return `${rule.why} in its steps`;
  if (texts.some((text) => firstStandingIn(evidence.literals, text) !== undefined))
    return 'its steps hold a value of this one run';
  if (texts.some((text) => firstStandingIn(evidence.names, text) !== undefined)) return 'its steps name a person';
  return undefined;
}

/** What people read on the screen, or type; ids, classes and packages are names of the app. */
const READ_BY_PEOPLE = new Set(['text', 'desc', 'hint', 'near', 'value']);

function textsIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    if (typeof inner === 'string') return READ_BY_PEOPLE.has(key) ? [inner] : [];
    return textsIn(inner);
  });
}
