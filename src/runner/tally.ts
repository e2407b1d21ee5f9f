import type { RunListener } from '../core/events.js';
import type { UsageTotal } from '../core/usage.js';

const NOTHING: UsageTotal = { calls: 0, input: 0, output: 0, seconds: 0 };

export const sumOfUsage = (a: UsageTotal, b: UsageTotal): UsageTotal => {
  const cost = a.cost === undefined && b.cost === undefined ? undefined : (a.cost ?? 0) + (b.cost ?? 0);
  return {
    calls: a.calls + b.calls,
    input: a.input + b.input,
    output: a.output + b.output,
    seconds: a.seconds + b.seconds,
    ...(cost === undefined ? {} : { cost }),
  };
};

export type Tally = RunListener &
  Readonly<{ steps(): number; total(): UsageTotal; byAgent(): Readonly<Record<string, UsageTotal>> }>;

/** Counts the steps of a run and what its model calls used, as they are announced; failed calls count as well. */
export function createTally(): Tally {
  const agents = new Map<string, UsageTotal>();
  let steps = 0;
  return {
    on(event) {
      if (event.kind === 'step-taken') steps += 1;
      if (event.kind !== 'model-called') return;
      const { role, usage, seconds, cost } = event.call;
      const one = {
        calls: 1,
        input: usage.input,
        output: usage.output,
        seconds,
        ...(cost === undefined ? {} : { cost }),
      };
      agents.set(role, sumOfUsage(agents.get(role) ?? NOTHING, one));
    },
    steps: () => steps,
    total: () => [...agents.values()].reduce(sumOfUsage, NOTHING),
    byAgent: () => Object.fromEntries(agents),
  };
}
