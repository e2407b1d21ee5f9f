/** Whether a list of actions may go on after one of them: not when it did nothing, nor when something came up over it. */

import { awaitOtherScreen } from '../core/await-other-screen.js';
import type { ActionCall } from '../core/decision.js';
import type { PerformedAction } from '../core/outcome.js';
import { quoteText } from '../core/quote-text.js';
import type { Screen } from '../core/screen.js';
import { interruptionBetween } from '../core/system-window.js';
import type { ActionContext } from './action.js';
import { opensSystemWindow, seenIn } from './catalogue.js';

type Moment = Readonly<{ last: PerformedAction; before: Screen; after: Screen }>;

/** The screen to go on with, or why the rest is not to be done. */
export type GoOnResult = Readonly<{ screen: Screen; why?: string }>;

/** A slow app answers late, so an unchanged screen is given time before it is believed. */
export async function goOnAfter(
  { last, before, after }: Moment,
  context: Pick<ActionContext, 'look' | 'glance' | 'clock'>,
): Promise<GoOnResult> {
  const screen = mustShow(last, before) ? await lookAgain(before, after, context) : after;
  const interruption = interruptionBetween(before, screen);
  if (interruption !== undefined && !opensSystemWindow(last.action)) {
    return { screen, why: `${quoteText(interruption)} came up after it.` };
  }
  const isIdle = mustShow(last, before) && isSame(before, screen);
  return isIdle ? { screen, why: `It had no effect that can be seen: ${last.wording}.` } : { screen };
}

/** Whether an unchanged screen means that it did nothing. A field that has the cursor already shows no touch. */
const mustShow = ({ action, args, check }: PerformedAction, { elements }: Screen): boolean =>
  seenIn(action, args) === 'elements' &&
  !(check?.met && !check.heldBefore) &&
  !elements.some(({ mark, abilities }) => mark === args['mark'] && abilities.includes('type'));

const isSame = (before: Screen, { signature, blind, restless }: Screen): boolean =>
  signature === before.signature && !blind && !before.blind && !restless;

async function lookAgain(
  before: Screen,
  after: Screen,
  { look, glance, clock }: Pick<ActionContext, 'look' | 'glance' | 'clock'>,
): Promise<Screen> {
  const hasChanged = isSame(before, after) && (await awaitOtherScreen(before.signature, { clock, glance }));
  return hasChanged ? look({ glanced: true }) : after;
}

/** What has come to the front since a model was asked, where the action would meet that instead. */
export function hinders({ action }: ActionCall, seen: Screen, now: Screen): string | undefined {
  const interruption = interruptionBetween(seen, now);
  return interruption === undefined || opensSystemWindow(action)
    ? undefined
    : `${quoteText(interruption)} came up before it.`;
}
