/** Okapi BM25 with weighted fields. */

import { tokenize } from './tokenize.js';

/** One searchable thing: its texts, each with how much a word in it counts. */
export type SearchText = readonly Readonly<{ text: string; weight: number }>[];

const K1 = 1.2;
const B = 0.75;
/** Stands for all that is not in the store, so that a word is telling even in a store of one. */
const BACKGROUND = 20;

/**
 * Scores documents against a query: Okapi BM25 (Robertson and Zaragoza 2009), with weighted fields added up before saturation.
 * 0 where no word is shared.
 */
export function bm25(documents: readonly SearchText[], query: string): readonly number[] {
  const counted = documents.map(countWords);
  const lengths = counted.map((counts) => [...counts.values()].reduce((sum, count) => sum + count, 0));
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  const terms = [...new Set(tokenize(query))].map((word) => {
    const holders = counted.filter((counts) => counts.has(word)).length;
    return { word, rarity: Math.log(1 + (documents.length + BACKGROUND - holders + 0.5) / (holders + 0.5)) };
  });
  return counted.map((counts, index) => {
    const norm = K1 * (1 - B + (B * (lengths[index] ?? 0)) / Math.max(1, average));
    return terms.reduce((sum, { word, rarity }) => {
      const count = counts.get(word) ?? 0;
      return sum + (rarity * count * (K1 + 1)) / (count + norm);
    }, 0);
  });
}

function countWords(document: SearchText): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { text, weight } of document) {
    for (const word of tokenize(text)) counts.set(word, (counts.get(word) ?? 0) + weight);
  }
  return counts;
}
