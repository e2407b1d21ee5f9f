import type { RunEvent, RunListener } from '../core/events.js';
import type { RunResult } from '../core/run-result.js';
import type { JsonObject } from '../simulator/world/json.js';
import type { DrawnTask } from './draw-task.js';
import { createPhoneRecorder } from './phone-record.js';
import type { SuiteTask } from './suite-task.js';

export type Turn = Readonly<{
  /** As it stands in the suite, with its slots. */
  template: SuiteTask;
  task: DrawnTask;
  attempt: number;
  /** Where the run folder is made. */
  root: string;
  signal?: AbortSignal | undefined;
}>;

/** A phone in the pool, one task at a time. */
export interface Stand {
  readonly name: string;
  /** Brings the phone to the task's start, carries the task out and answers when its run folder is complete. */
  play(turn: Turn): Promise<RunResult>;
  close(): Promise<void>;
}

/** The part of a simulated phone that an evaluation touches beside the run. */
export type SettablePhone = Readonly<{
  state(): unknown;
  reset(): void;
  patch(change: JsonObject): void;
}>;

export type StandOptions = Readonly<{
  name: string;
  /** Only of a simulated phone: others start as they are, and their state is not known. */
  phone?: SettablePhone | undefined;
  carryOut(turn: Turn, listeners: readonly RunListener[]): Promise<RunResult>;
  close(): Promise<void>;
}>;

export function createStand({ name, phone, carryOut, close }: StandOptions): Stand {
  return {
    name,
    close,
    async play(turn) {
      if (!phone) return carryOut(turn, []);
      phone.reset();
      phone.patch(startOf(turn.task));
      const recorder = createPhoneRecorder();
      const stateNow = (): JsonObject => phone.state() as JsonObject;
      recorder.keep(stateNow());
      const listener = {
        on(event: RunEvent) {
          if (event.kind === 'step-taken') recorder.keep(stateNow());
        },
      };
      const result = await carryOut(turn, [listener]);
      // What happened after the last whole step counts too.
      recorder.keep(stateNow());
      await recorder.writeTo(result.runFolder);
      return result;
    },
  };
}

function startOf({ start = {}, misbehaviour }: DrawnTask): JsonObject {
  const conditions = misbehaviour && { conditions: misbehaviour as unknown as JsonObject[] };
  return { ...start, ...conditions } as JsonObject;
}
