/** Asks until `read` accepts the reply. */

import { UnusableReply } from '../core/errors.js';
import { readable, type ChatModel, type ChatReply, type ChatRequest } from './chat-model.js';
import { shorten } from '../core/shorten.js';

/** The first try and two more. */
const ATTEMPTS = 3;
/** A model that went astray must not fill its next prompt with it. */
const SHOWN_CHARACTERS = 2000;

/**
 * Asks until `read` accepts the reply. A refusal is shown to the model, so that the next try can be better.
 * Rejects with the last UnusableReply when no try could be used.
 */
export async function askStructured<T>(model: ChatModel, request: ChatRequest, read: (reply: string) => T): Promise<T> {
  const tryRead = (reply: ChatReply) => readOrRefuse(reply, read);
  let { prompt } = request;
  for (let attempt = 1; ; attempt += 1) {
    const reply = await model.complete({
      ...request,
      prompt,
      complaintAbout: (given) => tryRead(given).refusal?.message,
    });
    const result = tryRead(reply);
    if (!result.refusal) return result.value;
    if (attempt === ATTEMPTS) throw result.refusal;
    prompt = `${request.prompt}\n\n${describeRefusal(reply, result.refusal)}`;
  }
}

type ReadReplyResult<T> = Readonly<{ value: T; refusal?: undefined } | { refusal: UnusableReply }>;

function readOrRefuse<T>(reply: ChatReply, read: (reply: string) => T): ReadReplyResult<T> {
  try {
    return { value: read(readable(reply)) };
  } catch (error) {
    if (error instanceof UnusableReply) return { refusal: error };
    throw error;
  }
}

function describeRefusal({ text }: ChatReply, refusal: UnusableReply): string {
  const shown = shorten(text, SHOWN_CHARACTERS);
  const quoted = shown.trim() === '' ? '' : `You replied:\n\n${shown}\n\n`;
  return `# Your last reply could not be used\n\n${quoted}${refusal.message}`;
}
