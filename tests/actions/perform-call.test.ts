import { defineAction, type ActionResult } from '../../src/actions/action.js';
import { createCatalogue } from '../../src/actions/catalogue.js';
import { performCall, type ActionExecution, type CallOptions } from '../../src/actions/perform-call.js';
import type { Effect } from '../../src/core/effect.js';
import { DeviceError, UnusableReply } from '../../src/core/errors.js';
import type { Question, Reply } from '../../src/core/person.js';
import { z } from 'zod';
import { scriptedDevice } from '../support/scripted-device.js';
import { anElement, screenOf } from '../support/builders.js';
import { createPatientClock } from '../support/clocks.js';

const screen = screenOf([anElement(1, { label: 'Save' })]);

/** An action that does what the test says. */
const acting = (effect: Effect, perform: () => Promise<ActionResult>) =>
  defineAction({
    name: 'shake',
    whenToUse: 'never',
    args: z.strictObject({}),
    effect,
    seenIn: 'elements',
    wording: () => 'shake it',
    perform,
  });

const fine = async (): Promise<ActionResult> => ({ ok: true, detail: 'Done.' });

async function call(
  options: Pick<CallOptions, 'action'> & Partial<CallOptions>,
  reply: Reply = { kind: 'yes' },
): Promise<ActionExecution & Readonly<{ questions: readonly Question[] }>> {
  const questions: Question[] = [];
  const { device, look } = scriptedDevice(options.screen ?? screen);
  const context = {
    device,
    clock: createPatientClock(0),
    person: { ask: async (question: Question) => (questions.push(question), reply) },
    look,
    glance: look,
    secretOf: () => undefined,
  };
  const execution = await performCall({ call: { args: {} }, screen, context, confirm: 'risky', ...options });
  return { ...execution, questions };
}

const named = (name: string) => {
  const action = createCatalogue().find(name);
  if (!action) throw new Error(`There is no action ${name}.`);
  return action;
};

describe('one action', () => {
  it.each([
    ['a reply that the action cannot use', UnusableReply],
    ['a phone that refuses', DeviceError],
  ])('fails, and the run goes on, after %s', async (_, Refusal) => {
    const refuse = () => Promise.reject(new Refusal({ problem: 'It is stuck.', remedy: 'Try another.' }));
    const { kind, performed } = await call({ action: acting('reads', refuse) });
    expect(kind).toBe('failed');
    expect(performed).toMatchObject({ ok: false, detail: expect.stringContaining('It is stuck.') });
  });

  it('does not hide a fault of the program', async () => {
    const fault = () => Promise.reject(new TypeError('a fault'));
    await expect(call({ action: acting('reads', fault) })).rejects.toThrow('a fault');
  });

  it('keeps the bounds of what was touched, for the report to show', async () => {
    const { performed } = await call({ action: named('tap'), call: { args: { mark: 1 } } });
    expect(performed.targetBounds).toEqual({ left: 0, top: 100, right: 1000, bottom: 180 });
  });
});

describe('the person', () => {
  it('is asked about everything with confirm always, but not about what is only said', async () => {
    const options = { call: { args: { text: 'Four' } }, confirm: 'always' } as const;
    expect((await call({ ...options, action: named('answer') })).questions).toEqual([]);
    expect((await call({ ...options, action: named('type') })).questions).toHaveLength(1);
  });

  it('has agreed to what was named, and is asked about everything else', async () => {
    const asked = async (effect: Effect) =>
      (await call({ action: acting(effect, fine), agreed: ['pays'] })).questions.length;
    expect([await asked('writes'), await asked('pays'), await asked('deletes')]).toEqual([0, 0, 1]);
  });

  it('sees what stands in the fields, but no password, and of a long text its beginning', async () => {
    const letter = 'x'.repeat(201);
    const form = screenOf([
      anElement(1, { value: 'anna@example.org' }),
      anElement(2, { value: 'hunter2', state: { password: true } }),
      anElement(3, { value: '' }),
      anElement(4, { value: letter }),
    ]);
    const { questions } = await call({ action: acting('sends', fine), screen: form });
    expect(questions).toEqual([
      {
        kind: 'confirm',
        effect: 'sends',
        what: `This sends: in Notes: "anna@example.org"; "${letter.slice(0, 199)}…" (shake it)`,
      },
    ]);
  });

  it('may say why not, and the Operator hears it', async () => {
    const { kind, performed } = await call({ action: acting('sends', fine) }, { kind: 'text', text: 'Ask Ben first' });
    expect(kind).toBe('refused');
    expect(performed.detail).toBe('The person said no "Ask Ben first". Do it another way, or not at all.');
  });
});
