/** Marks of one screen as marks of the next. */

import type { ActionArgs } from './action.js';
import { isMarkName } from './arguments.js';
import type { Screen } from '../core/screen.js';
import { describeLocator } from '../core/describe-locator.js';
import { locate } from './locate.js';
import { locatorOf } from './build-locator.js';

/** The arguments for another screen, or why they cannot be had there. */
export type ReResolvedMarks = Readonly<{ kind: 'args'; args: ActionArgs }> | Readonly<{ kind: 'lost'; why: string }>;

/** Marks belong to the screen they were read on: finds the same elements again by identity. */
export function reResolveMarks(args: ActionArgs, before: Screen, now: Screen): ReResolvedMarks {
  const renamed: [string, unknown][] = [];
  for (const [name, value] of Object.entries(args)) {
    const element = isMarkName(name) ? before.elements.find(({ mark }) => mark === value) : undefined;
    if (!element) {
      renamed.push([name, value]);
      continue;
    }
    const locator = locatorOf(element, before);
    const found = locate(locator, now);
    if (found.kind !== 'found') {
      const why = found.kind === 'ambiguous' ? 'there are several like it now' : 'it is no longer there';
      return { kind: 'lost', why: `${describeLocator(locator)} cannot be found again: ${why}` };
    }
    renamed.push([name, found.element.mark]);
  }
  return { kind: 'args', args: Object.fromEntries(renamed) };
}
