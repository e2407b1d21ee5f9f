import type { Diagnostic } from '../core/diagnostics.js';
import { locatorsIn, type Condition } from '../core/condition.js';
import type { PlacedLocator } from '../core/condition-table.js';
import type { Locator } from '../core/locator.js';
import { didYouMean, unknownName } from '../core/suggest.js';
import type { ShortcutFields } from '../core/shortcut.js';
import { SLOT_FILTERS, slotsIn } from '../core/slots.js';

type Path = readonly (string | number)[];

/** What a schema cannot say about a shortcut, apart from its actions. */
export function lintShortcut(shortcut: ShortcutFields): readonly Diagnostic[] {
  return [
    ...unknownSlots(shortcut),
    ...unusedParameters(shortcut),
    ...locatorsOf(shortcut).flatMap(({ path, locator }) => weakLocator(path, locator)),
  ];
}

function unknownSlots({ params = {}, ...shortcut }: ShortcutFields): readonly Diagnostic[] {
  const known = Object.keys(params);
  return textsWithSlots(shortcut).flatMap(({ path, value }) =>
    slotsIn(value).flatMap(({ name, filter }) => {
      const wrong: Diagnostic[] = [];
      if (!known.includes(name) && name !== EACH) {
        const remedy = known.length ? didYouMean(name, known) : 'Add it under "params".';
        wrong.push({ path, problem: `"{{${name}}}" names no parameter of this shortcut.`, remedy });
      }
      if (filter !== undefined && !SLOT_FILTERS.includes(filter)) {
        wrong.push({ path, ...unknownName('filter', filter, SLOT_FILTERS) });
      }
      return wrong;
    }),
  );
}

/** Stands for one of a set, in a step with `each`. */
const EACH = 'each';

function unusedParameters({ params = {}, ...shortcut }: ShortcutFields): readonly Diagnostic[] {
  const used = new Set(slotsIn([shortcut.enter, shortcut.steps]).map(({ name }) => name));
  return Object.keys(params)
    .filter((name) => !used.has(name))
    .map((name) => ({
      path: ['params', name],
      problem: `No step uses the parameter "${name}".`,
      remedy: `Write {{${name}}} where its value belongs, or take it out.`,
    }));
}

function weakLocator(
  path: Path,
  { id, desc, text, contains, one_of: several, hint, near }: Locator,
): readonly Diagnostic[] {
  if (id ?? desc ?? text ?? contains ?? several ?? hint ?? near) return [];
  return [
    {
      path,
      problem: 'This names no element: a class, an index or a point alone finds a different thing on the next phone.',
      remedy: 'Add "id", "desc", "text", "contains", "one_of", "hint" or "near".',
    },
  ];
}

function locatorsOf({ steps, precondition, postcondition }: ShortcutFields): readonly PlacedLocator[] {
  return [
    ...steps.flatMap((step, index) => [
      ...optional(['steps', index, 'target'], step.target),
      ...optional(['steps', index, 'to'], step.to),
      ...ofCondition(['steps', index, 'expect'], step.expect),
      ...ofCondition(['steps', index, 'check'], step.check),
      ...ofCondition(['steps', index, 'repeat', 'until'], step.repeat?.until),
      ...(typeof step.when === 'object' ? ofCondition(['steps', index, 'when'], step.when) : []),
    ]),
    ...ofCondition(['precondition'], precondition),
    ...ofCondition(['postcondition'], postcondition),
  ];
}

const optional = (path: Path, locator: Locator | undefined) => (locator ? [{ path, locator }] : []);

const ofCondition = (path: Path, condition: Condition | undefined): readonly PlacedLocator[] =>
  condition ? locatorsIn(condition).map((inner) => ({ ...inner, path: [...path, ...inner.path] })) : [];

/** Every text that may hold a slot, with the path of the field, so that a complaint can name its line. */
function textsWithSlots(value: unknown, path: Path = []): readonly Readonly<{ path: Path; value: string }>[] {
  if (typeof value === 'string') return [{ path, value }];
  if (Array.isArray(value)) return value.flatMap((inner, index) => textsWithSlots(inner, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsWithSlots(inner, [...path, key]));
}
