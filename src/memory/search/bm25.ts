/** Okapi BM25 with weighted fields, over postings. */

import { tokenize } from './tokenize.js';

/** One searchable thing: its texts, each with how much a word in it counts. */
export type SearchText = readonly Readonly<{ text: string; weight: number }>[];

export type WordCounts = Readonly<Record<string, number>>;

/** The words of many documents, counted once and asked often. */
export interface SearchIndex {
  /** One score for each document, in their order; 0 where no word is shared. */
  scores(query: string): Float64Array;
  /** The different words of one document. */
  wordsOf(document: number): ReadonlySet<string>;
}

const K1 = 1.2;
const B = 0.75;
/** Stands for all that is not in the store, so that a word is telling even in a store of one. */
const BACKGROUND = 20;

type Postings = Readonly<{ documents: number[]; counts: number[] }>;

/** Okapi BM25 (Robertson and Zaragoza 2009), with weighted fields added up before saturation. */
export function createSearchIndex(documents: readonly WordCounts[]): SearchIndex {
  const postings = new Map<string, Postings>();
  const lengths = documents.map((counts, index) => {
    let length = 0;
    for (const [word, count] of Object.entries(counts)) {
      length += count;
      const known = postings.get(word);
      if (known) {
        known.documents.push(index);
        known.counts.push(count);
      } else postings.set(word, { documents: [index], counts: [count] });
    }
    return length;
  });
  const average = Math.max(1, lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, documents.length));
  const norms = Float64Array.from(lengths, (length) => K1 * (1 - B + (B * length) / average));
  return {
    scores(query) {
      const sums = new Float64Array(documents.length);
      for (const word of new Set(tokenize(query))) {
        const found = postings.get(word);
        if (!found) continue;
        const holders = found.documents.length;
        const rarity = Math.log(1 + (documents.length + BACKGROUND - holders + 0.5) / (holders + 0.5));
        for (const [at, document] of found.documents.entries()) {
          const count = found.counts[at] ?? 0;
          sums[document] = (sums[document] ?? 0) + (rarity * count * (K1 + 1)) / (count + (norms[document] ?? K1));
        }
      }
      return sums;
    },
    wordsOf: (document) => new Set(Object.keys(documents[document] ?? {})),
  };
}

/** How much each word of a document counts. */
export function countWords(document: SearchText): WordCounts {
  const counts = new Map<string, number>();
  for (const { text, weight } of document) {
    for (const word of tokenize(text)) counts.set(word, (counts.get(word) ?? 0) + weight);
  }
  return Object.fromEntries(counts);
}
