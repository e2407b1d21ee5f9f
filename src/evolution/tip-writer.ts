/** Asks a model for tips from a run. */

import { TipProposals } from '../core/proposals.js';
import { toReplySchema } from '../core/schema.js';
import type { Tip } from '../core/tip.js';
import type { Trace } from '../core/trace.js';
import { askStructured } from '../model/ask-structured.js';
import type { ChatModel } from '../model/chat-model.js';
import { renderPrompt } from '../model/prompt.js';
import { readReply } from '../model/reply.js';
import { defineSubject } from '../model/subject.js';
import { describeApps, describeRunEnd, describeKnownTips, describeRecordedSteps } from './learner-prompt-parts.js';
import { describeLabel, wentWell, type Label } from './label.js';

const SUCCESS = new URL('./tip-writer-success.prompt.md', import.meta.url);
const FAILURE = new URL('./tip-writer-failure.prompt.md', import.meta.url);

/** What there is to learn from, and which tips it may turn out to say again. */
export type TipWriterInput = Readonly<{ trace: Trace; label: Label; known: readonly Tip[] }>;

export const tipSubject = defineSubject<TipWriterInput>();

/** Looks back at one run and says in general words what it teaches. */
export const proposeTips = (model: ChatModel, occasion: TipWriterInput): Promise<TipProposals> =>
  askStructured(
    model,
    {
      role: 'tip-writer',
      prompt: describe(occasion),
      images: [],
      replySchema: toReplySchema(TipProposals),
      about: tipSubject.seal(occasion),
    },
    (text) => readReply(text, TipProposals),
  );

const describe = ({ trace, label, known }: TipWriterInput): string =>
  renderPrompt(wentWell(label) ? SUCCESS : FAILURE, {
    instruction: trace.manifest.instruction,
    label: describeLabel(label, describeRunEnd(trace.result?.end)),
    steps: describeRecordedSteps(trace),
    apps: describeApps(trace),
    known: describeKnownTips(known),
  });
