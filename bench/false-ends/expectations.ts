/** What somebody would expect of each action who saw a calm run, in the ways in which models put it. */

import { holdsOn } from '../../src/actions/conditions.js';
import type { Condition } from '../../src/core/condition.js';
import type { Screen } from '../../src/core/screen.js';
import type { ReferenceStep } from '../../src/core/task.js';
import { findNamedElement } from '../../src/evaluation/baselines/find-element.js';

/** By what comes, by what goes, or not at all. */
export const MANNERS = ['exists', 'gone', 'none'] as const;
export type Manner = (typeof MANNERS)[number];

/** How many of the new texts are tried as something to expect. */
const MOST_TRIED = 12;

/** What holds after an action and did not hold before; undefined where nothing can be said so, or is to be said. */
export function expectationFor(
  step: ReferenceStep,
  manner: Manner,
  { before, after }: Readonly<{ before: Screen; after: Screen }>,
): Condition | undefined {
  if (manner === 'none') return undefined;
  const told = (condition: Condition): boolean => holdsOn(condition, after) && !holdsOn(condition, before);
  return candidatesFor(step, manner, { before, after }).find(told);
}

function candidatesFor(
  step: ReferenceStep,
  manner: Manner,
  { before, after }: Readonly<{ before: Screen; after: Screen }>,
): readonly Condition[] {
  const { target } = step;
  const pressed = target && findNamedElement(target, before.elements);
  if (target && (step.do === 'type' || step.do === 'replace_text')) {
    const value = findNamedElement(target, after.elements)?.value;
    return value === undefined ? [] : [{ holds: { field: target, value } }];
  }
  const coming = after.elements
    .filter(({ label }) => label !== '')
    .slice(0, MOST_TRIED)
    .map(({ label }): Condition => ({ exists: { text: label } }));
  const going = pressed?.label ? [{ gone: { text: pressed.label } }] : [];
  return manner === 'gone' ? [...going, ...coming] : coming;
}
