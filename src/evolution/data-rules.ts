/** Data of persons and places, and voices that are not the learner's: what no lesson may hold, by its form alone. */

export type TextRule = Readonly<{ finds: RegExp; why: string }>;

const ENDINGS =
  'com|org|net|info|biz|xyz|top|site|online|shop|link|click|app|dev|io|co|me|tv|us|eu|de|uk|fr|es|it|ch|at|nl|pl|ru|cn|jp|kr|in|br';
const DIGIT_WORDS =
  'zero|oh|one|two|three|four|five|six|seven|eight|nine|null|eins|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zéro|un|deux|trois|quatre|cinq|sept|huit|neuf|cero|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve';

/** Each is refused outright. */
export const DATA_RULES: readonly TextRule[] = [
  { finds: /[\w.+-]+@[\w-]+\.\w+/u, why: 'it holds an e-mail address' },
  {
    finds: /\b[\w.+-]+ (?:at|bei|arroba|arobase) [\w-]+ (?:dot|punkt|point|punto) \w+/iu,
    why: 'it holds an e-mail address',
  },
  {
    finds: new RegExp(`\\b(?:\\w+://|www\\.)\\S+|\\b[\\w-]+\\.(?:${ENDINGS})\\b(?![\\w-]|\\.\\w)`, 'iu'),
    why: 'it holds a web address',
  },
  {
    finds: new RegExp(`[\\w-]+ ?(?:\\b(?:dot|punkt|point|punto)\\b|点) ?(?:${ENDINGS})\\b`, 'iu'),
    why: 'it holds a web address',
  },
  { finds: /\+?\d[\d ()./-]{6,}\d/u, why: 'it holds a phone number' },
  {
    finds: /\b(?:to|at|an|à|au|al|a|给|到)\s*[A-Z]*\s?\+?\d{3,6}\b(?!\s*(?:%|px|ms|s\b|steps|minutes))(?=\W|$)/u,
    why: 'it holds the number of somebody',
  },
  { finds: /\d{5,}/u, why: 'it holds a long number' },
  { finds: new RegExp(`(?:\\b(?:${DIGIT_WORDS})\\b[ ,-]*){5,}`, 'iu'), why: 'it holds a number in words' },
  { finds: /[零〇一二三四五六七八九]{5,}/u, why: 'it holds a number in words' },
  {
    finds: /[\x00-\x08\x0b-\x1f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u,
    why: 'it holds characters that nobody sees',
  },
  {
    finds:
      /\p{Script=Latin}[\p{Script=Cyrillic}\p{Script=Greek}]|[\p{Script=Cyrillic}\p{Script=Greek}]\p{Script=Latin}/u,
    why: 'it mixes letters that look alike',
  },
  {
    finds:
      /\b(?:ignore|disregard|forget|override)\b.{0,30}\b(?:previous|prior|above|earlier|instructions?|rules?)\b|\b(?:system|assistant|user|developer)\s*:|\bsystem prompt\b|\byou are (?:now|an?)\b|<\/?[a-z][^>]*>|<<<|>>>|忽略.{0,8}(?:指令|规则|要求)|\bignorier\w*\b.{0,30}\b(?:anweisung|regel)\w*|\bignore[rz]?\b.{0,30}\b(?:consigne|règle|instruccion|regla)\w*/iu,
    why: 'it speaks to the agents like a prompt',
  },
];
