/** Makes a shortcut from recorded steps and the names a model gave. */

import type { Condition } from '../core/condition.js';
import { stricterOf, type Effect } from '../core/effect.js';
import { ItemRejected } from '../core/errors.js';
import type { ShortcutProposal } from '../core/proposals.js';
import type { ShortcutParameter } from '../core/shortcut-parameter.js';
import { ShortcutStep, type ShortcutFields } from '../core/shortcut.js';
import type { NewShortcut } from '../memory/change-shortcuts.js';
import { expectationOf, postconditionOf, preconditionOf } from './compile-conditions.js';
import { compileSteps, type CompiledStep } from './compile-steps.js';
import type { RecordedAction, Stretch } from './recorded-actions.js';
import { typedIn, type RecordedValue, type ValueForm } from './recorded-values.js';
import { sayFixed } from './say-fixed.js';
import type { ChosenParameter } from './slot-texts.js';

/** A value for a parameter, as an agent gives it. */
export type GivenValue = string | boolean | readonly string[];

/** A shortcut made of recorded actions, with the values that give these actions again. */
export type CompileResult = Readonly<{
  shortcut: NewShortcut;
  values: Readonly<Record<string, GivenValue>>;
  chosen: readonly ChosenParameter[];
  /** The actions that its steps were made of, step by step. */
  compiled: readonly CompiledStep[];
  actions: readonly RecordedAction[];
}>;

export type CompileOptions = Readonly<{
  runId: string;
  stretch: Stretch;
  values: readonly RecordedValue[];
  proposal: ShortcutProposal;
  /** False for an expectation that holds only this once, such as that another person's row is gone. */
  mayExpect?: (condition: Condition) => boolean;
}>;

/**
 * Steps come from the recording and names from the model. What is left without a parameter stays as it was and is said in name,
 * title and description. Rejects with ItemRejected when a typed value has no parameter, or what was touched is known by its number alone.
 */
export function compileShortcut(options: CompileOptions): CompileResult {
  const { runId, stretch, proposal, mayExpect = () => true } = options;
  const { from, to } = proposal;
  const actions = stretch.actions.slice(from - 1, to);
  const [first, last] = [actions[0], actions.at(-1)];
  if (!first || !last) throw reject(proposal, 'it names no actions');
  const values = valuesWithin(options);
  const chosen = chooseParameters(values, proposal);
  const compiled = compileSteps({ actions, offset: from - 1, values, chosen });
  refuseNumbers(compiled, proposal);
  const known = { chosen, values };
  const expected = compiled.map(({ recorded }) => {
    const condition = expectationOf(recorded, known);
    return condition && mayExpect(condition) ? condition : undefined;
  });
  const steps = compiled.map(({ step }, index) => withExpectation(step, expected[index]));
  const fixed = values.filter((value) => !chosen.some((each) => each.value === value));
  const said = sayFixed({ name: proposal.name, title: proposal.title, description: proposal.description }, fixed);
  const postcondition = postconditionOf(actions, expected.at(-1), known);
  return {
    actions,
    compiled,
    chosen,
    values: Object.fromEntries(chosen.map(({ name, value }) => [name, givenValue(value)])),
    shortcut: {
      name: said.name,
      package: stretch.package,
      title: said.title,
      description: said.description,
      ...(chosen.length > 0
        ? { params: Object.fromEntries(chosen.map((each) => [each.name, parameterOf(each)])) }
        : {}),
      effects: effectsOf(actions),
      precondition: preconditionOf(first, steps[0] ?? { do: '' }, known),
      ...(stretch.opened && from === 1 ? { enter: [{ launch: stretch.package }] } : {}),
      steps,
      ...(postcondition ? { postcondition } : {}),
      recorded: {
        run: runId,
        steps: [first.step, last.step],
        screen: [first.before.size.width, first.before.size.height],
      },
    },
  };
}

/** Of the actions that were chosen. A set that lies only partly inside would be another set. */
function valuesWithin({ values, proposal }: CompileOptions): readonly RecordedValue[] {
  const isInside = (use: number): boolean => use >= proposal.from - 1 && use < proposal.to;
  const within = values.filter(({ uses }) => uses.some(isInside));
  const cut = within.find(({ form, uses }) => form.type === 'set' && !uses.every(isInside));
  if (cut) throw reject(proposal, `it holds only a part of the value ${cut.key}`);
  return within;
}

function chooseParameters(values: readonly RecordedValue[], proposal: ShortcutProposal): readonly ChosenParameter[] {
  const chosen = values.flatMap((value): readonly ChosenParameter[] => {
    const param = proposal.params.find((each) => each.value === value.key);
    if (param) return [{ name: param.name, value, describe: param.describe }];
    if (value.typed) throw reject(proposal, `the typed value ${value.key} has no parameter`);
    return [];
  });
  if (new Set(chosen.map(({ name }) => name)).size < chosen.length)
    throw reject(proposal, 'two parameters share a name');
  if (chosen.some(({ name }) => name === 'each')) throw reject(proposal, 'no parameter can be called "each"');
  return chosen;
}

/** A field of a form may be told by its number; of several like things, the one that was meant stands elsewhere next time. */
function refuseNumbers(compiled: readonly CompiledStep[], proposal: ShortcutProposal): void {
  const at = compiled.findIndex(
    ({ step, recorded }) => step.target?.index !== undefined && typedIn(recorded.action) === undefined,
  );
  if (at >= 0) throw reject(proposal, `what step ${at + 1} touches is told from others like it by its number alone`);
}

const withExpectation = (step: ShortcutStep, expect: Condition | undefined): ShortcutStep =>
  expect ? ShortcutStep.parse({ ...step, expect }) : step;

function parameterOf({ value: { form }, describe }: ChosenParameter): ShortcutParameter {
  const said = describe ? { describe } : {};
  switch (form.type) {
    case 'enum':
      return { type: 'enum', values: [...form.values], ...said };
    case 'set':
      return { type: 'set', ...(form.values && { values: [...form.values], optional: true }), ...said };
    default:
      return { type: form.type, ...said };
  }
}

function givenValue({ text, form }: Readonly<{ text: string; form: ValueForm }>): GivenValue {
  switch (form.type) {
    case 'date':
    case 'time':
      return form.value;
    case 'set':
      return form.chosen;
    case 'boolean':
      return form.on;
    default:
      return text;
  }
}

const NAMES: Readonly<Record<Exclude<Effect, 'grants'>, ShortcutFields['effects']>> = {
  reads: 'read_only',
  writes: 'writes',
  sends: 'sends',
  deletes: 'deletes',
  pays: 'pays',
};

function effectsOf(actions: readonly RecordedAction[]): ShortcutFields['effects'] {
  const strictest = actions.map(({ action }) => action.effect).reduce(stricterOf, 'reads');
  // No stretch holds an action that grants.
  return strictest === 'grants' ? 'pays' : NAMES[strictest];
}

const reject = ({ name }: ShortcutProposal, why: string): ItemRejected =>
  new ItemRejected({ problem: `The shortcut "${name}" was not kept: ${why}.`, remedy: 'Nothing was written.' });
