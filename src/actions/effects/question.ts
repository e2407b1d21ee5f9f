/** What the person is asked before an action: what it does, to whom, for how much, and what stands there. */

import type { Effect } from '../../core/effect.js';
import type { ScreenElement } from '../../core/element.js';
import { plainText } from '../../core/plain-text.js';
import { quoteText } from '../../core/quote-text.js';
import type { Screen } from '../../core/screen.js';
import { riskyOf, type EffectReading } from './effect-reading.js';
import { moneyIn } from './money.js';
import { fieldNames } from './recipient.js';

const VERBS: Readonly<Record<Effect, string>> = {
  reads: 'reads',
  writes: 'writes',
  grants: 'gives a permission',
  sends: 'sends',
  deletes: 'deletes',
  pays: 'pays',
};

const LONGEST_SHOWN = 200;
const MOST_HEADINGS = 2;
const MOST_FIELDS = 6;
const MOST_AMOUNTS = 6;
const MOST_LINES = 6;
/** Within so much of the height below the top stands what a page is called. */
const TOP_BAR = 0.13;
/** Of a window with no more things than that every text is told: it is a dialog. */
const SMALL_WINDOW = 14;

/** Text of the phone as it may stand in a question: on one line, without what cannot be seen, and closed at both ends. */
const quoted = (text: string): string => quoteText(text, LONGEST_SHOWN);

/** A name may stand without quotes where nothing in it can be taken for the question's own words. */
const named = (text: string): string =>
  /^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N} .'+@-]{0,59}$/u.test(text) ? text : quoted(text);

export type QuestionParts = Readonly<{
  reading: EffectReading;
  /** The action: tap "Send". */
  wording: string;
  screen: Screen;
  /** What takes the touch. */
  target?: ScreenElement | undefined;
}>;

/** In one line: This sends: to Mei Castellan, in Messages: "See you at 5" (tap "Send message"). */
export function questionAbout({ reading, wording, screen, target }: QuestionParts): string {
  const risky = riskyOf(reading);
  const shown = [...saidByTarget(target), ...whatStands(screen, target)];
  const toWhom = risky.includes('sends') ? recipientsOn(screen) : [];
  // Whom it goes to is said already where the page is called by that name.
  const what = [...new Set(shown)]
    .filter((text) => !toWhom.some((whom) => whom.endsWith(text.slice(1, -1))))
    .join('; ');
  const place = `in ${named(plainText(screen.app.name))}`;
  if (risky.length === 0) return `${wording} ${place}${what === '' ? '' : `, with ${what} on the screen`}`;
  const verb = reading.unknown
    ? 'What this does cannot be told; it may send'
    : `This ${risky.map((effect) => VERBS[effect]).join(' and ')}`;
  const howMuch = risky.includes('pays') ? amountsOn(screen) : [];
  const about = [...toWhom, ...howMuch, place].join(', ');
  return `${verb}: ${about}${what === '' ? '' : `: ${what}`} (${wording})`;
}

const saidByTarget = (target: ScreenElement | undefined): readonly string[] =>
  target === undefined
    ? []
    : [...(target.details ?? []), ...(target.near === undefined ? [] : [target.near])].map(quoted);

/** Headings, what the fields hold, and in a dialog all that it says. */
function whatStands({ elements, size }: Screen, target: ScreenElement | undefined): readonly string[] {
  const fields = elements
    .filter(({ value, state }) => value !== undefined && value !== '' && !state.password)
    .slice(0, MOST_FIELDS)
    .map(({ label, value = '' }) =>
      label === '' || label === value ? quoted(value) : `${named(plainText(label))} ${quoted(value)}`,
    );
  // Beside what is written into a field, the dates and names further down a page only distract.
  const headings = headingsOf({ elements, size }).slice(0, fields.length > 0 ? 1 : MOST_HEADINGS);
  const isSmall = elements.length <= SMALL_WINDOW;
  const lines = isSmall ? elements.filter((element) => element !== target && element.kind === 'text') : [];
  const said = lines.flatMap(({ label, details = [] }) => [label, ...details]).filter((line) => line !== '');
  return [...headings.map(quoted), ...said.slice(0, MOST_LINES).map(quoted), ...fields];
}

/** What the page is called: its headings, else the texts of its bar. */
function headingsOf({ elements, size }: Pick<Screen, 'elements' | 'size'>): readonly string[] {
  const headings = elements.filter(({ kind, label }) => kind === 'heading' && label !== '');
  const inBar = elements.filter(
    ({ kind, label, bounds }) => kind === 'text' && label !== '' && bounds.bottom < TOP_BAR * size.height,
  );
  return (headings.length > 0 ? headings : inBar).map(({ label }) => label);
}

/** Whom a field names, else whom the page is about. */
function recipientsOn(screen: Screen): readonly string[] {
  const fields = screen.elements.filter(
    (field) => field.value !== undefined && field.value !== '' && !field.state.password && fieldNames(field),
  );
  if (fields.length > 0) return [`to ${fields.map(({ value = '' }) => named(plainText(value))).join(' and ')}`];
  const [heading] = headingsOf(screen);
  return heading === undefined ? [] : [`to ${named(plainText(heading))}`];
}

/** Amounts with what they stand beside, the last ones first: a total stands below its parts. */
function amountsOn({ elements }: Screen): readonly string[] {
  const amounts = elements.flatMap(({ label, details = [], value = '' }) =>
    [label, ...details, value].flatMap(moneyIn).map((amount) => quoted(amount).slice(1, -1)),
  );
  return [...new Set(amounts.toReversed())].slice(0, MOST_AMOUNTS);
}
