/** Label, details and description of a thing. */

import { centerOf, contains } from '../core/geometry.js';
import { foldText, plainLines, plainText } from '../core/plain-text.js';
import { shorten } from '../core/shorten.js';
import type { ElementDraft, Words } from './draft.js';
import { isCheckable, isSlider, rangeValueOf } from './node-kinds.js';
import type { UiNode } from './ui-tree.js';

/** What a thing reads: the line a person would call it by, and the rest. */
export type Names = Readonly<{ label: string; details: readonly string[]; description: string | undefined }>;

/** A web page may hold a whole book in one node. In characters. */
const LONGEST = 600;
/** States that some switches carry as their only text, in the languages most phones speak. */
const STATES = new Set(
  'on off 开启 关闭 开 关 已开启 已关闭 開啟 關閉 オン オフ 켜짐 꺼짐 ein aus an activé désactivé activado desactivado ligado desligado вкл выкл'.split(
    ' ',
  ),
);

/** Labels, lines and descriptions of one thing, visible texts first. A word that says nothing new is left out. */
export function namesOf(draft: ElementDraft): Names {
  const lines = linesOf(draft);
  // The switch itself tells its state.
  const [label = '', ...details] =
    draft.name === undefined ? lines : [draft.name, ...lines.filter((line) => !isState(line))];
  const all = foldText([label, ...details].join(' '));
  const isValue = draft.node.text === '' && rangeValueOf(draft.node) !== undefined;
  const description = isValue ? '' : plainText(draft.node.description);
  const isNews = description !== '' && !sayTheSame(all, foldText(description));
  return {
    label: cut(label),
    details: withoutRepetition([...details, ...draft.beside], label).map(cut),
    description: isNews ? cut(description) : undefined,
  };
}

/** A thing that nothing inside it names, or only with its state. */
export const isNameless = (draft: ElementDraft): boolean => {
  const lines = linesOf(draft);
  return lines.length === 0 || (isCheckable(draft.node) && lines.every(isState));
};

const isState = (line: string): boolean => STATES.has(foldText(line));

const known = new WeakMap<ElementDraft, Readonly<{ count: number; lines: readonly string[] }>>();

/** Read once for each thing, and again when words were added to it. */
function linesOf(draft: ElementDraft): readonly string[] {
  const count = draft.words.length;
  const before = known.get(draft);
  if (before?.count === count) return before.lines;
  const lines = readLines(draft);
  known.set(draft, { count, lines });
  return lines;
}

function readLines({ words, node }: ElementDraft): readonly string[] {
  const seen = words.some(({ isSeen }) => isSeen) ? words.filter(({ isSeen }) => isSeen) : words;
  const ownText = seen.filter(({ isOwn, from }) => isOwn && from === 'text');
  const inner = withoutLetters(inReadingOrder(seen.filter(({ isOwn }) => !isOwn)));
  // What a picture shows is said after what is written; a description of anything else inside stands for a text.
  const isWritten = inner.some(({ from }) => from === 'text');
  const isPicture = ({ isOfPicture, isGlyph }: Words): boolean => isOfPicture || (isGlyph && isWritten);
  const innerTexts = inner.filter((one) => one.from === 'text' || (one.from === 'description' && !isPicture(one)));
  const ownDescription = seen.filter(({ isOwn, from }) => isOwn && from === 'description');
  const visible = [...ownText, ...innerTexts];
  const tooltips = seen.filter(({ from }) => from === 'tooltip');
  const pictures = inner.filter((one) => one.from !== 'tooltip' && !visible.includes(one));
  const chosen = [visible, ownDescription, pictures, tooltips].find((some) => some.length > 0) ?? [];
  const described = visible.length > 0 ? pictures : [];
  const lines = [...titleFirst(chosen, described), ...described].flatMap(({ text }) =>
    joinedEmoji(plainLines(withoutQuery(text))),
  );
  const telling = lines.filter(isTelling);
  const joined = joinedEmojis(telling.length > 0 ? telling : lines);
  return withoutValue(withoutInitials(withoutRepetition(joined, '')), node);
}

/** A picture that shows what the thing is called tells which of its texts is the title. */
function titleFirst(texts: readonly Words[], described: readonly Words[]): readonly Words[] {
  const title = texts.find(({ text }) => described.some((other) => foldText(other.text) === foldText(text)));
  return title ? [title, ...texts.filter((text) => text !== title)] : texts;
}

