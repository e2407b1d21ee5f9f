/** Finds and mends the JSON in a reply. */

import { jsonrepair } from 'jsonrepair';

/** A stretch of text that starts with "{". `whole`: its last bracket is closed. `cutOff`: more than last brackets is missing. */
type JsonSpan = Readonly<{ text: string; whole: boolean; cutOff: boolean }>;

/** Unbalanced brackets in prose could make each "{" be tried; a reply that needs more tries than this is not JSON. */
const MOST_STARTS = 50;
const LOOKS_LIKE_JSON = /^\{\s*["'}]/;
const FENCE_END = /\s*`{3}\s*$/;
const THINKING = /<(think|thinking|thought|reasoning)>[\s\S]*?<\/\1>/gi;
const THINKING_WITHOUT_START = /^[\s\S]*<\/(think|thinking|thought|reasoning)>/i;

export type JsonSearchResult = Readonly<{
  /** Parsed, in the order in which they stand in the text. */
  objects: readonly Readonly<Record<string, unknown>>[];
  /** An object stops in the middle, before more than its last brackets: completing it would be guessing. */
  cutOff: boolean;
}>;

/**
 * Finds the JSON objects in what a model wrote: fenced or bare, with prose around them, after its thoughts.
 * An object that JSON.parse refuses (comments, trailing commas, single quotes, a missing last bracket) is mended by jsonrepair;
 * one that parses is never touched, so "//" and "#" inside strings stay.
 */
export function objectsIn(reply: string): JsonSearchResult {
  const text = reply.replace(THINKING, '').replace(THINKING_WITHOUT_START, '');
  const found = stretchesIn(text);
  return {
    objects: found.filter((stretch) => !stretch.cutOff).flatMap(({ text }) => parsed(text)),
    cutOff: found.some((stretch) => stretch.cutOff),
  };
}

function stretchesIn(text: string): readonly JsonSpan[] {
  const found: JsonSpan[] = [];
  let start = text.indexOf('{');
  for (let tries = 0; start >= 0 && tries < MOST_STARTS; tries += 1) {
    const stretch = stretchFrom(text, start);
    if (stretch.whole || LOOKS_LIKE_JSON.test(stretch.text)) found.push(stretch);
    // A "{" that nothing closes may be a stray one in prose, with the real object behind it.
    start = text.indexOf('{', start + (stretch.whole ? stretch.text.length : 1));
  }
  return found;
}

/** From a "{" to the bracket that closes it, brackets inside strings not counted; to the end when nothing closes it. */
function stretchFrom(text: string, start: number): JsonSpan {
  let depth = 0;
  let insideString = false;
  for (let at = start; at < text.length; at += 1) {
    const character = text[at];
    if (insideString) {
      if (character === '\\') at += 1;
      else if (character === '"') insideString = false;
    } else if (character === '"') insideString = true;
    else if (character === '{' || character === '[') depth += 1;
    else if (character === '}' || character === ']') depth -= 1;
    if (depth === 0) return { text: text.slice(start, at + 1), whole: true, cutOff: false };
  }
  const rest = text.slice(start).replace(FENCE_END, '');
  return { text: rest, whole: false, cutOff: insideString || !/[}\]]\s*$/.test(rest) };
}

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

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
