/** Performs recorded actions again, without a model. */

import type { PerformedAction } from '../core/outcome.js';
import type { Confirm } from '../core/settings.js';
import type { ActionContext } from './action.js';
import { awaitTarget } from './await-target.js';
import { isClaim, noAction, type Catalogue } from './catalogue.js';
import { performCall } from './perform-call.js';

export type ReplayOptions = Readonly<{
  actions: readonly PerformedAction[];
  context: ActionContext;
  catalogue: Catalogue;
  confirm: Confirm;
  /** Told before and after each action. */
  onAction?: (action: PerformedAction, number: number) => void;
}>;

/** How far a replay got. `reason` says why it stopped. */
export type ReplayResult = Readonly<{
  done: number;
  of: number;
  performed: readonly PerformedAction[];
  reason?: string;
}>;

/** Performs recorded actions again, each target found by identity on the screen of now. No model is asked; the first miss stops it. */
export async function replayRun({
  actions,
  context,
  catalogue,
  confirm,
  onAction,
}: ReplayOptions): Promise<ReplayResult> {
  const wanted = actions.filter((action) => action.ok && !isClaim(action.action));
  const performed: PerformedAction[] = [];
  const stop = (reason: string): ReplayResult => ({ done: performed.length, of: wanted.length, performed, reason });
  for (const recorded of wanted) {
    const action = catalogue.find(recorded.action);
    if (!action) return stop(noAction(recorded.action, catalogue));
    const located = await awaitTarget({ target: recorded.target }, { context, screen: await context.look() });
    if (located.kind === 'lost') return stop(`${recorded.wording}: ${located.why}`);
    const args = { ...withoutMark(recorded), ...located.args };
    const turn = await performCall({
      action,
      call: { args, effect: recorded.effect },
      screen: located.screen,
      context,
      confirm,
    });
    if (turn.kind !== 'done') return stop(`${recorded.wording}: ${turn.performed.detail}`);
    performed.push(turn.performed);
    onAction?.(turn.performed, performed.length);
  }
  return { done: performed.length, of: wanted.length, performed };
}

/** The mark was of the recorded screen; without a target by identity the arguments stay as they are. */
const withoutMark = ({ args, target }: PerformedAction): Readonly<Record<string, unknown>> =>
  target ? Object.fromEntries(Object.entries(args).filter(([name]) => name !== 'mark')) : args;
