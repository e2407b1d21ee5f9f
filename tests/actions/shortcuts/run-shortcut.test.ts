import { createCatalogue } from '../../../src/actions/catalogue.js';
import { runShortcut } from '../../../src/actions/shortcuts/run-shortcut.js';
import type { Question, Reply } from '../../../src/core/person.js';
import { ShortcutStep, type Shortcut } from '../../../src/core/shortcut.js';
import { scriptedDevice, type ScriptedScreens } from '../../support/scripted-device.js';
import { anElement, screenOf } from '../../support/builders.js';
import { createPatientClock } from '../../support/clocks.js';

const FIELD = {
  kind: 'field',
  abilities: ['tap', 'type'],
  hint: 'Title',
  className: 'android.widget.EditText',
} as const;
const list = screenOf([anElement(1, { label: 'New note' })]);
const editor = screenOf([anElement(1, FIELD), anElement(2, { label: 'Save' }), anElement(3, { label: 'Pin' })]);
const saved = screenOf([anElement(1, { label: 'Milk', kind: 'row' }), anElement(2, { label: 'New note' })]);
const elsewhere = screenOf([], { app: { package: 'com.sim.maps', name: 'Maps' } });

const shortcut: Shortcut = {
  version: 1,
  id: 's-abcd',
  name: 'create_note',
  package: 'com.sim.notes',
  description: 'Creates a note.',
  params: { title: { type: 'string' }, pinned: { type: 'boolean', optional: true } },
  effects: 'writes',
  precondition: { exists: { text: 'New note' } },
  enter: [{ launch: 'com.sim.notes' }],
  steps: [
    ShortcutStep.parse({ do: 'tap', target: { text: 'New note' }, expect: { exists: { hint: 'Title' } } }),
    ShortcutStep.parse({ do: 'type', target: { hint: 'Title' }, text: '{{title}}' }),
    ShortcutStep.parse({ do: 'tap', target: { text: 'Pin' }, when: '{{pinned}}' }),
    ShortcutStep.parse({ do: 'tap', target: { text: 'Save' } }),
  ],
  postcondition: { exists: { text: '{{title}}' } },
  status: 'trusted',
  source: 'human',
};

type Setting = Readonly<{
  values?: Record<string, unknown>;
  start?: typeof list;
  changes?: Partial<Shortcut>;
  reply?: Reply | ((question: Question) => Reply);
  screens?: ScriptedScreens;
}>;

async function run({
  values = { title: 'Milk' },
  start = list,
  changes = {},
  reply = { kind: 'yes' },
  screens = {},
}: Setting = {}) {
  const questions: Question[] = [];
  const ask = async (question: Question): Promise<Reply> => {
    questions.push(question);
    return typeof reply === 'function' ? reply(question) : reply;
  };
  const phone = scriptedDevice(start, { 'New note': editor, Save: saved, 'com.sim.notes': list, ...screens });
  const context = {
    device: phone.device,
    clock: createPatientClock(0),
    person: { ask },
    look: phone.look,
    glance: phone.look,
    secretOf: () => undefined,
  };
  const order = { shortcut: { ...shortcut, ...changes }, values, context, catalogue: createCatalogue(), screen: start };
  return { result: await runShortcut({ ...order, confirm: 'risky' }), log: phone.log, questions };
}

