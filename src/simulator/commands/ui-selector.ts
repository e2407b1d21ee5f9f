/** `new UiSelector()…`, as data. */

import { CommandRefused } from './command.js';

/** One thing that a UiSelector asks of a node; `attribute` is its name in the page source. */
export type SelectorTest = Readonly<{
  attribute: string;
  how: 'is' | 'contains' | 'starts' | 'matches';
  value: string;
}>;

/** `new UiSelector()…`, as data. Source: the reference of androidx.test.uiautomator.UiSelector. */
export type UiSelector = Readonly<{
  tests: readonly SelectorTest[];
  /** The position among its siblings. */
  index?: number;
  /** Which of the matches, from 0. */
  instance?: number;
  /** A match below the one found; `fromParent`: below its parent. */
  child?: UiSelector;
  fromParent?: UiSelector;
}>;

/** `new UiScrollable(selector)…`: where to scroll, and what for. */
export type UiScrollable = Readonly<{
  scrollable: UiSelector;
  horizontal: boolean;
  maxSwipes: number;
  /** undefined: only to an end. */
  goal: UiSelector | undefined;
  towards: 'goal' | 'beginning' | 'end' | 'forward' | 'backward';
}>;

export type UiQuery =
  Readonly<{ kind: 'select'; selector: UiSelector }> | Readonly<{ kind: 'scroll'; scroll: UiScrollable }>;

type Value = string | number | boolean | UiSelector;
type Call = Readonly<{ name: string; args: readonly Value[] }>;

const STRING_TESTS: Readonly<Record<string, string>> = {
  text: 'text',
  description: 'content-desc',
  resourceId: 'resource-id',
  className: 'class',
  packageName: 'package',
};
const FLAGS = [
  'checkable',
  'checked',
  'clickable',
  'enabled',
  'focusable',
  'focused',
  'scrollable',
  'selected',
  'password',
];
const SUFFIXES = { Contains: 'contains', StartsWith: 'starts', Matches: 'matches' } as const;
const DEFAULT_SWIPES = 30;

/** Reads the last statement of a UiAutomator expression. Throws CommandRefused "invalid selector". */
export function parseUiQuery(text: string): UiQuery {
  const reader = new Reader(text);
  const query = reader.query();
  reader.skip(';');
  if (!reader.isAtEnd()) throw reader.complain(`what follows cannot be read: "${reader.rest()}"`);
  return query;
}

