/** Whether a step of a shortcut can be performed, as far as its action and arguments tell before a phone is touched. */

import type { Diagnostic } from '../../core/diagnostics.js';
import { FingertipsError } from '../../core/errors.js';
import type { ShortcutParameter } from '../../core/shortcut-parameter.js';
import type { ShortcutStep } from '../../core/shortcut.js';
import { slotsIn, type SlotValues } from '../../core/slots.js';
import { didYouMean, unknownName } from '../../core/suggest.js';
import type { Action } from '../action.js';
import { isPositionName } from '../arguments.js';
import type { Catalogue } from '../catalogue.js';
import { fillAll, timesOf } from './fill-shortcut.js';
import { sampleValues } from './sample-values.js';
import { argumentsOf } from './step-arguments.js';

type Path = Diagnostic['path'];
type Parameters = Readonly<Record<string, ShortcutParameter>>;
export type StepCheck = Readonly<{ step: ShortcutStep; path: Path; params: Parameters; catalogue: Catalogue }>;

export function checkStep(check: StepCheck): readonly Diagnostic[] {
  const { step, path, catalogue } = check;
  const own = [...faultsOfEach(check), ...faultsOfRepeat(check)];
  if (step.do === undefined) return [...own, ...faultsOfRest(check)];
  const repeatable = catalogue.actions.filter(({ speech }) => speech === undefined);
  const action = catalogue.find(step.do);
  const at = [...path, 'do'];
  if (!action) {
    const names = repeatable.map(({ name }) => name);
    return [...own, { path: at, ...unknownName('action', step.do, names) }];
  }
  if (action.speech !== undefined) {
    const problem = `"${step.do}" speaks of a whole task, and a shortcut is only a part of one.`;
    return [...own, { path: at, problem, remedy: 'Take this step out.' }];
  }
  return [...own, ...faultsOfTargets(action, check), ...faultsOfArguments(action, check)];
}

/** A step that runs or checks has no element and no arguments. */
function faultsOfRest({ step, path }: StepCheck): readonly Diagnostic[] {
  const kind = step.run === undefined ? 'check' : 'run';
  const wrong = [
    ...(['target', 'to', 'scroll', 'wait', 'turn', 'each'] as const).filter((name) => step[name] !== undefined),
    ...Object.keys(argumentsOf(step)),
  ];
  return wrong.map((name) => ({
    path: [...path, name],
    problem: `A step with "${kind}" takes no "${name}".`,
    remedy: kind === 'run' ? 'Give values under "with".' : 'Take it out, or make it a step of its own.',
  }));
}

/** Which of `target` and `to` an action takes, and which it cannot do without. */
export function targetNeedsOf({ name, argumentNames, help }: Action): Readonly<Record<'target' | 'to', 'none' | 'may' | 'must'>> {
  const needs = (mark: string) => {
    if (!argumentNames.includes(mark)) return 'none';
    return help.find((argument) => argument.name === mark)?.isOptional === false ? 'must' : 'may';
  };
  return { target: needs('mark'), to: name === 'scroll' ? 'may' : needs('to_mark') };
}

function faultsOfTargets(action: Action, { step, path }: StepCheck): readonly Diagnostic[] {
  const takes = targetNeedsOf(action);
  const wrong: Diagnostic[] = [];
  for (const name of ['target', 'to'] as const) {
    if (step[name] === undefined && takes[name] === 'must') {
      const problem = `"${action.name}" needs "${name}".`;
      wrong.push({ path: [...path, 'do'], problem, remedy: `Add the element ${name === 'to' ? 'where it ends' : 'it is done to'}.` });
    }
    if (step[name] !== undefined && takes[name] === 'none') {
      wrong.push({ path: [...path, name], problem: `"${action.name}" takes no "${name}".`, remedy: 'Take it out.' });
    }
  }
  for (const name of ['scroll', 'turn', 'each'] as const) {
    if (step[name] === undefined || step.target !== undefined) continue;
    const problem = `"${name}" is about a target, and this step has none.`;
    wrong.push({ path: [...path, name], problem, remedy: 'Add "target", or take it out.' });
  }
  // With one end alone nobody knows where the finger goes.
  if (takes.target === 'may' && takes.to === 'may' && action.name !== 'scroll' && step.to && !step.target)
    wrong.push({ path: [...path, 'to'], problem: `"${action.name}" to an element begins on one.`, remedy: 'Add "target".' });
  return wrong;
}

