import { durationMs, type Condition } from '../core/condition.js';
import type { Check } from '../core/outcome.js';
import type { Screen } from '../core/screen.js';
import { hidesThePage, interruptionBetween, isMetByAbsence } from '../core/system-window.js';
import type { ActionContext } from './action.js';
import { isSameText } from '../core/text-match.js';
import { checkCondition, holdsOn } from './conditions.js';

const POLL_MS = 200;
const DEFAULT_WAIT_MS = 3000;

type AwaitConditionResult = Readonly<{ check: Check; screen: Screen }>;

/**
 * Glances until the condition holds, at most as long as it says, and answers with the screen at rest. What is only gone is
 * not believed while something lies over the page that was there before (`before`); a window of the phone ends the waiting.
 */
export async function awaitCondition(
  condition: Condition,
  { look, glance, clock }: Pick<ActionContext, 'look' | 'glance' | 'clock'>,
  before?: Screen,
): Promise<AwaitConditionResult> {
  const end = clock.now() + (condition.within === undefined ? DEFAULT_WAIT_MS : durationMs(condition.within));
  const check = (screen: Screen): Check => checkOn(condition, screen, before);
  for (;;) {
    const glimpse = await glance();
    const isOver = clock.now() >= end || (before && interruptionBetween(before, glimpse) !== undefined);
    if (isOver || check(glimpse).met) {
      const screen = await look({ glanced: true });
      const found = check(screen);
      if (isOver || found.met) return { check: found, screen };
    }
    await clock.sleep(POLL_MS);
  }
}

/** "Notes" is a part of "Notes isn't responding", and no such window is what was expected. */
function isNamedWhole({ exists }: Condition, { elements }: Screen): boolean {
  const wanted = exists?.text;
  return wanted === undefined || elements.some(({ label }) => isSameText(label, wanted));
}

function checkOn(condition: Condition, screen: Screen, before: Screen | undefined): Check {
  const check = checkCondition(condition, screen);
  if (!before || !check.met) return check;
  if (interruptionBetween(before, screen) !== undefined && !isNamedWhole(condition, screen)) {
    return { ...check, met: false, evidence: 'Something came to the front that was not expected.' };
  }
  if (isMetByAbsence(condition) && hidesThePage(before, screen)) {
    return { ...check, met: false, evidence: 'Something lies over the page, so what is gone from it cannot be told.' };
  }
  return holdsOn(condition, before) ? { ...check, heldBefore: true } : check;
}
