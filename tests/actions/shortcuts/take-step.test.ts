import { createCatalogue } from '../../../src/actions/catalogue.js';
import { runShortcut } from '../../../src/actions/shortcuts/run-shortcut.js';
import { createPatientClock } from '../../support/clocks.js';
import { scriptedDevice } from '../../support/scripted-device.js';
import { runScripted, shortcutOf, withLabels } from '../../support/scripted-shortcut.js';

const save = { do: 'tap', target: 'Save' };

describe('a touch that nothing answers', () => {
  /** Answers the second touch of Save only. */
  async function runLossy(steps: readonly unknown[]) {
    const start = withLabels('Save');
    const phone = scriptedDevice(start, {});
    let touches = 0;
    const device = {
      ...phone.device,
      tap: async (at: Parameters<typeof phone.device.tap>[0]) => {
        await phone.device.tap(at);
        touches += 1;
        if (touches === 2) phone.show(withLabels('Saved'));
      },
    };
    const context = {
      device,
      clock: createPatientClock(0),
      person: { ask: async () => ({ kind: 'yes' as const }) },
      look: phone.look,
      glance: phone.look,
      secretOf: () => undefined,
    };
    const order = { shortcut: shortcutOf({ steps }), values: {}, context, catalogue: createCatalogue(), screen: start };
    return { result: await runShortcut({ ...order, confirm: 'risky' }), log: phone.log };
  }

  it('is tried once more where its expectation does not come and nothing changed', async () => {
    const { result, log } = await runLossy([{ ...save, expect: { exists: 'Saved' } }]);
    expect(log).toEqual(['tap Save', 'tap Save']);
    expect(result).toMatchObject({ ok: true, done: 1 });
  });

  it('is tried once more where the next target does not come and nothing changed', async () => {
    const { result } = await runLossy([save, { do: 'tap', target: 'Saved' }]);
    expect(result).toMatchObject({ ok: true, done: 2 });
  });

  it('is not tried again where the screen changed', async () => {
    const steps = [{ ...save, expect: { exists: 'Saved' } }];
    const { result, log } = await runScripted({ start: withLabels('Save'), steps, screens: { Save: withLabels('Save', 'Busy') } });
    expect(log).toEqual(['tap Save']);
    expect(result.reason).toBe('Not as expected. "Saved" is not on the screen.');
  });

  it('is never tried again where it sends', async () => {
    const start = withLabels('Send');
    const { log } = await runScripted({ start, steps: [{ do: 'tap', target: 'Send', expect: { exists: 'Sent' } }] });
    expect(log).toEqual(['tap Send']);
  });
});

describe('how far a shortcut got', () => {
  it('counts what was done, also where a later argument is wrong', async () => {
    const steps = [save, { do: 'swipe', direction: '{{way}}' }];
    const { result, log } = await runScripted({
      start: withLabels('Save'),
      steps,
      params: { way: { type: 'string' } },
      values: { way: 'UP' },
    });
    expect(log).toEqual(['tap Save']);
    expect(result).toMatchObject({ ok: false, done: 1, of: 2, failedStep: 2 });
    expect(result.detail).toContain('did 1 of 2 steps and stopped at step 2');
  });

  it('goes on at a later step, on the screen as it is', async () => {
    const steps = [{ do: 'tap', target: 'New note' }, { check: { exists: 'Title' } }, save];
    const start = withLabels('Save');
    expect((await runScripted({ start, steps })).result.detail).toContain('Once step 1 is done by hand, it goes on with');
    const { result, log } = await runScripted({ start, steps, from: 3, enter: [{ launch: 'com.sim.notes' }] });
    expect(log).toEqual(['tap Save']);
    expect(result).toMatchObject({ ok: true, done: 1, of: 3 });
    expect((await runScripted({ start, steps, from: 4 })).result.detail).toContain('There is no step 4: it has 3.');
  });

  it('takes what held at the start for no proof at the end', async () => {
    const { result } = await runScripted({ start: withLabels('Save'), steps: [save], postcondition: { exists: 'Save' } });
    expect(result.performed.at(-1)?.check).toMatchObject({ met: true, heldBefore: true });
  });
});

