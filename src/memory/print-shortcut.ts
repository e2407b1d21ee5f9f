/** A new shortcut as the text of its file. */

import { Document, isCollection, isMap, isPair, visit } from 'yaml';
import { CONDITION_NAMES } from '../core/condition-table.js';
import type { ShortcutFields } from '../core/shortcut.js';

/** Where a group of fields reads best on one line: what finds an element, a condition, a parameter. */
const ON_ONE_LINE: ReadonlySet<string> = new Set([
  ...'target to expect recorded enter params supersedes'.split(' '),
  ...CONDITION_NAMES,
]);
const OPEN = new Set(['enter', 'params']);
/** Plain for our parser, but not for every other one. */
const BETTER_QUOTED = /^[^\p{L}\p{N}]|[:#]/u;

/** A new shortcut file. Only for files that are not there yet: an existing one is never printed anew. */
export function printShortcut(fields: ShortcutFields, schemaPath: string): string {
  const doc = new Document(JSON.parse(JSON.stringify(fields)));
  visit(doc, {
    Scalar(_, scalar) {
      if (typeof scalar.value === 'string' && BETTER_QUOTED.test(scalar.value)) scalar.type = 'QUOTE_DOUBLE';
    },
    Pair(_, { key, value }) {
      const name = String(key);
      if (!ON_ONE_LINE.has(name) || !isCollection(value)) return;
      if (!OPEN.has(name)) {
        value.flow = true;
        return;
      }
      for (const entry of value.items) {
        const inner = isMap(entry) ? entry : isPair(entry) ? entry.value : undefined;
        if (isCollection(inner)) inner.flow = true;
      }
    },
  });
  const text = doc.toString({ lineWidth: 110, flowCollectionPadding: false });
  return `# yaml-language-server: $schema=${schemaPath}\n${text}`;
}
