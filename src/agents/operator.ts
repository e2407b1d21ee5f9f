/** Turns one subgoal and one screen into one action, or a few that belong together. */

import type { ActionSpace } from '../actions/action-space.js';
import { describeConditions } from '../core/condition-table.js';
import { Decision } from '../core/decision.js';
import type { Plan } from '../core/plan.js';
import type { Progress } from '../core/progress.js';
import { toJsonSchema } from '../core/schema.js';
import type { Confirm } from '../core/settings.js';
import type { Shortcut } from '../core/shortcut.js';
import { askStructured } from '../model/ask-structured.js';
import type { ChatModel } from '../model/chat-model.js';
import { renderPrompt } from '../model/prompt.js';
import { readReply } from '../model/reply.js';
import { defineSubject } from '../model/subject.js';
import { describeScreen } from '../perception/describe-screen.js';
import { checkTargets } from './check-targets.js';
import { describePicture, promptPicturesOf } from './prompt-pictures.js';
import { fenceUntrusted } from './untrusted-text.js';
import {
  describeList,
  describeNotes,
  describePlan,
  describeRefusedClaims,
  describeLastSteps,
  describeTime,
  describeTips,
} from './prompt-parts.js';

const PROMPT = new URL('./operator.prompt.md', import.meta.url);
const SHOWN_STEPS = 5;

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

type OperatorOptions = Readonly<{
  model: ChatModel;
  actionSpace: ActionSpace;
  confirm: Confirm;
  /** The phone's, as IANA names it; this machine's own when it is not given. */
  timeZone?: string | undefined;
}>;

export function createOperator({ model, ...options }: OperatorOptions): Operator {
  return {
    decide: (situation) =>
      askStructured(
        model,
        {
          role: 'operator',
          prompt: describe(situation, options),
          images: promptPicturesOf(situation.screen),
          replySchema: toJsonSchema(Decision),
          about: decideSubject.seal({ ...situation, offered: options.actionSpace.shortcutsOn(situation.screen) }),
        },
        (text) => readDecision(text, situation, options.actionSpace),
      ),
  };
}

function describe(situation: DecideInput, { actionSpace, confirm, timeZone }: Omit<OperatorOptions, 'model'>): string {
  const { instruction, plan, screen, steps, notes, tips, refusedClaims } = situation;
  return renderPrompt(PROMPT, {
    instruction,
    plan: describePlan(plan),
    subgoal: plan.current,
    collect: describeList(plan.collect),
    notes: describeNotes(notes),
    history: describeLastSteps(steps, SHOWN_STEPS),
    refusedClaims: describeRefusedClaims(refusedClaims),
    tips: describeTips(tips, 'operator'),
    time: describeTime(screen.at, timeZone),
    picture: describePicture(screen),
    screen: fenceUntrusted(describeScreen(screen)),
    target: screen.blind ? POINTS : MARKS,
    actions: actionSpace.describe(screen),
    confirm: CONFIRM_RULES[confirm],
    conditions: describeConditions(),
  });
}

const MARKS = 'Name an element by the number of its mark. The marks belong to this screen only.';
const POINTS =
  'This screen has no marks. Give "point": [x, y] where an action wants a "mark", by the grid on the picture: x from 0 at the left to 1000 at the right, y from 0 at the top to 1000 at the bottom.';

const CONFIRM_RULES: Readonly<Record<Confirm, string>> = {
  never: 'Nobody is asked before an action is done. Do not pay, delete, send or grant anything that was not asked for.',
  risky:
    'The person is asked before an action that grants a permission, sends, deletes or pays. Choose such an action only when it was asked for, and say so in the reply: "effect": "grants", "sends", "deletes" or "pays".',
  always: 'The person is asked before every action.',
};

function readDecision(text: string, { screen, tips }: DecideInput, menu: ActionSpace): Decision {
  const decision = readReply(text, Decision);
  const actions = decision.actions.map((call) => {
    const args = menu.checkArgs(call.action, call.args);
    checkTargets(args, screen);
    return { ...call, args };
  });
  // A tip that was never given cannot have helped; nothing is learned from such an id.
  return { ...decision, actions, tips: decision.tips.filter((id) => tips.some((tip) => tip.id === id)) };
}
