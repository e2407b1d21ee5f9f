/** The way to a yes: what an action will do is read, the person is asked, and only what was shown may then be touched. */

import type { ActionCall } from '../core/decision.js';
import type { Effect } from '../core/effect.js';
import type { Claim } from '../core/outcome.js';
import type { Screen } from '../core/screen.js';
import type { Confirm } from '../core/settings.js';
import type { Action, ActionArgs, ActionContext } from './action.js';
import { isClaim } from './catalogue.js';
import { joinReadings, readingOf, riskyOf, strictestOf, type EffectReading } from './effects/effect-reading.js';
import { questionAbout } from './effects/question.js';
import { reResolveMarks } from './re-resolve-marks.js';

export type ApprovalOptions = Readonly<{
  action: Action;
  call: Pick<ActionCall, 'args' | 'effect'>;
  screen: Screen;
  context: ActionContext;
  confirm: Confirm;
  /** What the person has agreed to already: these alone are not asked again. */
  agreed?: readonly Effect[] | undefined;
}>;

type PreparedCall = Readonly<{ args: ActionArgs; screen: Screen; wording: string; reading: EffectReading }>;

/** `args` and `screen` are those of the moment at which it may be done. */
export type ApprovalResult = PreparedCall &
  (Readonly<{ kind: 'approved' }> | Readonly<{ kind: 'refused' | 'failed'; detail: string; claim?: Claim }>);

/** So often at most the person is asked about one action on a screen that changes meanwhile. */
const MOST_QUESTIONS = 3;

/** Asks where that is due. After a yes the screen is looked at again: what differs from what was shown is asked anew. */
export async function approve(options: ApprovalOptions): Promise<ApprovalResult> {
  const { context, call } = options;
  let prepared = prepare(options, { args: call.args, screen: options.screen });
  if (!isDue(options, prepared)) return { kind: 'approved', ...prepared };
  for (let asked = 0; asked < MOST_QUESTIONS; asked += 1) {
    const what = questionOf(prepared);
    const refusal = await requestApproval(context, { effects: prepared.reading.effects, what });
    if (refusal) return { ...prepared, ...refusal };
    const now = await context.glance();
    const here = reResolveMarks(prepared.args, prepared.screen, now);
    if (here.kind === 'lost') return { ...prepared, kind: 'failed', detail: `Not done: ${here.why}.` };
    const before = prepared;
    prepared = prepare(options, { args: here.args, screen: now });
    if (questionOf(prepared) === what && isSamePage(before.screen, now)) return { kind: 'approved', ...prepared };
  }
  const detail = 'Not done: the screen changed each time while the person was asked.';
  return { ...prepared, kind: 'failed', detail };
}

const isSamePage = (before: Screen, now: Screen): boolean =>
  before.app.package === now.app.package && before.activity === now.activity && before.blind === now.blind;

/** What it will do there, by whoever is strictest. */
function prepare(
  { action, call, context }: ApprovalOptions,
  { args, screen }: Readonly<{ args: ActionArgs; screen: Screen }>,
): PreparedCall {
  const read = action.effect(args, screen, context.instruction);
  const reading = call.effect === undefined ? read : joinReadings([read, readingOf(call.effect)]);
  return { args, screen, wording: action.wording(args, screen), reading };
}

/** A yes covers what was named: one to a payment no deletion, and none what nobody knew. */
function isDue({ action, confirm, agreed }: ApprovalOptions, { reading }: PreparedCall): boolean {
  if (confirm === 'never') return false;
  const risky = riskyOf(reading);
  if (agreed && !reading.unknown && risky.every((effect) => agreed.includes(effect))) return false;
  return confirm === 'always' ? !isClaim(action.name) : risky.length > 0;
}

const questionOf = ({ args, screen, wording, reading }: PreparedCall): string =>
  questionAbout({ reading, wording, screen, target: screen.elements.find(({ mark }) => mark === args['mark']) });

export type Refusal = Readonly<{ kind: 'refused'; detail: string; claim?: Claim }>;

/** Asks for a yes. undefined when it was given. */
export async function requestApproval(
  { person }: Pick<ActionContext, 'person'>,
  { effects, what }: Readonly<{ effects: readonly Effect[]; what: string }>,
): Promise<Refusal | undefined> {
  const reading = readingOf(...effects);
  const effect = strictestOf(reading);
  const also = riskyOf(reading).filter((other) => other !== effect);
  const reply = await person.ask({ kind: 'confirm', effect, what, ...(also.length > 0 && { also }) });
  if (reply.kind === 'yes') return undefined;
  if (reply.kind === 'absent') {
    return { kind: 'refused', detail: 'Nobody was there to allow it.', claim: { kind: 'needs-person', what } };
  }
  const words = reply.kind === 'text' && reply.text !== '' ? ` "${reply.text}"` : '';
  return { kind: 'refused', detail: `The person said no${words}. Do it another way, or not at all.` };
}
