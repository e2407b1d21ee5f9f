/** Gets to the screen on which a shortcut begins. */

import type { Condition } from '../../core/condition.js';
import type { Screen } from '../../core/screen.js';
import { awaitCondition } from '../await-condition.js';
import { checkCondition } from '../conditions.js';
import { enter, isFresh } from './enter-shortcut.js';
import { fillAll } from './fill-shortcut.js';
import { ShortcutStop, type ShortcutState } from './shortcut-state.js';

/** Longer than for a step: an app that begins anew shows its first page late. */
const ENTER_WAIT = '5s';

/** The screen on which the precondition holds, reached by one of the ways in if need be, or if a fresh start is asked for. */
export async function reachStart(going: ShortcutState): Promise<Screen> {
  const { shortcut, context, filled, screen } = going;
  const condition = shortcut.precondition && fillAll(shortcut.precondition, filled);
  const needed: Condition = {
    ...(shortcut.package !== '_any' && { package: shortcut.package }),
    ...(condition && { all: [condition] }),
  };
  const entries = shortcut.enter ?? [];
  const isAnywhere = Object.keys(needed).length === 0;
  const check = checkCondition(needed, screen);
  if ((isAnywhere || check.met) && !entries.some(isFresh)) return screen;
  const tried: string[] = [check.evidence];
  for (const entry of entries) {
    const failure = await enter(fillAll(entry, filled), going);
    if (failure !== undefined) tried.push(failure);
    if (isAnywhere) return context.look();
    const { check: reached, screen: there } = await awaitCondition({ ...needed, within: ENTER_WAIT }, context);
    if (reached.met) return there;
    tried.push(reached.evidence);
  }
  throw new ShortcutStop(`Its precondition does not hold. ${tried.at(-1) ?? ''}`, { step: 0 });
}
