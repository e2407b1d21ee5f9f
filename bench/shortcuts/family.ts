/** What a family of tasks is: one to learn from, others to play, and how to tell whether it came out as asked. */

import type { ActionCall } from '../../src/core/decision.js';
import type { RecordedValue } from '../../src/evolution/recorded-values.js';
import type { Conditions, Desk, Language } from './desk.js';

export type Call = Partial<ActionCall> & Pick<ActionCall, 'action'>;

export type Family<Values> = Readonly<{
  name: string;
  /** The words of the app in Chinese, by the English ones; what a person wrote stays. */
  chinese: Readonly<Record<string, string>>;
  instruction: (values: Values, language: Language) => string;
  /** Step by step, several actions in a step where a person who knows the app would not look in between. */
  steps: (values: Values, say: (word: string) => string) => readonly (readonly Call[])[];
  /** What a writer would call a value; undefined for what it leaves out. */
  nameOf: (value: RecordedValue) => string | undefined;
  /** For a call, as an agent would give them. */
  args: (values: Values, say: (word: string) => string) => Readonly<Record<string, unknown>>;
  learned: Values;
  others: readonly Values[];
  /** What the app holds, as far as the task could have changed it. */
  stateOf: (desk: Desk, language: Language) => unknown;
  /** Whether it went from the one state to the other exactly as asked. */
  isDone: (end: Readonly<{ before: unknown; after: unknown; values: Values; say: (word: string) => string }>) => boolean;
  /** Faults of the phone to play under, besides a calm one. */
  faults: Readonly<Record<string, Conditions>>;
}>;

/** A family whose values nobody else needs to know. */
export type AnyFamily = Family<never>;

export const speak =
  ({ chinese }: Pick<AnyFamily, 'chinese'>, language: Language) =>
  (word: string): string =>
    language === 'en' ? word : (chinese[word] ?? word);

/** What an app holds just now. */
export const appState = ({ phone }: Desk, packageName: string): Readonly<Record<string, unknown>> =>
  (phone.state().apps as Readonly<Record<string, Readonly<Record<string, unknown>>>>)[packageName] ?? {};

/** What a list holds now that it did not hold before; one that was taken away makes it no addition. */
export function addedTo(before: unknown, after: unknown): readonly Readonly<Record<string, unknown>>[] {
  const [old, now] = [before, after].map((list) => (Array.isArray(list) ? (list as Record<string, unknown>[]) : []));
  const added = (now ?? []).filter((each) => !(old ?? []).some((other) => JSON.stringify(other) === JSON.stringify(each)));
  return (now?.length ?? 0) - (old?.length ?? 0) === added.length ? added : [];
}

/** What may be in the way: another name, another place, a slow page, something over it, and a page that moves under the finger. */
export const faultsOf = (
  packageName: string,
  { text, to }: Readonly<{ text: string; to: string }>,
): Readonly<Record<string, Conditions>> => ({
  renamed: [{ kind: 'renamed', package: packageName, text, to }],
  moved: [{ kind: 'moved', package: packageName, text }],
  'slow-load': [{ kind: 'slow-load', package: packageName, ms: 3000 }],
  'pop-up': [{ kind: 'pop-up', package: packageName, after: 2 }],
  'layout-shift': [{ kind: 'layout-shift', package: packageName, times: 3 }],
});
