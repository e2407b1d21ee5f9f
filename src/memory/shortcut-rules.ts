/** What the floor of actions knows of shortcuts, and the memory is told of. */

import type { Diagnostic } from '../core/diagnostics.js';
import { toJsonSchema } from '../core/schema.js';
import { ShortcutFields } from '../core/shortcut.js';

/** Something wrong with a shortcut. `isAdvice`: it can be used all the same. */
export type ShortcutFault = Diagnostic & Readonly<{ isAdvice?: true }>;

export type ShortcutRules = Readonly<{
  /** What keeps its steps from being performed, and what is not as it says of itself. */
  faultsOf: (shortcut: ShortcutFields) => readonly ShortcutFault[];
  /** The JSON Schema of a file, for editors. */
  schema: () => Readonly<Record<string, unknown>>;
}>;

/** Without any action: only the form of the file is known. */
export const FORM_ALONE: ShortcutRules = {
  faultsOf: () => [],
  schema: () => toJsonSchema(ShortcutFields, { explainsLocators: true }),
};
