/** Text of the phone, or of a model, as it may stand amid our own words: in quotes that it cannot close. */

import { plainText } from './plain-text.js';
import { shorten } from './shorten.js';

/** Longer than what a person reads of a label at once; a forged step of a run needs more. */
const LONGEST = 120;

/**
 * On one line, without what cannot be seen, cut, and in quotes; quotes and the marks of a fence inside are broken up, so that
 * nothing in it can be taken for our own words.
 */
export const quoteText = (text: string, most = LONGEST): string =>
  JSON.stringify(shorten(plainText(text), most))
    .replaceAll('<<<', '< < <')
    .replaceAll('>>>', '> > >');
