import { quoteText } from '../core/quote-text.js';
import { mapGiven, unknownFieldsOf, type Condition } from '../core/condition.js';
import { JOIN_NAMES, type CheckedName, type ConditionValues, type JoinName } from '../core/condition-table.js';
import type { Locator } from '../core/locator.js';
import type { Check } from '../core/outcome.js';
import type { Screen } from '../core/screen.js';
import type { ScreenElement } from '../core/element.js';
import { describeLocator } from '../core/describe-locator.js';
import { locate } from './locate.js';
import { foldText, plainText } from '../core/plain-text.js';

/** What a condition is checked on. */
export type ScreenState = Pick<Screen, 'app' | 'activity' | 'elements' | 'size' | 'keyboardShown'>;

type ConditionResult = Readonly<{ met: boolean; evidence: string }>;

/** Looks at a screen for a condition and says in words what shows that it holds, or what is missing. */
export function checkCondition(condition: Condition, screen: ScreenState): Check {
  const findings = findingsOf(condition, screen);
  const missed = findings.filter(({ met }) => !met);
  const telling = missed.length > 0 ? missed : findings;
  const evidence = telling.map((finding) => finding.evidence).join(' ') || 'There is nothing to check.';
  return { condition, met: missed.length === 0 && findings.length > 0, evidence };
}

export const holdsOn = (condition: Condition, screen: ScreenState): boolean => checkCondition(condition, screen).met;

/** A condition or a join that is in the table and not here does not compile. */
const CHECKS: {
  readonly [Name in CheckedName]: (value: ConditionValues[Name], screen: ScreenState) => ConditionResult;
} = {
  package: inFront,
  activity: onPage,
  exists: presence,
  gone: absence,
  checked: (locator, screen) => position(locator, screen, 'on'),
  unchecked: (locator, screen) => position(locator, screen, 'off'),
  holds: content,
  keyboard: keyboardIs,
};
const JOINED: Readonly<Record<JoinName, (checks: readonly Check[]) => readonly ConditionResult[]>> = {
  any: (checks) => [anyOf(checks)],
  all: (checks) => checks,
};

function findingsOf(condition: Condition, screen: ScreenState): readonly ConditionResult[] {
  return [
    ...mapGiven(condition, (name, value) => CHECKS[name](value, screen)),
    ...JOIN_NAMES.flatMap((name) => {
      const inner = condition[name];
      return inner ? JOINED[name](inner.map((each) => checkCondition(each, screen))) : [];
    }),
    ...unknownFieldsOf(condition).map((name) => ({ met: false, evidence: `Nobody here can check "${name}".` })),
  ];
}

function inFront(wanted: string, { app }: ScreenState): ConditionResult {
  const met = app.package === wanted || app.name.toLowerCase() === wanted.toLowerCase();
  return { met, evidence: `The app in front is ${app.name} (${app.package}).` };
}

function onPage(wanted: string, { activity }: ScreenState): ConditionResult {
  const met = activity === wanted || activity.endsWith(wanted);
  return { met, evidence: `The page in front is "${activity}".` };
}

/** All that fit: for a condition it is no harm when there are several. */
function matching(locator: Locator, screen: ScreenState): readonly ScreenElement[] {
  const found = locate(locator, screen);
  if (found.kind === 'found') return [found.element];
  if (found.kind === 'ambiguous') return found.elements;
  const { text, ...rest } = locator;
  if (text === undefined || Object.keys(rest).length > 0) return [];
  const wanted = foldText(text);
  // Where only words are asked for, they may stand inside a longer text.
  return screen.elements.filter(({ label, details = [], value = '' }) =>
    [label, ...details, value].some((held) => foldText(held).includes(wanted)),
  );
}

function presence(locator: Locator, screen: ScreenState): ConditionResult {
  const met = matching(locator, screen).length > 0;
  return { met, evidence: `${capital(describeLocator(locator))} is ${met ? '' : 'not '}on the screen.` };
}

/** About the whole text: "Saturday" does not keep "Sat" there. */
function absence(locator: Locator, screen: ScreenState): ConditionResult {
  const met = locate(locator, screen).kind === 'missing';
  return { met, evidence: `${capital(describeLocator(locator))} is ${met ? 'no longer' : 'still'} on the screen.` };
}

/** Of switches and boxes whether they are on, of tabs and chips whether they are the chosen ones. */
function position(locator: Locator, screen: ScreenState, wanted: 'on' | 'off'): ConditionResult {
  const fitting = matching(locator, screen).filter(({ abilities }) => !abilities.includes('type'));
  const told = fitting.filter(({ state }) => state.checked !== undefined || state.selected !== undefined);
  const choices = told.length > 0 ? told : fitting.filter(({ abilities }) => abilities.includes('tap'));
  const name = describeLocator(locator);
  const [first] = choices;
  if (!first) return { met: false, evidence: `There is no switch, box or choice ${name} on the screen.` };
  const isOn = ({ state }: ScreenElement): boolean => state.checked ?? state.selected === true;
  const [on, off] = first.state.checked === undefined ? ['chosen', 'not chosen'] : ['on', 'off'];
  const met = choices.every((element) => isOn(element) === (wanted === 'on'));
  return { met, evidence: `${capital(name)} is ${choices.every(isOn) ? on : off}.` };
}

function content({ field, value }: ConditionValues['holds'], screen: ScreenState): ConditionResult {
  const fields = matching(field, screen).filter(({ abilities }) => abilities.includes('type'));
  const filled =
    fields.length > 0
      ? fields
      : screen.elements.filter(
          (element) => element.value !== undefined && plainText(element.value) === plainText(value),
        );
  const [first] = filled;
  if (!first) return { met: false, evidence: `${capital(describeLocator(field))} is not on the screen.` };
  const met = filled.some((element) => plainText(element.value ?? '') === plainText(value));
  return { met, evidence: `${capital(describeLocator(field))} holds ${quoteText(first.value ?? '')}.` };
}

function keyboardIs(wanted: boolean, { keyboardShown }: ScreenState): ConditionResult {
  return { met: keyboardShown === wanted, evidence: `The keyboard is ${keyboardShown ? '' : 'not '}shown.` };
}

function anyOf(checks: readonly Check[]): ConditionResult {
  const met = checks.find((check) => check.met);
  return met
    ? { met: true, evidence: met.evidence }
    : { met: false, evidence: checks.map(({ evidence }) => evidence).join(' ') };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
