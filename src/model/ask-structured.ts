/** Asks until `read` accepts the reply. */

import { UnusableReply } from '../core/errors.js';
import { readable, type ChatModel, type ChatReply, type ChatRequest } from './chat-model.js';
import { shorten } from '../core/shorten.js';

/** The first try and two more. */
const ATTEMPTS = 3;
/** A model that went astray must not fill its next prompt with it. */
const SHOWN_CHARACTERS = 2000;
/** After a reply that was cut off: so many tokens at least, and twice what it had. */
const LEAST_ROOM = 2048;
/** Nothing stands behind it but the end of a fence. */
const ENDS_WITH_OBJECT = /\}\s*(?:`{3}\s*)?$/;

/**
 * Asks until `read` accepts the reply. A refusal is shown to the model, so that the next try can be better; one that was
 * cut off gets more room. Rejects with an UnusableReply in words for a person when no try could be used.
 */
export async function askStructured<T>(model: ChatModel, request: ChatRequest, read: (reply: string) => T): Promise<T> {
  const tryRead = (reply: ChatReply) => readOrRefuse(reply, read);
  let { prompt, room, refusal } = request;
  for (let attempt = 1; ; attempt += 1) {
    const reply = await model.complete({
      ...request,
      prompt,
      room,
      refusal,
      complaintAbout: (given) => tryRead(given).refusal?.message,
    });
    const result = tryRead(reply);
    if (!result.refusal) return result.value;
    if (attempt === ATTEMPTS) throw inWordsForPerson(request.role, reply, result.refusal);
    if (reply.ending === 'cut-off') room = Math.max(LEAST_ROOM, (room ?? 0) * 2, reply.usage.output * 2);
    refusal = result.refusal.message;
    prompt = `${request.prompt}\n\n${describeRefusal(reply, result.refusal)}`;
  }
}

type ReadReplyResult<T> = Readonly<{ value: T; refusal?: undefined } | { refusal: UnusableReply }>;

function readOrRefuse<T>(reply: ChatReply, read: (reply: string) => T): ReadReplyResult<T> {
  try {
    // What stands whole in a reply that was cut off may be a draft, and what would have followed is not known.
    if (reply.ending === 'cut-off' && !ENDS_WITH_OBJECT.test(reply.text)) return { refusal: cutOff(reply) };
    return { value: read(readable(reply)) };
  } catch (error) {
    if (error instanceof UnusableReply) return { refusal: reply.ending === 'cut-off' ? cutOff(reply) : error };
    throw error;
  }
}

function cutOff({ text, usage }: ChatReply): UnusableReply {
  if (text.trim() === '') {
    return new UnusableReply({
      problem: 'You thought so long that no room was left for your reply.',
      remedy: 'Think briefly, then reply with the JSON object.',
      fault: {
        what: `spent all its ${usage.output} tokens on thinking`,
        remedy: 'Raise "max_tokens" of this model in fingertips.yaml, or lower its "reasoning_effort".',
      },
    });
  }
  return new UnusableReply({
    problem: 'Your reply stops before its JSON object is complete.',
    remedy: 'Send the whole JSON object again, with shorter texts.',
    fault: {
      what: `was cut off after ${usage.output} tokens`,
      remedy:
        'Raise "max_tokens" of this model in fingertips.yaml, or the context that its server gives it (Ollama: OLLAMA_CONTEXT_LENGTH).',
    },
  });
}

function inWordsForPerson(role: string, { model, ending }: ChatReply, refusal: UnusableReply): UnusableReply {
  const { what, remedy } = refusal.fault ?? {
    what: `was refused with "${refusal.problem}"`,
    remedy: 'Choose a larger model; the report shows what this one said.',
  };
  const called =
    ending === 'tool-call' ? 'called a tool that nobody gave it, with arguments that are no answer; it ' : '';
  return new UnusableReply({
    problem: `The ${role} asked the model "${model}" ${ATTEMPTS} times, and no reply could be used: the last one ${called}${what.replace(/\.$/, '')}.`,
    remedy,
    fault: { what, remedy },
  });
}

function describeRefusal({ text }: ChatReply, refusal: UnusableReply): string {
  const shown = shorten(text, SHOWN_CHARACTERS);
  const quoted = shown.trim() === '' ? '' : `You replied:\n\n${shown}\n\n`;
  return `# Your last reply could not be used\n\n${quoted}${refusal.message}`;
}
