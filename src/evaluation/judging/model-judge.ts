/** Judges sentences by what a run left on disk; every verdict cites it. */

import { isRisky } from '../../core/effect.js';
import { RubricVerdicts, type Citation, type RubricVerdict } from '../../core/rubric-verdict.js';
import { toReplySchema } from '../../core/schema.js';
import type { Trace } from '../../core/trace.js';
import { fenceUntrusted } from '../../agents/untrusted-text.js';
import { askStructured } from '../../model/ask-structured.js';
import type { ChatImage, ChatModel } from '../../model/chat-model.js';
import { renderPrompt } from '../../model/prompt.js';
import { readReply } from '../../model/reply.js';
import { readPicture } from '../../runner/run-folder.js';
import { checkCitations } from './check-citations.js';
import { describeRunForJudge } from './describe-run.js';
import { citablePlaceOfStep, citablePlacesOf } from './citable-places.js';

const PROMPT = new URL('./model-judge.prompt.md', import.meta.url);
/** The last screen, and those around the deeds that left something behind. */
const MOST_PICTURES = 6;

/** A run that is to be judged, and the sentences that nobody could decide yet. */
export type JudgeInput = Readonly<{
  rubrics: readonly string[];
  trace: Trace;
  runFolder: string;
  signal?: AbortSignal | undefined;
}>;

export type JudgedRubric = Readonly<{
  rubric: string;
  verdict: RubricVerdict;
  reason: string;
  evidence: readonly Citation[];
  since?: number;
}>;

/** Judges sentences by what a run left on disk. Every verdict cites it, and what is cited is there. */
export interface ModelJudge {
  /** Rejects with an UnusableReply when no reply could be used. */
  judge(run: JudgeInput): Promise<readonly JudgedRubric[]>;
}

export function createModelJudge({ model }: { model: ChatModel }): ModelJudge {
  return {
    async judge({ rubrics, trace, runFolder, signal }) {
      const pictures = await picturesOf(trace, runFolder);
      const pictured = pictures.map(({ name }) => name);
      const cited = {
        rubrics: rubrics.length,
        places: citablePlacesOf(trace),
        pictured,
        steps: trace.steps.at(-1)?.number ?? 0,
      };
      const read = (text: string): RubricVerdicts => {
        const reply = readReply(text, RubricVerdicts);
        checkCitations(reply, cited);
        return reply;
      };
      const { verdicts } = await askStructured(
        model,
        {
          role: 'judge',
          prompt: describe({ rubrics, trace, pictured }),
          images: pictures.map(({ image }) => image),
          replySchema: toReplySchema(RubricVerdicts),
          ...(signal && { signal }),
        },
        read,
      );
      return rubrics.map((rubric, index) =>
        judged(
          rubric,
          verdicts.find((verdict) => verdict.rubric === index + 1),
        ),
      );
    },
  };
}

function judged(rubric: string, given: RubricVerdicts['verdicts'][number] | undefined): JudgedRubric {
  if (!given) throw new Error(`The reply was read, but has no verdict on "${rubric}".`);
  const { verdict, reason, evidence, since } = given;
  // When something that is not met came to be met cannot be asked.
  const isMet = verdict === 'met' && typeof since === 'number';
  return { rubric, verdict, reason, evidence, ...(isMet && { since }) };
}

type DescribedCase = Readonly<{ rubrics: readonly string[]; trace: Trace; pictured: readonly string[] }>;

const describe = ({ rubrics, trace, pictured }: DescribedCase): string =>
  renderPrompt(PROMPT, {
    instruction: trace.manifest.instruction,
    rubrics: rubrics.map((rubric, index) => `${index + 1}. ${rubric}`).join('\n'),
    pictures:
      pictured.length === 0
        ? 'No picture was kept.'
        : `Attached ${pictured.length === 1 ? 'is the picture' : 'are the pictures'} of the screen after: ${pictured.join(', ')}.`,
    evidence: fenceUntrusted(describeRunForJudge(trace)),
  });

type PicturedScreens = Readonly<{ name: string; image: ChatImage }>;

async function picturesOf({ screens, steps }: Trace, runFolder: string): Promise<readonly PicturedScreens[]> {
  const telling = steps
    .filter(({ outcome }) => outcome.performed.some(({ effect }) => effect === 'writes' || isRisky(effect)))
    .flatMap(({ before, after }) => [before, after]);
  const last = screens.at(-1)?.number ?? 0;
  const numbers = [...new Set([...telling, last])].slice(-MOST_PICTURES);
  const read = await Promise.all(
    numbers.map(async (number): Promise<readonly PicturedScreens[]> => {
      const screen = screens.findLast((one) => one.number === number);
      const data = screen && !screen.secure ? await readPicture(runFolder, screen.picture) : undefined;
      return data ? [{ name: citablePlaceOfStep(number), image: { data, mediaType: 'image/webp' } }] : [];
    }),
  );
  return read.flat();
}
