import type { ChatModel } from '../../src/model/chat-model.js';
import { readTrace } from '../../src/runner/run-folder.js';
import { loggedCrew } from '../support/logged-crew.js';
import { aDecision, aPlan } from '../support/builders.js';
import { RunFixture, settings, vanished } from '../support/run-fixture.js';

const over = aPlan({ finished: true, answer: 'It is on.' });

describe('the models of a run, and what is learned from it', () => {
  const desk = new RunFixture();

  beforeEach(() => desk.open());
  afterEach(() => desk.close());

  it('counts every call of a watched model, by agent, and stops what is still being asked', async () => {
    const stopped: boolean[] = [];
    const model: ChatModel = {
      complete: ({ role, signal }) =>
        role === 'notetaker'
          ? new Promise((_resolve, reject) => {
              signal?.addEventListener('abort', () => {
                stopped.push(true);
                reject(new Error('stopped'));
              });
            })
          : Promise.resolve({ text: 'ok', model: 'm', usage: { input: 10, output: 2 }, cost: 0.5 }),
    };
    const { crew } = loggedCrew();
    const result = await desk.start(
      {},
      {
        crew: ({ watchModel }) => {
          const watched = watchModel(model);
          const call = (role: string) => watched.complete({ role, prompt: 'p', images: [] });
          return {
            ...crew,
            operator: { decide: () => call('operator').then(() => aDecision()) },
            notetaker: { note: () => call('notetaker').then(() => ({ notes: [], collect: [] })) },
            reflector: { reflect: () => call('reflector').then(() => Promise.reject(vanished)) },
          };
        },
      },
    );

    expect(stopped).toEqual([true]);
    expect(result).toMatchObject({
      modelCalls: 3,
      tokens: { input: 21, output: 4 },
      cost: 1,
      agents: { operator: { calls: 1, cost: 0.5 }, notetaker: { calls: 1, input: 1 }, reflector: { calls: 1 } },
    });
    expect((await readTrace(result.runFolder)).calls).toMatchObject([
      { number: 1, step: 1, role: 'operator', reply: 'ok' },
      { number: 2, role: 'reflector' },
      { number: 3, role: 'notetaker', error: 'stopped' },
    ]);
  });

  it('ends at the limit on tokens in the middle of a step, before the next call is made', async () => {
    const model: ChatModel = {
      complete: () => Promise.resolve({ text: 'ok', model: 'm', usage: { input: 60, output: 0 } }),
    };
    const { crew } = loggedCrew();
    const result = await desk.start(
      {},
      {
        settings: { ...settings, limits: { steps: 6, tokens: 100 } },
        crew: ({ watchModel }) => {
          const watched = watchModel(model);
          const ask = () => watched.complete({ role: 'operator', prompt: 'p', images: [] });
          const decide = () =>
            ask()
              .then(ask)
              .then(ask)
              .then(() => aDecision());
          return { ...crew, operator: { decide } };
        },
      },
    );

    expect(result).toMatchObject({ modelCalls: 2, end: { kind: 'limit-reached', limit: 'tokens' } });
    expect(result.end).toMatchObject({ detail: '120 of 100 tokens used.' });
  });

  it('learns from the written trace after the run, and a learner that fails takes nothing away', async () => {
    const learned = { tips: [{ id: 't-1234', file: 'tips/x.yaml', title: 'x', status: 'candidate' }], shortcuts: [] };
    const seen: number[] = [];
    const good = await desk.start(
      { plan: [aPlan(), over] },
      {
        learn: async ({ steps }) => {
          seen.push(steps.length);
          return { learned, rejected: ['too long'] };
        },
      },
    );
    expect(seen).toEqual([1]);
    expect(good.learned).toEqual(learned);
    await expect(readTrace(good.runFolder)).resolves.toMatchObject({ learned, rejected: ['too long'], result: good });

    const bad = await desk.start({ plan: [aPlan(), over] }, { learn: () => Promise.reject(vanished) });
    expect(bad).toMatchObject({ end: { kind: 'finished' }, learned: { tips: [], shortcuts: [] } });
  });

  it('learns nothing when that is not wanted or nothing was done', async () => {
    const learn = () => Promise.reject(new Error('asked to learn'));
    await desk.start({ plan: [aPlan(), over] }, { learn, settings: { ...settings, learning: 'off' } });
    await desk.start({ perceive: [vanished] }, { learn });

    expect(desk.warnings()).toEqual([]);
  });

  it("puts the phone's own state into the result", async () => {
    const checks = async () => [{ what: 'Dark theme is on', passed: true }];

    await expect(desk.start({ plan: [over] }, { checks })).resolves.toMatchObject({ checks: [{ passed: true }] });
  });
});
