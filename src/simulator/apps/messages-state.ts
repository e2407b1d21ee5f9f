/** What Messages remembers, and how it changes. */

import { THREADS } from '../content/message-threads.js';
import { sameNumber } from '../content/people.js';
import { FIRST_START } from '../content/start.js';
import type { Env } from '../world/app.js';
import type { Picked, PickMessage } from './picking.js';

export type Sms = Readonly<{ text: string; mine: boolean; at: number }>;
export type Thread = Readonly<{ phone: string; unread: number; messages: readonly Sms[] }>;
/** `to` is what stands in the field of a new conversation, `body` a text that waits for its reader. */
export type State = {
  threads: readonly Thread[];
  /** Numbers of the conversations that were put away. */
  archived: readonly string[];
  picked: Picked<string>;
  drafts: Readonly<Record<string, string>>;
  to: string;
  body: string;
};
export type Message =
  | { kind: 'new' | 'up' | 'send' | 'call' | 'main-menu' | 'show-archived' }
  | { kind: 'open' | 'choose' | 'menu'; phone: string }
  | PickMessage<string>
  | { kind: 'archive' | 'unarchive'; phones: readonly string[] }
  | { kind: 'put-back' | 'ask-delete' | 'delete'; phones: readonly string[] }
  | { kind: 'received'; phone: string; text: string; quiet: boolean }
  | { kind: 'to' | 'draft' | 'hold' | 'copy'; text: string };

export const INITIAL: State = {
  threads: THREADS.map(({ messages, ...thread }) => ({
    ...thread,
    messages: messages.map(({ text, mine, ago }) => ({ text, mine, at: FIRST_START - ago * 60_000 })),
  })),
  archived: [],
  picked: [],
  drafts: {},
  to: '',
  body: '',
};

/** The number a conversation is with, written as the phone already knows it. */
export const partner = (state: State, { extras }: Pick<Env, 'extras'>): string => {
  const phone = String(extras['phone'] ?? '');
  return state.threads.find((thread) => sameNumber(thread.phone, phone))?.phone ?? phone;
};
