/** A phone in the pool: brought to the start of a task, and written down after each step. */

import type { RunListener } from '../../core/events.js';
import type { RunResult } from '../../core/run-result.js';
import type { JsonObject } from '../../simulator/state.js';
import type { TaskInstance } from '../suites/instantiate-task.js';
import { createPhoneRecorder } from '../scoring/phone-record.js';
import type { SuiteTask } from '../suites/suite-task.js';

export type AttemptInput = Readonly<{
  /** As it stands in the suite, with its slots. */
  template: SuiteTask;
  task: TaskInstance;
  attempt: number;
  /** Where the run folder is made. */
  root: string;
  signal?: AbortSignal | undefined;
  /** Called whenever the run has come further: a screen was seen, a model has answered. */
  onProgress?: () => void;
}>;

/** A phone in the pool, one task at a time. */
export interface PoolPhone {
  readonly name: string;
  /** It is fresh for one task; the next one wants it opened anew. */
  readonly once?: boolean | undefined;
  /** Brings the phone to the task's start, carries the task out and answers when its run folder is complete. */
  play(input: AttemptInput): Promise<RunResult>;
  close(): Promise<void>;
}

/** The part of a simulated phone that an evaluation touches beside the run. Each rejects with a DeviceError. */
export type SettablePhone = Readonly<{
  /** As it is at the moment of the call. */
  state(): Promise<JsonObject>;
  reset(): Promise<void>;
  patch(change: JsonObject): Promise<void>;
}>;

export type PoolPhoneOptions = Readonly<{
  name: string;
  /** Only of a simulated phone: others start as they are, and their state is not known. */
  phone?: SettablePhone | undefined;
  once?: boolean | undefined;
  run(input: AttemptInput, listeners: readonly RunListener[]): Promise<RunResult>;
  close(): Promise<void>;
}>;

export function createPoolPhone({ name, phone, once, run, close }: PoolPhoneOptions): PoolPhone {
  return {
    name,
    once,
    close,
    async play(input) {
      const progress: RunListener = { on: () => input.onProgress?.() };
      if (!phone) return run(input, [progress]);
      await phone.reset();
      await phone.patch(startOf(input.task));
      const recorder = createPhoneRecorder();
      // Asked for at once and written down in the order of asking, however long the answers take.
      let written = Promise.resolve();
      const keepNow = (): Promise<void> => {
        const [state, before] = [phone.state(), written];
        written = Promise.all([state, before]).then(([now]) => recorder.keep(now));
        return written;
      };
      await keepNow();
      const states: RunListener = { on: (event) => (event.kind === 'step-taken' ? keepNow() : undefined) };
      const result = await run(input, [progress, states]);
      // What happened after the last whole step counts too; a phone that was lost cannot tell it any more.
      await keepNow().catch((error: unknown) => {
        if (result.end.kind !== 'failed') throw error;
      });
      await recorder.writeTo(result.runFolder);
      return result;
    },
  };
}

function startOf({ start = {}, misbehaviour }: TaskInstance): JsonObject {
  const conditions = misbehaviour && { conditions: misbehaviour as unknown as JsonObject[] };
  return { ...start, ...conditions } as JsonObject;
}
