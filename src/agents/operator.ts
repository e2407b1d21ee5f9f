/** Turns one subgoal and one screen into one action, or a few that belong together. */

import type { ActionSpace } from '../actions/action-space.js';
import { describeConditions } from '../core/condition-table.js';
import { Decision, RequestedDecision } from '../core/decision.js';
import { UnusableReply } from '../core/errors.js';
import type { Plan } from '../core/plan.js';
import type { Progress, Step } from '../core/progress.js';
import { toReplySchema } from '../core/schema.js';
import type { Confirm } from '../core/settings.js';
import type { Shortcut } from '../core/shortcut.js';
import { askStructured } from '../model/ask-structured.js';
import type { ChatModel } from '../model/chat-model.js';
import { renderPrompt } from '../model/prompt.js';
import { readReply } from '../model/reply.js';
import { defineSubject } from '../model/subject.js';
import { describeScreen } from '../perception/describe-screen.js';
import { checkTargets } from './check-targets.js';
import { checkNoteChanges } from './notetaker.js';
import { describePicture, promptPicturesOf } from './prompt-pictures.js';
import { describeDifference } from './reflector.js';
import { fenceUntrusted } from './untrusted-text.js';
import {
  describeNotes,
  describeNumbered,
  describePlan,
  describeRefusedClaims,
  describeLastSteps,
  describeTime,
  describeTips,
} from './prompt-parts.js';

const SYSTEM = new URL('./operator.system.md', import.meta.url);
const BOOKKEEPING = new URL('./operator.bookkeeping.md', import.meta.url);
const EXAMPLE = new URL('./operator.example.md', import.meta.url);
const EXAMPLE_WITH_BOOKS = new URL('./operator.example-with-books.md', import.meta.url);
const PROMPT = new URL('./operator.prompt.md', import.meta.url);
const SHOWN_STEPS = 8;

/** All that the Operator may look at when it decides. */
export type DecideInput = Pick<
  Progress,
  'instruction' | 'screen' | 'steps' | 'notes' | 'tips' | 'shortcuts' | 'refusedClaims'
> &
  Readonly<{ plan: Plan }>;

/** `offered` are the shortcuts that can be run on this screen. */
export const decideSubject = defineSubject<DecideInput & Readonly<{ offered: readonly Shortcut[] }>>();

/** Turns one subgoal and one screen into one action, or a few that belong together. It never touches the phone. */
export interface Operator {
  decide(situation: DecideInput): Promise<Decision>;
}

export type OperatorOptions = Readonly<{
  model: ChatModel;
  actionSpace: ActionSpace;
  confirm: Confirm;
  /** It writes down facts and judges its last step itself, so that nobody else has to be asked. */
  keepsBooks: boolean;
  /** The phone's, as IANA names it; this machine's own when it is not given. */
  timeZone?: string | undefined;
}>;

export function createOperator({ model, ...options }: OperatorOptions): Operator {
  const system = describeRules(options);
  return {
    decide: (situation) =>
      askStructured(
        model,
        {
          role: 'operator',
          system,
          prompt: describe(situation, options),
          images: promptPicturesOf(...screensFor(situation)),
          replySchema: toReplySchema(RequestedDecision),
          about: decideSubject.seal({
            ...situation,
            offered: options.actionSpace.shortcutsOn(situation.screen, situation.shortcuts),
          }),
        },
        (text) => readDecision(text, situation, options),
      ),
  };
}

/** What never changes within a run, so that a provider can keep it. */
const describeRules = ({ actionSpace, confirm, keepsBooks }: Omit<OperatorOptions, 'model'>): string =>
  renderPrompt(SYSTEM, {
    others: keepsBooks ? ALONE : WITH_OTHERS,
    actions: actionSpace.describeActions(),
    confirm: CONFIRM_RULES[confirm],
    conditions: describeConditions(),
    bookkeeping: keepsBooks ? renderPrompt(BOOKKEEPING, {}) : '',
    example: renderPrompt(keepsBooks ? EXAMPLE_WITH_BOOKS : EXAMPLE, {}),
  });

function describe(
  situation: DecideInput,
  { actionSpace, keepsBooks, timeZone }: Omit<OperatorOptions, 'model'>,
): string {
  const { instruction, plan, screen, steps, notes, tips, refusedClaims } = situation;
  const open = keepsBooks ? openStep(steps) : undefined;
  return renderPrompt(PROMPT, {
    instruction,
    tips: describeTips(tips, 'operator'),
    shortcuts: actionSpace.describeShortcuts(screen, situation.shortcuts),
    plan: describePlan(plan),
    subgoal: plan.current,
    collect: describeNumbered(plan.collect),
    notes: describeNotes(notes),
    history: describeLastSteps(steps, SHOWN_STEPS),
    refusedClaims: describeRefusedClaims(refusedClaims),
    difference: open ? fenceUntrusted(describeDifference(open.before, open.after)) : '',
    time: describeTime(screen.at, timeZone),
    picture: describePicture(screen),
    screen: fenceUntrusted(describeScreen(screen)),
  });
}

const openStep = (steps: readonly Step[]): Step | undefined => {
  const last = steps.at(-1);
  return last?.verdict.kind === 'open' ? last : undefined;
};

const screensFor = ({ screen }: DecideInput): readonly DecideInput['screen'][] => [screen];

const ALONE = 'You also write down what is to be remembered, and you say how your last step went.';
const WITH_OTHERS =
  'A Notetaker writes down what is to be collected, and a Reflector judges afterwards what your action changed.';

const CONFIRM_RULES: Readonly<Record<Confirm, string>> = {
  never: 'Nobody is asked before an action is done. Do not pay, delete, send or grant anything that was not asked for.',
  risky:
    'The person is asked before an action that grants a permission, sends, deletes or pays. Choose such an action only when it was asked for.',
  always: 'The person is asked before every action.',
};

function readDecision(
  text: string,
  { screen, tips, notes }: DecideInput,
  { actionSpace, keepsBooks }: Omit<OperatorOptions, 'model'>,
): Decision {
  const { last, notes: changes, ...decision } = readReply(text, Decision);
  const actions = decision.actions.map((call) => {
    const args = actionSpace.checkArgs(call.action, withPlaceholders(call));
    if (!call.target) checkTargets(args, screen);
    return { ...call, args: withoutPlaceholders(call, args) };
  });
  if (changes) checkNoteChanges(changes, notes);
  if (last && last.kind !== 'as-expected' && !last.problem) {
    throw new UnusableReply({
      problem: `In "last" the kind is ${last.kind}, but "problem" is missing.`,
      remedy: 'Say in "problem" what went wrong.',
    });
  }
  return {
    ...decision,
    actions,
    // A tip that was never given cannot have helped; nothing is learned from such an id.
    tips: decision.tips.filter((id) => tips.some((tip) => tip.id === id)),
    ...(keepsBooks && last && { last }),
    ...(keepsBooks && changes && { notes: changes }),
  };
}

type Call = Decision['actions'][number];

/** An action wants a mark; the one that is named by words has its mark only when its screen is there. */
const withPlaceholders = ({ args, target, to }: Call): Call['args'] => ({
  ...args,
  ...(target && { mark: 1 }),
  ...(to && { to_mark: 1 }),
});

function withoutPlaceholders({ target, to }: Call, args: Call['args']): Call['args'] {
  const { mark, to_mark: toMark, ...rest } = args;
  return {
    ...rest,
    ...(!target && mark !== undefined && { mark }),
    ...(!to && toMark !== undefined && { to_mark: toMark }),
  };
}