/** With every value at its bounds: a step that works with some values and not with others is told before it is run. */
function faultsOfArguments(action: Action, { step, path, params }: StepCheck): readonly Diagnostic[] {
  const args = argumentsOf(step);
  const unknown = Object.keys(args).filter((name) => !action.argumentNames.includes(name) || isPositionName(name));
  const known = action.argumentNames.filter((name) => !isPositionName(name));
  const strangers = unknown.map((name) => ({
    path: [...path, name],
    problem: `"${action.name}" has no argument "${name}".`,
    remedy: known.length > 0 ? didYouMean(name, known) : 'Take it out.',
  }));
  const rest = Object.fromEntries(Object.entries(args).filter(([name]) => !unknown.includes(name)));
  const names = slotsIn(rest).map(({ name }) => name);
  const given = typeof step.when === 'string' ? slotsIn(step.when)[0]?.name : undefined;
  const found = new Map<string, Diagnostic>();
  for (const values of sampleValues(params, { names, given })) {
    for (const fault of faultsWith(action, { step, path, rest, values })) {
      const key = fault.path.join('.');
      if (!found.has(key)) found.set(key, fault);
    }
  }
  return [...strangers, ...found.values()];
}

type ArgumentTry = Readonly<{ step: ShortcutStep; path: Path; rest: Readonly<Record<string, unknown>>; values: SlotValues }>;

function faultsWith(action: Action, { step, path, rest, values }: ArgumentTry): readonly Diagnostic[] {
  const marks = {
    ...(step.target && action.argumentNames.includes('mark') && { mark: 1 }),
    ...(step.to && action.argumentNames.includes('to_mark') && { to_mark: 1 }),
  };
  const filled = attempt(() => fillAll(rest, values));
  // A slot that nothing is known of is told elsewhere, with its name.
  if (!filled) return [];
  return action.faultsOf({ ...marks, ...filled }).map(({ name, message }) => {
    const written = rest[name];
    const slots = slotsIn(written);
    const got = slots.length > 0 ? `, and ${JSON.stringify(written)} may be "${String(filled[name])}"` : '';
    return {
      path: name === '' ? path : [...path, written === undefined ? 'do' : name],
      problem: written === undefined ? `"${action.name}" needs "${name}": it ${message}.` : `"${name}" ${message}${got}.`,
      remedy: slots.length > 0 ? remedyFor(slots[0]?.name ?? '') : `It takes ${action.takes}.`,
    };
  });
}

const remedyFor = (name: string): string =>
  `Bound the parameter "${name}": by "min" and "max", by the type enum, or by "when" where it may be left out.`;

const attempt = <T>(work: () => T): T | undefined => {
  try {
    return work();
  } catch (error) {
    if (error instanceof FingertipsError) return undefined;
    throw error;
  }
};

function faultsOfEach({ step, path, params }: StepCheck): readonly Diagnostic[] {
  const wrong: Diagnostic[] = [];
  const name = step.each === undefined ? undefined : slotsIn(step.each)[0]?.name;
  if (name !== undefined && params[name] && params[name].type !== 'set')
    wrong.push({ path: [...path, 'each'], problem: `"${name}" is no set.`, remedy: 'Give this parameter the type set.' });
  const turn = typeof step.turn === 'string' ? slotsIn(step.turn)[0]?.name : undefined;
  if (turn !== undefined && params[turn] && params[turn].type !== 'boolean')
    wrong.push({ path: [...path, 'turn'], problem: `"${turn}" is neither true nor false.`, remedy: 'Give it the type boolean.' });
  return wrong;
}

function faultsOfRepeat({ step, path, params }: StepCheck): readonly Diagnostic[] {
  const { repeat } = step;
  if (typeof repeat?.times !== 'string') return [];
  const [slot] = slotsIn(repeat.times);
  const parameter = slot && params[slot.name];
  if (!slot || !parameter) return [];
  const values = sampleValues(params, { names: [slot.name] });
  const fits = parameter.type === 'integer' && values.every((each) => attempt(() => timesOf(repeat, each)) !== undefined);
  if (fits) return [];
  const problem = `"${slot.name}" may be something else than a number from 0 to 50.`;
  return [{ path: [...path, 'repeat', 'times'], problem, remedy: 'Give it the type integer, with "min" and "max".' }];
}
