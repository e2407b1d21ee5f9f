/** HTML in which every value is escaped. */

/** Text that is already HTML. Only `html` and `raw` make it, so nothing else gets onto the page unescaped. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  toString(): string {
    return this.text;
  }
}

export type HtmlPart = Html | string | number | undefined | false | readonly HtmlPart[];

/** For text of our own making, such as the style sheet. Never for anything that a run has seen. */
export const raw = (text: string): Html => new Html(text);

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const codeOf = (character: string): string =>
  `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;

/**
 * Screen text is a stranger's. Markup becomes text; characters that turn the reading direction around (U+202A to U+202E,
 * U+2066 to U+2069) and control characters are shown by their number, because a page that hides them lies.
 */
export const escape = (text: string): string =>
  text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/[\u202a-\u202e\u2066-\u2069\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, codeOf)
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);

function render(part: HtmlPart): string {
  if (part === undefined || part === false) return '';
  if (part instanceof Html) return part.text;
  if (typeof part === 'object') return part.map(render).join('');
  return escape(String(part));
}

/** html`<p>${text}</p>`: every value is escaped unless it is Html; a list is joined; undefined and false are nothing. */
export const html = (literals: TemplateStringsArray, ...values: readonly HtmlPart[]): Html =>
  new Html(literals.reduce((text, literal, index) => `${text}${render(values[index - 1])}${literal}`));
