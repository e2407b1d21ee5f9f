import sharp from 'sharp';
import type { RunEnd } from '../../src/core/run-end.js';
import type { RecordedScreen, RecordedStep, Trace } from '../../src/core/trace.js';
import type { Condition } from '../../src/core/condition.js';
import { conditionInWords } from '../../src/core/condition-in-words.js';
import { escape, html } from '../../src/report/html.js';
import { endInWords } from '../../src/report/format.js';
import { touchesOn } from '../../src/report/phone-figure.js';
import { planChanges } from '../../src/report/plan-section.js';
import { report } from '../../src/report/report.js';
import { readSamplePicture } from '../../src/report/sample-pictures.js';
import { sampleTrace } from '../../src/report/sample-trace.js';
import { usageRows } from '../../src/report/usage-section.js';

const noPicture = async () => undefined;
const render = (changes: Partial<Trace> = {}) => report({ ...sampleTrace, ...changes }, noPicture);
const count = (text: string, part: string) => text.split(part).length - 1;

const [firstStep] = sampleTrace.steps;
const [firstScreen] = sampleTrace.screens;
if (!firstStep || !firstScreen) throw new Error('The sample has no steps.');

const used = { id: 's-tea1', name: 'create_note', values: {}, ended: 'done', isChecked: true } as const;

describe('escaping', () => {
  it('leaves no character that means something in HTML', () => {
    expect(escape(`<b title="x" id='y'>&`)).toBe('&lt;b title=&quot;x&quot; id=&#39;y&#39;&gt;&amp;');
  });

  it('shows characters that turn the reading direction around, control characters and halves of characters', () => {
    expect(escape('pay \u202eyppah\u2066 \u0000\u0007 \ud800')).toBe(
      'pay [U+202E]yppah[U+2066] [U+0000][U+0007] \ufffd',
    );
  });

  it('leaves other scripts as they are', () => {
    expect(escape('مرحبا \u200f 日本 👍🏽\n')).toBe('مرحبا \u200f 日本 👍🏽\n');
  });

  it('happens to every value but to HTML, lists included', () => {
    expect(html`<p>${'<'}${html`<b>${'>'}</b>`}${['a', html`<i></i>`]}${undefined}${false}${0}</p>`.text).toBe(
      '<p>&lt;<b>&gt;</b>a<i></i>0</p>',
    );
  });
});

describe('an expectation in words', () => {
  it.each<[Condition, string]>([
    [{ text: 'The note is saved.', exists: { text: 'x' } }, 'The note is saved.'],
    [{ exists: { text: 'Save' }, gone: { hint: 'Title' } }, '"Save" is there and the field "Title" is gone'],
    [{ package: 'com.sim.notes', activity: '.Edit' }, 'the app com.sim.notes is in front and the page ".Edit" is open'],
    [{ checked: { text: 'Dark theme' }, within: '3s' }, '"Dark theme" is on, within 3 s'],
    [{ unchecked: { text: 'Wi-Fi' }, keyboard: false }, '"Wi-Fi" is off and the keyboard is hidden'],
    [{ holds: { field: { hint: 'Title' }, value: 'Paint' } }, 'the field "Title" holds "Paint"'],
    [{ any: [{ exists: { text: 'A' } }, { exists: { text: 'B' } }] }, '"A" is there or "B" is there'],
    [{}, 'nothing in particular'],
  ])('%j', (condition, words) => {
    expect(conditionInWords(condition)).toBe(words);
  });
});

