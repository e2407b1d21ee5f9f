import { UnusableReply } from '../core/errors.js';
import { ShortcutProposals, type ShortcutProposal } from '../core/proposals.js';
import { toReplySchema } from '../core/schema.js';
import type { Shortcut } from '../core/shortcut.js';
import type { Trace } from '../core/trace.js';
import { askStructured } from '../model/ask-structured.js';
import type { ChatModel } from '../model/chat-model.js';
import { renderPrompt } from '../model/prompt.js';
import { readReply } from '../model/reply.js';
import { defineSubject } from '../model/subject.js';
import { describeRunEnd, describeKnownShortcuts, describeStretches } from './learner-prompt-parts.js';
import { describeLabel, type Label } from './label.js';
import type { Stretch } from './recorded-actions.js';
import type { RecordedValue } from './recorded-values.js';

const PROMPT = new URL('./shortcut-writer.prompt.md', import.meta.url);
const SHORTEST = 3;

export type StretchWithValues = Readonly<{ stretch: Stretch; values: readonly RecordedValue[] }>;
export type ShortcutWriterInput = Readonly<{
  trace: Trace;
  label: Label;
  candidates: readonly StretchWithValues[];
  known: readonly Shortcut[];
}>;

export const shortcutSubject = defineSubject<ShortcutWriterInput>();

/** Chooses stretches of a run and names them. It cannot write a step. */
export const proposeShortcuts = (model: ChatModel, occasion: ShortcutWriterInput): Promise<ShortcutProposals> =>
  askStructured(
    model,
    {
      role: 'shortcut-writer',
      prompt: describe(occasion),
      images: [],
      replySchema: toReplySchema(ShortcutProposals),
      about: shortcutSubject.seal(occasion),
    },
    (text) => {
      const proposals = readReply(text, ShortcutProposals);
      for (const proposal of proposals.shortcuts) checkPlace(proposal, occasion.candidates);
      return proposals;
    },
  );

function checkPlace(
  { name, stretch, from, to, params }: ShortcutProposal,
  candidates: readonly StretchWithValues[],
): void {
  const candidate = candidates[stretch - 1];
  if (!candidate) {
    throw new UnusableReply({
      problem: `The shortcut "${name}" names stretch ${stretch}.`,
      remedy: `Choose one from 1 to ${candidates.length}.`,
    });
  }
  const count = candidate.stretch.actions.length;
  if (from < 1 || to > count || to - from + 1 < SHORTEST) {
    throw new UnusableReply({
      problem: `The shortcut "${name}" goes from action ${from} to ${to}.`,
      remedy: `Choose at least ${SHORTEST} actions between 1 and ${count} of that stretch.`,
    });
  }
  const unknown = params.find(({ value }) => !candidate.values.some(({ key }) => key === value));
  if (unknown) {
    throw new UnusableReply({
      problem: `The shortcut "${name}" names the value "${unknown.value}".`,
      remedy: `The values of that stretch are: ${candidate.values.map(({ key }) => key).join(', ') || 'none'}.`,
    });
  }
}

const describe = ({ trace, label, candidates, known }: ShortcutWriterInput): string =>
  renderPrompt(PROMPT, {
    instruction: trace.manifest.instruction,
    label: describeLabel(label, describeRunEnd(trace.result?.end)),
    stretches: describeStretches(candidates),
    known: describeKnownShortcuts(known),
  });
