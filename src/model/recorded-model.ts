import { ModelError } from '../core/errors.js';
import type { RecordedCall, Recording } from '../core/recording.js';
import type { Usage } from '../core/usage.js';
import { requestText, type ChatReply, type ChatRequest } from './chat-model.js';
import type { ReplayedModel, ReplayedModelOptions } from './replayed-model.js';
import { digestOf } from './recording.js';
import { shorten } from '../core/shorten.js';

const SHOWN_CHARACTERS = 120;

/**
 * Plays a recording back: each role gets its replies in the order in which they were given.
 * A request that differs from the recorded one is reported, and refused when `strict`.
 */
export function playRecording(
  { calls }: Recording,
  { name, strict = false, warn = () => {} }: ReplayedModelOptions & Readonly<{ name: string }>,
): ReplayedModel {
  const left = new Map<string, RecordedCall[]>();
  for (const call of calls) left.set(call.role, [...(left.get(call.role) ?? []), call]);
  const asked = new Map<string, number>();
  const differing: string[] = [];

  return {
    async complete(request) {
      request.signal?.throwIfAborted();
      const number = (asked.get(request.role) ?? 0) + 1;
      asked.set(request.role, number);
      const call = left.get(request.role)?.shift();
      if (!call) throw missing({ name, role: request.role, number });
      const difference = differenceOf(call, request);
      if (difference) {
        const report = `${name}: call ${number} of the ${request.role} differs from the recorded one: ${difference}`;
        if (strict)
          throw new ModelError({ problem: report, remedy: 'Record the run again, or play it without strict.' });
        differing.push(report);
        warn(report);
      }
      return replyOf(call);
    },
    reports: () => [...differing, ...unused(name, left)],
  };
}

const unused = (name: string, left: ReadonlyMap<string, readonly RecordedCall[]>): readonly string[] =>
  [...left]
    .filter(([, calls]) => calls.length > 0)
    .map(
      ([role, { length }]) =>
        `${name}: ${length === 1 ? 'one reply' : `${length} replies`} to the ${role} not asked for`,
    );

const missing = ({ name, role, number }: { name: string; role: string; number: number }): ModelError =>
  new ModelError({
    problem: `${name} has no reply left for the ${role}, which asks for the ${number}. time.`,
    remedy: 'Record the run again with --record, or choose a real model with --model.',
  });

function replyOf({ reply, model, usage }: RecordedCall): ChatReply {
  const { cached, estimated, ...tokens } = usage;
  const used: Usage = {
    ...tokens,
    ...(cached === undefined ? {} : { cached }),
    ...(estimated === undefined ? {} : { estimated }),
  };
  return {
    text: reply.text,
    model,
    usage: used,
    ...(reply.reasoning === undefined ? {} : { reasoning: reply.reasoning }),
  };
}

/** The first thing that is not as recorded, in words; undefined when all is. */
function differenceOf(call: RecordedCall, request: ChatRequest): string | undefined {
  const { images } = request;
  const prompt = requestText(request);
  if (images.length !== call.images) return `${call.images} pictures were recorded, now there are ${images.length}.`;
  if (digestOf(prompt) === call.digest) return undefined;
  const [then, now] = [call.prompt.split('\n'), prompt.split('\n')];
  const line = now.findIndex((text, index) => text !== then[index]);
  const at = line < 0 ? now.length : line;
  return `line ${at + 1} of the prompt was ${shown(then[at])}, now it is ${shown(now[at])}.`;
}

function shown(line: string | undefined): string {
  if (line === undefined) return 'not there';
  return `"${shorten(line, SHOWN_CHARACTERS)}"`;
}
