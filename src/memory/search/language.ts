/** Which language a text is in, as far as a few small words tell. */

const SMALL_WORDS: Readonly<Record<string, RegExp>> = {
  en: /\b(?:the|and|of|to|is|are|it|with|for|not|set|an?|me|my|at|on)\b/giu,
  de: /\b(?:der|die|das|und|ist|nicht|mit|für|ein(?:e|en|em)?|auf|mir|mich|um|den|dem|zu|wenn)\b/giu,
  fr: /\b(?:le|les|des|et|est|une?|pour|avec|dans|du|au|moi|sur|ne|pas|à)\b/giu,
  es: /\b(?:el|los|las|y|es|una?|para|con|por|del|al|me|no|que|en)\b/giu,
};
const SIGNS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;
/** So many of its small words more than any other language has. */
const LEAD = 1;

function languageOf(text: string): string | undefined {
  if ((text.match(SIGNS) ?? []).length >= 2) return 'signs';
  const counts = Object.entries(SMALL_WORDS)
    .map(([language, words]) => ({ language, count: (text.match(words) ?? []).length }))
    .sort((a, b) => b.count - a.count);
  const [first, second] = counts;
  return first && first.count >= (second?.count ?? 0) + LEAD ? first.language : undefined;
}

/** Whether two texts are in the same language; undefined where one of them is too short to tell. */
export function speakAlike(one: string, other: string): boolean | undefined {
  const [a, b] = [languageOf(one), languageOf(other)];
  return a === undefined || b === undefined ? undefined : a === b;
}
