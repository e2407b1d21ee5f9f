/** The error classes, by who must act; each says problem and remedy. */

type Explanation = Readonly<{ problem: string; remedy: string; cause?: unknown }>;

/** Exit codes of the command line. 0 and 1 tell how a run ended; the others who must act. */
export const EXIT_CODES = { finished: 0, endedOtherwise: 1, setup: 2, device: 3, model: 4, interrupted: 130 } as const;

/**
 * Every error a person or a model may read says two things:
 * what happened, and what to do next. The type system asks for both.
 */
export abstract class FingertipsError extends Error {
  readonly problem: string;
  readonly remedy: string;
  /** What the process answers when this error ends it. */
  abstract readonly exitCode: number;

  constructor({ problem, remedy, cause }: Explanation) {
    super(`${problem} ${remedy}`, { cause });
    this.name = new.target.name;
    this.problem = problem;
    this.remedy = remedy;
  }
}

/** The person must act: a file, a flag, a key or an installation is not right. */
export class SetupError extends FingertipsError {
  readonly exitCode = EXIT_CODES.setup;
}

/** The phone, or the way to it, did not do what was asked. */
export class DeviceError extends FingertipsError {
  readonly exitCode = EXIT_CODES.device;
}

/** The model's provider did not answer, or answered with an error. */
export class ModelError extends FingertipsError {
  readonly exitCode = EXIT_CODES.model;
}

/** The model answered, but the answer cannot be used. Its text is shown to the model, which is asked again. */
export class UnusableReply extends FingertipsError {
  readonly exitCode = EXIT_CODES.model;
}

/** A tip or a shortcut may not be kept or run as it is. */
export class ItemRejected extends FingertipsError {
  readonly exitCode = EXIT_CODES.setup;
}
