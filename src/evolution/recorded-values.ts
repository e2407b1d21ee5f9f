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

/** Arguments called `text` are typed, but for those of actions that only look for a text. */
const LOOKING = /^(?:wait|scroll|find)/;

/** What was typed, and what was chosen on the screen and also stands in the instruction. */
export function valuesOf(actions: readonly RecordedAction[], instruction: string): readonly RecordedValue[] {
  const found = new Map<string, boolean>();
  for (const { action } of actions) {
    const typed = typedIn(action);
    if (typed !== undefined) found.set(typed, true);
    for (const label of [action.target?.text, action.target?.desc]) {
      if (label !== undefined && standsIn(label, instruction) && !found.has(label)) found.set(label, false);
    }
  }
  return [...found].map(([text, typed], index) => ({ key: `v${index + 1}`, text, typed }));
}

export function typedIn({ action, args }: PerformedAction): string | undefined {
  const { text } = args;
  return typeof text === 'string' && text !== '' && !LOOKING.test(action) ? text : undefined;
}

/** As words of their own, whatever their case. */
export function standsIn(phrase: string, text: string): boolean {
  if (phrase.trim().length < 2) return false;
  const escaped = phrase.trim().replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'iu').test(text);
}
