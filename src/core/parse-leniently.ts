/** Reads values as language models write them. */

import type { z } from 'zod';
import { isRecord } from './is-record.js';
import type { Schema } from './schema.js';

/** A value that fits its schema, or the complaints about it. */
export type LenientResult<T> = z.ZodSafeParseResult<T>;

/**
 * Reads what a language model wrote by a schema: null for a field counts as left out, and a number or a yes or no in quotes
 * counts as what it says where the schema wants one. Texts are never changed.
 */
export function parseLeniently<T>(schema: Schema<T>, value: unknown): LenientResult<T> {
  const given = withoutNulls(value);
  const result = schema.safeParse(given);
  if (result.success) return result;
  const mended = result.error.issues.reduce(unquote, given);
  return mended === given ? result : schema.safeParse(mended);
}

function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (!isRecord(value)) return value;
  const kept = Object.entries(value).filter(([, inner]) => inner !== null);
  return Object.fromEntries(kept.map(([key, inner]) => [key, withoutNulls(inner)]));
}

function unquote(value: unknown, { code, path, ...issue }: z.core.$ZodIssue): unknown {
  if (code !== 'invalid_type' || !('expected' in issue)) return value;
  return replaceAt(value, path, (found) => unquoted(found, String(issue.expected)));
}

function unquoted(found: unknown, expected: string): unknown {
  if (typeof found !== 'string') return found;
  const text = found.trim();
  if (expected === 'boolean' && /^(true|false)$/i.test(text)) return text.toLowerCase() === 'true';
  return /^(number|int)$/.test(expected) && /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : found;
}

/** A copy with the value at a path replaced; the value itself when nothing changes. */
function replaceAt(value: unknown, path: readonly PropertyKey[], change: (found: unknown) => unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return change(value);
  if (Array.isArray(value)) {
    const inner = replaceAt(value[Number(key)], rest, change);
    return inner === value[Number(key)] ? value : value.with(Number(key), inner);
  }
  if (!isRecord(value) || !Object.hasOwn(value, key)) return value;
  const inner = replaceAt(value[String(key)], rest, change);
  return inner === value[String(key)] ? value : { ...value, [String(key)]: inner };
}
