/** One action: asks the person where that is due, does it, and keeps what was done. */

import type { ActionCall } from '../core/decision.js';
import { DeviceError, UnusableReply } from '../core/errors.js';
import type { Claim, PerformedAction } from '../core/outcome.js';
import type { Screen } from '../core/screen.js';
import type { Action, ActionResult, ActionRun, Target } from './action.js';
import { approve, type ApprovalOptions } from './approve.js';
import { locatorOf } from './build-locator.js';
import { strictestOf } from './effects/effect-reading.js';

/** One action as it was carried out, and what follows for the rest of the decision. */
export type ActionExecution = Readonly<{
  performed: PerformedAction;
  /** refused: the person said no, or nobody was there to say yes. */
  kind: 'done' | 'refused' | 'failed';
  claim?: Claim;
}>;

export type CallOptions = ApprovalOptions & Readonly<{ action: Action }>;

/** Asks the person where that is due, then does it. Rejects only for what is nobody's fault but ours. */
export async function performCall(options: CallOptions): Promise<ActionExecution> {
  const { action, context } = options;
  const approval = await approve(options);
  const { args, screen, wording, reading } = approval;
  const base = { action: action.name, args, effect: strictestOf(reading), wording };
  if (approval.kind !== 'approved') {
    const { kind, detail, claim } = approval;
    return { kind, performed: { ...base, ok: false, detail }, ...(claim && { claim }) };
  }
  const result = await attempt(action, args, { context, screen });
  const { ok, detail, target, to, claim } = result;
  return {
    kind: ok ? 'done' : 'failed',
    performed: { ...base, ok, detail, ...placeOf(target, screen), ...dropOf(args, screen), ...(to && { to }) },
    ...(claim && { claim }),
  };
}

/** A phone that refuses one action is told to the Operator; one that is gone is found out at the next look. */
async function attempt(action: Action, args: ActionCall['args'], run: ActionRun): Promise<ActionResult> {
  try {
    return await action.perform(args, run);
  } catch (error) {
    if (error instanceof DeviceError || error instanceof UnusableReply) return { ok: false, detail: error.message };
    throw error;
  }
}

function placeOf(target: Target | undefined, screen: Screen): Partial<PerformedAction> {
  if (!target) return {};
  return {
    point: target.point,
    ...(target.bounds && { targetBounds: target.bounds }),
    ...(target.element && { target: locatorOf(target.element, screen) }),
  };
}

function dropOf({ to_mark: mark }: ActionCall['args'], screen: Screen): Pick<PerformedAction, 'toTarget'> {
  const element = mark === undefined ? undefined : screen.elements.find((each) => each.mark === mark);
  return element ? { toTarget: locatorOf(element, screen) } : {};
}
