/** What Contacts remembers, and how it changes. */

import type { Env } from '../world/app.js';
import type { Contact } from './address-book.js';

export type Draft = { name: string; phone: string; email: string; note: string };
export type State = { contacts: readonly Contact[]; next: number; query: string; draft: Draft };
export type Message =
  | { kind: 'query'; text: string }
  | { kind: 'open'; id: number }
  | {
      kind:
        | 'new'
        | 'edit'
        | 'save'
        | 'up'
        | 'call'
        | 'text'
        | 'share'
        | 'menu'
        | 'ask-delete'
        | 'delete'
        | 'allow'
        | 'answered';
    }
  | { kind: keyof Draft; text: string };

export const EMPTY: Draft = { name: '', phone: '', email: '', note: '' };

/** The contact that a screen is about, by its extras. */
export const chosen = ({ contacts }: State, { extras }: Pick<Env, 'extras'>): Contact | undefined =>
  contacts.find(({ id }) => id === Number(extras['id']));
