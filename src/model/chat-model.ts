/** The port: the one way to talk to a language model. */

import type { Usage } from '../core/usage.js';
import { isOneObject } from './json-in-text.js';
import { withoutThoughts } from './thoughts.js';
import type { RequestSubject } from './subject.js';

export type ChatImage = Readonly<{ data: Uint8Array; mediaType: 'image/png' | 'image/webp' | 'image/jpeg' }>;

export type ChatRequest = Readonly<{
  /** Which agent asks: "operator". Models, prices and recordings go by it. */
  role: string;
  /** What never changes from call to call of this role, before all else: providers keep such a beginning. */
  system?: string;
  prompt: string;
  images: readonly ChatImage[];
  /** JSON Schema of the reply, for servers that can hold a model to it. */
  replySchema?: Readonly<Record<string, unknown>>;
  signal?: AbortSignal | undefined;
  /** Tokens that the reply may have at least; asked for when the last one was cut off. */
  room?: number | undefined;
  /** The reply shows whether its pictures were seen: what `complaintAbout` says decides the form that pictures are sent in. */
  showsSight?: true;
  /** What the agent was told, as values, for models that play a known solution. Never sent, recorded or logged. */
  about?: RequestSubject | undefined;
  /** Why the last reply to the same question could not be used; the prompt says it too. Undefined at the first try. */
  refusal?: string | undefined;
  /** Why a reply cannot be used; undefined when it can. For wrappers that write calls down. */
  complaintAbout?: (reply: ChatReply) => string | undefined;
}>;

export type ChatReply = Readonly<{
  text: string;
  /** What came in the reasoning field of a reply with no text. It may be parsed, never shown. */
  reasoning?: string;
  /** The reply stops where its tokens ended, or stood in the call of a tool that nobody gave. */
  ending?: 'cut-off' | 'tool-call';
  model: string;
  usage: Usage;
  /** US dollars */
  cost?: number;
}>;

/** The one way this project talks to a language model. Retries, budgets and recording are wrappers of it. */
export interface ChatModel {
  /** Rejects with a ModelError when there is no reply to be had, and with the signal's reason when it is aborted. */
  complete(request: ChatRequest): Promise<ChatReply>;
}

/**
 * The part of a reply that an agent reads. What a server took for thoughts is read in place of a missing text only where it
 * holds nothing but the answer: a draft among thoughts is never one.
 */
export function readable({ text, reasoning, ending }: ChatReply): string {
  if (text.trim() !== '' || !reasoning || ending === 'cut-off') return text;
  const said = withoutThoughts(reasoning);
  return !said.isThinking && isOneObject(said.text) ? said.text : text;
}

/** All words of a request, as they are sent. */
export const requestText = ({ system, prompt }: Pick<ChatRequest, 'system' | 'prompt'>): string =>
  system === undefined ? prompt : `${system}\n\n${prompt}`;
