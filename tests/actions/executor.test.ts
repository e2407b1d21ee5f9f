import { ShortcutStep, type Shortcut } from '../../src/core/shortcut.js';
import { anElement, screenOf } from '../support/builders.js';
import { FIELD, call, handsOn } from '../support/scripted-executor.js';

describe('carrying out a decision', () => {
  it('taps the middle of the element and keeps how to find it again', async () => {
    const { act, log } = handsOn();
    const outcome = await act(call('tap', { mark: 3 }));
    expect(log).toEqual(['tap More']);
    expect(outcome).toMatchObject({
      kind: 'done',
      performed: [
        { action: 'tap', wording: 'tap "More"', target: { text: 'More' }, point: { x: 500, y: 340 }, ok: true },
      ],
    });
  });

  it('chooses the field, types and reads it back', async () => {
    const { act, log } = handsOn();
    const outcome = await act(call('type', { text: 'héllo', mark: 1 }));
    expect(log).toEqual(['tap Message', 'type héllo']);
    expect(outcome.detail).toBe('The field holds "héllo".');
  });

  it('never tells a secret that it types', async () => {
    const { act, log } = handsOn();
    const outcome = await act(call('type', { text: '{{secret:PIN}}', mark: 1 }));
    expect(log).toContain('type 4711');
    expect(JSON.stringify(outcome)).not.toContain('4711');
  });

  it('finds the elements of a list again on the screen that the first action led to', async () => {
    const moved = screenOf([anElement(7, { label: 'Cancel' }), anElement(8, { label: 'Send', kind: 'icon' })]);
    const { act, log } = handsOn({ screens: { More: moved } });
    const outcome = await act(call('tap', { mark: 3 }), call('tap', { mark: 2 }));
    expect(log).toEqual(['tap More', 'tap Send']);
    expect(outcome.performed).toHaveLength(2);
  });

  it('stops a list where an element is gone, and says so', async () => {
    const { act } = handsOn({ screens: { More: screenOf([]) } });
    const outcome = await act(call('tap', { mark: 3 }), call('tap', { mark: 2 }), call('back'));
    expect(outcome).toMatchObject({ kind: 'failed', performed: [{ action: 'tap' }] });
    expect(outcome.detail).toBe('Not done: "Send" cannot be found again: it is no longer there. Not done yet: back {}');
  });

  it('checks what was expected, waiting for it', async () => {
    const { act } = handsOn({ screens: { More: screenOf([anElement(1, { label: 'Menu' })]) } });
    const outcome = await act(call('tap', { mark: 3 }, { expect: { exists: { text: 'Menu' } } }));
    expect(outcome.performed[0]?.check).toMatchObject({ met: true, evidence: '"Menu" is on the screen.' });
  });

  it('has done the last action all the same where its expectation does not come true: the verdict is not its own', async () => {
    const { act } = handsOn();
    const outcome = await act(call('tap', { mark: 3 }, { expect: { gone: { text: 'More' } } }));
    expect(outcome).toMatchObject({ kind: 'done', performed: [{ ok: true, check: { met: false } }] });
  });

  it('expects nothing of an action that failed', async () => {
    const { act } = handsOn({ start: screenOf([anElement(1, { label: 'Save', state: { disabled: true } })]) });
    const outcome = await act(call('tap', { mark: 1 }, { expect: { exists: { text: 'Save' } } }));
    expect(outcome).toMatchObject({ kind: 'failed', performed: [{ ok: false }] });
    expect(outcome.performed[0]).not.toHaveProperty('check');
  });

  it('says what there is instead of an action that there is not', async () => {
    const { act } = handsOn();
    await expect(act(call('tapp'))).resolves.toEqual({
      kind: 'failed',
      detail: 'There is no action or shortcut called "tapp". Did you mean "tap"?',
      performed: [],
    });
  });

  it('stops a list at an expectation that does not come true', async () => {
    const { act, log } = handsOn();
    const outcome = await act(call('tap', { mark: 3 }, { expect: { gone: { text: 'More' } } }), call('back'));
    expect(outcome).toMatchObject({ kind: 'failed', performed: [{ check: { met: false } }] });
    expect(log).toEqual(['tap More']);
  });

  it('asks before it sends, with what is sent', async () => {
    const start = screenOf([
      anElement(1, { ...FIELD, value: 'See you at 8' }),
      anElement(2, { label: 'Send', kind: 'icon' }),
    ]);
    const { act, questions, log } = handsOn({ start });
    await act(call('tap', { mark: 2 }));
    expect(questions).toEqual([
      { kind: 'confirm', effect: 'sends', what: 'This sends: in Notes: "See you at 8" (tap "Send")' },
    ]);
    expect(log).toEqual(['tap Send']);
  });

  it('does nothing when the person says no', async () => {
    const { act, log } = handsOn({ reply: { kind: 'no' } });
    await expect(act(call('tap', { mark: 2 }))).resolves.toMatchObject({ kind: 'refused' });
    expect(log).toEqual([]);
  });

  it('hands the task to the person when nobody is there to ask', async () => {
    const { act } = handsOn({ reply: { kind: 'absent' } });
    await expect(act(call('tap', { mark: 2 }))).resolves.toMatchObject({
      kind: 'refused',
      claim: { kind: 'needs-person' },
    });
  });

  it('takes the stricter opinion of the Operator and the words on the screen', async () => {
    const { act, questions } = handsOn();
    await act(call('tap', { mark: 3 }, { effect: 'pays' }));
    await act(call('tap', { mark: 2 }, { effect: 'reads' }));
    expect(questions.map((question) => question.kind === 'confirm' && question.effect)).toEqual(['pays', 'sends']);
  });

  it('asks nothing when told never to, and everything when told always', async () => {
    const never = handsOn({ confirm: 'never' });
    await never.act(call('tap', { mark: 2 }));
    const always = handsOn({ confirm: 'always' });
    await always.act(call('back'));
    expect([never.questions.length, always.questions.length]).toEqual([0, 1]);
  });

  it('does not press what is disabled', async () => {
    const { act, log } = handsOn({ start: screenOf([anElement(1, { label: 'Save', state: { disabled: true } })]) });
    await expect(act(call('tap', { mark: 1 }))).resolves.toMatchObject({ kind: 'failed' });
    expect(log).toEqual([]);
  });

  it('passes claims on', async () => {
    const { act } = handsOn();
    await expect(act(call('answer', { text: 'At 22:00' }))).resolves.toMatchObject({
      claim: { kind: 'finished', answer: 'At 22:00' },
    });
    await expect(act(call('finish', { summary: 'It was on already.' }))).resolves.toMatchObject({
      claim: { kind: 'finished', answer: 'It was on already.' },
    });
    await expect(act(call('finish'))).resolves.toMatchObject({ claim: { kind: 'finished', answer: '' } });
  });

  it('opens an app by its name, and says which there are when it is not found', async () => {
    const maps = screenOf([], { app: { package: 'com.sim.maps', name: 'Maps' } });
    const { act, log } = handsOn({ screens: { 'com.sim.maps': maps } });
    await expect(act(call('open_app', { app: 'maps' }))).resolves.toMatchObject({
      kind: 'done',
      detail: 'Maps is in front.',
    });
    expect(log).toEqual(['open com.sim.maps']);
    const missing = await act(call('open_app', { app: 'Calculator' }));
    expect(missing).toMatchObject({
      kind: 'failed',
      detail: 'There is no app called "Calculator" on this phone. Choose one of: Notes, Maps.',
    });
  });

  it.each(['javascript:alert(1)', 'file:///etc/hosts', 'intent://x#Intent;end'])('does not open %s', async (url) => {
    const { act, log } = handsOn();
    await expect(act(call('open_link', { url }))).resolves.toMatchObject({ kind: 'failed' });
    expect(log).toEqual([]);
  });
});

describe('carrying out a shortcut', () => {
  const send: Shortcut = {
    version: 1,
    id: 's-send',
    name: 'open_and_send',
    package: 'com.sim.notes',
    description: 'Sends what was written.',
    params: {},
    effects: 'sends',
    steps: [
      ShortcutStep.parse({ do: 'tap', target: { text: 'More' } }),
      ShortcutStep.parse({ do: 'tap', target: { text: 'Send' } }),
    ],
    status: 'trusted',
    source: 'human',
  };

  it('keeps each of its actions', async () => {
    const { act } = handsOn({ shortcuts: [send] });
    const outcome = await act(call('open_and_send'));
    expect(outcome.performed.map(({ wording }) => wording)).toEqual(['tap "More"', 'tap "Send"']);
  });

  it('is refused, not failed, where the person says no', async () => {
    const { act, log } = handsOn({ shortcuts: [send], reply: { kind: 'no' } });
    await expect(act(call('open_and_send'))).resolves.toMatchObject({ kind: 'refused', performed: [] });
    expect(log).toEqual([]);
  });
});
