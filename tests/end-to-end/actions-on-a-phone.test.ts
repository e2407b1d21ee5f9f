import type * as ReplayModule from '../../src/actions/replay-run.js';
import { locate } from '../../src/actions/locate.js';
import { locatorOf } from '../../src/actions/build-locator.js';
import { ShortcutStep } from '../../src/core/shortcut.js';
import { aShortcut } from '../support/agent-situation.js';
import { nativeSource } from '../support/native-import.js';
import { openExecutorOnPhone, type ExecutorOnPhone } from '../support/executor-on-phone.js';

let desk: ExecutorOnPhone;

const WRITE_NOTE = aShortcut({
  name: 'write_note',
  package: 'com.sim.notes',
  params: { title: { type: 'string' }, body: { type: 'string', optional: true } },
  effects: 'writes',
  precondition: { all: [{ package: 'com.sim.notes' }, { exists: { desc: 'New note' } }] },
  enter: [{ launch: 'com.sim.notes' }],
  steps: [
    { do: 'tap', target: { desc: 'New note' }, expect: { exists: { hint: 'Title' } } },
    { do: 'type', target: { hint: 'Title' }, text: '{{title|upper}}' },
    { do: 'type', target: { hint: 'Note' }, text: '{{body}}', when: '{{body}}' },
  ].map((step) => ShortcutStep.parse(step)),
  postcondition: { holds: { field: { hint: 'Title' }, value: '{{title|upper}}' } },
});

/** Its second step names something that is not there. */
const BROKEN = aShortcut({
  ...WRITE_NOTE,
  name: 'broken_note',
  params: {},
  steps: [
    { do: 'tap', target: { desc: 'New note' } },
    { do: 'tap', target: { text: 'No such button' } },
    { do: 'back' },
  ].map((step) => ShortcutStep.parse(step)),
  postcondition: undefined,
});

beforeAll(async () => {
  desk = await openExecutorOnPhone({
    name: 'hands',
    secrets: { DOOR: 'open sesame 42' },
    shortcuts: [WRITE_NOTE, BROKEN],
  });
});
afterAll(() => desk.close());
beforeEach(() => {
  desk.phone.reset();
  desk.questions.length = 0;
  desk.answer({ kind: 'absent' });
});

const newNote = async () => {
  await desk.act({ action: 'open_app', args: { app: 'Notes' } });
  await desk.act({ action: 'tap', args: { mark: await desk.mark('New note') } });
};

