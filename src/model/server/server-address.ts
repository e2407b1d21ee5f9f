/** Addresses and keys as people paste them: put right where that is safe, told where it is not, never repeated. */

import { SetupError } from '../../core/errors.js';
import type { Secret } from '../../core/secret.js';

/** An address without what is asked of it (`?api-version=…`), and that apart. */
export type ServerAddress = Readonly<{ baseUrl: string; query: Readonly<Record<string, string>> }>;

/** Throws a SetupError that names the setting, and repeats nothing that may be a password. */
export function readServerAddress(given: string, calledAs = 'OPENAI_BASE_URL'): ServerAddress {
  const text = given.trim();
  if (!URL.canParse(text) || !/^https?:\/\//i.test(text)) {
    throw new SetupError({
      problem: `${calledAs} is ${/@/.test(text) ? 'no address' : `"${text}", which is no address`}.`,
      remedy: 'Write it in full, for example http://127.0.0.1:11434/v1.',
    });
  }
  const url = new URL(text);
  if (url.username || url.password) {
    throw new SetupError({
      problem: `${calledAs} holds a user or a password (not shown).`,
      remedy: 'Take it out of the address; a key belongs into a variable of its own, such as OPENAI_API_KEY.',
    });
  }
  const query = Object.fromEntries(url.searchParams);
  const path = url.pathname.replace(/\/+$/, '').replace(/\/chat\/completions$/, '');
  return { baseUrl: `${url.origin}${path}`, query };
}

/** The key as a header can carry it. Throws a SetupError that names the variable and shows no part of the key. */
export function readKey(key: Secret, calledAs = 'OPENAI_API_KEY'): string {
  const text = key.reveal().trim();
  const strange = /["'“”‘’„«»`]/.test(text)
    ? 'a quotation mark'
    : /[\r\n]/.test(text)
      ? 'a line break'
      : /\s/.test(text)
        ? 'a space'
        : /[^\x21-\x7e]/.test(text)
          ? 'a letter that no key has'
          : undefined;
  if (strange === undefined) return text;
  throw new SetupError({
    problem: `The key in ${calledAs} holds ${strange} (the key is not shown).`,
    remedy: `Copy it again and set ${calledAs} without quotes, spaces and line breaks.`,
  });
}
