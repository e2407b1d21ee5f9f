/** Makes a shortcut from recorded steps and the names a model gave. */

import { isPositionName } from '../actions/arguments.js';
import { isDeepStrictEqual } from 'node:util';
import { fillAll } from '../actions/shortcuts/fill-shortcut.js';
import type { Condition } from '../core/condition.js';
import { stricterOf, type Effect } from '../core/effect.js';
import { ItemRejected } from '../core/errors.js';
import type { ShortcutProposal } from '../core/proposals.js';
import { ShortcutStep, type ShortcutFields } from '../core/shortcut.js';
import type { NewShortcut } from '../memory/change-shortcuts.js';
import type { RecordedAction, Stretch } from './recorded-actions.js';
import type { RecordedValue } from './recorded-values.js';

/** A shortcut made of recorded actions, with the values that give these actions again. */
export type CompileResult = Readonly<{
  shortcut: NewShortcut;
  values: Readonly<Record<string, string>>;
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
 * Steps come from the recording and names from the model. Rejects with ItemRejected when a typed value has no parameter, or
 * when filling in the recorded values does not give the recorded steps again.
 */
export function compileShortcut({
  runId,
  stretch,
  values,
  proposal,
  mayExpect = () => true,
}: CompileOptions): CompileResult {
  const { from, to, name, title, description } = proposal;
  const actions = stretch.actions.slice(from - 1, to);
  const chosen = chooseParameters(values, actions, proposal);
  const literal = actions.map(toStep);
  const filled = literal.map((step) => withSlots(step, chosen));
  const recorded = Object.fromEntries(chosen.map(({ name: own, text }) => [own, text]));
  if (!isDeepStrictEqual(fillAll(filled, recorded), literal)) {
    throw reject(proposal, 'its steps with the recorded values are not the recorded steps');
  }
  const steps = filled.map((step) => (step.expect && !mayExpect(step.expect) ? withoutExpectation(step) : step));
  const params = Object.fromEntries(
    chosen.map(({ name: own, describe }) => [own, { type: 'string' as const, ...(describe ? { describe } : {}) }]),
  );
  const [first, last] = [actions[0], actions.at(-1)];
  if (!first || !last) throw reject(proposal, 'it names no actions');
  return {
    actions,
    values: recorded,
    shortcut: {
      name,
      package: stretch.package,
      title,
      description,
      ...(chosen.length > 0 ? { params } : {}),
      effects: effectsOf(actions),
      precondition: preconditionOf(stretch.package, steps[0]),
      ...(stretch.opened && from === 1 ? { enter: [{ launch: stretch.package }] } : {}),
      steps,
      postcondition: steps.at(-1)?.expect ?? arrivedAt(last),
      recorded: {
        run: runId,
        steps: [first.step, last.step],
        screen: [first.before.size.width, first.before.size.height],
      },
    },
  };
}

type ChosenParameter = Readonly<{ name: string; text: string; describe?: string | undefined }>;

function chooseParameters(
  values: readonly RecordedValue[],
  actions: readonly RecordedAction[],
  proposal: ShortcutProposal,
): readonly ChosenParameter[] {
  const used = JSON.stringify(actions.map(toStep));
  const chosen = values
    .filter(({ text }) => used.includes(JSON.stringify(text)))
    .flatMap(({ key, text, typed }) => {
      const param = proposal.params.find(({ value }) => value === key);
      if (param) return [{ name: param.name, text, describe: param.describe }];
      if (typed) throw reject(proposal, `the typed value ${key} has no parameter`);
      return [];
    });
  if (new Set(chosen.map(({ name }) => name)).size < chosen.length)
    throw reject(proposal, 'two parameters share a name');
  return chosen;
}

const withoutExpectation = (step: ShortcutStep): ShortcutStep =>
  ShortcutStep.parse(Object.fromEntries(Object.entries(step).filter(([key]) => key !== 'expect')));

/** Marks and points belong to one screen; the target says the same for all. */
function toStep({ action: { action, args, target, check } }: RecordedAction): ShortcutStep {
  const kept = Object.entries(args).filter(
    ([key, value]) => !isPositionName(key) && ['string', 'number', 'boolean'].includes(typeof value),
  );
  return ShortcutStep.parse({
    do: action,
    ...(target ? { target: withoutPoint(target) } : {}),
    ...Object.fromEntries(kept),
    ...(check?.met ? { expect: check.condition } : {}),
  });
}

/** A place on one phone's screen is no way to find a thing on another's. */
const withoutPoint = (target: object): object =>
  Object.fromEntries(Object.entries(target).filter(([key]) => key !== 'point'));

/** A value that contains another one goes as a whole. */
function withSlots(step: ShortcutStep, chosen: readonly ChosenParameter[]): ShortcutStep {
  const put = (text: string): string => {
    const whole = chosen.find((value) => value.text === text);
    if (whole) return `{{${whole.name}}}`;
    const [part] = chosen
      .filter((value) => value.text.length >= 3 && text.includes(value.text))
      .sort((a, b) => b.text.length - a.text.length);
    return part ? text.split(part.text).map(put).join(`{{${part.name}}}`) : text;
  };
  const { do: action, ...rest } = step;
  const filled = JSON.parse(JSON.stringify(rest), (_key, inner: unknown) =>
    typeof inner === 'string' ? put(inner) : inner,
  ) as object;
  return ShortcutStep.parse({ do: action, ...filled });
}

function preconditionOf(packageName: string, first: ShortcutStep | undefined): Condition {
  const { target } = first ?? {};
  const all = [
    { package: packageName },
    ...(target && !JSON.stringify(target).includes('{{') ? [{ exists: target }] : []),
  ];
  return { all };
}

const arrivedAt = ({ after }: RecordedAction): Condition => ({
  all: [{ package: after.app.package }, { activity: after.activity }],
});

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
