import type { IncomingMessage } from 'node:http';
import { SetupError } from '../../core/errors.js';
import type { Json } from '../world/json.js';

const MOST_BYTES = 8 * 1024 * 1024;

/** The JSON of a request; {} when there is none. Throws a SetupError when it is none, or too long. */
export async function readBody(request: IncomingMessage): Promise<Json> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    const bytes = chunk as Buffer;
    length += bytes.length;
    if (length > MOST_BYTES) {
      throw new SetupError({ problem: 'The body is longer than 8 MB.', remedy: 'Send a smaller change, or several.' });
    }
    chunks.push(bytes);
  }
  const text = Buffer.concat(chunks).toString('utf8');
  if (text.trim() === '') return {};
  try {
    return JSON.parse(text) as Json;
  } catch (cause) {
    throw new SetupError({ problem: 'The body is no JSON.', remedy: 'Send one JSON value.', cause });
  }
}
