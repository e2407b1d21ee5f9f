/** What tells things apart that read the same: words of the smallest group around each. */

import type { ScreenElement } from '../core/element.js';
import { groupIn, type DraftPage, type ElementDraft } from './draft.js';

/** More things than this are a page and no group. */
const LARGEST_GROUP = 12;
const LEVELS = 6;

type UnmarkedElement = Omit<ScreenElement, 'mark'>;
export type BuiltElement = Readonly<{ draft: ElementDraft; element: UnmarkedElement }>;

/**
 * Adds to each element whose like stands elsewhere the words that only its own group has: the title of its card, the name of
 * its row. Another button's words tell nothing.
 */
export function withNeighbours(built: readonly BuiltElement[], page: DraftPage): readonly UnmarkedElement[] {
  const byDraft = new Map(built.map(({ draft, element }) => [draft, element]));
  const labels = countOf(built.map(({ element }) => element.label));
  const likes = countOf(built.map(({ element }) => likenessOf(element)));
  return built.map(({ draft, element }) => {
    const hasLike = (likes.get(likenessOf(element)) ?? 0) > 1;
    if (draft.role === 'scroller' || (!hasLike && (element.label !== '' || draft.role !== 'target'))) return element;
    const near = ownerLabel(draft, byDraft) ?? (hasLike ? wordsAround(draft) : undefined);
    return near === undefined || near === element.label ? element : { ...element, near };
  });

  function wordsAround(draft: ElementDraft): string | undefined {
    for (const node of page.order.ancestorsOf(draft.node).slice(0, LEVELS)) {
      const all = groupIn(node, page, LARGEST_GROUP);
      if (!all) return undefined;
      const others = all.flatMap((other) => (other === draft ? [] : (byDraft.get(other) ?? [])));
      const like = byDraft.get(draft);
      // A group that holds a second one of the same says nothing about which is meant.
      if (like && others.some((other) => likenessOf(other) === likenessOf(like))) return undefined;
      const title = others.find((other) => isTitle(other) && isInWords(other.label) && labels.get(other.label) === 1);
      if (title) return title.label;
    }
    return undefined;
  }
}

/** Of the thing that it stands in. */
function ownerLabel({ owner }: ElementDraft, byDraft: ReadonlyMap<ElementDraft, UnmarkedElement>): string | undefined {
  const label = owner?.role === 'target' ? byDraft.get(owner)?.label : undefined;
  return label === undefined || label === '' ? undefined : label;
}

const isTitle = ({ kind }: UnmarkedElement): boolean => kind === 'text' || kind === 'heading' || kind === 'row';

const isInWords = (label: string): boolean => /\p{L}{2}|[\p{Script=Han}\p{Script=Hangul}\p{Script=Kana}]/u.test(label);

/** Two with the same one read the same. */
const likenessOf = ({ kind, label, ids, className }: UnmarkedElement): string =>
  label === '' ? `${kind} ${className} ${ids[0] ?? ''}` : `${kind} ${label}`;

function countOf(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
