/** The error classes, by who must act; each says problem and remedy. */

import type { ErrorCode } from './error-codes.js';

type Explanation = Readonly<{ problem: string; remedy: string; cause?: unknown; code?: ErrorCode | undefined }>;

/** Exit codes of the command line. 0 and 1 tell how a run ended; the others who must act. */
export const EXIT_CODES = { finished: 0, endedOtherwise: 1, setup: 2, device: 3, model: 4, interrupted: 130 } as const;

/**
 * Every error a person or a model may read says two things:
 * what happened, and what to do next. The type system asks for both. Programs read its code.
 */
export abstract class FingertipsError extends Error {
  readonly problem: string;
  readonly remedy: string;
  readonly #code: ErrorCode | undefined;
  /** The code of those of its class that have none of their own. */
  protected abstract readonly usualCode: ErrorCode;
  /** What the process answers when this error ends it. */
  abstract readonly exitCode: number;

  constructor({ problem, remedy, cause, code }: Explanation) {
    super(`${problem} ${remedy}`, { cause });
    this.name = new.target.name;
    this.problem = problem;
    this.remedy = remedy;
    this.#code = code;
  }

  /** What went wrong, for programs: they choose by this and never by the sentences. */
  get code(): ErrorCode {
    return this.#code ?? this.usualCode;
  }
}

/** The person must act: a file, a flag, a key or an installation is not right. */
export class SetupError extends FingertipsError {
  readonly exitCode = EXIT_CODES.setup;
  protected readonly usualCode: ErrorCode = 'setup.not-right';
}

/** The phone, or the way to it, did not do what was asked. */
export class DeviceError extends FingertipsError {
  readonly exitCode = EXIT_CODES.device;
  protected readonly usualCode: ErrorCode = 'device.not-done';
}

/** The model's provider did not answer, or answered with an error. */
export class ModelError extends FingertipsError {
  readonly exitCode = EXIT_CODES.model;
  protected readonly usualCode: ErrorCode = 'model.failed';
}

/** What is wrong with a reply, completing "the last one …", and what a person can do about it. */
export type ReplyFault = Readonly<{ what: string; remedy: string }>;

/** The model answered, but the answer cannot be used. Its text is shown to the model, which is asked again. */
export class UnusableReply extends FingertipsError {
  readonly exitCode = EXIT_CODES.model;
  protected readonly usualCode: ErrorCode = 'model.unusable-reply';
  /** The same for a person, where the words for the model would not help one. */
  readonly fault: ReplyFault | undefined;

  constructor({ fault, ...explanation }: Explanation & Readonly<{ fault?: ReplyFault }>) {
    super(explanation);
    this.fault = fault;
  }
}

/** A tip or a shortcut may not be kept or run as it is. */
export class ItemRejected extends FingertipsError {
  readonly exitCode = EXIT_CODES.setup;
  protected readonly usualCode: ErrorCode = 'memory.rejected';
}