describe('the executor on a phone', () => {
  it('open an app by name from whatever screen, and say what is near when there is none', async () => {
    expect(await desk.act({ action: 'open_app', args: { app: 'notes' } })).toMatchObject({
      kind: 'done',
      detail: 'Notes is in front.',
    });
    expect((await desk.look()).app).toEqual({ package: 'com.sim.notes', name: 'Notes' });

    const missing = await desk.act({ action: 'open_app', args: { app: 'Nosuchapp' } });

    expect(missing).toMatchObject({ kind: 'failed', detail: expect.stringContaining('no app called "Nosuchapp"') });
  });

  it('tell soon of a dialog of the system that stands over an app just opened', async () => {
    desk.phone.patch({ conditions: [{ kind: 'permission' }] });
    const began = desk.phone.clock.now();

    expect(await desk.act({ action: 'open_app', args: { app: 'Notes' } })).toMatchObject({
      kind: 'done',
      detail: 'Notes was opened; com.android.permissioncontroller is in front.',
    });
    expect(desk.phone.clock.now() - began).toBeLessThan(5_000);
  });

  it('type any script into a field, read it back, and put another text in its place', async () => {
    await newNote();
    const [title, body] = [await desk.mark('Title'), await desk.mark('Note')];

    const typed = await desk.act(
      { action: 'type', args: { mark: title, text: 'Café 東京 🎂' } },
      { action: 'type', args: { mark: body, text: 'one\ntwo' } },
    );

    expect(typed).toMatchObject({
      kind: 'done',
      performed: [{ detail: 'The field holds "Café 東京 🎂".' }, { ok: true }],
    });
    expect(await desk.act({ action: 'replace_text', args: { mark: title, text: 'Привет' } })).toMatchObject({
      performed: [{ wording: 'replace the text of "Title" by "Привет"' }],
    });
    const { elements } = await desk.look();
    expect(elements.filter(({ kind }) => kind === 'field').map(({ value }) => value)).toEqual(['Привет', 'one\ntwo']);
  });

  it('open a field and type into it in one decision, without a look in between', async () => {
    await desk.act({ action: 'open_app', args: { app: 'Maps' } });
    const { elements } = await desk.look();
    expect(elements.filter(({ abilities }) => abilities.includes('type'))).toEqual([]);

    const outcome = await desk.act(
      { action: 'tap', args: { mark: await desk.mark('Search here') } },
      { action: 'type', args: { text: 'noodles' } },
    );

    expect(outcome).toMatchObject({ kind: 'done', detail: 'The field holds "noodles".' });
  });

  it('fill in a secret at the last moment, and never tell it', async () => {
    await newNote();

    const outcome = await desk.act({
      action: 'type',
      args: { mark: await desk.mark('Title'), text: '{{secret:DOOR}}' },
    });
    const screen = await desk.look();

    expect(JSON.stringify(desk.phone.state())).toContain('open sesame 42');
    expect(JSON.stringify(outcome)).not.toContain('sesame');
    expect(JSON.stringify(screen.elements)).not.toContain('sesame');
    expect(screen.elements.map(({ value }) => value)).toContain('{{secret:DOOR}}');
  });

  it('scroll to a text that is far down, and stop where the list ends', async () => {
    await desk.act({ action: 'open_app', args: { app: 'Contacts' } });

    const found = await desk.act({ action: 'scroll', args: { direction: 'down', to_text: 'Sven Aldous' } });
    const missing = await desk.act({ action: 'scroll', args: { direction: 'down', to_text: 'Nobody at all' } });

    expect(found).toMatchObject({ kind: 'done' });
    expect(missing).toMatchObject({ kind: 'failed' });
    expect(missing.detail).toContain('was not seen');
  });

  it('check what was expected, and stop a list at the first miss', async () => {
    await desk.act({ action: 'open_app', args: { app: 'Notes' } });
    const mark = await desk.mark('Shopping');

    const outcome = await desk.act(
      { action: 'tap', args: { mark }, expect: { exists: { text: 'Nothing like it' }, within: '1s' } },
      { action: 'back' },
    );

    expect(outcome).toMatchObject({ kind: 'failed', performed: [{ action: 'tap', ok: true, check: { met: false } }] });
    expect(outcome.detail).toContain('Not done yet: back');
    expect((await desk.look()).elements.some(({ value }) => value === 'Shopping')).toBe(true);
  });

  it('copy from one field and paste into another', async () => {
    await desk.act({ action: 'open_app', args: { app: 'Notes' } });
    await desk.act({ action: 'copy', args: { mark: await desk.mark('Shopping') } });
    await newNote();
    await desk.act({ action: 'paste', args: { mark: await desk.mark('Title') } });

    expect((await desk.look()).elements.find(({ kind }) => kind === 'field')?.value).toContain('Shopping');
  });

  it('ask before a message is sent: a yes sends it, nobody there hands the task over', async () => {
    const write = async (): Promise<number> => {
      await desk.act({ action: 'open_app', args: { app: 'Messages' } });
      await desk.act({ action: 'tap', args: { mark: await desk.mark('Ada Quill') } });
      const field = (await desk.look()).elements.find(({ kind }) => kind === 'field');
      await desk.act({ action: 'type', args: { mark: field?.mark ?? 0, text: 'See you at six' } });
      const send = (await desk.look()).elements.find(({ label }) => /^Send/.test(label));
      return send?.mark ?? 0;
    };
    const sent = () => JSON.stringify(desk.phone.state().journal).includes('See you at six');

    const refused = await desk.act({ action: 'tap', args: { mark: await write() } });
    expect(refused).toMatchObject({ kind: 'refused', claim: { kind: 'needs-person' } });
    expect(desk.questions).toMatchObject([{ kind: 'confirm', effect: 'sends' }]);
    expect(sent()).toBe(false);

    desk.phone.reset();
    desk.answer({ kind: 'yes' });
    expect(await desk.act({ action: 'tap', args: { mark: await write() } })).toMatchObject({ kind: 'done' });
    expect(sent()).toBe(true);
  });

  it.each(['javascript:alert(1)', 'file:///sdcard/x', 'intent://x#Intent;end', 'INTENT:x'])(
    'never open %s',
    async (url) => {
      expect(await desk.act({ action: 'open_link', args: { url } })).toMatchObject({ kind: 'failed' });
    },
  );

  it('run a shortcut from anywhere, leaving out what was not given', async () => {
    const outcome = await desk.act({ action: 'write_note', args: { title: 'milk' } });

    expect(outcome).toMatchObject({ kind: 'done', performed: [{ action: 'tap' }, { action: 'type' }] });
    expect((await desk.look()).elements.find(({ kind }) => kind === 'field')?.value).toBe('MILK');
  });

  it('stop a shortcut at its first miss, and say how far it got', async () => {
    const outcome = await desk.act({ action: 'broken_note' });

    expect(outcome.kind).toBe('failed');
    expect(outcome.detail).toContain('did 1 of 3 steps and stopped at step 2');
    expect(outcome.detail).toContain('No such button');
  });

  it('do again what was recorded, each target found by identity', async () => {
    const { replayRun } = await nativeSource<typeof ReplayModule>('actions/replay-run.js');
    const open = await desk.act({ action: 'open_app', args: { app: 'Notes' } });
    const tap = await desk.act({ action: 'tap', args: { mark: await desk.mark('New note') } });
    const type = await desk.act({ action: 'type', args: { mark: await desk.mark('Title'), text: 'Again' } });
    desk.phone.reset();

    const actions = [...open.performed, ...tap.performed, ...type.performed];
    const again = await replayRun({ actions, context: desk.context, catalogue: desk.catalogue, confirm: 'never' });

    expect(again).toMatchObject({ done: 3, of: 3 });
    expect((await desk.look()).elements.find(({ kind }) => kind === 'field')?.value).toBe('Again');
  });

  it.each(['Settings', 'Contacts', 'Messages', 'Calendar', 'Maps'])(
    'find every named element of %s again on the screen it was recorded on',
    async (app) => {
      await desk.act({ action: 'open_app', args: { app } });
      const screen = await desk.look();
      const named = screen.elements.filter(({ label, ids }) => label !== '' || ids.length > 0);

      const lost = named.filter((one) => {
        const found = locate(locatorOf(one, screen), screen);
        return found.kind !== 'found' || found.element !== one;
      });

      expect(named.length).toBeGreaterThan(5);
      expect(lost).toEqual([]);
    },
  );
});
