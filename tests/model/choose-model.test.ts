import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEFAULT_MODEL_SETTINGS, type ModelSettings } from '../../src/core/model-settings.js';
import type { ModelCall } from '../../src/core/usage.js';
import { askStructured } from '../../src/model/ask-structured.js';
import { createModel } from '../../src/model/choose-model.js';
import { meterModel } from '../../src/model/metered-model.js';
import { readReply } from '../../src/model/reply.js';
import { ScriptedModel } from '../../src/model/scripted-model.js';
import { BudgetSpent, withBudget } from '../../src/model/with-budget.js';
import { withSignal } from '../../src/model/with-signal.js';
import { Plan } from '../../src/core/plan.js';
import { completion, startChatEndpoint } from '../support/chat-endpoint.js';
import { createPatientClock } from '../support/clocks.js';

const clock = createPatientClock();
const request = (role: string) => ({ role, prompt: 'What now?', images: [] });
const choose = (settings: Partial<ModelSettings>, costLimit?: number) =>
  createModel({ settings: { ...DEFAULT_MODEL_SETTINGS, ...settings }, clock, costLimit });

const folder = mkdtempSync(join(tmpdir(), 'fingertips-choose-'));
const script = join(folder, 'script.yaml');
writeFileSync(script, 'version: 1\nreplies: [{reply: from the script}, {reply: left over}]\n');

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('the models of a run', () => {
  it('are chosen by role', async () => {
    const endpoint = await startChatEndpoint(completion('from the server'));
    const { model, reports } = choose({
      model: `scripted:${script}`,
      models: { operator: 'm1' },
      baseUrl: endpoint.url,
    });
    expect(await model.complete(request('operator'))).toMatchObject({ text: 'from the server', model: 'm1' });
    expect(await model.complete(request('manager'))).toMatchObject({ text: 'from the script' });
    expect(reports()).toEqual([expect.stringContaining('left over')]);
    await endpoint.close();
  });

  it.each([
    [{ model: 'scripted:' }, undefined, 'The model "scripted:" names no file.'],
    [{ model: '' }, undefined, 'No model is named.'],
    [{ model: 'm1', baseUrl: 'http://localhost/v1' }, 1, 'the price of the model "m1" is not known'],
    [{ model: 'recorded:/nowhere' }, undefined, 'The recording /nowhere cannot be read'],
  ])('are refused before the run when they cannot be: %j', (settings, costLimit, words) => {
    expect(() => choose(settings, costLimit)).toThrow(words);
  });
});

describe('a metered model', () => {
  it('announces good calls, unusable replies and failures', async () => {
    const calls: ModelCall[] = [];
    const scripted = new ScriptedModel([
      'nonsense',
      '{"subgoals": [{"what": "a", "state": "todo"}], "current": "a", "finished": false}',
    ]);
    let asked = 0;
    const model = meterModel(scripted, {
      clock,
      step: () => 4,
      number: () => (asked += 1),
      onCall: (call) => calls.push(call),
    });
    await askStructured(model, request('manager'), (text) => readReply(text, Plan));
    await expect(model.complete(request('manager'))).rejects.toThrow('no reply left');
    expect(calls).toMatchObject([
      {
        number: 1,
        step: 4,
        role: 'manager',
        model: 'script',
        reply: 'nonsense',
        images: 0,
        usage: { input: 3, output: 2 },
      },
      { number: 2, reply: expect.stringContaining('subgoals') },
      { number: 3, reply: '', error: expect.stringContaining('no reply left') },
    ]);
    expect(calls[0]?.error).toContain('Your reply held no JSON object.');
    expect(calls[1]).not.toHaveProperty('error');
  });
});

describe('a budget', () => {
  const costly = { complete: async () => ({ text: '', model: 'm', usage: { input: 90, output: 10 }, cost: 0.5 }) };

  it.each([
    [{ tokens: 150 }, 'tokens', '200 of 150 tokens used.'],
    [{ cost: 1 }, 'cost', '1.0000 of 1 US dollars used.'],
  ])('of %j ends the asking', async (limits, limit, words) => {
    const model = withBudget(costly, limits);
    await model.complete(request('operator'));
    await model.complete(request('operator'));
    const error = await model.complete(request('operator')).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(BudgetSpent);
    expect(error).toMatchObject({ limit, problem: words });
  });

  it('that is not set ends nothing', async () => {
    const model = withBudget(costly, {});
    for (let call = 0; call < 5; call += 1) await model.complete(request('operator'));
    await expect(model.complete(request('operator'))).resolves.toMatchObject({ cost: 0.5 });
  });
});

describe('the signal of a run', () => {
  it('reaches every request', async () => {
    const stop = new AbortController();
    const model = withSignal(new ScriptedModel(['a']), stop.signal);
    stop.abort(new Error('stopped'));
    await expect(model.complete(request('operator'))).rejects.toThrow('stopped');
  });
});
