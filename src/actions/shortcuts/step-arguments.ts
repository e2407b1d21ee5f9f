/** The part of a step that its action reads: its arguments. */

import { RunFields, StepFields, TargetFields, type ShortcutStep } from '../../core/shortcut.js';

/** Fields of a step that are the executor's own; all others are arguments of the action. */
const OWN: ReadonlySet<string> = new Set([
  'do',
  'check',
  ...[RunFields, TargetFields, StepFields].flatMap((fields) => Object.keys(fields)),
]);

export const argumentsOf = (step: ShortcutStep): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(step).filter(([name, value]) => !OWN.has(name) && value !== undefined));
