import type { ChatModel } from './chat-model.js';

/** A model whose replies were written beforehand. */
export interface ReplayedModel extends ChatModel {
  /** What did not go as written, up to now: replies nobody has asked for, requests that differ. One sentence each. */
  reports(): readonly string[];
}

/** A played model that is not asked as written: told to the person, and refused when it is to be strict. */
export type ReplayedModelOptions = Readonly<{
  strict?: boolean | undefined;
  warn?: ((text: string) => void) | undefined;
}>;
