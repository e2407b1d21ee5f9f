/** All that can be known of a shortcut before a phone is touched. */

import { isDeepStrictEqual } from 'node:util';
import type { Condition } from '../../core/condition.js';
import { CHECKED_NAMES } from '../../core/condition-table.js';
import { isRisky, stricterOf, type Effect } from '../../core/effect.js';
import { FingertipsError } from '../../core/errors.js';
import type { ShortcutFields } from '../../core/shortcut.js';
import { slotsIn } from '../../core/slots.js';
import type { ShortcutFault } from '../../memory/shortcut-rules.js';
import { createCatalogue, type Catalogue } from '../catalogue.js';
import { checkStep } from './check-step.js';
import { readEntry } from './enter-shortcut.js';
import { FROM_STEP } from './from-step.js';
import { readValues } from './read-values.js';
import { effectOf } from './shortcut-effect.js';
import { effectsOfStep } from './step-effect.js';
import { secretFaults } from './secret-faults.js';
import { stepInWords } from './step-in-words.js';

/** Everything that keeps its steps from being performed, or that is not as the file says of itself. */
export function checkShortcut(
  shortcut: ShortcutFields,
  catalogue: Catalogue = createCatalogue(),
): readonly ShortcutFault[] {
  const { params = {}, steps } = shortcut;
  return [
    ...parameterFaults(shortcut),
    ...entryFaults(shortcut),
    ...steps.flatMap((step, index) => checkStep({ step, path: ['steps', index], params, catalogue })),
    ...effectFaults(shortcut, catalogue),
    ...secretFaults(shortcut, catalogue),
    ...neverFaults(shortcut),
    ...proofFaults(shortcut),
  ];
}

const RESERVED: ReadonlySet<string> = new Set(['each', FROM_STEP]);

/** Names that mean something already, and defaults and examples that the parameter itself would refuse. */
function parameterFaults({ name, params = {} }: ShortcutFields): readonly ShortcutFault[] {
  return Object.entries(params).flatMap(([key, parameter]) => {
    const wrong: ShortcutFault[] = [];
    if (RESERVED.has(key)) {
      const problem = `"${key}" means something else in a shortcut.`;
      wrong.push({ path: ['params', key], problem, remedy: 'Give the parameter another name.' });
    }
    for (const field of ['default', 'example'] as const) {
      const value: unknown = field in parameter ? Reflect.get(parameter, field) : undefined;
      if (value === undefined) continue;
      try {
        readValues({ name, params: { [key]: parameter } }, { [key]: value });
      } catch (error) {
        if (!(error instanceof FingertipsError)) throw error;
        const problem = `"${field}" is not what the parameter takes: ${error.problem}`;
        wrong.push({ path: ['params', key, field], problem, remedy: 'Correct it.' });
      }
    }
    return wrong;
  });
}

function entryFaults(shortcut: ShortcutFields): readonly ShortcutFault[] {
  return (shortcut.enter ?? []).flatMap((entry, index) => {
    // What the person writes is not known yet; an address in the file was read when the file was.
    const { effects, unknown } = readEntry(entry, JSON.stringify(entry));
    const what = 'clear_data' in entry ? 'the way in that deletes all the app has kept' : 'this way in';
    const stronger = unknown ? [] : effects.filter((effect) => strongerThan(effect, shortcut));
    return stronger.map((effect) => effectFault({ path: ['enter', index], what, effect, shortcut }));
  });
}

const strongerThan = (effect: Effect, shortcut: ShortcutFields): boolean => {
  const declared = effectOf(shortcut);
  return isRisky(effect) && effect !== 'grants' && declared !== effect && stricterOf(declared, effect) === effect;
};

type EffectRemark = Readonly<{ path: ShortcutFault['path']; what: string; effect: Effect; shortcut: ShortcutFields }>;

const effectFault = ({ path, what, effect, shortcut: { effects } }: EffectRemark): ShortcutFault => ({
  path,
  problem: `"effects" is ${effects}, but ${what} ${effect}.`,
  remedy: `Write "effects: ${effect}", so that the person is asked once and knows.`,
  isAdvice: true,
});

