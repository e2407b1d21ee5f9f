/** Splits the instruction into subgoals and says which one is in hand. */

import { UnusableReply } from '../core/errors.js';
import type { Claim } from '../core/outcome.js';
import { Plan } from '../core/plan.js';
import type { Progress } from '../core/progress.js';
import { toReplySchema } from '../core/schema.js';
import type { Shortcut } from '../core/shortcut.js';
import { askStructured } from '../model/ask-structured.js';
import type { ChatModel } from '../model/chat-model.js';
import { renderPrompt } from '../model/prompt.js';
import { readReply } from '../model/reply.js';
import { defineSubject } from '../model/subject.js';
import { describeScreen } from '../perception/describe-screen.js';
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
  wentWrong,
} from './prompt-parts.js';

const SYSTEM = new URL('./manager.system.md', import.meta.url);
const PROMPT = new URL('./manager.prompt.md', import.meta.url);
const SHOWN_STEPS = 8;

/** All that the Manager may look at when it plans. */
export type PlanInput = Pick<
  Progress,
  'instruction' | 'screen' | 'plan' | 'steps' | 'notes' | 'tips' | 'shortcuts' | 'refusedClaims' | 'trouble'
>;

export const planSubject = defineSubject<PlanInput>();

/** Splits the instruction into subgoals and says which one is in hand. It never chooses an action. */
export interface Manager {
  plan(situation: PlanInput): Promise<Plan>;
}

/** `timeZone` is the phone's, as IANA names it; this machine's own when it is not given. */
export function createManager({ model, timeZone }: { model: ChatModel; timeZone?: string | undefined }): Manager {
  return {
    plan: (situation) =>
      askStructured(
        model,
        {
          role: 'manager',
          system: renderPrompt(SYSTEM, {}),
          prompt: describe(situation, timeZone),
          images: promptPicturesOf(situation.screen),
          replySchema: toReplySchema(Plan),
          about: planSubject.seal(situation),
        },
        readPlan,
      ),
  };
}

/** What the plan says about the whole task, when it says that it is over. */
export function claimOf(plan: Plan): Claim | undefined {
  if (plan.finished) return { kind: 'finished', answer: plan.answer };
  return plan.impossible ? { kind: 'impossible', reason: plan.impossible } : undefined;
}

function describe(situation: PlanInput, timeZone: string | undefined): string {
  const { instruction, plan, steps, notes, tips, shortcuts, refusedClaims, screen } = situation;
  return renderPrompt(PROMPT, {
    instruction,
    plan: plan ? describePlan(plan) : 'There is none yet.',
    collect: describeList(plan?.collect ?? []),
    history: describeLastSteps(steps, SHOWN_STEPS),
    trouble: describeTrouble(situation),
    refusedClaims: describeRefusedClaims(refusedClaims),
    notes: describeNotes(notes),
    tips: describeTips(tips, 'manager'),
    shortcuts: describeList(shortcuts.map(describeShortcut)),
    time: describeTime(screen.at, timeZone),
    picture: describePicture(screen),
    screen: fenceUntrusted(describeScreen(screen)),
  });
}

const describeShortcut = ({ name, description, precondition }: Shortcut): string =>
  `${name}: ${description}${precondition?.text ? ` (needs: ${precondition.text})` : ''}`;

function describeTrouble({ trouble, steps }: PlanInput): string {
  const failures = steps.length - 1 - steps.findLastIndex((step) => !wentWrong(step));
  const lines = [
    ...(trouble ? [`The run goes in circles: ${trouble}`] : []),
    ...(failures >= 2
      ? [`The last ${failures} steps did not do what they were for. What was tried does not work.`]
      : []),
  ];
  return describeList(lines);
}

function readPlan(text: string): Plan {
  const plan = readReply(text, Plan);
  const isOver = plan.finished || plan.impossible;
  if (plan.finished && plan.impossible) {
    throw new UnusableReply({
      problem: 'Your reply says that the task is finished and that it is impossible.',
      remedy: 'Set "finished" to true or give "impossible", not both.',
    });
  }
  const named = plan.subgoals.find(({ what }) => what === plan.current);
  if (!isOver && !named) {
    const doing = plan.subgoals.find(({ state }) => state === 'doing')?.what;
    if (doing === undefined) {
      throw new UnusableReply({
        problem: `"current" is "${plan.current}", but no subgoal reads so and none has the state "doing".`,
        remedy: 'Repeat the "what" of the subgoal to work on now, and give it the state "doing".',
      });
    }
    return { ...plan, current: doing };
  }
  return plan;
}
