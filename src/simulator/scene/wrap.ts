import LineBreaker from 'linebreak';
import { paintable, widthOfText, type Font } from './fonts.js';

export type Lines = Readonly<{ lines: readonly string[]; width: number; isCut: boolean }>;

type Room = Readonly<{ font: Font; width: number; maxLines: number }>;

const cache = new Map<string, Lines>();
const MOST_KEPT = 5_000;

/** Breaks a text into lines by the rules of Unicode (UAX 14); what does not fit the last line ends in an ellipsis. */
export function wrap(text: string, room: Room): Lines {
  const key = `${room.font.weight} ${room.font.size} ${room.width.toFixed(2)} ${room.maxLines} ${text}`;
  const known = cache.get(key);
  if (known) return known;
  const made = measured(paintable(text), room);
  if (cache.size >= MOST_KEPT) cache.clear();
  cache.set(key, made);
  return made;
}

function measured(text: string, { font, width, maxLines }: Room): Lines {
  const all = text
    .split('\n')
    .flatMap((paragraph, index, { length }) =>
      wrapParagraph(index < length - 1 ? `${paragraph} ` : paragraph, font, width),
    );
  const isCut = all.length > maxLines;
  const kept = all.slice(0, maxLines);
  // A line keeps the space that it ends in; where a word was broken after "/" or "-" there is none.
  if (isCut) kept.push(ellipsize((kept.pop() ?? '') + (all[maxLines] ?? ''), font, width));
  const whole = kept.map((line) => line.trimEnd());
  const lines = whole.map((line) => (widthOfText(line, font) > width + SLACK ? ellipsize(line, font, width) : line));
  return { lines, width: Math.max(0, ...lines.map((line) => widthOfText(line, font))), isCut };
}

/** Rounding to the pixel grid may take this much from the width that was asked for. */
const SLACK = 0.6;

function wrapParagraph(text: string, font: Font, width: number): readonly string[] {
  if (widthOfText(text.trimEnd(), font) <= width + SLACK) return [text];
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const piece of piecesOf(text)) {
    const sum = used + widthOfText(piece.trimEnd(), font);
    if (fits(line + piece, sum, { font, width })) {
      line += piece;
      used += widthOfText(piece, font);
      continue;
    }
    if (line !== '') lines.push(line);
    const [whole, rest] = splitLong(piece, font, width);
    lines.push(...whole);
    line = rest;
    used = widthOfText(rest, font);
  }
  return [...lines, line];
}

/** Words are measured once each. Only where their sum leaves a doubt, because letters move together, the whole line is. */
function fits(line: string, sum: number, { font, width }: Readonly<{ font: Font; width: number }>): boolean {
  const doubt = 2 + width / 50;
  if (Math.abs(sum - width) > doubt) return sum < width;
  return widthOfText(line.trimEnd(), font) <= width + SLACK;
}

/** A word that is wider than the line is broken between letters. */
function splitLong(word: string, font: Font, width: number): readonly [readonly string[], string] {
  const whole: string[] = [];
  let line = '';
  for (const { segment } of graphemes.segment(word)) {
    if (line !== '' && widthOfText((line + segment).trimEnd(), font) > width + SLACK) {
      whole.push(line);
      line = '';
    }
    line += segment;
  }
  return [whole, line];
}

function piecesOf(text: string): readonly string[] {
  const breaker = new LineBreaker(text);
  const pieces: string[] = [];
  let start = 0;
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) {
    pieces.push(text.slice(start, next.position));
    start = next.position;
  }
  return pieces;
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

function ellipsize(text: string, font: Font, width: number): string {
  const letters = [...graphemes.segment(text)].map(({ segment }) => segment);
  let low = 0;
  let high = letters.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const fits = widthOfText(`${letters.slice(0, middle).join('').trimEnd()}…`, font) <= width + SLACK;
    if (fits) low = middle;
    else high = middle - 1;
  }
  return `${letters.slice(0, low).join('').trimEnd()}…`;
}
