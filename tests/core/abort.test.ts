import { unlessAborted, untilAborted } from '../../src/core/abort.js';

const never = new Promise<never>(() => {});

describe('waiting that a signal ends', () => {
  it('goes on until the signal is aborted, and not at all when it is already', async () => {
    const stop = new AbortController();
    const waiting = untilAborted(stop.signal);
    stop.abort();
    await waiting;
    await untilAborted(stop.signal);
    expect(stop.signal.aborted).toBe(true);
  });

  it('gives what the work gives while nobody aborts', async () => {
    await expect(unlessAborted(Promise.resolve('done'), new AbortController().signal)).resolves.toBe('done');
    await expect(unlessAborted(Promise.resolve('done'), undefined)).resolves.toBe('done');
  });

  it('stops with the reason of the signal, though the work does not listen', async () => {
    const stop = new AbortController();
    const waiting = unlessAborted(never, stop.signal);
    stop.abort(new Error('Enough.'));
    await expect(waiting).rejects.toThrow('Enough.');
    await expect(unlessAborted(Promise.resolve('late'), stop.signal)).rejects.toThrow('Enough.');
  });
});