describe('the report of a run', () => {
  it('says what a person can do where one is needed', async () => {
    const { result, manifest } = sampleTrace;
    if (!result) throw new Error('The sample has no result.');
    const end = { kind: 'needs-person', what: 'Sign in to Mail.' } as const;
    const page = await render({ result: { ...result, end }, manifest });
    expect(page).toContain('Sign in to Mail.');
    expect(page).toContain('start the run again');
  });

  it('sets a long instruction smaller, so that what happened is seen at once', async () => {
    const { manifest } = sampleTrace;
    const long = 'Find a noodle place. '.repeat(10);
    expect(await render({ manifest: { ...manifest, instruction: long } })).toContain('class="long"');
    expect(await render()).not.toContain('class="long"');
  });

  it('tells what was asked, how it ended, the answer, and what the phone itself says', async () => {
    const page = await render();
    expect(page).toContain(sampleTrace.manifest.instruction);
    expect(page).toContain('<strong>Finished</strong>');
    expect(page).toContain('Lantern Noodles, 4.7, open until 23:30. I saved it in Notes');
    expect(page).toContain('2 of 2 checks passed');
  });

  it('says once how an action went, and besides how a step of several went', async () => {
    const [action] = firstStep.outcome.performed;
    if (!action) throw new Error('The sample does nothing.');
    const steps = (detail: string) => [
      { ...firstStep, outcome: { ...firstStep.outcome, detail, performed: [{ ...action, detail: 'It rang.' }] } },
    ];
    expect(count(await render({ steps: steps('It rang.') }), 'It rang.')).toBe(1);
    expect(await render({ steps: steps('It rang twice.') })).toContain('It rang twice.');
  });

  it('has one place to link to for each step', async () => {
    const page = await render();
    for (const { number } of sampleTrace.steps) expect(count(page, `id="step-${number}"`)).toBe(1);
  });

  it('holds each picture once, however often it is shown', async () => {
    const page = await report(sampleTrace, readSamplePicture(sampleTrace.screens));
    expect(count(page, 'data:image/webp;base64,')).toBe(9);
    expect(count(page, '<use href="#picture-1"')).toBe(3);
  });

  it('tells a run without a result, without steps and without pictures', async () => {
    const { manifest, claims, asked, warnings, tips, shortcuts, learned, rejected } = sampleTrace;
    const running = { manifest, claims, asked, warnings, tips, shortcuts, learned, rejected };
    const page = await report({ ...running, steps: [], calls: [], screens: [] }, noPicture);
    expect(page).toContain('No result yet');
    expect(page).toContain('0 steps');
  });

  it('shows the step in which the run ended', async () => {
    const page = await render({ unfinished: { number: 9, decision: firstStep.decision } });
    expect(page).toContain('not completed');
    expect(count(page, 'id="step-9"')).toBe(1);
  });

  it('does not call a run unfinished when its claim was believed', async () => {
    const claims = [{ step: 8, claim: { kind: 'impossible', reason: 'r' }, accepted: true, reason: 'r' }] as const;
    const page = await render({ claims, unfinished: { number: 9 } });
    expect(page).toContain('Ended the run');
    expect(page).not.toContain('not completed');
  });

  it('lets nothing that a screen or a model said become markup', async () => {
    const evil = `"'><script>alert(1)</script><img src=x onerror=alert(2)></style></pre>\u202e`;
    const poison = (value: unknown): unknown => {
      if (typeof value === 'string') return `${value}${evil}`;
      if (Array.isArray(value)) return value.map(poison);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(
        Object.entries(value).map(([key, entry]) => [key, KEPT.has(key) ? entry : poison(entry)]),
      );
    };
    // What the page's code switches on.
    const KEPT = new Set(['kind', 'state', 'by', 'startedAt', 'picture', 'stages']);
    const page = await report(poison(sampleTrace) as Trace, noPicture);

    expect(count(page, 'alert(1)')).toBeGreaterThan(100);
    expect(count(page.toLowerCase(), '<script')).toBe(1);
    expect(count(page, '<img')).toBe(0);
    expect(count(page, '</style>')).toBe(1);
    expect(page).not.toContain('\u202e');
    expect(page).toMatch(/Content-Security-Policy" content="default-src &#39;none&#39;/);
  });

  it('stays under 10 MB for 40 steps with busy pictures and long prompts', async () => {
    const noise = Buffer.alloc(300 * 600 * 3, 0);
    let seed = 1;
    for (let index = 0; index < noise.length; index += 1) {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      noise[index] = seed >> 16;
    }
    const busy = await sharp(noise, { raw: { width: 300, height: 600, channels: 3 } })
      .webp({ quality: 90 })
      .toBuffer();
    const numbers = Array.from({ length: 41 }, (_, index) => index);
    const screens = numbers.map((number): RecordedScreen => ({
      ...firstScreen,
      number,
      picture: `screenshots/${number}.webp`,
    }));
    const steps = numbers
      .slice(1)
      .map((number): RecordedStep => ({ ...firstStep, number, before: number - 1, after: number }));
    const [call] = sampleTrace.calls;
    const calls = call ? numbers.flatMap((step) => Array(4).fill({ ...call, step, prompt: 'x'.repeat(40_000) })) : [];
    const page = await report({ ...sampleTrace, screens, steps, calls }, async () => busy);

    expect(count(page, 'data:image/webp')).toBe(41);
    expect(page).toContain('characters left out here');
    expect(Buffer.byteLength(page)).toBeLessThan(10_000_000);
  });
});

describe('how a run ended, in words', () => {
  const error = {
    name: 'DeviceError',
    problem: 'The phone is gone.',
    remedy: 'Plug it in.',
    code: 'device.lost',
    exitCode: 3,
  } as const;
  it.each<[RunEnd | undefined, string, string]>([
    [{ kind: 'gave-up', reason: 'No such app.' }, 'Found impossible', 'No such app.'],
    [
      { kind: 'limit-reached', limit: 'steps', detail: 'Used 40 of 40 steps.' },
      'Stopped at a limit',
      'Used 40 of 40 steps.',
    ],
    [{ kind: 'stuck', pattern: 'back and forth' }, 'Got stuck', 'back and forth'],
    [{ kind: 'needs-person', what: 'Log in.' }, 'Needs a person', 'Log in.'],
    [{ kind: 'stopped-by-person' }, 'Stopped by hand', ''],
    [{ kind: 'failed', error }, 'Failed', 'The phone is gone. Plug it in.'],
  ])('%j', (end, title, detail) => {
    expect(endInWords(end)).toMatchObject({ title, detail });
  });
});

describe('what is drawn on a screen', () => {
  const place = { point: { x: 10, y: 10 }, targetBounds: { left: 0, top: 0, right: 20, bottom: 20 } };
  const action = { action: 'tap', args: {}, effect: 'reads', wording: 'tap', ok: true, detail: '', ...place } as const;
  const screenWith = (bounds: typeof place.targetBounds): RecordedScreen => ({
    ...firstScreen,
    elements: firstScreen.elements.slice(0, 1).map((element) => ({ ...element, bounds })),
  });

  it('is the first touch, and later ones only when their target stood there already', () => {
    const performed = [action, action];
    const touched = (screen: RecordedScreen) =>
      touchesOn(screen, { kind: 'done', detail: '', performed }).map(({ number }) => number);
    expect(touched(screenWith(place.targetBounds))).toEqual([1, 2]);
    expect(touched(screenWith({ ...place.targetBounds, right: 21 }))).toEqual([1]);
  });
});

describe('the changes of a plan', () => {
  const plan = (...subgoals: [string, 'todo' | 'doing' | 'done' | 'dropped'][]) => ({
    thought: '',
    subgoals: subgoals.map(([what, state]) => ({ what, state })),
    current: '',
    collect: [],
    finished: false,
    answer: '',
  });

  it('are what is new, dropped or gone, not what is simply done', () => {
    expect(
      planChanges(
        plan(['a', 'doing'], ['b', 'todo'], ['c', 'todo']),
        plan(['a', 'done'], ['b', 'dropped'], ['d', 'todo']),
      ),
    ).toEqual([...['dropped: b', 'new: d', 'gone: c']]);
    expect(planChanges(plan(['a', 'doing'], ['b', 'todo']), plan(['a', 'done'], ['b', 'doing']))).toEqual([]);
  });
});

describe('time and tokens', () => {
  it('are summed by agent', () => {
    const rows = usageRows(sampleTrace);
    expect(rows.map(({ name }) => name)).toEqual(['manager', 'operator', 'reflector', 'notetaker']);
    expect(rows[1]).toMatchObject({ calls: 8, input: 31_200, output: 880 });
  });
});

describe('what the report says of the turn', () => {
  const [action] = firstStep.outcome.performed;

  it('closes the plan of a run that was believed to be finished, and no other', async () => {
    const planOf = (page: string) =>
      page.slice(page.indexOf('class="subgoals"'), page.indexOf('</ol>', page.indexOf('class="subgoals"')));
    expect(planOf(await render())).not.toMatch(/class="(?:todo|doing)"/);
    expect(await render()).not.toContain('To find out');
    const { result } = sampleTrace;
    const stuck = await render({ ...(result && { result: { ...result, end: { kind: 'gave-up', reason: 'No' } } }) });
    expect(stuck).toContain('Plan, as it stood at the end');
    expect(planOf(stuck)).toContain('class="doing"');
  });

  it("shows an interruption as nobody's mistake", async () => {
    const interrupted = {
      ...firstStep,
      verdict: { kind: 'interrupted', evidence: '"A call" came to the front by itself.', by: 'code' },
      outcome: { ...firstStep.outcome, kind: 'failed', detail: 'Not done yet: back {}' },
    } as const;
    const page = await render({ steps: [interrupted] });
    expect(page).toMatch(/<span class="chip neutral">\s*interrupted/);
    expect(page).toContain('broken off</b> Not done yet');
    expect(page).not.toMatch(/class="step went-wrong"|Went wrong <b>/);
  });

  it('names a shortcut in the step that ran it', async () => {
    const decision = { ...firstStep.decision, actions: [{ action: 'create_note', args: { title: 'Tea' } }] };
    const outcome = { ...firstStep.outcome, shortcuts: [used] };
    expect(await render({ steps: [{ ...firstStep, decision, outcome }] })).toContain(
      `create_note: ${action?.wording.slice(0, 4)}`,
    );
  });

  it('names a shortcut that came after other actions, too', async () => {
    const outcome = { ...firstStep.outcome, shortcuts: [used] };
    const page = await render({ steps: [{ ...firstStep, outcome }] });
    expect(page).toMatch(/Shortcut<\/dt>\s*<dd[^>]*>create_note/);
    expect(page).not.toContain('create_note: ');
  });

  it('lists the notes as they stood at the end, and tells a correction from a new one', async () => {
    const [note] = sampleTrace.steps.at(-1)?.notes ?? [];
    if (!note) throw new Error('The sample has no notes.');
    const noted = (number: number, text: string) => ({ ...firstStep, number, notes: [{ ...note, text }] });
    const page = await render({ steps: [noted(1, 'Opens at 8'), noted(2, 'Opens at 9')] });
    expect(page).toMatch(/<h2>Notes<\/h2>\s*<ul>\s*<li dir="auto">Opens at 9<\/li>/);
    expect(page).toContain('corrected: Opens at 9');
  });
});
