/** Says an English text in another language, by tables with slots. */

/** English texts, with slots, and what they are in another language. */
export type Table = Readonly<Record<string, string>>;

/** Says an English text in another language, and unchanged what it has no words for. */
export type Say = (text: string) => string;

/** Writes a number, as it stands in an English text ("3.1K", "£4.50"), as the language has it. */
export type WriteNumber = (number: string) => string;

/**
 * The kinds of slots, told apart by the first letter of a slot's name: `{n}` is a number, `{p}` a proper name, `{t}` is itself
 * a text of the table, `{x}` is anything; a name and anything stay as they are. A second slot of a kind is `{n2}`, so that the order may change.
 */
const SLOTS: Readonly<Record<string, string>> = {
  n: '[£$€]?\\d[\\d,.]*[KM]?',
  p: '\\p{Lu}\\S*(?: \\p{Lu}\\S*)*?',
  t: '.+?',
  x: '.+?',
};
const SLOT = /\{([nptx]\d?)\}/g;
/** A slot with the spaces that part it from Chinese letters. */
const SPACED_SLOT = /((?<=\p{Script=Han}) )?\{([nptx]\d?)\}( (?=\p{Script=Han}))?/gu;
const HAN = /\p{Script=Han}/u;

/** What stands between the parts of a line of facts: "4.5 · 120 reviews". Each part is said by itself. */
const DOT = ' · ';
/** A wide bracket has its own room behind it. */
const WIDE_END = /(）) ·/g;
const COMMA = ', ';
const MOST_KEPT = 4_000;

type Pattern = Readonly<{ test: RegExp; reply: string }>;

/** The first table that has a text counts. */
export function dictionaryOf(tables: readonly Table[], writeNumber: WriteNumber): Say {
  const entries = tables.toReversed().flatMap((table) => Object.entries(table));
  const whole = new Map(entries.filter(([english]) => !hasSlots(english)));
  const patterns = entries
    .filter(([english]) => hasSlots(english))
    .map(([english, reply]) => ({ test: patternOf(english), reply, said: english.replaceAll(SLOT, '').length }))
    // The more a pattern says itself, the surer it is what was meant; of two alike the earlier table's counts.
    .toReversed()
    .toSorted((one, other) => other.said - one.said);
  const kept = new Map<string, string>();

  const say = (text: string): string => {
    const known = whole.get(text) ?? kept.get(text);
    if (known !== undefined) return known;
    const said = bySlots(text, patterns) ?? bySeparator(text) ?? text;
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(text, said);
    return said;
  };

  function bySlots(text: string, from: readonly Pattern[]): string | undefined {
    for (const { test, reply } of from) {
      const slots = test.exec(text)?.groups;
      if (slots)
        return reply.replaceAll(SPACED_SLOT, (...[, before = '', name = '', after = '']: string[]) =>
          spaced(before, filled(name, slots[name] ?? ''), after),
        );
    }
    return undefined;
  }

  function filled(name: string, value: string): string {
    if (name.startsWith('n')) return writeNumber(value);
    return name.startsWith('t') ? say(value) : value;
  }

  /** A line of facts part by part; a list of words only when each of them is known. */
  function bySeparator(text: string): string | undefined {
    if (text.includes(DOT)) return text.split(DOT).map(say).join(DOT).replaceAll(WIDE_END, '$1·');
    const parts = text.split(COMMA);
    return parts.length > 1 && parts.every((part) => whole.has(part)) ? parts.map(say).join('、') : undefined;
  }

  return say;
}

/** Chinese letters stand beside a number or a Latin name with a space, and beside one another without. */
const spaced = (before: string, said: string, after: string): string =>
  `${HAN.test(said.charAt(0)) ? '' : before}${said}${HAN.test(said.slice(-1)) ? '' : after}`;

const hasSlots = (english: string): boolean => english.search(SLOT) >= 0;

function patternOf(english: string): RegExp {
  const parts = english.split(SLOT).map((part, index) => (index % 2 === 0 ? escaped(part) : slotOf(part)));
  return new RegExp(`^${parts.join('')}$`, 'su');
}

const slotOf = (name: string): string => `(?<${name}>${SLOTS[name.charAt(0)] ?? '.+?'})`;
const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
