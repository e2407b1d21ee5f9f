/** Tells what a model says from what it only thinks. */

import { isInsideString, jsonSpansIn, type JsonSpan } from './json-spans.js';

export type SpokenText = Readonly<{
  /** What is left without the thoughts. */
  text: string;
  /** The thoughts have no end: the reply stops before anything is said. */
  isThinking: boolean;
}>;

const TAG = '(?:[a-z]+:)?(?:think|thinking|thoughts?|reasoning|reason|analysis|scratchpad|reflection)';
/** Marks of other makers, each with the one that ends it. */
const PAIRS: Readonly<Record<string, string>> = {
  '◁think▷': '◁/think▷',
  '[think]': '[/think]',
  '<|begin_of_thought|>': '<|end_of_thought|>',
  '<|start_thinking|>': '<|end_thinking|>',
  '<unused94>': '<unused95>',
  '<|channel>thought': '<channel|>',
};
const escaped = (words: readonly string[]): string =>
  words.map((word) => word.replace(/[|[\]/]/g, (character) => `\\${character}`)).join('|');
const MARK = new RegExp(`</?${TAG}>|${escaped([...Object.keys(PAIRS), ...Object.values(PAIRS)])}`, 'gi');

/** A channel's name and the words in it, as gpt-oss writes them when its server does not read them. */
const CHANNEL =
  /<\|channel\|>([^<]*)(?:<\|constrain\|>[^<]*)?<\|message\|>([\s\S]*?)(?=<\|(?:end|return|call|start|channel)\|>|$)/g;
/** The same where the server left the special tokens out. */
const BARE_CHANNELS = /^analysis(?=\s*["{A-Z])[\s\S]*?(?:assistantfinal|$)/;

/**
 * Takes a model's thoughts out of its reply: tags with or without an end, with the start missing, and channels.
 * A mark inside a string of a JSON object is text like any other and stays.
 */
export function withoutThoughts(reply: string): SpokenText {
  const trimmed = reply.trimStart();
  if (/^(?:<\|start\|>\w*)?<\|channel\|>/.test(trimmed)) return readChannels(trimmed);
  const bare = BARE_CHANNELS.exec(trimmed);
  if (bare) return { text: trimmed.slice(bare[0].length), isThinking: !bare[0].endsWith('assistantfinal') };
  return readTags(reply);
}

/** What is said stands in the channel "final", or is addressed to a tool. */
function readChannels(reply: string): SpokenText {
  const said = [...reply.matchAll(CHANNEL)].filter(([, name = '']) => /^\s*final|\bto=/.test(name));
  return { text: said.map(([, , text = '']) => text).join('\n'), isThinking: said.length === 0 };
}

function readTags(reply: string): SpokenText {
  const spans = jsonSpansIn(reply);
  let said = '';
  let at = 0;
  for (;;) {
    const mark = nextMark(reply, { at, spans });
    if (!mark) return { text: said + reply.slice(at), isThinking: false };
    const closing = closingOf(mark.text);
    if (closing === undefined) {
      // The start of these thoughts is missing: all that stands before their end belongs to them.
      said = '';
      at = mark.end;
      continue;
    }
    said += reply.slice(at, mark.end - mark.text.length);
    const end = reply.toLowerCase().indexOf(closing, mark.end);
    if (end < 0) return { text: said, isThinking: true };
    at = end + closing.length;
  }
}

type MarkSearch = Readonly<{ at: number; spans: readonly JsonSpan[] }>;

function nextMark(reply: string, { at, spans }: MarkSearch): Readonly<{ text: string; end: number }> | undefined {
  for (const { 0: text, index } of reply.matchAll(MARK)) {
    if (index >= at && !isInsideString(spans, index)) return { text, end: index + text.length };
  }
  return undefined;
}

/** What ends the thoughts that this mark begins; undefined when it is itself an end. */
function closingOf(mark: string): string | undefined {
  const known = mark.toLowerCase();
  if (Object.hasOwn(PAIRS, known)) return PAIRS[known];
  return Object.values(PAIRS).includes(known) || known.startsWith('</') ? undefined : known.replace('<', '</');
}
