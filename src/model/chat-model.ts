import type { Usage } from '../core/usage.js';

export type ChatImage = Readonly<{ data: Uint8Array; mediaType: 'image/png' | 'image/webp' | 'image/jpeg' }>;

export type ChatRequest = Readonly<{
  /** Which agent asks: "operator". Models, prices and recordings go by it. */
  role: string;
  prompt: string;
  images: readonly ChatImage[];
  /** JSON Schema of the reply, for servers that can hold a model to it. */
  replySchema?: Readonly<Record<string, unknown>>;
  signal?: AbortSignal | undefined;
}>;

export type ChatReply = Readonly<{ text: string; model: string; usage: Usage; cost?: number }>;

/** The one way this project talks to a language model. Retries, budgets and recording are wrappers of it. */
export interface ChatModel {
  /** Rejects with a ModelError when there is no reply to be had. */
  complete(request: ChatRequest): Promise<ChatReply>;
}
