import { appendFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { SetupError } from '../../src/core/errors.js';
import type { RunEvent } from '../../src/core/events.js';
import type { Manifest, RunResult } from '../../src/core/run-result.js';
import { createRunFolder, readPicture, readTrace } from '../../src/runner/run-folder.js';
import { aDecision, anOutcome, aPlan, aScreen, aStep, aVerdict } from '../support/builders.js';

const manifest: Manifest = {
  version: 1,
  runId: 'r-20261122-153012-x7k2',
  startedAt: '2026-11-22T15:30:12.000Z',
  instruction: 'Turn on dark theme',
  device: { name: 'sim', kind: 'simulated', model: 'Simulated phone', android: '16' },
  models: { operator: 'a-model' },
  settings: { diligence: 'balanced', limits: { steps: 40 }, confirm: 'risky', learning: 'auto', record: false },
  fingertips: '0.1.0',
  node: 'v20.20.2',
};

const result: RunResult = {
  runId: manifest.runId,
  runFolder: 'runs/x',
  report: 'runs/x/report.html',
  end: { kind: 'finished', answer: 'On' },
  answer: 'On',
  steps: 1,
  modelCalls: 1,
  tokens: { input: 10, output: 2 },
  seconds: 4,
  learned: { tips: [], shortcuts: [] },
  agents: {},
};

const picture = (background: string) =>
  sharp({ create: { width: 1080, height: 2400, channels: 3, background } })
    .png()
    .toBuffer();

const first = aScreen();
const second = aScreen({ signature: 'display', activity: '.Display' });
const note = { id: 'n1', text: 'The theme is under Display.', step: 1 };
const step = aStep({ before: first, after: second });

/** A run of one step, as it is announced. */
const events: readonly RunEvent[] = [
  { kind: 'run-started', manifest, tips: [], shortcuts: [] },
  { kind: 'screen-seen', step: 0, screen: first, seconds: 0.5 },
  { kind: 'planned', step: 1, plan: aPlan(), seconds: 2 },
  { kind: 'decided', step: 1, decision: step.decision, seconds: 1 },
  { kind: 'acted', step: 1, outcome: step.outcome, seconds: 0.2 },
  { kind: 'screen-seen', step: 1, screen: second, seconds: 0.4 },
  { kind: 'reflected', step: 1, verdict: step.verdict, seconds: 0.1 },
  { kind: 'noted', by: 'notetaker', step: 1, notes: [note], seconds: 0.3 },
  { kind: 'step-taken', step, seconds: 4 },
  { kind: 'claim-checked', step: 1, claim: { kind: 'finished', answer: 'On' }, accepted: true, reason: 'It is on.' },
  { kind: 'warned', step: 1, text: 'Slow.' },
];

describe('the run folder', () => {
  let root = '';
  const clock = { now: () => 1 };
  const create = (secrets = {}) => createRunFolder({ root, manifest, clock, secrets });
  const tell = (folder: Awaited<ReturnType<typeof create>>, told: readonly RunEvent[]) =>
    Promise.all(told.map((event) => folder.on(event)));

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'fingertips-runs-'));
  });
  afterEach(() => rm(root, { recursive: true }));

  it('reads back what it wrote', async () => {
    const folder = await create();
    await tell(folder, events);
    await folder.writeResult(result);
    const trace = await readTrace(folder.path);

    expect(trace).toMatchObject({
      manifest,
      result,
      claims: [{ step: 1, accepted: true }],
      warnings: [{ text: 'Slow.' }],
    });
    expect(trace.screens.map(({ number, activity }) => [number, activity])).toEqual([
      [0, '.Settings'],
      [1, '.Display'],
    ]);
    const { number, subgoal, decision, outcome, verdict } = step;
    expect(trace.steps).toEqual([
      {
        ...{ number, subgoal, decision, outcome, verdict },
        before: 0,
        after: 1,
        plan: aPlan(),
        notes: [note],
        seconds: 4,
        stages: { plan: 2, decide: 1, act: 0.2, perceive: 0.4, reflect: 0.1, note: 0.3 },
      },
    ]);
    expect(trace.unfinished).toBeUndefined();
  });

  it('reads a run that is cut off anywhere', async () => {
    const folder = await create();
    await tell(folder, events);
    const path = join(folder.path, 'trace.jsonl');
    const whole = await readFile(path, 'utf8');
    const found = new Set<number>();
    for (let length = 0; length <= whole.length; length += 37) {
      await writeFile(path, whole.slice(0, length));
      const { screens, steps, claims } = await readTrace(folder.path);
      found.add(screens.length + steps.length + claims.length);
    }
    expect([...found]).toEqual([0, 1, 2, 3, 4]);
  });

  it('tells how far the last step had come', async () => {
    const folder = await create();
    await tell(folder, events);
    const plan = aPlan({ current: 'Turn it on' });
    await tell(folder, [
      { kind: 'planned', step: 2, plan, seconds: 1 },
      { kind: 'decided', step: 2, decision: aDecision('back'), seconds: 1 },
      { kind: 'acted', step: 2, outcome: anOutcome({ kind: 'failed' }), seconds: 1 },
    ]);

    await expect(folder.readTrace()).resolves.toMatchObject({
      unfinished: { number: 2, plan, decision: { actions: [{ action: 'back' }] }, outcome: { kind: 'failed' } },
    });
  });

  it('keeps no notes of a step that went wrong', async () => {
    const folder = await create();
    const bad = aStep({ number: 2, verdict: aVerdict('wrong-screen') });
    await tell(folder, [
      ...events,
      { kind: 'noted', by: 'notetaker', step: 2, notes: [note, { ...note, id: 'n2' }], seconds: 1 },
      { kind: 'step-taken', step: bad, seconds: 1 },
    ]);

    expect((await folder.readTrace()).steps[1]?.notes).toEqual([note]);
  });

  it('stores a picture small, and the same picture once', async () => {
    const [grey, white] = await Promise.all([picture('#888'), picture('#fff')]);
    const folder = await create();
    const screens = [grey, white, grey].map((screenshot) => aScreen({ screenshot }));
    await tell(
      folder,
      screens.map((screen, index) => ({ kind: 'screen-seen', step: index, screen, seconds: 0 })),
    );

    const trace = await folder.readTrace();
    expect(trace.screens.map((screen) => screen.picture)).toEqual([
      'screenshots/000.webp',
      'screenshots/001.webp',
      'screenshots/000.webp',
    ]);
    expect(trace.screens[0]?.pictureSize).toEqual({ width: 720, height: 1600 });
    const stored = await readPicture(folder.path, 'screenshots/001.webp');
    await expect(sharp(stored).metadata()).resolves.toMatchObject({ format: 'webp', width: 720, height: 1600 });
  });

  it('keeps a screen whose picture cannot be read, without the picture', async () => {
    const folder = await create();
    const screen = aScreen({ screenshot: new Uint8Array([1, 2, 3]), activity: '.Odd' });
    await tell(folder, [{ kind: 'screen-seen', step: 0, screen, seconds: 0 }]);

    expect((await folder.readTrace()).screens).toMatchObject([{ activity: '.Odd', picture: '' }]);
  });

  it('never hands out a file from outside its pictures', async () => {
    const folder = await create();
    for (const name of ['../secret.webp', 'manifest.json', 'screenshots/../manifest.json', '/etc/passwd']) {
      await expect(readPicture(folder.path, name)).resolves.toBeUndefined();
    }
  });

  it('writes no secret anywhere, in whatever form it turns up', async () => {
    const PIN = 'pa"ss wörd';
    const folder = await create({ PIN });
    const prompt = `type ${PIN} or ${JSON.stringify({ PIN })} or ?q=${encodeURIComponent(PIN)}`;
    const call = {
      number: 1,
      step: 1,
      role: 'operator',
      model: 'm',
      images: 0,
      usage: { input: 1, output: 1 },
      seconds: 1,
    };
    await tell(folder, [...events, { kind: 'model-called', call: { ...call, prompt, reply: PIN } }]);
    await folder.writeResult({ ...result, answer: PIN });

    const names = (await readdir(folder.path)).filter((name) => name !== 'screenshots');
    const texts = await Promise.all(names.map((name) => readFile(join(folder.path, name), 'utf8')));
    expect([...names].sort()).toEqual(['manifest.json', 'result.json', 'trace.jsonl']);
    for (const form of [PIN, JSON.stringify(PIN).slice(1, -1), encodeURIComponent(PIN)]) {
      expect(texts.join('\n')).not.toContain(form);
    }
    const trace = await folder.readTrace();
    expect(trace.calls[0]?.reply).toBe('{{secret:PIN}}');
    expect(trace.result?.answer).toBe('{{secret:PIN}}');
  });

  it('is never shared by two runs', async () => {
    await create();
    await expect(create()).rejects.toThrow(SetupError);
  });

  it('says what is wrong with a folder that is not a run, or was changed', async () => {
    await expect(readTrace(root)).rejects.toThrow(/There is no run in .* it has no manifest\.json/);
    const folder = await create();
    await tell(folder, events);
    await appendFile(join(folder.path, 'trace.jsonl'), 'oops\n');
    await expect(readTrace(folder.path)).rejects.toThrow(/trace\.jsonl", line 12: this line is not JSON/);
    await writeFile(join(folder.path, 'manifest.json'), JSON.stringify({ ...manifest, version: 2 }));
    await expect(readTrace(folder.path)).rejects.toThrow(/"version" is 2, and only 1 can be read/);
  });
});
