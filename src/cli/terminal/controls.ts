/** Control characters as they may reach a terminal: those of our own colours, and line ends; all others as their numbers. */

/** Bold, dim, italic, underlined, plain, and the colours of letters but for black: nothing that hides a text. */
const OURS = '\\u001b\\[(?:0|1|2|3|4|22|23|24|3[1-7]|39|9[0-7])m';
/** Also those that turn the direction of reading, by which a text shows as another one. */
const CONTROLS = new RegExp(
  `${OURS}|[\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]`,
  'gu',
);

/** What a model or a stranger wrote cannot move the cursor, clear the screen, set its title or hide a word. */
export const withoutControls = (text: string): string =>
  text.replaceAll(CONTROLS, (found) => (found.length > 1 ? found : numberOf(found)));

const numberOf = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
