import { durationMs, type Condition } from '../core/condition.js';
import type { Check } from '../core/outcome.js';
import type { Screen } from '../core/screen.js';
import type { ActionContext } from './action.js';
import { checkCondition } from './conditions.js';

const POLL_MS = 200;
const DEFAULT_WAIT_MS = 3000;

/** Looks until the condition holds, at most as long as it says, and answers with the last look. */
export async function awaitCondition(
  condition: Condition,
  { look, clock }: Pick<ActionContext, 'look' | 'clock'>,
): Promise<Readonly<{ check: Check; screen: Screen }>> {
  const end = clock.now() + (condition.within === undefined ? DEFAULT_WAIT_MS : durationMs(condition.within));
  for (;;) {
    const screen = await look();
    const check = checkCondition(condition, screen);
    if (check.met || clock.now() >= end) return { check, screen };
    await clock.sleep(POLL_MS);
  }
}
