import type { RunListener } from '../core/events.js';
import type { RunResult } from '../core/run-result.js';
import { systemClock } from '../core/clock.js';
import type { Limits } from '../core/settings.js';
import { isPlayedModel, playedModelFor } from '../evaluation/played-models.js';
import { createStand, type Stand, type Turn } from '../evaluation/stand.js';
import { createModel } from '../model/choose-model.js';
import type { ChatModel } from '../model/chat-model.js';
import { choosePhone } from './choose-device.js';
import { openProjectMemory, runInstruction } from './compose.js';
import { openPhone, type Phone } from './open-phone.js';
import type { CliContext } from './context.js';
import type { EvalPlan } from './eval-plan.js';

export type Stands = Readonly<{ count: number; open(place: number): Promise<Stand> }>;
type Order = Readonly<{ plan: EvalPlan; context: CliContext; signal: AbortSignal }>;

/** The pool of a suite run: simulated phones, or the named ones of devices.yaml. */
export function openStands({ plan, context, signal }: Order): Stands {
  const { phones, devices, config, withMemory, head } = plan;
  const modelOfTurn = chooseModels(plan);
  const memory = withMemory ? openProjectMemory(context) : undefined;
  let opening: Promise<unknown> = Promise.resolve();
  const openOne = async (place: number): Promise<Stand> => {
    const device = phones === undefined ? await choosePhone({ ...config, device: devices[place] }, context) : SIMULATED;
    const phone = await openPhone({ device, holder: `suite ${head.suite}`, env: context.env, signal });
    const carryOut = (turn: Turn, listeners: readonly RunListener[]): Promise<RunResult> =>
      runInstruction({
        instruction: turn.task.instruction,
        phone,
        model: modelOfTurn(turn),
        models: head.models,
        settings: { ...head.settings, limits: limitsFor(turn.task, head.settings.limits) },
        memory,
        listeners,
        root: turn.root,
        ...(turn.signal && { signal: turn.signal }),
      });
    const name = phone.device.description.name;
    return createStand({ name, phone: settable(phone), carryOut, close: () => phone.close() });
  };
  return {
    count: phones ?? devices.length,
    // One after the other: they share the server that the first one starts.
    open(place) {
      const opened = opening.then(() => openOne(place));
      opening = opened.catch(() => undefined);
      return opened;
    },
  };
}

const limitsFor = ({ limits }: Turn['task'], { steps, minutes, ...others }: Limits): Limits => ({
  ...others,
  steps: limits?.steps ?? steps,
  minutes: limits?.minutes ?? minutes,
});

const SIMULATED = { kind: 'simulated', name: 'simulated' } as const;

const settable = ({ simulated }: Phone) =>
  simulated && {
    state: () => simulated.state(),
    reset: () => {
      simulated.reset();
    },
    patch: simulated.patch,
  };

function chooseModels({ head, config }: EvalPlan): (turn: Turn) => ChatModel {
  const { model } = head;
  if (isPlayedModel(model)) return (turn) => playedModelFor(model, turn);
  const settings = { ...config.models, model, models: head.models };
  const chosen = createModel({ settings, clock: systemClock, costLimit: head.settings.limits.cost });
  return () => chosen.model;
}
