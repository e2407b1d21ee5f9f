/** Reads and writes the field that has the focus. */

import { DeviceError } from '../core/errors.js';
import { isStale, failureKindOf, withoutErrorValue } from './failure.js';
import type { Browser, Session } from './session.js';

/** The key under which WebDriver hands out an element. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';
const READ = 'read the focused field';
/** How often a page may build its field anew just before it is used. */
const REPLACEMENTS = 5;

/**
 * The field that has the focus, by its WebDriver element. Text goes in through the accessibility layer:
 * any Unicode, no keyboard app, but only where the app offers a field to that layer.
 */
export class TextField {
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  async add(text: string): Promise<void> {
    if (text === '') return;
    const field = await this.#focused();
    if (field === undefined) return this.#typeBlindly(text);
    const before = await this.#textOf(field);
    // Adding is done by writing the whole text anew, and of a password only the dots are known.
    if (before !== '' && (await this.#isPassword(field))) return this.#typeBlindly(text);
    const taken = await this.#send(field, text);
    if (!taken) return this.#typeBlindly(text);
    await this.#readBack(field, before);
  }

  async replace(text: string): Promise<void> {
    const field = await this.#focused();
    if (field === undefined) throw noFocus();
    await this.#session.change('clear the field', (browser) =>
      withField(browser, field, (current) => browser.elementClear(current)),
    );
    if (text !== '') await this.add(text);
  }

  async text(): Promise<string | undefined> {
    const field = await this.#focused();
    return field === undefined ? undefined : this.#textOf(field);
  }

  async #focused(): Promise<string | undefined> {
    // WebdriverIO hands "no such element" back as a value; other servers answer with other errors.
    return this.#session.read('find the focused field', async (browser) =>
      browser.getActiveElement().then(idOf, (error: unknown) => {
        if (/no such element|NoSuchElement/i.test(failureKindOf(error))) return undefined;
        throw error;
      }),
    );
  }

  /** Android shows the hint of an empty field as its text. */
  async #textOf(field: string): Promise<string> {
    const text = await this.#session.read(READ, (browser) =>
      withField(browser, field, (current) => browser.getElementText(current)),
    );
    if (text === '') return '';
    const hint = await this.#session.read(READ, (browser) =>
      browser.getElementAttribute(field, 'hint').catch(() => undefined),
    );
    return text === hint ? '' : text;
  }

  async #isPassword(field: string): Promise<boolean> {
    const answer = await this.#session.read(READ, (browser) =>
      browser.getElementAttribute(field, 'password').catch(() => undefined),
    );
    return answer === 'true';
  }

  /** False when the thing that has the focus takes no text from the accessibility layer. */
  async #send(field: string, text: string): Promise<boolean> {
    return this.#session.change('type into the field', (browser) =>
      withField(browser, field, (current) => browser.elementSendKeys(current, text)).then(
        (answer: unknown) => {
          withoutErrorValue(answer);
          return true;
        },
        (error: unknown) => {
          if (/invalid element state/i.test(failureKindOf(error))) return false;
          throw error;
        },
      ),
    );
  }

  /** A field that moved on by itself, as boxes for a code do, cannot be read and is believed. */
  async #readBack(field: string, before: string): Promise<void> {
    const after = await this.#session.read(READ, (browser) =>
      browser.getElementText(field).catch((error: unknown) => {
        if (isStale(error) || /no such element/i.test(failureKindOf(error))) return undefined;
        throw error;
      }),
    );
    const isUnchanged = after === before && before !== '';
    const isEmpty = before === '' && (after === '' || idOf(after) !== undefined);
    if (!isUnchanged && !isEmpty) return;
    const problem = 'The field did not take the text; it holds the same as before.';
    throw new DeviceError({ problem, remedy: 'Clear it, or see whether it is full or takes only certain characters.' });
  }

  /** Games, some web pages and Flutter have no field in the tree; an open keyboard shows that something listens. */
  async #typeBlindly(text: string): Promise<void> {
    const isListening = await this.#session.read('tell whether its keyboard is shown', (browser) =>
      browser.execute('mobile: isKeyboardShown', {}),
    );
    if (isListening !== true) throw noFocus();
    await this.#session.change('type', (browser) => browser.execute('mobile: type', { text }));
  }
}

/** Pages build their views anew while they are used. A command on a view that is gone did nothing: it may go to the one with the focus now. */
async function withField<T>(browser: Browser, field: string, use: (field: string) => Promise<T>): Promise<T> {
  let current = field;
  for (let left = REPLACEMENTS; ; left--) {
    try {
      return await use(current);
    } catch (error) {
      const next = left > 0 && isStale(error) ? idOf(await browser.getActiveElement()) : undefined;
      if (next === undefined) throw error;
      current = next;
    }
  }
}

const noFocus = (): DeviceError =>
  new DeviceError({
    code: 'device.no-focus',
    problem: 'No field has the focus.',
    remedy: 'Tap the field first, then type.',
  });

function idOf(found: unknown): string | undefined {
  if (typeof found !== 'object' || found === null) return undefined;
  const id: unknown = (found as Readonly<Record<string, unknown>>)[ELEMENT];
  return typeof id === 'string' ? id : undefined;
}
