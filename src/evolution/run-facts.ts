import type { ScreenElement } from '../core/element.js';
import type { Trace } from '../core/trace.js';
import { typedIn } from './recorded-values.js';
import { occursIn } from './said-as.js';
import { gramsOf } from './word-grams.js';
import { tokenize } from '../memory/search/tokenize.js';

/** What of a run must not get into memory, and what lessons may refer to. */
export type RunFacts = Readonly<{
  steps: ReadonlySet<number>;
  packages: ReadonlySet<string>;
  instruction: string;
  /** What was typed, and what stands in quotes in the instruction. */
  literals: readonly string[];
  /** People, as far as they can be told: contacts, senders, those the instruction names. */
  names: readonly string[];
  /** Runs of three words, as they stood on any screen. */
  screenGrams: ReadonlySet<string>;
  instructionGrams: ReadonlySet<string>;
  /** The telling words of each longer text that stood on a screen. */
  sentences: readonly ReadonlySet<string>[];
  /** Words of the apps' own controls, in small letters. */
  labels: ReadonlySet<string>;
}>;

export function runFactsOf({ manifest, steps, screens }: Trace): RunFacts {
  const { instruction } = manifest;
  const typed = steps.flatMap(({ outcome }) => outcome.performed.flatMap((action) => typedIn(action) ?? []));
  const quoted = [...instruction.matchAll(/["“„'‘«]([^"”“'’»]{2,80})["”'’»]/gu)].map(([, text = '']) => text);
  const apps = new Set(screens.map(({ app }) => app.name.toLowerCase()));
  const texts = screens.flatMap(({ elements }) => elements.flatMap(textsOf));
  return {
    steps: new Set(steps.map(({ number }) => number)),
    packages: new Set(screens.map(({ app }) => app.package)),
    instruction,
    literals: [...new Set([...typed, ...quoted])],
    names: [...new Set([...namesOnScreens(screens), ...namesIn(instruction)])].filter(
      (name) => !apps.has(name.toLowerCase()),
    ),
    screenGrams: new Set(texts.flatMap(gramsOf)),
    instructionGrams: new Set(gramsOf(instruction)),
    sentences: sentencesIn(texts),
    labels: new Set(controlsIn(screens).flatMap((label) => label.toLowerCase().split(/[^\p{L}\p{N}'’-]+/u))),
  };
}

const textsOf = ({ label, details = [], value, description, hint }: ScreenElement): readonly string[] =>
  [label, ...details, value, description, hint].filter((text) => text !== undefined);

const FEWEST_WORDS = 6;

const sentencesIn = (texts: readonly string[]): readonly ReadonlySet<string>[] =>
  [...new Set(texts)].filter((text) => text.split(/\s+/).length >= FEWEST_WORDS).map((text) => new Set(tokenize(text)));

/** Rows hold what people wrote; buttons, tabs and headings are the app's. */
const controlsIn = (screens: Trace['screens']): readonly string[] =>
  screens.flatMap(({ app, elements }) => [
    app.name,
    ...elements.filter(({ kind }) => kind === 'button' || kind === 'tab').map(({ label }) => label),
  ]);

const PEOPLE_APPS = /contact|dialer|phone|people|messag|mms|sms|mail|chat|whatsapp|telegram|signal|social/i;
/** Rows of such apps that are no people. */
const NO_PERSON =
  /^(?:new|add|create|search|edit|delete|send|start|settings?|all|save|cancel|more|call|video|favou?rites?|recents?|contacts?|messages?|inbox|drafts?|archived?|blocked|spam|labels?|profile|help|about|share|groups?|today|yesterday)\b/i;

/** Names that begin the rows of apps about people: "Anna Berg, See you at six". */
function namesOnScreens(screens: Trace['screens']): readonly string[] {
  return screens
    .filter(({ app }) => PEOPLE_APPS.test(app.package))
    .flatMap(({ elements }) => elements)
    .filter(({ kind, abilities }) => kind === 'row' && abilities.includes('tap'))
    .map(({ label }) => (/^[^,\n·:(]+/u.exec(label)?.[0] ?? '').trim())
    .filter((name) => looksLikeName(name) && !NO_PERSON.test(name));
}

/** Capitalised words, or up to four signs of a script that knows no capitals. */
function looksLikeName(text: string): boolean {
  const words = text.split(/\s+/);
  if (/^\p{Lo}{2,4}$/u.test(text)) return true;
  return text.length >= 2 && words.length <= 4 && words.every((word) => /^\p{Lu}[\p{L}\p{M}'’.-]*$/u.test(word));
}

const LEADS = 'to with from for call text message tell ask invite email contact'
  .split(' ')
  .map((word) => `[${word[0]?.toUpperCase()}${word[0]}]${word.slice(1)}`);

/** Capitalised words after a word that leads to a person: "send it to Anna Berg". */
function namesIn(instruction: string): readonly string[] {
  const led = new RegExp(`\\b(?:${LEADS.join('|')})\\s+((?:\\p{Lu}[\\p{L}'’-]+\\s*){1,3})`, 'gu');
  return [...instruction.matchAll(led)].map(([, name = '']) => name.trim());
}

/** Whether a text holds one of these as words of their own, and which. */
export const firstStandingIn = (phrases: readonly string[], text: string): string | undefined =>
  phrases.find((phrase) => occursIn(phrase, text));