/** Reads Java-like text: constructors, chained calls and their literal arguments. */
class Reader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  complain(what: string): CommandRefused {
    return new CommandRefused(
      'invalid selector',
      `Could not parse the UiAutomator expression "${this.#text}": ${what}.`,
    );
  }

  rest(): string {
    return this.#text.slice(this.#at, this.#at + 40);
  }

  isAtEnd(): boolean {
    this.#space();
    return this.#at >= this.#text.length;
  }

  skip(token: string): boolean {
    this.#space();
    if (!this.#text.startsWith(token, this.#at)) return false;
    this.#at += token.length;
    return true;
  }

  query(): UiQuery {
    if (this.#match(/new\s+UiScrollable\s*\(/y)) {
      const scrollable = this.#selector();
      this.#expect(')');
      return { kind: 'scroll', scroll: this.#scroll(scrollable) };
    }
    return { kind: 'select', selector: this.#selector() };
  }

  #selector(): UiSelector {
    this.#match(/new\s+UiSelector\s*\(\s*\)/y);
    const calls = this.#calls();
    if (calls.length === 0) throw this.complain('there is no condition in it');
    return calls.reduce<UiSelector>((selector, call) => this.#apply(selector, call), { tests: [] });
  }

  #calls(): readonly Call[] {
    const calls: Call[] = [];
    for (;;) {
      this.skip('.');
      const name = this.#match(/([A-Za-z]\w*)\s*\(/y)?.[1];
      if (!name) return calls;
      calls.push({ name, args: this.#arguments() });
    }
  }

  #arguments(): readonly Value[] {
    const args: Value[] = [];
    while (!this.skip(')')) {
      args.push(this.#value());
      this.skip(',');
    }
    return args;
  }

  #value(): Value {
    this.#space();
    const string = this.#match(/"((?:[^"\\]|\\.)*)"/sy)?.[1];
    if (string !== undefined)
      return string.replace(/\\(.)/gs, (_, char: string) => (char === 'n' ? '\n' : char === 't' ? '\t' : char));
    const number = this.#match(/-?\d+(?:\.\d+)?/y)?.[0];
    if (number !== undefined) return Number(number);
    const flag = this.#match(/(true|false)\b/y)?.[1];
    if (flag) return flag === 'true';
    if (this.#match(/[\w.]*?(\w+)\.class/y)) throw this.complain('give a class by its name in quotes');
    return this.#selector();
  }

  #apply(selector: UiSelector, { name, args: [value] }: Call): UiSelector {
    if (FLAGS.includes(name)) return withTest(selector, { attribute: name, how: 'is', value: String(value ?? true) });
    if (name === 'longClickable')
      return withTest(selector, { attribute: 'long-clickable', how: 'is', value: String(value ?? true) });
    if ((name === 'index' || name === 'instance') && typeof value === 'number') return { ...selector, [name]: value };
    if (name === 'childSelector' && typeof value === 'object') return { ...selector, child: value };
    if (name === 'fromParent' && typeof value === 'object') return { ...selector, fromParent: value };
    const test = typeof value === 'string' ? stringTest(name, value) : undefined;
    if (test) return withTest(selector, test);
    throw this.complain(`UiSelector has no method "${name}" with this argument`);
  }

  #scroll(scrollable: UiSelector): UiScrollable {
    let scroll: UiScrollable = {
      scrollable,
      horizontal: false,
      maxSwipes: DEFAULT_SWIPES,
      goal: undefined,
      towards: 'forward',
    };
    for (const { name, args } of this.#calls()) scroll = this.#applyScroll(scroll, name, args);
    return scroll;
  }

  #applyScroll(scroll: UiScrollable, name: string, args: readonly Value[]): UiScrollable {
    const [first, second] = args;
    switch (name) {
      case 'setAsHorizontalList':
        return { ...scroll, horizontal: true };
      case 'setAsVerticalList':
        return { ...scroll, horizontal: false };
      case 'setMaxSearchSwipes':
        return { ...scroll, maxSwipes: Number(first) };
      case 'scrollIntoView':
        if (typeof first === 'object') return { ...scroll, goal: first, towards: 'goal' };
        break;
      case 'scrollTextIntoView':
        return {
          ...scroll,
          goal: { tests: [{ attribute: 'text', how: 'is', value: String(first) }] },
          towards: 'goal',
        };
      case 'scrollDescriptionIntoView':
        return {
          ...scroll,
          goal: { tests: [{ attribute: 'content-desc', how: 'is', value: String(first) }] },
          towards: 'goal',
        };
      case 'getChildByText':
      case 'getChildByDescription': {
        const attribute = name === 'getChildByText' ? 'text' : 'content-desc';
        if (typeof first !== 'object') break;
        return { ...scroll, goal: withTest(first, { attribute, how: 'is', value: String(second) }), towards: 'goal' };
      }
      case 'scrollToBeginning':
      case 'flingToBeginning':
        return { ...scroll, towards: 'beginning', maxSwipes: Number(first ?? scroll.maxSwipes) };
      case 'scrollToEnd':
      case 'flingToEnd':
        return { ...scroll, towards: 'end', maxSwipes: Number(first ?? scroll.maxSwipes) };
      case 'scrollForward':
      case 'flingForward':
        return { ...scroll, towards: 'forward', maxSwipes: 1 };
      case 'scrollBackward':
      case 'flingBackward':
        return { ...scroll, towards: 'backward', maxSwipes: 1 };
    }
    throw this.complain(`UiScrollable has no method "${name}" with these arguments`);
  }

  #match(pattern: RegExp): RegExpExecArray | undefined {
    this.#space();
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text);
    if (!found) return undefined;
    this.#at = pattern.lastIndex;
    return found;
  }

  #expect(token: string): void {
    if (!this.skip(token)) throw this.complain(`"${token}" is missing before "${this.rest()}"`);
  }

  #space(): void {
    while (/\s/.test(this.#text[this.#at] ?? '')) this.#at += 1;
  }
}

const withTest = (selector: UiSelector, test: SelectorTest): UiSelector => ({
  ...selector,
  tests: [...selector.tests, test],
});

function stringTest(name: string, value: string): SelectorTest | undefined {
  const suffix = (Object.keys(SUFFIXES) as (keyof typeof SUFFIXES)[]).find((each) => name.endsWith(each));
  const attribute = STRING_TESTS[suffix ? name.slice(0, -suffix.length) : name];
  return attribute === undefined ? undefined : { attribute, how: suffix ? SUFFIXES[suffix] : 'is', value };
}
