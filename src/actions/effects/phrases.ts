/** A set of phrases, and where they stand in a text. */

import { isUnspaced, wordsOf } from './fold-words.js';

/** Where a phrase must stand: anywhere, at the beginning, at the beginning or the end, or as the whole. */
export type PhrasePlace = 'anywhere' | 'beginning' | 'edge' | 'whole';

/** A set of phrases of spaced and of unspaced scripts. Texts are given as wordsOf() writes them. */
export class Phrases {
  /** By their first word. */
  readonly #spaced = new Map<string, string[]>();
  readonly #unspaced: string[] = [];

  constructor(phrases: Iterable<string>) {
    const longestFirst = [...new Set([...phrases].map(wordsOf))].filter(Boolean).sort((a, b) => b.length - a.length);
    for (const phrase of longestFirst) {
      if (isUnspaced(phrase)) {
        this.#unspaced.push(phrase.replaceAll(' ', ''));
        continue;
      }
      const [first = ''] = phrase.split(' ');
      this.#spaced.set(first, [...(this.#spaced.get(first) ?? []), phrase]);
    }
  }

  isIn(words: string, place: PhrasePlace): boolean {
    if (words === '') return false;
    if (this.#spacedIn(words).some(({ at, phrase }) => isAt({ words, at, phrase }, place))) return true;
    if (!isUnspaced(words)) return false;
    const run = words.replaceAll(' ', '');
    return this.#unspaced.some((phrase) => {
      const at = run.indexOf(phrase);
      return at >= 0 && (isAt({ words: run, at, phrase }, place) || (place === 'edge' && run.endsWith(phrase)));
    });
  }

  /** The text without any of them. */
  takenOut(words: string): string {
    let left = ` ${words} `;
    for (const { phrase } of this.#spacedIn(words)) left = left.replaceAll(` ${phrase} `, ' ');
    if (isUnspaced(left)) {
      const run = left.replaceAll(' ', '');
      const there = this.#unspaced.filter((phrase) => run.includes(phrase));
      for (const phrase of there) left = left.replaceAll(new RegExp([...phrase].join(' ?'), 'gu'), ' ');
    }
    return left.replaceAll(/ +/g, ' ').trim();
  }

  #spacedIn(words: string): readonly Readonly<{ at: number; phrase: string }>[] {
    const padded = ` ${words} `;
    return [...new Set(words.split(' '))].flatMap((word) =>
      (this.#spaced.get(word) ?? []).flatMap((phrase) => placesOf(` ${phrase} `, padded).map((at) => ({ at, phrase }))),
    );
  }
}

function placesOf(sought: string, text: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) places.push(at);
  return places;
}

type FoundPhrase = Readonly<{ words: string; at: number; phrase: string }>;

function isAt({ words, at, phrase }: FoundPhrase, place: PhrasePlace): boolean {
  const begins = at === 0;
  const ends = at + phrase.length === words.length;
  if (place === 'anywhere') return true;
  if (place === 'beginning') return begins;
  return place === 'edge' ? begins || ends : begins && ends;
}
