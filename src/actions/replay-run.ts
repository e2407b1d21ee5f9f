/** Performs recorded actions again, without a model. */

import type { PerformedAction } from '../core/outcome.js';
import type { Confirm } from '../core/settings.js';
import type { ActionContext } from './action.js';
import { isPositionName } from './arguments.js';
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
    const unnamed = withoutIdentity(recorded);
    if (unnamed !== undefined) return stop(`${recorded.wording}: ${unnamed}`);
    const located = await awaitTarget(
      { target: recorded.target, to: recorded.toTarget },
      { context, screen: await context.look() },
    );
    if (located.kind === 'lost') return stop(`${recorded.wording}: ${located.why}`);
    const args = { ...withoutPlaces(recorded), ...located.args };
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

/** Why it cannot be told what was touched: a number or a place belongs to the moment in which it was read. */
function withoutIdentity({ args, target, toTarget }: PerformedAction): string | undefined {
  const isUnknown = (name: string): boolean =>
    args[name] !== undefined && (name.startsWith('to') ? toTarget : target) === undefined;
  return Object.keys(args).filter(isPlace).some(isUnknown)
    ? 'only its place on the recorded screen is known, not what was there.'
    : undefined;
}

const isPlace = (name: string): boolean => isPositionName(name) || name === 'from' || name === 'to';

const withoutPlaces = ({ args }: PerformedAction): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(args).filter(([name]) => !isPlace(name)));