function effectFaults(shortcut: ShortcutFields, catalogue: Catalogue): readonly ShortcutFault[] {
  return shortcut.steps.flatMap((step, index) => {
    const stronger = effectsOfStep(step, catalogue).filter((effect) => strongerThan(effect, shortcut));
    return [...new Set(stronger)].map((effect) =>
      effectFault({ path: ['steps', index], what: wordsOf(step), effect, shortcut }),
    );
  });
}

/** With its slots as they stand. */
const wordsOf = (step: ShortcutFields['steps'][number]): string =>
  stepInWords(step, Object.fromEntries(slotsIn(step).map(({ name }) => [name, `{{${name}}}`])));

/** Conditions that nothing can meet, and the steps that are never reached because of them. */
function neverFaults({ precondition, steps, postcondition }: ShortcutFields): readonly ShortcutFault[] {
  const wrong: ShortcutFault[] = [];
  const look = (condition: Condition | undefined, path: ShortcutFault['path']): boolean => {
    const clash = condition && clashIn(condition);
    if (clash) wrong.push({ path, problem: `This never holds: ${clash}.`, remedy: 'Take one of the two out.' });
    return clash !== undefined;
  };
  look(precondition, ['precondition']);
  for (const [index, step] of steps.entries()) {
    if (typeof step.when === 'object') look(step.when, ['steps', index, 'when']);
    look(step.repeat?.until, ['steps', index, 'repeat', 'until']);
    const stops = [look(step.check, ['steps', index, 'check']), look(step.expect, ['steps', index, 'expect'])];
    if (!stops.includes(true) || step.optional || index + 1 >= steps.length) continue;
    const problem = `This step is never reached: step ${index + 1} always stops the shortcut.`;
    wrong.push({ path: ['steps', index + 1], problem, remedy: `Mend step ${index + 1}.` });
    break;
  }
  look(postcondition, ['postcondition']);
  return wrong;
}

type Leaf = Readonly<{ name: string; value: unknown }>;

/** What must hold for certain: its own fields, and those of what must hold with them. */
function leavesOf(condition: Condition): readonly Leaf[] {
  const own = CHECKED_NAMES.flatMap((name) =>
    condition[name] === undefined ? [] : [{ name, value: condition[name] as unknown }],
  );
  const single = condition.any?.length === 1 ? condition.any : [];
  return [...own, ...[...(condition.all ?? []), ...single].flatMap(leavesOf)];
}

const OPPOSITES: Readonly<Record<string, string>> = { exists: 'gone', checked: 'unchecked' };

function clashIn(condition: Condition): string | undefined {
  const leaves = leavesOf(condition);
  for (const { name, value } of leaves) {
    const isOther = (other: Leaf) => other.name === name && !isDeepStrictEqual(other.value, value);
    const opposite = OPPOSITES[name];
    if (leaves.some((other) => other.name === opposite && isDeepStrictEqual(other.value, value)))
      return `"${name}" and "${opposite}" name the same element`;
    if (name === 'keyboard' && leaves.some(isOther)) return 'the keyboard cannot be both shown and hidden';
    if (name === 'package' && leaves.some((other) => isOther(other) && isPackage(other.value) && isPackage(value)))
      return 'two apps cannot both be in front';
  }
  return undefined;
}

/** An app's name and its package may mean the same app. */
const isPackage = (value: unknown): boolean => typeof value === 'string' && /^[\w]+(\.\w+)+$/.test(value);

/** A postcondition that holds before the first step proves nothing by holding after the last. */
function proofFaults({ package: app, precondition, postcondition }: ShortcutFields): readonly ShortcutFault[] {
  if (!postcondition || !precondition) return [];
  const before = [...leavesOf(precondition), { name: 'package', value: app }];
  const after = leavesOf(postcondition);
  const isTold = (leaf: Leaf): boolean => before.some((other) => isDeepStrictEqual(other, leaf));
  if (after.length === 0 || (postcondition.any?.length ?? 0) > 1 || !after.every(isTold)) return [];
  return [
    {
      path: ['postcondition'],
      problem: 'It holds before the first step already, so it proves nothing.',
      remedy: 'Name what only the steps bring about, such as {exists: {text: "{{title}}"}}.',
      isAdvice: true,
    },
  ];
}
