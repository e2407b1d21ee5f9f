/** Reads a model's JSON reply by a schema, and says what is wrong with one that does not fit. */

import { isDeepStrictEqual } from 'node:util';
import { validate } from '../core/diagnostics.js';
import { UnusableReply } from '../core/errors.js';
import { parseLeniently } from '../core/parse-leniently.js';
import type { Schema } from '../core/schema.js';
import { objectsIn, type JsonSearchResult } from './json-in-text.js';

const LARGER_MODEL = 'Choose a larger model: small ones often lose the form they were asked for.';

/**
 * Reads a model's JSON reply by a schema: the one object in it that fits, outside of the model's thoughts.
 * Two that fit and differ are refused: the first may be a draft, and the last one a guess about what comes later.
 * Every complaint names the field and what it should hold.
 */
export function readReply<T>(reply: string, schema: Schema<T>): T {
  const found = objectsIn(reply);
  const fitting = found.objects.flatMap((object) => {
    const result = parseLeniently(schema, object);
    return result.success ? [result.data] : [];
  });
  const [first, ...others] = fitting;
  if (first === undefined) throw complaint({ reply, schema, found });
  if (others.every((other) => isDeepStrictEqual(other, first))) return first;
  throw new UnusableReply({
    problem: `Your reply held ${fitting.length} JSON objects that say different things.`,
    remedy: 'Reply with the one that you mean and nothing else.',
    fault: { what: 'held several answers that say different things', remedy: LARGER_MODEL },
  });
}

type Misfit = Readonly<{ reply: string; schema: Schema<unknown>; found: JsonSearchResult }>;

function complaint({ reply, schema, found: { objects, cutOff, isThinking } }: Misfit): UnusableReply {
  if (reply.trim() === '') {
    return new UnusableReply({
      problem: 'Your reply was empty.',
      remedy: 'Reply with one JSON object.',
      fault: { what: 'was empty', remedy: LARGER_MODEL },
    });
  }
  if (cutOff || isThinking) {
    return new UnusableReply({
      problem: `Your reply stops ${isThinking ? 'while you are still thinking' : 'before its JSON object is complete'}.`,
      remedy: `Send the whole JSON object again, with shorter ${isThinking ? 'thoughts' : 'texts'}.`,
      fault: {
        what: isThinking ? 'ended in its thoughts' : 'stopped in the middle',
        remedy: 'Allow it more with "max_tokens", or choose another model.',
      },
    });
  }
  const [longest] = [...objects].sort((a, b) => JSON.stringify(b).length - JSON.stringify(a).length);
  if (!longest) {
    return new UnusableReply({
      problem: 'Your reply held no JSON object.',
      remedy: 'Reply with one JSON object and nothing else.',
      fault: { what: 'held no JSON object', remedy: LARGER_MODEL },
    });
  }
  const problems = validate(schema, longest);
  return new UnusableReply({
    problem: problems.map(({ problem, remedy }) => `${problem} ${remedy}`).join('\n'),
    remedy: 'Send the whole JSON object again with this put right.',
    fault: { what: `did not fit: ${problems.map(({ problem }) => problem).join(' ')}`, remedy: LARGER_MODEL },
  });
}