describe('a shortcut', () => {
  it('does its steps, each with its target found and its expectation seen', async () => {
    const { result, log } = await run();
    expect(log).toEqual(['tap New note', 'tap Title', 'type Milk', 'tap Save']);
    expect(result).toMatchObject({
      ok: true,
      done: 3,
      of: 4,
      leftOut: 1,
      detail: 'The shortcut "create_note" did 3 of its 4 steps; nothing called for the other 1.',
    });
    expect(result.performed.at(-1)?.check).toMatchObject({ met: true });
  });

  it('takes a step only when its slot has a value', async () => {
    const { log } = await run({ values: { title: 'Milk', pinned: true } });
    expect(log).toContain('tap Pin');
  });

  it('enters from elsewhere when its precondition does not hold', async () => {
    const { result, log } = await run({ start: elsewhere });
    expect(log[0]).toBe('open com.sim.notes');
    expect(result.ok).toBe(true);
  });

  it('does nothing when it cannot be entered', async () => {
    const { result, log } = await run({ start: elsewhere, changes: { enter: [] } });
    expect(log).toEqual([]);
    expect(result).toMatchObject({ ok: false, done: 0 });
    expect(result.detail).toContain('was not begun: Its precondition does not hold. The app in front is Maps');
  });

  it('stops at the first miss and says how far it got', async () => {
    const lost = ShortcutStep.parse({ do: 'tap', target: { text: 'Print' } });
    const { result } = await run({ changes: { steps: [...shortcut.steps.slice(0, 2), lost] } });
    expect(result).toMatchObject({ ok: false, done: 2, of: 3, failedStep: 3, reason: '"Print" is not on the screen.' });
    expect(result.performed).toHaveLength(2);
  });

  it('stops where two elements fit as well', async () => {
    const twins = screenOf([anElement(1, { label: 'New note' }), anElement(2, { label: 'New note' })]);
    const { result } = await run({ start: twins });
    expect(result.reason).toContain('There are 2 elements like "New note"');
  });

  it('stops where a value is wrong, before anything is done', async () => {
    const { result, log } = await run({ values: {} });
    expect(result).toMatchObject({ ok: false, refused: false, reason: expect.stringContaining('"title"') });
    expect(log).toEqual([]);
  });

  it('asks once for a shortcut that sends, and does nothing without a yes', async () => {
    const { result, log } = await run({ changes: { effects: 'sends' }, reply: { kind: 'no' } });
    expect(result).toMatchObject({ ok: false, refused: true });
    expect(log).toEqual([]);
  });

  it('says so when its end is not as it promised', async () => {
    const { result } = await run({ changes: { postcondition: { exists: { text: 'Bread' } } } });
    expect(result).toMatchObject({ ok: false, failedStep: 4 });
    expect(result.reason).toContain('"Bread" is not on the screen');
  });

  const effectsOf = (questions: readonly Question[]) =>
    questions.map((question) => question.kind === 'confirm' && question.effect);
  const trash = ShortcutStep.parse({ do: 'tap', target: { text: 'Delete' } });
  const withTrash = screenOf([anElement(1, { label: 'New note' }), anElement(2, { label: 'Delete' })]);

  it.each([
    ['writes', []],
    ['sends', ['sends']],
    ['deletes', ['deletes']],
    ['pays', ['pays']],
  ] as const)('that %s is asked about as such', async (effects, asked) => {
    expect(effectsOf((await run({ changes: { effects } })).questions)).toEqual(asked);
  });

  it('asks again about what is worse inside it than what it says', async () => {
    const changes: Partial<Shortcut> = {
      effects: 'sends',
      steps: [trash],
      postcondition: { exists: { text: 'Delete' } },
    };
    const { result, questions } = await run({ start: withTrash, changes });
    expect(effectsOf(questions)).toEqual(['sends', 'deletes']);
    expect(result.ok).toBe(true);
  });

  it('is refused, not failed, where the person says no to what is inside it', async () => {
    const changes = { steps: [trash], postcondition: { exists: { text: 'Delete' } } };
    const { result, log } = await run({ start: withTrash, changes, reply: { kind: 'no' } });
    expect(result).toMatchObject({ ok: false, refused: true, failedStep: 1 });
    expect(log).toEqual([]);
  });

  it('is not begun where its way in led somewhere else', async () => {
    const welcome = screenOf([anElement(1, { label: 'Welcome' })]);
    const { result, log } = await run({ start: elsewhere, screens: { 'com.sim.notes': welcome } });
    expect(log).toEqual(['open com.sim.notes']);
    expect(result).toMatchObject({ ok: false, done: 0, performed: [] });
    expect(result.detail).toContain('was not begun: Its precondition does not hold. "New note" is not on the screen');
  });

  it('looks again after every step: what it names next may have moved', async () => {
    const one = screenOf([anElement(1, { label: 'New note' }), anElement(2, { label: 'Save' })]);
    const moved = screenOf([
      anElement(1, { label: 'Cancel' }),
      anElement(2, { label: 'Undo' }),
      anElement(3, { label: 'Save' }),
    ]);
    const steps = ['New note', 'Save'].map((text) => ShortcutStep.parse({ do: 'tap', target: { text } }));
    const { log } = await run({
      start: one,
      screens: { 'New note': moved },
      changes: { steps, postcondition: { exists: { text: 'Undo' } } },
    });
    expect(log).toEqual(['tap New note', 'tap Save']);
  });
});
