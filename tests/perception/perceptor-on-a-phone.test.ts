import { openExecutorOnPhone, type ExecutorOnPhone } from '../support/executor-on-phone.js';

describe('eyes on a phone that moves', () => {
  let desk: ExecutorOnPhone;

  beforeAll(async () => {
    desk = await openExecutorOnPhone({ name: 'moving' });
  });
  afterAll(() => desk.close());
  beforeEach(() => desk.phone.reset());

  const opened = async (condition: Record<string, string | number>) => {
    desk.phone.patch({ conditions: [{ package: 'com.sim.notes', ...condition }] });
    await desk.device.openApp('com.sim.notes');
    const before = desk.phone.clock.now();
    const screen = await desk.look();
    return { screen, waitedMs: desk.phone.clock.now() - before };
  };

  it('wait as long as a ring turns', async () => {
    const { screen, waitedMs } = await opened({ kind: 'slow-load', ms: 1_500 });
    expect(screen.elements.map(({ label }) => label)).toContain('New note');
    expect(screen.restless).toBe(false);
    expect(waitedMs).toBeGreaterThanOrEqual(1_500);
  });

  it('lose patience with a screen that never rests, and say so', async () => {
    const { screen, waitedMs } = await opened({ kind: 'restless' });
    expect(screen.restless).toBe(true);
    expect(screen.elements.map(({ label }) => label)).toContain('New note');
    expect(waitedMs).toBeLessThan(3_000);
  });

  it('do not wait on a screen at rest', async () => {
    const { waitedMs } = await opened({ kind: 'renamed', text: 'New note', to: 'Compose' });
    expect(waitedMs).toBe(0);
  });
});
