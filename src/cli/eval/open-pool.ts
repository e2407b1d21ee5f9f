/** Opens the phones of a suite run, with what the agents think with. */

import { cpSync, existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { DeviceSettings } from '../../core/device-settings.js';
import type { RunListener } from '../../core/events.js';
import type { RunResult } from '../../core/run-result.js';
import { systemClock } from '../../core/clock.js';
import type { Limits } from '../../core/settings.js';
import { findControlledPhone } from '../../evaluation/running/controlled-phone.js';
import { isBaselineModel, baselineModelFor } from '../../evaluation/baselines/baseline-models.js';
import {
  createPoolPhone,
  type SettablePhone,
  type PoolPhone,
  type AttemptInput,
} from '../../evaluation/running/pool-phone.js';
import type { SuiteHead } from '../../evaluation/store/suite-folder.js';
import type { Memory } from '../../memory/memory.js';
import { createModel } from '../../model/choose-model.js';
import type { ChatModel } from '../../model/chat-model.js';
import type { JsonObject } from '../../simulator/state.js';
import { openProjectMemory } from '../../assembly/open-memory.js';
import { runInstruction } from '../../assembly/run-instruction.js';
import { openPhone, type OpenPhone } from '../../assembly/open-phone.js';
import type { CliContext } from '../terminal/context.js';
import type { EvalPlan } from './plan.js';

export type OpenPoolOptions = Readonly<{
  /** The phone of each place in the pool. */
  places: readonly DeviceSettings[];
  head: Pick<SuiteHead, 'suite' | 'models' | 'settings'>;
  /** What the agents of one try think with. */
  modelFor(input: AttemptInput): ChatModel;
  memory?: Memory | undefined;
  env?: CliContext['env'];
}>;

/** Opens the phone of a place in the pool of a suite run. The signal says that nobody wants it any more. */
export function openPoolPhones(order: OpenPoolOptions): (place: number, signal: AbortSignal) => Promise<PoolPhone> {
  const { places, head, modelFor, memory, env = process.env } = order;
  const inTurn = createTurns();
  const open = async (device: DeviceSettings, signal: AbortSignal): Promise<PoolPhone> => {
    const phone = await openPhone({ device, holder: `suite ${head.suite}`, env, signal });
    const settable = await settableOf(phone, device).catch(async (error: unknown) => {
      await phone.close();
      throw error;
    });
    const run = (input: AttemptInput, listeners: readonly RunListener[]): Promise<RunResult> =>
      runInstruction({
        instruction: input.task.instruction,
        phone,
        model: modelFor(input),
        models: head.models,
        settings: { ...head.settings, limits: limitsFor(input.task, head.settings.limits) },
        memory,
        listeners,
        root: input.root,
        ...(input.signal && { signal: input.signal }),
      });
    const once = wantsFresh(device);
    return createPoolPhone({ name: device.name, phone: settable, once, run, close: () => phone.close() });
  };
  return async (place, signal) => {
    const device = places[place];
    if (!device) throw new Error(`The pool has no place ${place}.`);
    if (startsServer(device)) return inTurn(() => open(device, signal));
    await inTurn(() => import('../../device/open-device.js'));
    return open(device, signal);
  };
}

/** A memory of the suite run's own where the agents learn, so that the project's stays as it is; it begins as a copy of that with --memory. */
export function memoryFor(head: SuiteHead, context: CliContext): Memory | undefined {
  if (head.learning === undefined) return head.memory ? openProjectMemory(context) : undefined;
  const folder = resolve(context.folder, head.learning);
  if (head.memory && !existsSync(folder)) {
    for (const part of ['tips', 'shortcuts'].filter((name) => existsSync(join(context.folder, name)))) {
      cpSync(join(context.folder, part), join(folder, part), { recursive: true });
    }
  }
  return openProjectMemory({ folder });
}

/** One piece of work after the other. */
function createTurns(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  };
}

const limitsFor = ({ limits }: AttemptInput['task'], { steps, minutes, ...others }: Limits): Limits => ({
  ...others,
  steps: limits?.steps ?? steps,
  minutes: limits?.minutes ?? minutes,
});

/** In this process, which Node does for one at a time; a busy hub must not hold the others up. */
function startsServer({ kind }: DeviceSettings): boolean {
  switch (kind) {
    case 'simulated':
    case 'local':
      return true;
    case 'remote':
      return false;
  }
}

function wantsFresh(device: DeviceSettings): boolean {
  switch (device.kind) {
    case 'simulated':
      // It is set back without a new session.
      return false;
    case 'local':
      return device.emulator?.fresh === true;
    case 'remote':
      return device.fresh === true;
  }
}

/** What is behind the phone, where somebody can look there: undefined of a real one. */
async function settableOf(
  { simulated, device }: OpenPhone,
  settings: DeviceSettings,
): Promise<SettablePhone | undefined> {
  switch (settings.kind) {
    case 'simulated':
      return simulated && settableHere(simulated);
    case 'local':
    case 'remote':
      return settings.control && findControlledPhone(settings.control, device.description.udid);
  }
}

const settableHere = (simulated: NonNullable<OpenPhone['simulated']>): SettablePhone => ({
  state: async () => simulated.state() as unknown as JsonObject,
  reset: async () => simulated.reset(),
  patch: async (change) => simulated.patch(change),
});

/** The played model of a suite run, one for each try, or the language model for all of them. */
export function modelsOf({ head, config }: EvalPlan): (input: AttemptInput) => ChatModel {
  const { model } = head;
  if (isBaselineModel(model)) return (input) => baselineModelFor(model, input);
  const settings = { ...config.models, model, models: head.models };
  const chosen = createModel({ settings, clock: systemClock, costLimit: head.settings.limits.cost });
  return () => chosen.model;
}
