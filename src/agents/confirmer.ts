/** Checks a claim that the task is finished, or cannot be done. */

import { Confirmation } from '../core/confirmation.js';
import type { Claim } from '../core/outcome.js';
import type { Progress } from '../core/progress.js';
import type { Screen } from '../core/screen.js';
import { toJsonSchema } from '../core/schema.js';
import { ask } from '../model/ask.js';
import type { ChatModel } from '../model/chat-model.js';
import { renderPrompt } from '../model/prompt.js';
import { readReply } from '../model/reply.js';
import { describeScreen } from '../perception/describe-screen.js';
import { describePictures, picturesOf } from './picture.js';
import { fenced } from './strangers.js';
import { describeNotes, describePlan, describeRefusedClaims, describeSteps, describeTime, wordsOf } from './wording.js';

const PROMPT = new URL('./confirmer.prompt.md', import.meta.url);
/** A confirmation is rare, so it may look at more than the agents that are asked at every step. */
const SHOWN_STEPS = 20;

/** A claim about the whole task, and what there is to hold it against. */
export type ClaimSituation = Pick<Progress, 'instruction' | 'screen' | 'steps' | 'notes' | 'plan' | 'refusedClaims'> &
  Readonly<{ claim: Claim }>;

/** Checks a claim that the task is finished, or cannot be done. It is never the one that made the claim. */
export interface Confirmer {
  confirm(situation: ClaimSituation): Promise<Confirmation>;
}

/** `timeZone` is the phone's, as IANA names it; this machine's own when it is not given. */
export function createConfirmer({ model, timeZone }: { model: ChatModel; timeZone?: string | undefined }): Confirmer {
  return {
    confirm: (situation) =>
      ask(
        model,
        {
          role: 'confirmer',
          prompt: describe(situation, timeZone),
          images: picturesOf(...Object.values(lastScreens(situation))),
          replySchema: toJsonSchema(Confirmation),
        },
        (text) => readReply(text, Confirmation),
      ),
  };
}

/** The screen now, and the last one that was different: it shows what the last action changed or closed. */
function lastScreens({ steps, screen }: ClaimSituation): Readonly<Record<string, Screen>> {
  const other = steps.findLast(({ before }) => before.signature !== screen.signature);
  return { ...(other ? { [`the screen before step ${other.number}`]: other.before } : {}), 'the screen now': screen };
}

function describe(situation: ClaimSituation, timeZone: string | undefined): string {
  const { instruction, claim, plan, steps, notes, refusedClaims, screen } = situation;
  const screens = lastScreens(situation);
  return renderPrompt(PROMPT, {
    instruction,
    claim: wordsOf(claim),
    time: describeTime(screen.at, timeZone),
    plan: plan ? describePlan(plan) : '',
    // The claim stands above; the step that made it shows nothing.
    history: describeSteps(
      steps.filter(({ outcome }) => outcome.claim !== claim),
      SHOWN_STEPS,
    ),
    notes: describeNotes(notes),
    refusedClaims: describeRefusedClaims(refusedClaims),
    pictures: describePictures(screens),
    screens: fenced(
      Object.entries(screens)
        .map(([name, screen]) => `## ${name}\n${describeScreen(screen)}`)
        .join('\n\n'),
    ),
  });
}
