import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DeviceError } from '../../src/core/errors.js';
import type { RunEvent } from '../../src/core/events.js';
import type { RunSettings } from '../../src/core/settings.js';
import type { DeviceDescription } from '../../src/device/device.js';
import type { ChatModel } from '../../src/model/chat-model.js';
import { startRun, type RunOrder } from '../../src/runner/run.js';
import { readTrace } from '../../src/runner/run-folder.js';
import { loggedCrew, type CrewAnswers } from '../support/logged-crew.js';
import { aDecision, anOutcome, aPlan, aScreen, aVerdict } from '../support/run-builders.js';

const description: DeviceDescription = {
  name: 'sim',
  kind: 'simulated',
  model: 'Simulated phone',
  android: '16',
  size: { width: 1080, height: 2400 },
};
const settings: RunSettings = {
  diligence: 'thorough',
  limits: { steps: 6 },
  confirm: 'risky',
  learn: true,
  record: false,
};

const screens = (...signatures: string[]) => signatures.map((signature) => aScreen({ signature }));
const over = aPlan({ finished: true, answer: 'It is on.' });
const vanished = new DeviceError({ problem: 'The phone is gone.', remedy: 'Plug it in again.' });

describe('a run', () => {
  let root = '';
  let events: RunEvent[] = [];
  const order = (changes: Partial<RunOrder> = {}, answers: CrewAnswers = {}): RunOrder => ({
    instruction: 'Turn on dark theme',
    device: { description },
    crew: () => loggedCrew(answers).crew,
    settings,
    fingertips: '0.1.0',
    root,
    listeners: [{ on: (event) => void events.push(event) }],
    ...changes,
  });
  const start = (answers: CrewAnswers, changes: Partial<RunOrder> = {}) => startRun(order(changes, answers));
  const kinds = () => events.map(({ kind }) => kind);

  beforeEach(async () => {
    events = [];
    root = await mkdtemp(join(tmpdir(), 'fingertips-runs-'));
  });
  afterEach(() => rm(root, { recursive: true }));

  it('looks first, takes steps, and ends when the claim that all is done is believed', async () => {
    const result = await start({ plan: [aPlan(), aPlan(), over], perceive: screens('a', 'b', 'c') });

    expect(result).toMatchObject({ end: { kind: 'finished', answer: 'It is on.' }, answer: 'It is on.', steps: 2 });
    const oneStep = ['planned', 'decided', 'acted', 'screen-seen', 'reflected'];
    expect(kinds()).toEqual([
      ...['run-started', 'screen-seen', ...oneStep, 'noted', 'step-taken'],
      // Nothing new was noted in the second step, so nothing is said about notes.
      ...[...oneStep, 'step-taken'],
      ...['planned', 'claim-checked', 'learned', 'run-ended'],
    ]);
  });

  it('leaves a folder that tells the same as it answered', async () => {
    const result = await start({ plan: [aPlan(), over], perceive: screens('a', 'b') });
    const trace = await readTrace(result.runFolder);

    expect(trace.result).toEqual(result);
    expect(trace).toMatchObject({ manifest: { runId: result.runId }, steps: [{ number: 1 }], screens: [{}, {}] });
    expect((await readdir(result.runFolder)).sort()).toEqual([
      ...['manifest.json', 'report.html', 'result.json', 'screenshots', 'trace.jsonl'],
    ]);
  });

  it('hands a refused claim back to the Manager with the reason, and goes on', async () => {
    const told = loggedCrew({
      plan: [over, aPlan(), over],
      perceive: screens('a', 'b'),
      confirm: [
        { accepted: false, reason: 'The switch is off.' },
        { accepted: true, reason: 'It is on.' },
      ],
    });
    const result = await startRun(order({ crew: () => told.crew }));

    expect(result).toMatchObject({ end: { kind: 'finished' }, steps: 1 });
    const plans = told.asked.filter(({ name }) => name === 'plan');
    expect(plans[1]?.given[0]).toMatchObject({ refusedClaims: [{ reason: 'The switch is off.', afterStep: 0 }] });
    expect(plans[1]?.given[0]).not.toHaveProperty('claim');
  });

  it('is stuck when a claim is refused three times', async () => {
    const result = await start({ plan: [over], confirm: [{ accepted: false, reason: 'The switch is off.' }] });

    expect(result.end).toMatchObject({ kind: 'stuck', pattern: expect.stringContaining('The switch is off.') });
  });

  it('gives up when the claim that it cannot be done is believed', async () => {
    const result = await start({ plan: [aPlan({ impossible: 'There is no such setting.' })] });

    expect(result.end).toEqual({ kind: 'gave-up', reason: 'There is no such setting.' });
  });

  it('ends for the person without asking a model whether one is needed', async () => {
    const claim = { kind: 'needs-person', what: 'Log in to the shop.' } as const;
    const result = await start({ act: [anOutcome({ claim })] });

    expect(result.end).toEqual(claim);
    expect(kinds()).not.toContain('claim-checked');
  });

  it('ends at a limit', async () => {
    const result = await start({ perceive: screens('1', '2', '3', '4', '5', '6', '7') });

    expect(result).toMatchObject({ end: { kind: 'limit-reached', limit: 'steps', detail: 'Used 6 of 6 steps.' } });
  });

  it('tells the Manager once that it is stuck, in the step after, and ends when it stays so', async () => {
    const told = loggedCrew({ perceive: screens('same') });
    const result = await startRun(order({ crew: () => told.crew, settings: { ...settings, limits: { steps: 40 } } }));

    const troubles = told.asked
      .filter(({ name }) => name === 'plan')
      .map(({ given }) => (given[0] as { trouble?: string }).trouble);
    const trouble = 'the same action three times: tap';
    expect(troubles).toEqual([undefined, undefined, undefined, trouble, undefined, undefined]);
    expect(result).toMatchObject({ end: { kind: 'stuck', pattern: trouble }, steps: 6 });
  });

  it('goes on when telling the Manager helped', async () => {
    const result = await start({
      plan: [aPlan(), aPlan(), aPlan(), aPlan({ current: 'Search' }), over],
      decide: [aDecision(), aDecision(), aDecision(), aDecision('search')],
      reflect: [aVerdict('no-change'), aVerdict('no-change'), aVerdict('no-change'), aVerdict()],
      perceive: screens('a', 'a', 'a', 'a', 'b'),
    });

    expect(result).toMatchObject({ end: { kind: 'finished' }, steps: 4 });
  });

  it('ends as failed, with all there is, when the phone vanishes in the middle of a step', async () => {
    const result = await start({ perceive: [aScreen(), aScreen({ signature: 'b' }), vanished] });

    expect(result).toMatchObject({
      end: { kind: 'failed', error: { name: 'DeviceError', problem: 'The phone is gone.', exitCode: 3 } },
      steps: 1,
    });
    const trace = await readTrace(result.runFolder);
    expect(trace).toMatchObject({
      result,
      steps: [{ number: 1 }],
      unfinished: { number: 2, decision: {}, outcome: {} },
    });
  });

  it('calls an error that nobody expected a bug, and keeps where it happened', async () => {
    const result = await start({ decide: [new TypeError('x is not a function')] });

    expect(result.end).toMatchObject({ kind: 'failed', error: { name: 'Bug', problem: 'x is not a function' } });
    expect((await readTrace(result.runFolder)).warnings[0]?.text).toMatch(/TypeError: x is not a function\n +at /);
  });

  it('ends as failed when memory cannot be read or the crew cannot be made', async () => {
    const recall = () => Promise.reject(vanished);
    await expect(start({}, { recall })).resolves.toMatchObject({ end: { kind: 'failed' }, steps: 0 });
    const crew = () => {
      throw vanished;
    };
    await expect(start({}, { crew })).resolves.toMatchObject({ end: { kind: 'failed' }, steps: 0 });
  });

  it('stops when the person says so, although a member of the crew does not listen', async () => {
    const person = new AbortController();
    const { crew } = loggedCrew();
    const deaf = { ...crew, operator: { decide: () => new Promise<never>(() => person.abort()) } };
    const result = await startRun(order({ crew: () => deaf, signal: person.signal }));

    expect(result.end).toEqual({ kind: 'stopped-by-person' });
    expect((await readTrace(result.runFolder)).result).toEqual(result);
  });

  it('survives listeners that throw or reject, tells the others once, and loses no event', async () => {
    const broken = [
      {
        on: () => {
          throw new Error('broken pipe');
        },
      },
      { on: () => Promise.reject(new Error('disk full')) },
    ];
    const heard = { on: (event: RunEvent) => void events.push(event) };
    const result = await start({ plan: [aPlan(), over] }, { listeners: [...broken, heard] });

    expect(result.end.kind).toBe('finished');
    const warnings = events.flatMap((event) => (event.kind === 'warned' ? [event.text] : []));
    expect(warnings).toEqual([expect.stringContaining('broken pipe'), expect.stringContaining('disk full')]);
    expect(kinds()).toEqual(expect.arrayContaining(['run-started', 'step-taken', 'run-ended']));
  });

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
    const result = await startRun(
      order({
        crew: ({ watchModel }) => {
          const watched = watchModel(model);
          const call = (role: string) => watched.complete({ role, prompt: 'p', images: [] });
          return {
            ...crew,
            operator: { decide: () => call('operator').then(() => aDecision()) },
            notetaker: { note: () => call('notetaker').then(() => []) },
            reflector: { reflect: () => call('reflector').then(() => Promise.reject(vanished)) },
          };
        },
      }),
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
    const result = await startRun(
      order({
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
      }),
    );

    expect(result).toMatchObject({ modelCalls: 2, end: { kind: 'limit-reached', limit: 'tokens' } });
    expect(result.end).toMatchObject({ detail: '120 of 100 tokens used.' });
  });

  it('learns from the written trace after the run, and a learner that fails takes nothing away', async () => {
    const learned = { tips: [{ id: 't-1234', file: 'tips/x.yaml', title: 'x', status: 'candidate' }], shortcuts: [] };
    const seen: number[] = [];
    const good = await start(
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

    const bad = await start({ plan: [aPlan(), over] }, { learn: () => Promise.reject(vanished) });
    expect(bad).toMatchObject({ end: { kind: 'finished' }, learned: { tips: [], shortcuts: [] } });
  });

  it('learns nothing when that is not wanted or nothing was done', async () => {
    const learn = () => Promise.reject(new Error('asked to learn'));
    await start({ plan: [aPlan(), over] }, { learn, settings: { ...settings, learn: false } });
    await start({ perceive: [vanished] }, { learn });

    expect(events.flatMap((event) => (event.kind === 'warned' ? [event.text] : []))).toEqual([]);
  });

  it("puts the phone's own state into the result", async () => {
    const checks = async () => [{ what: 'Dark theme is on', passed: true }];

    await expect(start({ plan: [over] }, { checks })).resolves.toMatchObject({ checks: [{ passed: true }] });
  });
});
