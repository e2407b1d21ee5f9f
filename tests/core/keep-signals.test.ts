import { keepSignals } from '../../src/core/keep-signals.js';

describe('the signals of this process, while something starts', () => {
  const nothing = () => undefined;
  afterEach(() => process.removeAllListeners('SIGHUP'));

  it('are not left to whoever would end the process at the first one', async () => {
    const answer = await keepSignals(async () => {
      process.once('SIGHUP', nothing);
      return Promise.resolve('started');
    });
    expect(answer).toBe('started');
    expect(process.listenerCount('SIGHUP')).toBe(0);
  });

  it('stay with those who had them, and with those who listen for good', async () => {
    const [earlier, lasting] = [() => undefined, () => undefined];
    process.once('SIGHUP', earlier);
    await keepSignals(async () => {
      process.on('SIGHUP', lasting);
      return Promise.resolve();
    });
    expect(process.listeners('SIGHUP')).toEqual([earlier, lasting]);
  });

  it('are given back when the start fails', async () => {
    const start = () => {
      process.once('SIGHUP', nothing);
      return Promise.reject(new Error('no port'));
    };
    await expect(keepSignals(start)).rejects.toThrow('no port');
    expect(process.listenerCount('SIGHUP')).toBe(0);
  });
});
