import { readdir } from 'node:fs/promises';
import type { Crew } from '../../src/agents/crew.js';
import type { RunEvent } from '../../src/core/events.js';
import type { StartRunOptions } from '../../src/runner/run.js';
import { readTrace } from '../../src/runner/run-folder.js';
import { loggedCrew, type CrewAnswers } from '../support/logged-crew.js';
import { aDecision, anOutcome, aPlan, aScreen, aVerdict } from '../support/builders.js';
import { RunFixture, settings, vanished } from '../support/run-fixture.js';

const screens = (...signatures: string[]) => signatures.map((signature) => aScreen({ signature }));
const over = aPlan({ finished: true, answer: 'It is on.' });

describe('a run', () => {
  const desk = new RunFixture();
  const start = (answers: CrewAnswers, changes: Partial<StartRunOptions> = {}) => desk.start(answers, changes);

  beforeEach(() => desk.open());
  afterEach(() => desk.close());

  it('looks first, takes steps, and ends when the claim that all is done is believed', async () => {
    const result = await start({ plan: [aPlan(), aPlan(), over], perceive: screens('a', 'b', 'c') });

    expect(result).toMatchObject({ end: { kind: 'finished', answer: 'It is on.' }, answer: 'It is on.', steps: 2 });
    const oneStep = ['planned', 'decided', 'acted', 'screen-seen', 'reflected'];
    expect(desk.kinds()).toEqual([
      ...['run-started', 'screen-seen', ...oneStep, 'noted', 'step-taken'],
      // Nothing new was noted in the second step, so nothing is said about notes.
      ...[...oneStep, 'step-taken'],
      ...['planned', 'claim-checked', 'concluded', 'learned', 'run-ended'],
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
    const result = await start({}, { crew: () => told.crew });

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
    expect(desk.kinds()).not.toContain('claim-checked');
  });

  it('ends at a limit', async () => {
    const result = await start({ perceive: screens('1', '2', '3', '4', '5', '6', '7') });

    expect(result).toMatchObject({ end: { kind: 'limit-reached', limit: 'steps', detail: 'Used 6 of 6 steps.' } });
  });

  it('tells the Manager once that it is stuck, in the step after, and ends when it stays so', async () => {
    const told = loggedCrew({ perceive: screens('same') });
    const result = await start({}, { crew: () => told.crew, settings: { ...settings, limits: { steps: 40 } } });

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
    const result = await start({}, { crew: () => deaf, signal: person.signal });

    expect(result.end).toEqual({ kind: 'stopped-by-person' });
    expect((await readTrace(result.runFolder)).result).toEqual(result);
  });

  it('is not told what somebody answers after its end', async () => {
    const person = new AbortController();
    const { crew } = loggedCrew();
    let answer = (): void => undefined;
    const late = new Promise<void>((resolve) => (answer = resolve));
    const deaf: Crew = {
      ...crew,
      executor: {
        act: async () => {
          person.abort();
          await late;
          return { outcome: anOutcome(), mayLag: false };
        },
      },
    };
    await start({}, { crew: () => deaf, signal: person.signal });
    answer();
    await new Promise(setImmediate);

    expect(desk.kinds().at(-1)).toBe('run-ended');
    expect(desk.kinds()).not.toContain('acted');
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
    const heard = { on: (event: RunEvent) => void desk.events.push(event) };
    const result = await start({ plan: [aPlan(), over] }, { listeners: [...broken, heard] });

    expect(result.end.kind).toBe('finished');
    expect(desk.warnings()).toEqual([expect.stringContaining('broken pipe'), expect.stringContaining('disk full')]);
    expect(desk.kinds()).toEqual(expect.arrayContaining(['run-started', 'step-taken', 'run-ended']));
  });
});
