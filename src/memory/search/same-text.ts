import { overlap } from './tokenize.js';

/** Two texts that differ only in case, spacing or the mark at the end say the same. */
export const saysTheSame = (a: string, b: string): boolean => plain(a) === plain(b);

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/[\s.!。！]+$/u, '')
    .trim();

/** Shared runs of three signs over all of them, 0 to 1 (Jaccard). */
export function similarity(a: string, b: string): number {
  return overlap(trigrams(a), trigrams(b));
}

const trigrams = (text: string): ReadonlySet<string> => {
  const signs = [...` ${plain(text)} `];
  return new Set(signs.slice(2).map((_, at) => signs.slice(at, at + 3).join('')));
};
