import type { Clock } from '../../src/core/clock.js';
import type { ChatModel } from '../../src/model/chat-model.js';
import { TemporaryModelError, withRetries } from '../../src/model/with-retries.js';
import { createPatientClock } from '../support/clocks.js';

const REQUEST = { role: 'operator', prompt: 'What now?', images: [] };

/** A model that always fails in a way that may pass, and counts how often it was asked. */
function failing(more: Readonly<{ retryAfterMs?: number; mostRetries?: number }> = {}): ChatModel & { asked: number } {
  return {
    asked: 0,
    complete() {
      this.asked += 1;
      return Promise.reject(new TemporaryModelError({ problem: 'Busy.', remedy: 'Wait.', ...more }));
    },
  };
}

describe('a request that is tried again', () => {
  it('waits twice as long each time, half a minute at most', async () => {
    const clock = createPatientClock();
    const model = failing();
    await expect(withRetries(model, { clock, retries: 8 }).complete(REQUEST)).rejects.toThrow('It was tried 9 times.');
    expect(clock.slept).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000]);
    expect(model.asked).toBe(9);
  });

  it('waits as long as the server says, and not for more than two minutes', async () => {
    const clock = createPatientClock();
    const patient = withRetries(failing({ retryAfterMs: 120_000 }), { clock, retries: 1 });
    await expect(patient.complete(REQUEST)).rejects.toThrow('Busy.');
    const impatient = withRetries(failing({ retryAfterMs: 120_001 }), { clock, retries: 1 });
    await expect(impatient.complete(REQUEST)).rejects.toThrow('It asks for 120 s of patience.');
    expect(clock.slept).toEqual([120_000]);
  });

  it('is given up sooner where each try costs a whole time limit', async () => {
    const clock = createPatientClock();
    await expect(withRetries(failing({ mostRetries: 1 }), { clock, retries: 5 }).complete(REQUEST)).rejects.toThrow();
    expect(clock.slept).toEqual([1000]);
  });

  it('ends its wait at once when the person stops, and asks no more', async () => {
    const stop = new AbortController();
    const given: (AbortSignal | undefined)[] = [];
    const clock: Clock = {
      now: () => 0,
      sleep: async (_, signal) => {
        given.push(signal);
        stop.abort(new Error('stopped'));
      },
    };
    const model = failing();
    const asking = withRetries(model, { clock, retries: 5 }).complete({ ...REQUEST, signal: stop.signal });
    await expect(asking).rejects.toThrow('stopped');
    expect(given).toEqual([stop.signal]);
    expect(model.asked).toBe(1);
  });

  it('is not tried again after any other error', async () => {
    const clock = createPatientClock();
    const model = { complete: () => Promise.reject(new Error('a bug')) };
    await expect(withRetries(model, { clock, retries: 5 }).complete(REQUEST)).rejects.toThrow('a bug');
    expect(clock.slept).toEqual([]);
  });
});
