import { anElement, screenOf } from '../support/builders.js';
import { call, chat, handsOn } from '../support/scripted-executor.js';

const warning = screenOf([anElement(9, { label: 'Storage is nearly full' })], {
  app: { package: 'com.android.systemui', name: 'System UI' },
  signature: 'warning',
});

describe('a list of actions', () => {
  it('stops after a touch that did nothing, once a slow app has had its time', async () => {
    const { act, log } = handsOn();
    const outcome = await act(call('tap', { mark: 3 }), call('tap', { mark: 2 }));
    expect(outcome).toMatchObject({ kind: 'failed', performed: [{ wording: 'tap "More"', ok: true }] });
    expect(outcome.detail).toContain('It had no effect that can be seen: tap "More". Not done yet: tap');
    expect(log).toEqual(['tap More']);
  });

  it('claims nothing behind a touch that did nothing, or that something came up over', async () => {
    expect(await handsOn().act(call('tap', { mark: 3 }), call('finish'))).not.toHaveProperty('claim');
    const { act } = handsOn({ screens: { More: warning } });
    const outcome = await act(call('tap', { mark: 3 }), call('finish'));
    expect(outcome).not.toHaveProperty('claim');
    expect(outcome.detail).toContain('"Storage is nearly full" came up after it. Not done yet: finish');
  });

  it('is not held up by what held before', async () => {
    const { act, log } = handsOn();
    await act(call('tap', { mark: 3 }, { expect: { exists: { text: 'More' } } }), call('back'));
    expect(log).toEqual(['tap More']);
  });

  it('goes on behind a touch on a field, which may have the cursor already, and behind one that led on', async () => {
    const { act, log } = handsOn({
      screens: { More: screenOf([anElement(1, { label: 'Mute' })], { signature: 'b' }) },
    });
    await act(call('tap', { mark: 1 }), call('tap', { mark: 3 }), call('back'));
    expect(log).toEqual(['tap Message', 'tap More', 'key back']);
  });

  it('tells on which screen its last action was done', async () => {
    const menu = screenOf([anElement(1, { label: 'Mute' })], { signature: 'menu' });
    const { run } = handsOn({ screens: { More: menu } });
    expect((await run(call('tap', { mark: 3 }), call('tap', { mark: 1 }, {}))).lastSeen).toBeUndefined();
    const second = await run(call('wait', { seconds: 0.1 }), call('tap', {}, { target: { text: 'Mute' } }));
    expect(second.lastSeen?.signature).toBe('menu');
  });
});

describe('an action without an element', () => {
  it.each(['back', 'enter'])('%s is not done into a window that came up meanwhile', async (action) => {
    const { act, log } = handsOn({ start: chat, now: warning });
    expect(await act(call(action))).toMatchObject({
      kind: 'failed',
      detail: 'Not done: "Storage is nearly full" came up before it.',
    });
    expect(log).toEqual([]);
  });

  it('is done all the same where it leads away from there, or only waits', async () => {
    const { act, log } = handsOn({ start: chat, now: warning });
    await act(call('open_app', { app: 'Notes' }));
    expect(await act(call('wait', { seconds: 1 }))).toMatchObject({ kind: 'done' });
    expect(log).toEqual(['open com.sim.notes']);
  });
});
