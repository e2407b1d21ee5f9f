/** What one model call used. Estimated when the server did not say. */
export type Usage = Readonly<{ input: number; output: number; cached?: number; estimated?: true }>;

/** One call of a model, as it is written into the trace. Pictures are named by their file in the run folder. */
export type ModelCall = Readonly<{
  /** From 1, over the whole run. */
  number: number;
  /** The step it belongs to; 0 before the first, and the last one for what comes after the run. */
  step: number;
  role: string;
  model: string;
  prompt: string;
  /** How many pictures went with it. */
  images: number;
  reply: string;
  usage: Usage;
  /** US dollars, when the model's prices are known. */
  cost?: number;
  seconds: number;
  /** When the reply was there, in milliseconds since 1970; in what was read back from a run folder. */
  endedAt?: number;
  /** The provider's or the reader's complaint, when the reply was missing or could not be used. */
  error?: string;
}>;

/** Sums over one agent, or over a run. */
export type UsageTotal = Readonly<{ calls: number; input: number; output: number; seconds: number; cost?: number }>;
