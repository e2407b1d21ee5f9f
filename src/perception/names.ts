/** Label, details and description of a thing. */

import { foldText, plainLines, plainText } from '../core/plain-text.js';
import { shorten } from '../core/shorten.js';
import { isCheckable } from './node-kinds.js';
import type { ElementDraft, Words } from './draft.js';

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
  const description = plainText(draft.node.description);
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

function linesOf({ words }: ElementDraft): readonly string[] {
  const seen = words.some(({ isSeen }) => isSeen) ? words.filter(({ isSeen }) => isSeen) : words;
  const ownText = seen.filter(({ isOwn, from }) => isOwn && from === 'text');
  const inner = inReadingOrder(seen.filter(({ isOwn }) => !isOwn));
  // What a picture shows is said after what is written; a description of anything else inside stands for a text.
  const innerTexts = inner.filter(({ from, isOfPicture }) => from === 'text' || !isOfPicture);
  const ownDescription = seen.filter(({ isOwn, from }) => isOwn && from === 'description');
  const visible = [...ownText, ...innerTexts];
  const chosen = [visible, ownDescription].find(({ length }) => length > 0) ?? inner;
  const described = visible.length > 0 ? inner.filter((words) => !innerTexts.includes(words)) : [];
  const lines = [...chosen, ...described].flatMap(({ text }) => joinedEmoji(plainLines(withoutQuery(text))));
  const telling = lines.filter(isTelling);
  return withoutInitials(withoutRepetition(telling.length > 0 ? telling : lines, ''));
}

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

/** A line without letters or digits, such as an emoji, belongs to the next one. */
function joinedEmoji(lines: readonly string[]): readonly string[] {
  const [first, second, ...rest] = lines;
  if (first === undefined || second === undefined || /[\p{L}\p{N}]/u.test(first)) return lines;
  return [`${first} ${second}`, ...rest];
}

const isTelling = (line: string): boolean => /[\p{L}\p{N}\p{Extended_Pictographic}\p{Sc}+\-×÷=%√−]/u.test(line);

/** Web pages without descriptions give the addresses of their pictures: "visa.png?v=3". */
const withoutQuery = (text: string): string => text.replace(/^(\S+\.(?:png|svg|jpe?g|webp|gif))\?\S*$/i, '$1');

/** The letters of an avatar before the name they stand for. */
const withoutInitials = ([first, second, ...rest]: readonly string[]): readonly string[] => {
  if (first === undefined || second === undefined) return first === undefined ? [] : [first];
  return first.length <= 2 &&
    first !== second &&
    foldText(second).startsWith(foldText(first).slice(0, 1)) &&
    /^\p{L}+$/u.test(first)
    ? [second, ...rest]
    : [first, second, ...rest];
};

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
