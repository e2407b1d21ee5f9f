/** Finds and mends the JSON in a reply. */

import { jsonrepair } from 'jsonrepair';
import { isRecord } from '../core/is-record.js';
import { jsonSpansIn } from './json-spans.js';
import { withoutThoughts } from './thoughts.js';

export type JsonSearchResult = Readonly<{
  /** Parsed, in the order in which they stand in the text. */
  objects: readonly Readonly<Record<string, unknown>>[];
  /** An object stops in the middle, before more than its last brackets: completing it would be guessing. */
  cutOff: boolean;
  /** The reply ends in the model's thoughts. */
  isThinking: boolean;
}>;

/**
 * Finds the JSON objects in what a model wrote: fenced or bare, with prose around them, never in its thoughts.
 * An object that JSON.parse refuses (comments, trailing commas, single quotes, a missing last bracket) is mended by jsonrepair;
 * one that parses is never touched, so "//" and "#" inside strings stay.
 */
export function objectsIn(reply: string): JsonSearchResult {
  const { text, isThinking } = withoutThoughts(reply);
  const found = jsonSpansIn(text);
  return {
    objects: found.filter((span) => !span.cutOff).flatMap((span) => parsed(span.text)),
    cutOff: found.some((span) => span.cutOff),
    isThinking,
  };
}

/** Whether a text is one JSON object and nothing else, but for a fence around it. */
export const isOneObject = (text: string): boolean =>
  isRecord(parse(text.trim().replace(/^`{3}(?:json)?\s*|\s*`{3}$/g, '')));

function parsed(text: string): readonly Readonly<Record<string, unknown>>[] {
  const value = parse(text) ?? parse(text, { mend: true });
  return isRecord(value) ? [value] : [];
}

function parse(text: string, { mend = false } = {}): unknown {
  try {
    return JSON.parse(mend ? jsonrepair(text) : text);
  } catch {
    return undefined;
  }
}
