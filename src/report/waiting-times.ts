/** Where the time of a run went: calls that ran at the same time are not counted twice, so that all of it adds up. */

import type { RecordedStep, Trace } from '../core/trace.js';
import type { ModelCall } from '../core/usage.js';

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

type Span = Readonly<{ call: ModelCall; from: number; to: number }>;

/** In milliseconds; undefined of a call of which it was not kept when it ended. */
const spanOf = (call: ModelCall): Span | undefined =>
  call.endedAt === undefined ? undefined : { call, from: call.endedAt - call.seconds * 1000, to: call.endedAt };

/** Seconds of each call by its number; where several ran at once, each has its share of that time. */
export function secondsByCall(calls: readonly ModelCall[]): ReadonlyMap<number, number> {
  const spans = calls.map(spanOf).filter((span) => span !== undefined);
  const edges = [...new Set(spans.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b);
  const seconds = new Map(calls.map(({ number, seconds: own, endedAt }) => [number, endedAt === undefined ? own : 0]));
  edges.slice(1).forEach((to, index) => {
    const from = edges[index] ?? to;
    const going = spans.filter((span) => span.from <= from && span.to >= to);
    for (const { call } of going) {
      seconds.set(call.number, (seconds.get(call.number) ?? 0) + (to - from) / 1000 / going.length);
    }
  });
  return seconds;
}

const ofStages = (steps: readonly RecordedStep[], stage: string): number =>
  sum(steps.map(({ stages }) => stages[stage] ?? 0));

/** What was waited for, and for how many seconds. */
export type WaitingTime = Readonly<{ what: string; seconds: number }>;

/** They add up to the run's own time, as far as that is known. What is in no other kind is the program's. */
export function waitingTimes({ calls, steps, result }: Trace): readonly WaitingTime[] {
  const models = sum([...secondsByCall(calls).values()]);
  const acting = ofStages(steps, 'act');
  const looking = ofStages(steps, 'perceive');
  const rest = result ? Math.max(0, result.seconds - models - acting - looking) : 0;
  return [
    { what: 'Answers of models', seconds: models },
    { what: 'The phone, acting', seconds: acting },
    { what: 'The phone, looking', seconds: looking },
    { what: 'All else', seconds: rest },
  ];
}
