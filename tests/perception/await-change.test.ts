import { awaitChange } from '../../src/perception/await-change.js';
import type { Perceptor } from '../../src/perception/perceptor.js';
import { aScreen } from '../support/builders.js';

/** A phone that answers a touch so many milliseconds after it. */
function answeringAfter(ms: number) {
  let now = 0;
  let looks = 0;
  const clock = {
    now: () => now,
    sleep: async (time: number) => {
      now += time;
    },
  };
  const seen = () => aScreen({ signature: now < ms ? 'list' : 'page' });
  const perceptor: Perceptor = {
    forget: () => undefined,
    glance: async () => seen(),
    perceive: async () => {
      looks += 1;
      return seen();
    },
  };
  return { clock, perceptor, looks: () => looks, now: () => now };
}

describe('a touch on a slow app', () => {
  it.each([0, 150, 400, 1000, 2000])('is seen to have worked when it is answered after %d ms', async (ms) => {
    const { clock, perceptor } = answeringAfter(ms);
    expect(await awaitChange(perceptor, { clock, unlike: aScreen({ signature: 'list' }) })).toMatchObject({
      signature: 'page',
    });
  });

  it('costs no time when it is answered at once', async () => {
    const phone = answeringAfter(0);
    await awaitChange(phone.perceptor, { clock: phone.clock, unlike: aScreen({ signature: 'list' }) });
    expect([phone.now(), phone.looks()]).toEqual([0, 1]);
  });

  it('is given up after a bounded time, with the screen as it was', async () => {
    const phone = answeringAfter(60_000);
    const screen = await awaitChange(phone.perceptor, { clock: phone.clock, unlike: aScreen({ signature: 'list' }) });
    expect(screen.signature).toBe('list');
    expect(phone.now()).toBeLessThanOrEqual(3000);
  });

  it('is not waited for when nothing was to change', async () => {
    const phone = answeringAfter(60_000);
    await awaitChange(phone.perceptor, { clock: phone.clock, unlike: undefined });
    expect(phone.now()).toBe(0);
  });
});
