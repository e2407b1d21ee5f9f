/** One action: asks the person where that is due, does it, and keeps what was done. */

import { isRisky, stricterOf, type Effect } from '../core/effect.js';
import type { ActionCall } from '../core/decision.js';
import { DeviceError, UnusableReply } from '../core/errors.js';
import type { Claim, PerformedAction } from '../core/outcome.js';
import type { Screen } from '../core/screen.js';
import type { Confirm } from '../core/settings.js';
import type { Action, ActionResult, ActionRun, Target, ActionContext } from './action.js';
import { isClaim } from './catalogue.js';
import { locatorOf } from './build-locator.js';
import { shorten } from '../core/shorten.js';

/** One action as it was carried out, and what follows for the rest of the decision. */
export type ActionExecution = Readonly<{
  performed: PerformedAction;
  /** refused: the person said no, or nobody was there to say yes. */
  kind: 'done' | 'refused' | 'failed';
  claim?: Claim;
}>;

export type CallOptions = Readonly<{
  action: Action;
  call: Pick<ActionCall, 'args' | 'effect'>;
  screen: Screen;
  context: ActionContext;
  confirm: Confirm;
  /** What the person has agreed to already: nothing milder is asked again. */
  agreed?: Effect | undefined;
}>;

/** Asks the person where that is due, then does it. Rejects only for what is nobody's fault but ours. */
export async function performCall(options: CallOptions): Promise<ActionExecution> {
  const { action, call, screen, context } = options;
  const effect = stricterOf(action.effect(call.args, screen), call.effect ?? 'reads');
  const base = { action: action.name, args: call.args, effect, wording: action.wording(call.args, screen) };
  const refusal = await askFirst(options, base);
  if (refusal) return { ...refusal, performed: { ...base, ok: false, detail: refusal.detail } };
  const result = await attempt(action, call.args, { context, screen });
  const { ok, detail, target, to, claim } = result;
  return {
    kind: ok ? 'done' : 'failed',
    performed: { ...base, ok, detail, ...placeOf(target, screen), ...(to && { to }) },
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

type ApprovalRequest = Readonly<{ action: string; effect: Effect; wording: string }>;
type Refusal = Readonly<{ kind: 'refused'; detail: string; claim?: Claim }>;

/** undefined when it may be done. */
async function askFirst(
  { screen, context, confirm, agreed }: CallOptions,
  asking: ApprovalRequest,
): Promise<Refusal | undefined> {
  const isDue = confirm === 'always' ? !isClaim(asking.action) : confirm === 'risky' && isRisky(asking.effect);
  const isAgreed = agreed !== undefined && stricterOf(agreed, asking.effect) === agreed;
  if (!isDue || isAgreed) return undefined;
  return requestApproval(context, { effect: asking.effect, what: questionOf(asking, screen) });
}

/** Asks for a yes. undefined when it was given. */
export async function requestApproval(
  { person }: Pick<ActionContext, 'person'>,
  { effect, what }: Readonly<{ effect: Effect; what: string }>,
): Promise<Refusal | undefined> {
  const reply = await person.ask({ kind: 'confirm', effect, what });
  if (reply.kind === 'yes') return undefined;
  if (reply.kind === 'absent') {
    return { kind: 'refused', detail: 'Nobody was there to allow it.', claim: { kind: 'needs-person', what } };
  }
  const words = reply.kind === 'text' && reply.text !== '' ? ` "${reply.text}"` : '';
  return { kind: 'refused', detail: `The person said no${words}. Do it another way, or not at all.` };
}

const LONGEST_SHOWN = 200;

/** What is about to happen, with what stands in the fields: a person should see what is sent. */
function questionOf({ wording }: ApprovalRequest, { app, elements }: Screen): string {
  const held = elements
    .filter(({ value, state }) => value !== undefined && value !== '' && !state.password)
    .map(({ value = '' }) => shorten(value, LONGEST_SHOWN));
  const fields = held.length === 0 ? '' : `, with ${held.map((value) => `"${value}"`).join(' and ')} on the screen`;
  return `${wording} in ${app.name}${fields}`;
}
