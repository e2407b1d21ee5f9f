/** Finds the stretches of a text that could be JSON objects. */

/** A stretch of text that starts with "{" at `start`. `whole`: its last bracket is closed. `cutOff`: more than last brackets is missing. */
export type JsonSpan = Readonly<{ start: number; text: string; whole: boolean; cutOff: boolean }>;

/** Unbalanced brackets in prose could make each "{" be tried; a reply that needs more tries than this is not JSON. */
const MOST_STARTS = 50;
const LOOKS_LIKE_JSON = /^\{\s*["'}]/;
const FENCE_END = /\s*`{3}\s*$/;

/** Every stretch that could be an object, in their order. One that nothing closes may hold the ones behind it. */
export function jsonSpansIn(text: string): readonly JsonSpan[] {
  const found: JsonSpan[] = [];
  let start = text.indexOf('{');
  for (let tries = 0; start >= 0 && tries < MOST_STARTS; tries += 1) {
    const span = spanFrom(text, start);
    if (span.whole || LOOKS_LIKE_JSON.test(span.text)) found.push(span);
    // A "{" that nothing closes may be a stray one in prose, with the real object behind it.
    start = text.indexOf('{', start + (span.whole ? span.text.length : 1));
  }
  return found;
}

/** Whether the character at `index` stands inside a string of an object that is whole, or lacks its last brackets only. */
export const isInsideString = (spans: readonly JsonSpan[], index: number): boolean =>
  spans.some(
    ({ start, text, cutOff }) =>
      !cutOff &&
      LOOKS_LIKE_JSON.test(text) &&
      start < index &&
      index < start + text.length &&
      readBrackets(text, 0, index - start).quote !== undefined,
  );

/** From a "{" to the bracket that closes it, brackets inside strings not counted; to the end when nothing closes it. */
function spanFrom(text: string, start: number): JsonSpan {
  const { end, depth, quote } = readBrackets(text, start, text.length);
  if (depth === 0) return { start, text: text.slice(start, end), whole: true, cutOff: false };
  const rest = text.slice(start).replace(FENCE_END, '');
  return { start, text: rest, whole: false, cutOff: quote !== undefined || !/[}\]]\s*$/.test(rest) };
}

type BracketState = Readonly<{ end: number; depth: number; quote: string | undefined }>;

/** Counts brackets from `start` up to `limit`, or until the first one is closed. `quote` is the string it ends in. */
function readBrackets(text: string, start: number, limit: number): BracketState {
  let depth = 0;
  let quote: string | undefined;
  for (let at = start; at < limit; at += 1) {
    const character = text[at] ?? '';
    if (quote !== undefined) {
      if (character === '\\') at += 1;
      else if (character === quote && closesString(text, at)) quote = undefined;
    } else if (character === '"' || (character === "'" && opensString(text, at))) quote = character;
    else if (character === '{' || character === '[') depth += 1;
    else if (character === '}' || character === ']') depth -= 1;
    if (depth === 0) return { end: at + 1, depth, quote };
  }
  return { end: limit, depth, quote };
}

/** An apostrophe is a quotation mark only where a string can begin or end. */
const opensString = (text: string, at: number): boolean =>
  /[{[,:]$/.test(text.slice(Math.max(0, at - 20), at).trimEnd());
const closesString = (text: string, at: number): boolean =>
  text[at] === '"' || /^\s*([,:}\]]|$)/.test(text.slice(at + 1, at + 20));
