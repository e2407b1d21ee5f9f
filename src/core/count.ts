/** Whole numbers for people, alone and with what they count. */

const GROUPED = new Intl.NumberFormat('en');

/** 1234.4 → "1,234". */
export const count = (number: number): string => GROUPED.format(Math.round(number));

/** "1 tip", "2 tips", "1,234 tries". The noun stands in the singular. */
export const counted = (number: number, noun: string): string =>
  `${count(number)} ${number === 1 ? noun : pluralOf(noun)}`;

const pluralOf = (noun: string): string => (/[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`);
