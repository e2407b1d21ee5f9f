import type { Clock } from '../core/clock.js';
import type { Person } from '../core/person.js';
import type { Limits } from '../core/settings.js';
import type { ChatModel } from '../model/chat-model.js';
import { meterModel } from '../model/metered-model.js';
import { withBudget } from '../model/with-budget.js';
import { withSignal } from '../model/with-signal.js';
import type { Emit } from './listeners.js';
import type { Counters } from './observed-crew.js';

/** What a run hands to whoever makes its crew, so that all their calls are counted, shown and stopped with it. */
export type RunScope = Readonly<{
  /** Aborted when the run is over, whatever the reason. */
  signal: AbortSignal;
  emit: Emit;
  /** The same model; each call is announced with its prompt, reply, tokens and time, and ends with the run. */
  watchModel(model: ChatModel): ChatModel;
  /** The same person; each question is announced with its answer. */
  watchPerson(person: Person): Person;
}>;

type RunScopeOptions = Readonly<{
  signal: AbortSignal;
  emit: Emit;
  clock: Pick<Clock, 'now'>;
  counters: Counters;
  /** What the calls of one watched model may use together; the limits on steps and minutes are the loop's. */
  limits: Pick<Limits, 'tokens' | 'cost'>;
}>;

/** `settled` resolves when no watched model call is under way any more. */
export type RunScopeKeeper = Readonly<{ scope: RunScope; settled(): Promise<unknown> }>;

export function createRunScope({ signal, emit, clock, counters, limits }: RunScopeOptions): RunScopeKeeper {
  const pending = new Set<Promise<unknown>>();
  const keep = <T>(call: Promise<T>): Promise<T> => {
    const forget = (): void => {
      pending.delete(done);
    };
    const done: Promise<void> = call.then(forget, forget);
    pending.add(done);
    return call;
  };

  const watchPerson = (person: Person): Person => ({
    async ask(question) {
      const step = counters.step;
      const reply = await person.ask(question);
      emit({ kind: 'person-asked', step, question, reply });
      return reply;
    },
  });
  const watchModel = (model: ChatModel): ChatModel => {
    const metered = meterModel(model, {
      clock,
      step: () => counters.step,
      number: () => ++counters.calls,
      onCall: (call) => emit({ kind: 'model-called', call }),
    });
    const stoppable = withSignal(withBudget(metered, limits), signal);
    return { complete: (request) => keep(stoppable.complete(request)) };
  };
  return {
    scope: { signal, emit, watchModel, watchPerson },
    settled: () => Promise.all(pending),
  };
}