/**
 * Leaves out the letters and digits of which something described consists, and the long form beside a short one:
 * "Fri, 20 Feb", read as "Friday, 20 February".
 */
function withoutLetters(words: readonly Words[]): readonly Words[] {
  const wholes = words.filter(({ from, text }) => from === 'description' && bare(text).length > 1);
  const isLetterOf = ({ text, bounds, from }: Words, whole: Words): boolean =>
    from === 'text' &&
    bare(text).length <= 1 &&
    contains(whole.bounds, centerOf(bounds)) &&
    bare(whole.text).includes(bare(text));
  const isLongForm = ({ text, from, bounds }: Words): boolean =>
    from === 'description' &&
    words.some((other) => other.from === 'text' && other.bounds === bounds && isShortFor(other.text, text));
  return words.filter((one) => !isLongForm(one) && !wholes.some((whole) => isLetterOf(one, whole)));
}

/** As many words, each the beginning of the other's. */
function isShortFor(short: string, long: string): boolean {
  const [a, b] = [wordsOf(short), wordsOf(long)];
  return a.length === b.length && a.every((word, index) => b[index]?.startsWith(word) ?? false);
}

const wordsOf = (text: string): readonly string[] => foldText(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** Where it stands is no name of a slider. */
const withoutValue = (lines: readonly string[], node: UiNode): readonly string[] =>
  rangeValueOf(node) === undefined && !isSlider(node) ? lines : lines.filter((line) => !/^-?[\d.,]+\s*%?$/.test(line));

/** Top to bottom, and left to right among those whose middles lie in one row. */
function inReadingOrder(words: readonly Words[]): readonly Words[] {
  const middle = ({ bounds }: Words): number => (bounds.top + bounds.bottom) / 2;
  return [...words].sort((a, b) => {
    const isOneRow =
      middle(a) > b.bounds.top &&
      middle(a) < b.bounds.bottom &&
      middle(b) > a.bounds.top &&
      middle(b) < a.bounds.bottom;
    return isOneRow ? a.bounds.left - b.bounds.left : a.bounds.top - b.bounds.top;
  });
}

/** The same for an emoji that is a text of its own. */
function joinedEmojis(lines: readonly string[]): readonly string[] {
  const [first = '', second, ...rest] = lines;
  return second !== undefined && isEmoji(first) ? [`${first} ${second}`, ...rest] : lines;
}

const isEmoji = (line: string): boolean => /^[\p{Extended_Pictographic}\p{Emoji_Modifier}\u200d\ufe0f\s]+$/u.test(line);

/** A line without letters or digits, such as an emoji, belongs to the next one. */
function joinedEmoji(lines: readonly string[]): readonly string[] {
  const [first, second, ...rest] = lines;
  if (first === undefined || second === undefined || /[\p{L}\p{N}]/u.test(first)) return lines;
  return [`${first} ${second}`, ...rest];
}

const isTelling = (line: string): boolean => /[\p{L}\p{N}\p{Extended_Pictographic}\p{Sc}+\-×÷=%√−]/u.test(line);

/** Web pages without descriptions give the addresses of their pictures: "visa.png?v=3". */
const withoutQuery = (text: string): string => text.replace(/^(\S+\.(?:png|svg|jpe?g|webp|gif))\?\S*$/i, '$1');

/** The letters of an avatar beside the name they stand for. */
const withoutInitials = (lines: readonly string[]): readonly string[] =>
  lines.filter(
    (line, index) =>
      !/^\p{L}{1,2}$/u.test(line) ||
      (index > 0 && line.length > 1) ||
      !lines.some(
        (other, place) =>
          place > index && other.length > line.length && foldText(other).startsWith(foldText(line).slice(0, 1)),
      ),
  );

const sayTheSame = (a: string, b: string): boolean => bare(a).includes(bare(b));
const bare = (text: string): string => text.replace(/[\s\p{P}]/gu, '');

/** Leaves out every line that the lines before it, or `label`, already say. */
function withoutRepetition(lines: readonly string[], label: string): readonly string[] {
  const kept: string[] = [];
  for (const line of lines) {
    const folded = foldText(line);
    const isKnown = [label, ...kept].some((other) => foldText(other) === folded || partsOf(other).includes(folded));
    if (!isKnown) kept.push(line);
  }
  return kept;
}

/** "Internet, AndroidWifi" says "Internet" and "AndroidWifi". */
const partsOf = (text: string): readonly string[] => text.split(/[,·•|]/).map(foldText);

const cut = (text: string): string => shorten(text, LONGEST);
