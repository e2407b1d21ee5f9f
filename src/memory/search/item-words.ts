/** The words by which tips and shortcuts are found, counted once. */

import type { Shortcut } from '../../core/shortcut.js';
import type { Tip } from '../../core/tip.js';
import { countWords, type SearchText, type WordCounts } from './bm25.js';

const KNOWN = new WeakMap<object, WordCounts>();

export function wordsOfItem(item: Tip | Shortcut): WordCounts {
  const known = KNOWN.get(item) ?? countWords('steps' in item ? textOfShortcut(item) : textOfTip(item));
  KNOWN.set(item, known);
  return known;
}

/** They were counted before, and kept on disk. */
export const rememberWords = (item: object, words: WordCounts): void => {
  KNOWN.set(item, words);
};

const textOfTip = ({ when = '', title = '', do: advice, tags = [] }: Tip): SearchText => [
  { text: when, weight: 2 },
  { text: title, weight: 2 },
  { text: advice, weight: 1 },
  { text: tags.join(' '), weight: 1 },
];

const textOfShortcut = ({ name, title = '', description, params }: Shortcut): SearchText => [
  { text: name.replaceAll('_', ' '), weight: 2 },
  { text: title, weight: 2 },
  { text: description, weight: 1 },
  { text: Object.keys(params).join(' ').replaceAll('_', ' '), weight: 1 },
];
