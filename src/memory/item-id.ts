/** New ids for tips and shortcuts. */

import { createHash, randomBytes } from 'node:crypto';

const LETTERS = '0123456789abcdefghijklmnopqrstuvwxyz';
const LENGTH = 6;

/** Makes a new id, for example t-7k3m2q. Random, because numbers in order would collide between two branches of a repository. */
export type NewId = (kind: 't' | 's' | 'd') => string;

export const randomId: NewId = (kind) => `${kind}-${spell(randomBytes(LENGTH))}`;

/** The id of an item that a person wrote without one: the same as long as its text is the same. */
export const idOfText = (kind: 't' | 's', text: string): string =>
  `${kind}-${spell(createHash('sha256').update(text.normalize('NFC').replace(/\s+/g, ' ').trim()).digest())}`;

const spell = (bytes: Uint8Array): string =>
  [...bytes.subarray(0, LENGTH)].map((byte) => LETTERS[byte % LETTERS.length]).join('');
