/** The reference solution as actions, and its near miss. */

import { isClaim } from '../../actions/catalogue.js';
import type { ReferenceStep } from '../../core/task.js';
import { filled, otherCases, type TaskInstance } from './instantiate-task.js';
import type { SuiteTask } from './suite-task.js';
import { omit } from '../../core/omit.js';

/** How an element is named to an action: by its mark, or by a point on a screen without marks. */
export type ReferencePlace = Readonly<{ mark: number } | { point: readonly [number, number] }>;

/** The arguments of a step as its action takes them, once its targets are found on a screen. */
export function argsOf(
  step: ReferenceStep,
  places: Readonly<{ target?: ReferencePlace | undefined; to?: ReferencePlace | undefined }>,
): Readonly<Record<string, unknown>> {
  const ofTarget = step.target === undefined ? {} : places.target;
  const ofTo = step.to === undefined || places.to === undefined ? {} : prefixed(places.to);
  return { ...omit(step, 'do', 'target', 'to'), ...ofTarget, ...ofTo };
}

const prefixed = (place: ReferencePlace): Readonly<Record<string, unknown>> =>
  'mark' in place ? { to_mark: place.mark } : { to_point: place.point };

/** The reference with the claim that every run ends with. */
export function completeReference(steps: readonly ReferenceStep[]): readonly ReferenceStep[] {
  const last = steps.at(-1);
  return last && isClaim(last.do) ? steps : [...steps, { do: 'finish' }];
}

/** What a near miss answers where there is no other case whose answer it could give. */
const NO_ANSWER = 'It is done.';

/**
 * The reference as somebody plays it who just misses: as the task says; else with the values of another case, else with
 * another answer, else without its last effect.
 */
export function nearMissOf(template: SuiteTask, drawn: TaskInstance): readonly ReferenceStep[] {
  const { near_miss: spoiled, reference: steps = [] } = drawn;
  const withValues = (values: TaskInstance['values']): readonly ReferenceStep[] =>
    filled(template.reference ?? [], values) as readonly ReferenceStep[];
  if (spoiled && 'wrong' in spoiled) return completeReference(withValues({ ...drawn.values, ...spoiled.wrong }));
  if (spoiled && 'skip' in spoiled) {
    const { skip, to = skip } = spoiled;
    return completeReference(steps.filter((_, index) => index + 1 < skip || index + 1 > to));
  }
  const claim = steps.at(-1);
  const deeds = claim && isClaim(claim.do) ? steps.slice(0, -1) : steps;
  if (spoiled) return completeReference([...deeds, ...spoiled.more, ...(claim && isClaim(claim.do) ? [claim] : [])]);
  if (claim && isClaim(claim.do) && typeof claim['text'] === 'string') {
    const [other] = otherCases(template, drawn.values);
    const wrong = other && withValues(other).at(-1);
    return [...deeds, wrong && wrong['text'] !== claim['text'] ? wrong : { do: claim.do, text: NO_ANSWER }];
  }
  return completeReference(deeds.slice(0, -1));
}
