/** Judges from the two screens whether an action did what it was for. */

import type { Decision } from '../core/decision.js';
import { UnusableReply } from '../core/errors.js';
import type { Outcome } from '../core/outcome.js';
import type { Plan } from '../core/plan.js';
import type { Progress } from '../core/progress.js';
import { toReplySchema } from '../core/schema.js';
import type { Screen } from '../core/screen.js';
import { Judgement, type Verdict } from '../core/verdict.js';
import { askStructured } from '../model/ask-structured.js';
import type { ChatModel } from '../model/chat-model.js';
import { renderPrompt } from '../model/prompt.js';
import { readReply } from '../model/reply.js';
import { defineSubject } from '../model/subject.js';
import { describeScreen } from '../perception/describe-screen.js';
import { difference } from '../perception/difference.js';
import { describePictures, promptPicturesOf } from './prompt-pictures.js';
import { fenceUntrusted } from './untrusted-text.js';
import { describeActions, describeList, describeProgress, describeTips } from './prompt-parts.js';

const SYSTEM = new URL('./reflector.system.md', import.meta.url);
const PROMPT = new URL('./reflector.prompt.md', import.meta.url);

/** What was decided, what doing it did, and the screens on both sides of it. `steps` are the ones before this one. */
export type ReflectInput = Pick<Progress, 'instruction' | 'steps' | 'tips'> &
  Readonly<{
    plan: Plan;
    decision: Decision;
    outcome: Outcome;
    before: Screen;
    /** On which the last of several actions was done; `before` when it is not given. */
    lastSeen?: Screen;
    after: Screen;
  }>;

export const reflectSubject = defineSubject<ReflectInput>();

/** Judges from the two screens whether an action did what it was for. */
export interface Reflector {
  reflect(change: ReflectInput): Promise<Verdict>;
}

export function createReflector({ model }: { model: ChatModel }): Reflector {
  return {
    reflect: (change) =>
      askStructured(
        model,
        {
          role: 'reflector',
          system: renderPrompt(SYSTEM, {}),
          prompt: describe(change),
          images: promptPicturesOf(change.before, change.after),
          replySchema: toReplySchema(Judgement),
          about: reflectSubject.seal(change),
        },
        readVerdict,
      ),
  };
}

function describe({ instruction, plan, steps, tips, decision, outcome, before, after }: ReflectInput): string {
  return renderPrompt(PROMPT, {
    instruction,
    subgoal: plan.current,
    progress: steps.length === 0 ? 'Nothing is done yet.' : describeProgress(steps),
    thought: decision.thought,
    actions: describeList(outcome.performed.map(({ wording }) => wording)) || describeActions(decision),
    expectations: describeList(decision.actions.flatMap(({ expect }) => (expect ? [JSON.stringify(expect)] : []))),
    outcome: `${outcome.kind}: ${outcome.detail}`,
    checks: describeList(
      outcome.performed.flatMap(({ check }) => (check ? [`${check.met ? 'met' : 'not met'}: ${check.evidence}`] : [])),
    ),
    tips: describeTips(tips, 'reflector'),
    pictures: describePictures({ 'the screen before': before, 'the screen after': after }),
    difference: fenceUntrusted(describeDifference(before, after)),
    screen: fenceUntrusted(describeScreen(after)),
  });
}

/** On another page nearly all is new, and the screen after is listed in any case: what page it was says enough. */
export function describeDifference(before: Screen, after: Screen): string {
  const changes = difference(before, after);
  if (before.app.package === after.app.package && before.activity === after.activity) return changes || 'Nothing.';
  const frame = changes.split('\n').filter((line) => line.startsWith('* '));
  return [...frame, '+ what is listed below'].join('\n');
}

function readVerdict(text: string): Verdict {
  const judgement = readReply(text, Judgement);
  if (judgement.kind !== 'as-expected' && !judgement.problem) {
    throw new UnusableReply({
      problem: `The kind is ${judgement.kind}, but "problem" is missing.`,
      remedy: 'Say in "problem" what went wrong and what may help.',
    });
  }
  return { ...judgement, by: 'model' };
}
