import { settleAll } from '../../../src/cli/phones/settle-all.js';
import { DeviceError, SetupError } from '../../../src/core/errors.js';

const noKey = new SetupError({ problem: 'There is no key.', remedy: 'Set one.' });
const noPhone = new SetupError({ problem: 'There is no phone.', remedy: 'Connect one.' });
const unplugged = new DeviceError({ problem: 'The phone is gone.', remedy: 'Connect it again.' });
const failing = (error: Error) => (): string => {
  throw error;
};

describe('two preparations at once', () => {
  it('give what each of them made', async () => {
    await expect(settleAll([() => 'model', () => Promise.resolve(4)])).resolves.toEqual(['model', 4]);
  });

  it('say both things that are to be mended', async () => {
    await expect(settleAll([failing(noKey), failing(noPhone)])).rejects.toMatchObject({
      problem: 'There is no key. Set one.\nThere is no phone. Connect one.',
      remedy: '(2 things to mend; nothing was started.)',
      exitCode: 2,
    });
  });

  it('throw the one error as it is, and what no setting mends before what one does', async () => {
    await expect(settleAll([failing(noKey), () => 1])).rejects.toBe(noKey);
    await expect(settleAll([failing(noKey), failing(unplugged)])).rejects.toBe(unplugged);
  });
});
