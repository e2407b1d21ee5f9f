import { validate } from '../core/diagnostics.js';
import { UnusableReply } from '../core/errors.js';
import type { Schema } from '../core/schema.js';
import { objectsIn } from './json-in-text.js';

/** Reads a model's JSON reply by a schema: the first object in it that fits. Every complaint names the field and what it should hold. */
export function readReply<T>(reply: string, schema: Schema<T>): T {
  const { objects, cutOff } = objectsIn(reply);
  for (const object of objects) {
    const result = schema.safeParse(object);
    if (result.success) return result.data;
  }
  throw complaint({ reply, schema, objects, cutOff });
}

type Misfit = Readonly<{ reply: string; schema: Schema<unknown>; objects: readonly object[]; cutOff: boolean }>;

function complaint({ reply, schema, objects, cutOff }: Misfit): UnusableReply {
  if (reply.trim() === '') {
    return new UnusableReply({ problem: 'Your reply was empty.', remedy: 'Reply with one JSON object.' });
  }
  if (cutOff) {
    return new UnusableReply({
      problem: 'Your reply stops before its JSON object is complete.',
      remedy: 'Send the whole JSON object again, with shorter texts.',
    });
  }
  const [longest] = [...objects].sort((a, b) => JSON.stringify(b).length - JSON.stringify(a).length);
  if (!longest) {
    return new UnusableReply({
      problem: 'Your reply held no JSON object.',
      remedy: 'Reply with one JSON object and nothing else.',
    });
  }
  return new UnusableReply({
    problem: validate(schema, longest)
      .map(({ problem, remedy }) => `${problem} ${remedy}`)
      .join('\n'),
    remedy: 'Send the whole JSON object again with this put right.',
  });
}
