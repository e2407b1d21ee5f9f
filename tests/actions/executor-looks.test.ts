import { anElement, screenOf } from '../support/builders.js';
import { FIELD, call, chat, handsOn } from '../support/scripted-executor.js';

describe('carrying out a decision on a phone that does not wait', () => {
  it('touches nothing that is gone since its screen was seen, and says so', async () => {
    const { run, log } = handsOn({ start: chat, now: screenOf([anElement(1, { label: 'Who is calling' })]) });
    const { outcome, screen } = await run(call('tap', { mark: 2 }));
    expect(log).toEqual([]);
    expect(outcome).toMatchObject({ kind: 'failed', performed: [] });
    expect(outcome.detail).toContain('"Send" cannot be found again');
    expect(screen).toBeUndefined();
  });

  it('touches nothing below a window of the phone that came up meanwhile', async () => {
    const call_ = screenOf([...chat.elements], { app: { package: 'com.android.incallui', name: 'Phone' } });
    const { run, log } = handsOn({ start: chat, now: call_ });
    const { outcome } = await run(call('tap', { mark: 2 }));
    expect([log, outcome.kind]).toEqual([[], 'failed']);
  });

  it('finds an element again that has moved since its screen was seen', async () => {
    const moved = screenOf([
      anElement(1, { label: 'News' }),
      anElement(5, FIELD),
      anElement(6, { label: 'Send', kind: 'icon' }),
    ]);
    const { act, log } = handsOn({ start: chat, now: moved });
    await act(call('tap', { mark: 2 }));
    expect(log).toEqual(['tap Send']);
  });

  it('finds by its words what nobody had seen when the list was made', async () => {
    const menu = screenOf([anElement(1, { label: 'Archive' }), anElement(2, { label: 'Mute' })]);
    const { act, log } = handsOn({ screens: { More: menu } });
    await act(call('tap', { mark: 3 }), call('tap', {}, { target: { text: 'Mute' } }));
    expect(log).toEqual(['tap More', 'tap Mute']);
  });

  it('guesses never between two that fit the words', async () => {
    const menu = screenOf([anElement(1, { label: 'Mute' }), anElement(2, { label: 'Mute' })]);
    const { act, log } = handsOn({ screens: { More: menu } });
    const outcome = await act(call('tap', { mark: 3 }), call('tap', {}, { target: { text: 'Mute' } }));
    expect([outcome.kind, log]).toEqual(['failed', ['tap More']]);
  });

  it('hands on the screen that it saw last, so that nobody looks again', async () => {
    const menu = screenOf([anElement(1, { label: 'Menu' })]);
    const { run } = handsOn({ screens: { More: menu } });
    const seen = await run(call('tap', { mark: 3 }, { expect: { exists: { text: 'Menu' } } }));
    expect(seen.screen?.elements).toEqual(menu.elements);
    expect((await handsOn().run(call('finish'))).screen).toBeDefined();
    const touched = await handsOn().run(call('tap', { mark: 3 }));
    expect([touched.screen, touched.mayLag]).toEqual([undefined, true]);
  });

  it('answers a question that nobody hears once, and ends with the second', async () => {
    const { act } = handsOn({ reply: { kind: 'absent' } });
    expect(await act(call('ask_person', { question: 'Which Ben?' }))).toMatchObject({
      kind: 'done',
      detail: 'Nobody is there. Take the plainest reading, and say so in the answer.',
    });
    expect(await act(call('ask_person', { question: 'Which Ben?' }))).toMatchObject({
      claim: { kind: 'needs-person', what: 'Which Ben?' },
    });
  });

  it('does not believe that something is gone under a window that came up', async () => {
    const dialog = screenOf([anElement(9, { label: 'Battery may run out soon' })], {
      app: { package: 'com.android.systemui', name: 'System UI' },
    });
    const { act } = handsOn({ screens: { More: dialog } });
    const outcome = await act(call('tap', { mark: 3 }, { expect: { gone: { text: 'More' } } }));
    expect(outcome.performed[0]?.check).toMatchObject({ met: false });
  });

  it('says of what held before that it held before', async () => {
    const { act } = handsOn({ screens: { More: chat } });
    const outcome = await act(call('tap', { mark: 3 }, { expect: { exists: { text: 'More' } } }));
    expect(outcome.performed[0]?.check).toMatchObject({ met: true, heldBefore: true });
  });

  it('takes no part of the words of a window that came up for what was expected', async () => {
    const hung = screenOf([anElement(9, { label: "Notes isn't responding" })], {
      app: { package: 'android', name: 'Android' },
    });
    const met = async (text: string) => {
      const { act } = handsOn({ screens: { More: hung } });
      return (await act(call('tap', { mark: 3 }, { expect: { exists: { text } } }))).performed[0]?.check?.met;
    };
    expect([await met('Notes'), await met("Notes isn't responding")]).toEqual([false, true]);
  });
});
