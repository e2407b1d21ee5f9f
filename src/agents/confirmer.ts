/** Checks a claim that the task is finished, or cannot be done. */

import { Confirmation } from '../core/confirmation.js';
import type { Claim } from '../core/outcome.js';
import type { Progress, Step } from '../core/progress.js';
import type { Screen } from '../core/screen.js';
import { isBadVerdict } from '../core/verdict.js';
import { toReplySchema } from '../core/schema.js';
import { askStructured } from '../model/ask-structured.js';
import type { ChatModel } from '../model/chat-model.js';
import { renderPrompt } from '../model/prompt.js';
import { readReply } from '../model/reply.js';
import { defineSubject } from '../model/subject.js';
import { describeScreen } from '../perception/describe-screen.js';
import { describePictures, promptPicturesOf } from './prompt-pictures.js';
import { fenceUntrusted } from './untrusted-text.js';
import {
  describeNotes,
  describePlan,
  describeRefusedClaims,
  describeLastSteps,
  describeTime,
  joinWords,
} from './prompt-parts.js';

const SYSTEM = new URL('./confirmer.system.md', import.meta.url);
const PROMPT = new URL('./confirmer.prompt.md', import.meta.url);
/** A confirmation is rare, so it may look at more than the agents that are asked at every step. */
const SHOWN_STEPS = 60;
/** Screens in words cost some hundred tokens each. */
const MOST_REACHED = 4;

/** A claim about the whole task, and what there is to hold it against. */
export type ConfirmInput = Pick<Progress, 'instruction' | 'screen' | 'steps' | 'notes' | 'plan' | 'refusedClaims'> &
  Readonly<{ claim: Claim }>;

export const confirmSubject = defineSubject<ConfirmInput>();

/** Checks a claim that the task is finished, or cannot be done. It is never the one that made the claim. */
export interface Confirmer {
  confirm(situation: ConfirmInput): Promise<Confirmation>;
}

/** `timeZone` is the phone's, as IANA names it; this machine's own when it is not given. */
export function createConfirmer({ model, timeZone }: { model: ChatModel; timeZone?: string | undefined }): Confirmer {
  return {
    confirm: (situation) =>
      askStructured(
        model,
        {
          role: 'confirmer',
          system: renderPrompt(SYSTEM, {}),
          prompt: describe(situation, timeZone),
          images: promptPicturesOf(...Object.values(lastScreens(situation))),
          replySchema: toReplySchema(Confirmation),
          about: confirmSubject.seal(situation),
        },
        (text) => readReply(text, Confirmation),
      ),
  };
}

/** The screen now, and the last one that was different: it shows what the last action changed or closed. */
function lastScreens({ steps, screen }: ConfirmInput): Readonly<Record<string, Screen>> {
  const other = steps.findLast(({ before }) => before.signature !== screen.signature);
  return { ...(other ? { [`the screen before step ${other.number}`]: other.before } : {}), 'the screen now': screen };
}

/** The claim stands above. The step that made it is told for what it did besides. */
const withoutClaim = (steps: readonly Step[], claim: Claim): readonly Step[] =>
  steps.flatMap((step) => {
    if (step.outcome.claim !== claim) return [step];
    const performed = step.outcome.performed.slice(0, -1);
    return performed.length === 0 ? [] : [{ ...step, outcome: { ...step.outcome, performed } }];
  });

/** The screens on which subgoals were closed: what a long run has to show is long gone from the phone. */
function describeReached({ steps, screen }: ConfirmInput): string {
  const closing = steps.filter(
    ({ decision, outcome, verdict, after }) =>
      decision.completes === true &&
      outcome.kind === 'done' &&
      !isBadVerdict(verdict) &&
      after.signature !== screen.signature,
  );
  return closing
    .slice(-MOST_REACHED)
    .map(({ number, subgoal, after }) => `## after step ${number}, for "${subgoal}"\n${describeScreen(after)}`)
    .join('\n\n');
}

const fencedUnlessEmpty = (text: string): string => (text === '' ? '' : fenceUntrusted(text));

function describe(situation: ConfirmInput, timeZone: string | undefined): string {
  const { instruction, claim, plan, steps, notes, refusedClaims, screen } = situation;
  const screens = lastScreens(situation);
  return renderPrompt(PROMPT, {
    instruction,
    claim: joinWords(claim),
    time: describeTime(screen.at, timeZone),
    plan: plan ? describePlan(plan) : '',
    history: describeLastSteps(withoutClaim(steps, claim), SHOWN_STEPS),
    reached: fencedUnlessEmpty(describeReached(situation)),
    notes: describeNotes(notes),
    refusedClaims: describeRefusedClaims(refusedClaims),
    pictures: describePictures(screens),
    screens: fenceUntrusted(
      Object.entries(screens)
        .map(([name, screen]) => `## ${name}\n${describeScreen(screen)}`)
        .join('\n\n'),
    ),
  });
}
