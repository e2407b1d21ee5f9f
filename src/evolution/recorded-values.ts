import { seeksText } from '../actions/catalogue.js';
import type { PerformedAction } from '../core/outcome.js';
import type { RecordedAction } from './recorded-actions.js';

/** A value of this one run that the next one will want to be another. */
export type RecordedValue = Readonly<{
  /** "v1": how the model names it. */
  key: string;
  text: string;
  /** Typed ones must become parameters; chosen ones may turn out to be a fixed name of the app. */
  typed: boolean;
}>;

/** What was typed, and what was chosen on the screen and also stands in the instruction. */
export function valuesOf(actions: readonly RecordedAction[], instruction: string): readonly RecordedValue[] {
  const found = new Map<string, boolean>();
  for (const { action } of actions) {
    const typed = typedIn(action);
    if (typed !== undefined) found.set(typed, true);
    for (const label of [action.target?.text, action.target?.desc]) {
      if (label !== undefined && occursIn(label, instruction) && !found.has(label)) found.set(label, false);
    }
  }
  return [...found].map(([text, typed], index) => ({ key: `v${index + 1}`, text, typed }));
}

/** Its `text`, unless the action only looks for it. */
export function typedIn({ action, args }: PerformedAction): string | undefined {
  const { text } = args;
  return typeof text === 'string' && text !== '' && !seeksText(action) ? text : undefined;
}

/** Scripts without spaces have no edges of words to look at. */
const UNSPACED = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}';
const STARTS_INSIDE = new RegExp(`^[${UNSPACED}]`, 'u');
const ENDS_INSIDE = new RegExp(`[${UNSPACED}]$`, 'u');

/** As words of their own, whatever their case. */
export function occursIn(phrase: string, text: string): boolean {
  const own = phrase.trim();
  if (own.length < 2) return false;
  const escaped = own.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const before = STARTS_INSIDE.test(own) ? '' : '(?<![\\p{L}\\p{N}])';
  const after = ENDS_INSIDE.test(own) ? '' : '(?![\\p{L}\\p{N}])';
  return new RegExp(before + escaped + after, 'iu').test(text);
}
