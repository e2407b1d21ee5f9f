/** Tries a shortcut on the recorded screens, with the recorded values and with others. */

import { fillStep } from '../actions/shortcuts/turn-step.js';
import { locate, type LocateResult } from '../actions/locate.js';
import type { ScreenElement } from '../core/element.js';
import { FingertipsError } from '../core/errors.js';
import type { ShortcutStep } from '../core/shortcut.js';
import type { CompileResult, GivenValue } from './compile-shortcut.js';
import type { CompiledStep } from './compile-steps.js';
import { elementOf } from './recorded-actions.js';
import type { ChosenParameter } from './slot-texts.js';

/**
 * Why a shortcut would not do again what was recorded, or would do the same whatever it is asked for; undefined when it passes.
 * What its steps find is compared by identity on the screen of each action.
 */
export function verifyShortcut(result: CompileResult): string | undefined {
  return whyNotAgain(result) ?? result.chosen.map((each) => whyNotAnother(each, result)).find(Boolean);
}

function whyNotAgain({ shortcut, compiled, values }: CompileResult): string | undefined {
  for (const [index, entry] of compiled.entries()) {
    const { recorded, value } = entry;
    const element = elementOf(recorded);
    const filled = filledTargets(shortcut, index, values);
    if (filled === undefined) return `step ${index + 1} cannot be filled in with the recorded values`;
    if (!shortcut.steps[index]?.target) continue;
    const found = filled.map((target) => target && locate(target, recorded.before));
    const isToggle = value?.form.type === 'set';
    const isRight = isToggle
      ? found.every((each) => each?.kind === 'found')
      : element !== undefined && found.every((each) => isTheOne(each, element));
    if (!isRight) {
      return `step ${index + 1} (${recorded.action.wording}) finds another element, or none, on the screen it was recorded on`;
    }
  }
  return undefined;
}

const isTheOne = (located: LocateResult | undefined, element: ScreenElement): boolean =>
  located?.kind === 'found' && located.element === element;

type Targets = readonly (ShortcutStep['target'] | undefined)[];

/** undefined where the values do not fit its slots. */
function filledTargets(
  { steps, params = {} }: CompileResult['shortcut'],
  index: number,
  values: Readonly<Record<string, GivenValue>>,
): Targets | undefined {
  const step = steps[index];
  if (!step) return [];
  try {
    return fillStep(step, { params }, values).map((filled) => filled.step.target);
  } catch (error) {
    if (error instanceof FingertipsError) return undefined;
    throw error;
  }
}

/** Words that stand on no screen. */
const ELSEWHERE: Readonly<Record<string, string>> = { date: '2031-11-27', time: '04:52' };
const UNHEARD_OF = 'Qwx Zzyv';

/** With another value it has to find that other thing, or none. */
function whyNotAnother(parameter: ChosenParameter, result: CompileResult): string | undefined {
  const { name, value } = parameter;
  if (value.form.type === 'set' || value.form.type === 'boolean') return undefined;
  const others = [...value.others.slice(0, 3), ELSEWHERE[value.form.type] ?? UNHEARD_OF];
  const isOnTarget = result.compiled.filter(
    ({ step, value: own }) => own === value && JSON.stringify(step.target ?? '').includes(`{{${name}`),
  );
  if (isOnTarget.length === 0 && !value.typed) return `the value of "${name}" changes nothing that it does`;
  for (const entry of isOnTarget) {
    const wrong = others.find((other) => findsTheSame(entry, result, { ...result.values, [name]: other }));
    if (wrong !== undefined) return `it finds the same element when "${name}" is another`;
  }
  return undefined;
}

function findsTheSame(entry: CompiledStep, result: CompileResult, values: CompileResult['values']): boolean {
  const { recorded } = entry;
  const element = elementOf(recorded);
  const targets = filledTargets(result.shortcut, result.compiled.indexOf(entry), values) ?? [];
  return targets.some((target) => {
    const found = target && locate(target, recorded.before);
    return element !== undefined && isTheOne(found, element);
  });
}
