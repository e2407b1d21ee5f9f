import { createCatalogue } from '../../src/actions/catalogue.js';
import { replayRun } from '../../src/actions/replay-run.js';
import type { PerformedAction } from '../../src/core/outcome.js';
import { anElement, screenOf } from '../support/builders.js';
import { createPatientClock } from '../support/clocks.js';
import { scriptedDevice } from '../support/scripted-device.js';

const row = (mark: number, label: string) => anElement(mark, { label, kind: 'row' });
const done = (changes: Partial<PerformedAction>): PerformedAction => ({
  action: 'drag',
  args: {},
  effect: 'writes',
  wording: 'drag "Milk" to "Bread"',
  ok: true,
  detail: '',
  ...changes,
});

async function replay(action: PerformedAction) {
  const now = screenOf([row(1, 'Eggs'), row(2, 'Bread'), row(3, 'Milk')]);
  const { device, look, log } = scriptedDevice(now);
  const context = {
    device,
    clock: createPatientClock(0),
    person: { ask: async () => ({ kind: 'absent' }) as const },
    look,
    glance: look,
    secretOf: () => undefined,
  };
  const result = await replayRun({ actions: [action], context, catalogue: createCatalogue(), confirm: 'never' });
  return { result, log, elements: now.elements };
}

describe('a drag that is performed again', () => {
  it('goes from one thing to the other where these are now, not to the numbers they had', async () => {
    const args = { mark: 1, to_mark: 3 };
    const { result, log } = await replay(done({ args, target: { text: 'Milk' }, toTarget: { text: 'Bread' } }));
    expect(result).toMatchObject({ done: 1 });
    expect(result.performed[0]?.args).toEqual({ mark: 3, to_mark: 2 });
    expect(log[0]).toMatch(/^drag /);
  });

  it('is not done where only a number tells what it was dropped on', async () => {
    const { result, log } = await replay(done({ args: { mark: 1, to_mark: 3 }, target: { text: 'Milk' } }));
    expect(result).toMatchObject({ done: 0 });
    expect(result.reason).toContain('only its place on the recorded screen is known');
    expect(log).toEqual([]);
  });

  it('nor where it went between two points', async () => {
    const { result } = await replay(done({ action: 'swipe', args: { from: [1, 1], to: [9, 9] } }));
    expect(result.reason).toContain('only its place on the recorded screen is known');
  });
});
