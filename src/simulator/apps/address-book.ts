/** What the Contacts app holds, by name; nobody when it is not installed. */

import { sameNumber } from '../content/people.js';
import type { Env } from '../world/app.js';
import type { Json } from '../world/json.js';

export const CONTACTS = 'com.sim.contacts';

/** Someone in the address book. All but the id may be empty. */
export type Contact = Readonly<{
  id: number;
  name: string;
  phone: string;
  email: string;
  note: string;
  street: string;
  birthday: string;
}>;

const isContact = (value: Json): value is Contact =>
  typeof value === 'object' && value !== null && 'id' in value && 'name' in value && 'phone' in value;

/** What the Contacts app holds, by name; nobody when it is not installed. */
export function addressBook({ content }: Pick<Env, 'content'>): readonly Contact[] {
  const state = content(CONTACTS);
  if (typeof state !== 'object' || state === null || !('contacts' in state)) return [];
  const { contacts } = state;
  return Array.isArray(contacts) ? contacts.filter(isContact).toSorted(byName) : [];
}

export const byName = (one: Contact, other: Contact): number => one.name.localeCompare(other.name, 'en');

/** Whether a name or number holds what a person types to find it, at the beginning of a word. */
export function isMeant({ name, phone }: Contact, typed: string): boolean {
  const [wanted, own] = [plain(typed), ` ${plain(name)}`];
  const digits = wanted.replace(/\D/g, '');
  return own.includes(` ${wanted}`) || (digits !== '' && phone.replace(/\D/g, '').startsWith(digits));
}

const plain = (words: string): string => words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();

/** What stands where a phone number would: the contact's name, or the number itself. */
export const nameFor = (phone: string, env: Pick<Env, 'content'>): string =>
  addressBook(env).find((contact) => sameNumber(contact.phone, phone))?.name ?? phone;
