import { keyOf } from '../scoring/result.js';
import type { SuiteHead } from '../store/suite-folder.js';

export type Attempt = SuiteHead['tries'][number];

/** What is left to do, for several places at once. A try that was lost at one place is for another one, while there is another. */
export interface AttemptQueue {
  /** Waits until there is a try for this place; false when there will be none any more. */
  awaits(place: number): Promise<boolean>;
  /** Takes the next one; undefined when another place was quicker. */
  take(place: number): Attempt | undefined;
  /** Back to the front, after the phone of this place was lost. */
  giveBack(attempt: Attempt, place: number): void;
  /** Back to the end; false when it was there once already. */
  putOff(attempt: Attempt): boolean;
  finish(attempt: Attempt): void;
  /** At how many places it was lost so far. */
  lossesOf(attempt: Attempt): number;
  /** This place takes no more. */
  leave(place: number): void;
  /** Nobody takes any more. */
  close(): void;
  /** Aborted when there is nothing more to do. */
  readonly over: AbortSignal;
  /** What nobody has begun, and what is being made now. */
  left(): Readonly<{ waiting: readonly Attempt[]; inHand: readonly Attempt[] }>;
}

type Losses = Readonly<{ losses: readonly number[]; present: ReadonlySet<number> }>;

const isFor = (place: number, { losses, present }: Losses): boolean =>
  !losses.includes(place) || ![...present].some((other) => !losses.includes(other));

export function createAttemptQueue(tries: readonly Attempt[], places: readonly number[]): AttemptQueue {
  const waiting = [...tries];
  const inHand = new Map<string, Attempt>();
  const lostAt = new Map<string, readonly number[]>();
  const wasPutOff = new Set<string>();
  const present = new Set(places);
  const over = new AbortController();
  const sleepers = new Set<() => void>();

  const lossesAt = (attempt: Attempt): readonly number[] => lostAt.get(keyOf(attempt)) ?? [];
  const changed = (): void => {
    if (waiting.length === 0 && inHand.size === 0) over.abort();
    for (const wake of sleepers) wake();
    sleepers.clear();
  };
  const nextFor = (place: number): number =>
    waiting.findIndex((attempt) => isFor(place, { losses: lossesAt(attempt), present }));
  changed();

  return {
    over: over.signal,
    async awaits(place) {
      while (!over.signal.aborted && nextFor(place) < 0) await new Promise<void>((wake) => sleepers.add(wake));
      return !over.signal.aborted;
    },
    take(place) {
      const index = nextFor(place);
      const [attempt] = index < 0 ? [] : waiting.splice(index, 1);
      if (attempt) inHand.set(keyOf(attempt), attempt);
      return attempt;
    },
    giveBack(attempt, place) {
      inHand.delete(keyOf(attempt));
      lostAt.set(keyOf(attempt), [...lossesAt(attempt), place]);
      waiting.unshift(attempt);
      changed();
    },
    putOff(attempt) {
      if (wasPutOff.has(keyOf(attempt))) return false;
      wasPutOff.add(keyOf(attempt));
      inHand.delete(keyOf(attempt));
      waiting.push(attempt);
      changed();
      return true;
    },
    finish(attempt) {
      inHand.delete(keyOf(attempt));
      changed();
    },
    lossesOf: (attempt) => lossesAt(attempt).length,
    leave(place) {
      present.delete(place);
      changed();
    },
    close() {
      over.abort();
      changed();
    },
    left: () => ({ waiting: [...waiting], inHand: [...inHand.values()] }),
  };
}
