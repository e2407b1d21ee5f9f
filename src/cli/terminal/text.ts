/** Texts as the terminal shows them: on one line, cut, and as JSON. */

import { shorten } from '../../core/shorten.js';

/** Text in one line of at most so many characters. */
export const shortLine = (text: string, most = 60): string => shorten(text.replace(/\s+/g, ' ').trim(), most);

/** A text of several lines on one, with a mark where each ends. */
export const onOneLine = (text: string): string => text.trim().replace(/\s*\n\s*/g, ' ⏎ ');

export const asJson = (value: unknown): string => JSON.stringify(value, null, 2);
