import type { Diagnostic } from '../core/diagnostics.js';
import type { Condition } from '../core/condition.js';
import type { Locator } from '../core/locator.js';
import { didYouMean } from '../core/suggest.js';
import type { ShortcutFields } from '../core/shortcut.js';
import { SLOT_FILTERS, slotsIn } from '../core/slots.js';

type Path = readonly (string | number)[];

/** What a schema cannot say about a shortcut. With the names of the actions, these are checked too. */
export function lintShortcut(shortcut: ShortcutFields, actions?: readonly string[]): readonly Diagnostic[] {
  return [
    ...unknownSlots(shortcut),
    ...unusedParameters(shortcut),
    ...unknownActions(shortcut, actions),
    ...locatorsOf(shortcut).flatMap(({ path, locator }) => weakLocator(path, locator)),
  ];
}

function unknownSlots({ params = {}, ...shortcut }: ShortcutFields): readonly Diagnostic[] {
  const known = Object.keys(params);
  return textsWithSlots(shortcut).flatMap(({ path, value }) =>
    slotsIn(value).flatMap(({ name, filter }) => {
      const wrong: Diagnostic[] = [];
      if (!known.includes(name)) {
        const remedy = known.length ? didYouMean(name, known) : 'Add it under "params".';
        wrong.push({ path, problem: `"{{${name}}}" names no parameter of this shortcut.`, remedy });
      }
      if (filter !== undefined && !SLOT_FILTERS.includes(filter)) {
        wrong.push({ path, problem: `There is no filter "${filter}".`, remedy: didYouMean(filter, SLOT_FILTERS) });
      }
      return wrong;
    }),
  );
}

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

function unknownActions({ steps }: ShortcutFields, actions: readonly string[] | undefined): readonly Diagnostic[] {
  return steps.flatMap((step, index) =>
    actions === undefined || actions.includes(step.do)
      ? []
      : [
          {
            path: ['steps', index, 'do'],
            problem: `There is no action "${step.do}".`,
            remedy: didYouMean(step.do, actions),
          },
        ],
  );
}

function weakLocator(path: Path, { id, desc, text, hint, near }: Locator): readonly Diagnostic[] {
  if (id ?? desc ?? text ?? hint ?? near) return [];
  return [
    {
      path,
      problem: 'This names no element: a class, an index or a point alone finds a different thing on the next phone.',
      remedy: 'Add "id", "desc", "text", "hint" or "near".',
    },
  ];
}

type PlacedItem<T> = T & Readonly<{ path: Path }>;

function locatorsOf({
  steps,
  precondition,
  postcondition,
}: ShortcutFields): readonly PlacedItem<{ locator: Locator }>[] {
  return [
    ...steps.flatMap((step, index) => [
      ...optional(['steps', index, 'target'], step.target),
      ...optional(['steps', index, 'to'], step.to),
      ...ofCondition(['steps', index, 'expect'], step.expect),
    ]),
    ...ofCondition(['precondition'], precondition),
    ...ofCondition(['postcondition'], postcondition),
  ];
}

const optional = (path: Path, locator: Locator | undefined) => (locator ? [{ path, locator }] : []);

function ofCondition(path: Path, condition: Condition | undefined): readonly PlacedItem<{ locator: Locator }>[] {
  if (!condition) return [];
  const { exists, gone, checked, unchecked, holds, all = [], any = [] } = condition;
  return [
    ...Object.entries({ exists, gone, checked, unchecked }).flatMap(([key, locator]) =>
      optional([...path, key], locator),
    ),
    ...optional([...path, 'holds', 'field'], holds?.field),
    ...all.flatMap((inner, index) => ofCondition([...path, 'all', index], inner)),
    ...any.flatMap((inner, index) => ofCondition([...path, 'any', index], inner)),
  ];
}

/** Every text that may hold a slot, with the path of the field, so that a complaint can name its line. */
function textsWithSlots(value: unknown, path: Path = []): readonly PlacedItem<{ value: string }>[] {
  if (typeof value === 'string') return [{ path, value }];
  if (Array.isArray(value)) return value.flatMap((inner, index) => textsWithSlots(inner, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsWithSlots(inner, [...path, key]));
}
