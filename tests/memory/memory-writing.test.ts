import { shortcutSchema } from '../../src/actions/shortcuts/shortcut-schema.js';
import { FORM_ALONE } from '../../src/memory/shortcut-rules.js';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { ItemRejected } from '../../src/core/errors.js';
import { ShortcutFields } from '../../src/core/shortcut.js';
import { openMemory } from '../../src/memory/memory.js';
import { changeFile } from '../../src/memory/safe-file.js';
import { SCHEMA_FILES, schemaText } from '../../src/memory/schema-files.js';
import { memoryFolder, removeMemoryFolders, SHORTCUT, TIPS } from './memory-folder.js';
import { noon } from '../support/clocks.js';

afterAll(removeMemoryFolders);

const CLOCK = 'tips/com.example.clock.yaml';
const learner = { by: 'learner', run: 'r-1', label: 'success', labelBy: 'check' } as const;
const DISABLED = `version: 1
package: _general
tips:
  - id: t-off123
    do: Look twice.
    status: disabled
    source: learned
`;
const tip = {
  package: 'com.example.clock',
  title: 'Sounds',
  when: 'Choosing a sound',
  do: 'Scroll: the list is long.',
};

async function open(files: Readonly<Record<string, string>> = {}) {
  const folder = await memoryFolder(files);
  let made = 0;
  const newId = (kind: string) => `${kind}-new${(made += 1)}`;
  const memory = openMemory({ folder, evidenceFolder: `${folder}/.fingertips`, clock: noon, newId });
  const text = (file: string) => readFile(`${folder}/${file}`, 'utf8');
  const lines = async (file: string) =>
    (await text(file))
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown);
  return { folder, memory, text, lines };
}

describe('adding a tip', () => {
  it('makes the package’s file, with its schema for editors', async () => {
    const { memory, text } = await open();
    await expect(memory.addTip({ ...tip, status: 'active', from: ['r-1'] }, learner)).resolves.toEqual({
      id: 't-new1',
      file: CLOCK,
      title: 'Sounds',
      status: 'candidate',
      added: true,
    });

    expect(await text(CLOCK)).toBe(`# yaml-language-server: $schema=../schemas/tip.schema.json
version: 1
package: com.example.clock
tips:
  - id: t-new1
    title: Sounds
    when: Choosing a sound
    do: "Scroll: the list is long."
    status: candidate
    from: [r-1]
    source: learned
    created: "2026-08-12"
`);
    expect(await text(SCHEMA_FILES.tip)).toBe(schemaText('tip', FORM_ALONE));
    expect((await memory.list()).problems).toEqual([]);
  });

  it('leaves every line that a person wrote as it is', async () => {
    const { memory, text } = await open({ [CLOCK]: TIPS });
    await memory.addTip(tip, { by: 'person' });

    const after = await text(CLOCK);
    expect(after.startsWith(TIPS)).toBe(true);
    expect((await memory.list()).tips.at(-1)?.item).toMatchObject({ do: tip.do, status: 'active', source: 'human' });
  });

  it('writes down what changed and why, to be understood and undone', async () => {
    const { memory, lines } = await open();
    await memory.addTip(tip, { ...learner, why: 'step 3' });
    expect(await lines('.fingertips/deltas/2026-08.jsonl')).toMatchObject([
      {
        id: 'd-new2',
        at: '2026-08-12T12:00:00.000Z',
        run: 'r-1',
        by: 'learner',
        op: 'add',
        file: CLOCK,
        item: 't-new1',
        after: { do: tip.do },
        why: 'step 3',
        state: 'applied',
      },
    ]);
  });

  it('reinforces one that says the same, in the ledger only, whoever wrote it and whatever its status', async () => {
    const { memory, text, lines } = await open({ [CLOCK]: TIPS });
    const same = { ...tip, do: 'swipe an alarm  left to delete it' };
    await expect(memory.addTip(same, learner)).resolves.toMatchObject({ added: false, status: 'active' });
    await memory.addTip(same, { ...learner, run: 'r-2' });
    await memory.addTip(same, learner);

    expect(await text(CLOCK)).toBe(TIPS);
    expect(await lines('.fingertips/ledger/2026-08.jsonl')).toHaveLength(3);
    expect((await memory.ledger()).map(({ run, event, by }) => ({ run, event, by }))).toEqual([
      { run: 'r-1', event: 'reinforced', by: 'check' },
      { run: 'r-2', event: 'reinforced', by: 'check' },
    ]);
  });

  it.each([
    ['that is too long', { ...tip, do: 'x'.repeat(321) }, '"do" must have at most 320 characters'],
    [
      'for a package that would lead elsewhere',
      { ...tip, package: '../../etc/passwd' },
      '"../../etc/passwd" is no package name.',
    ],
  ])('refuses one %s', async (_, wrong, problem) => {
    const { memory, folder } = await open();
    await expect(memory.addTip(wrong, learner)).rejects.toThrow(problem);
    expect((await readdir(folder)).filter((name) => name !== '.fingertips')).toEqual([]);
  });

  it.each([
    ['an anchor', 'version: 1\npackage: com.example.clock\ntips:\n  - &a {do: x}\n'],
    ['a tag', 'version: 1\npackage: com.example.clock\ntips:\n  - {do: !!str x}\n'],
  ])('only reads a file that uses %s', async (what, text) => {
    const files = { [CLOCK]: text };
    const opened = await open(files);
    await expect(opened.memory.addTip(tip, learner)).rejects.toThrow(`The file uses ${what}, so it is only read.`);
    expect(await opened.text(CLOCK)).toBe(text);
  });

  it('does not write into a file that is no YAML', async () => {
    const { memory, text } = await open({ [CLOCK]: 'tips: [\n' });
    await expect(memory.addTip(tip, learner)).rejects.toThrow(ItemRejected);
    expect(await text(CLOCK)).toBe('tips: [\n');
  });

  it('adds the line break that the file lacks, and goes on after a line that a crash cut off', async () => {
    const { memory, text, folder } = await open({
      [CLOCK]: TIPS.trimEnd(),
      '.fingertips/ledger/2026-08.jsonl': '{"v":1,"at',
    });
    await memory.addTip(tip, learner);
    await memory.addTip(tip, learner);
    expect((await text(CLOCK)).startsWith(TIPS)).toBe(true);
    expect(await memory.ledger()).toMatchObject([{ item: 't-new1', event: 'reinforced' }]);
    await writeFile(`${folder}/.fingertips/ledger/notes.txt`, 'nothing');
  });

  it('loses nothing when two runs write at once', async () => {
    const { folder, memory } = await open({ [CLOCK]: TIPS });
    const program = fileURLToPath(new URL('./add-tips-process.js', import.meta.url));
    const codes = await Promise.all(
      ['one', 'two'].map(async (name) =>
        once(spawn(process.execPath, [program, folder, name, '12'], { stdio: 'inherit' }), 'exit'),
      ),
    );

    expect(codes.map(([code]) => code as unknown)).toEqual([0, 0]);
    const { tips, problems } = await memory.list();
    expect(problems).toEqual([]);
    expect(tips).toHaveLength(2 + 36);
    expect(new Set(tips.map(({ item }) => item.id)).size).toBe(38);
    expect(await memory.ledger()).toHaveLength(12);
  });
});

describe('a file that somebody saves in an editor meanwhile', () => {
  it('is changed anew from what they saved', async () => {
    const { folder, text } = await open({ [CLOCK]: TIPS });
    let tries = 0;
    await changeFile(`${folder}/${CLOCK}`, (now = '') => {
      tries += 1;
      if (tries === 1) writeFileSync(`${folder}/${CLOCK}`, `${TIPS}# saved\n`);
      return `${now}# added\n`;
    });
    expect(await text(CLOCK)).toBe(`${TIPS}# saved\n# added\n`);
  });

  it('is left alone when that never ends', async () => {
    const { folder, text } = await open({ [CLOCK]: TIPS });
    let saved = '';
    const change = changeFile(`${folder}/${CLOCK}`, (now = '') => {
      writeFileSync(`${folder}/${CLOCK}`, (saved = `${now}# saved\n`));
      return 'lost';
    });
    await expect(change).rejects.toThrow('was changed by somebody else 3 times');
    expect(await text(CLOCK)).toBe(saved);
  });
});

describe('changing a tip', () => {
  it('touches the lines of that field alone, and keeps its comment', async () => {
    const { memory, text } = await open({ [CLOCK]: TIPS });
    const [first] = (await memory.list()).tips;
    await memory.revise({ id: first?.item.id ?? '', fields: { do: 'Swipe it right.' } }, { by: 'person' });
    await memory.revise({ id: 't-7k3m2q', fields: { status: 'disabled' } }, { by: 'person' });

    expect(await text(CLOCK)).toBe(
      TIPS.replace('Swipe an alarm left to delete it.', 'Swipe it right.').replace(
        'status: pinned',
        'status: disabled',
      ),
    );
  });

  it('lets no learner touch what a person wrote', async () => {
    const { memory, text } = await open({ [CLOCK]: TIPS });
    const change = { id: 't-7k3m2q', fields: { do: 'Something else.' } };
    await expect(memory.revise(change, learner)).rejects.toThrow('"t-7k3m2q" belongs to a person.');
    expect(await text(CLOCK)).toBe(TIPS);
  });
});

const given = ShortcutFields.omit({ id: true, version: true }).parse(
  parse(SHORTCUT.replace(/^(version|id):.*\n/gm, '')),
);

describe('adding a shortcut', () => {
  it('writes a file that reads back as the same, for people to read', async () => {
    const { memory, text } = await open();
    const kept = await memory.addShortcut(given, learner);

    expect(kept).toMatchObject({
      file: 'shortcuts/com.example.clock/create_alarm.yaml',
      status: 'candidate',
      added: true,
    });
    const written = await text(kept.file);
    expect(written).toContain('  - do: tap\n    target: {id: ":id/fab", desc: Add alarm}\n');
    expect(written.split('\n')[0]).toBe('# yaml-language-server: $schema=../../schemas/shortcut.schema.json');
    const [{ item } = { item: undefined }] = (await memory.list()).shortcuts;
    expect(item).toMatchObject({ ...given, id: 's-new1', status: 'candidate', source: 'learned' });
  });

  it('never writes over another of the same name, and keeps equal ones once', async () => {
    const { memory, text } = await open({ 'shortcuts/com.example.clock/create_alarm.yaml': SHORTCUT });
    const other = {
      ...given,
      steps: given.steps.slice(0, 3),
      params: { hour: { type: 'integer' }, minute: { type: 'integer' } },
    } as const;

    await expect(memory.addShortcut(given, learner)).resolves.toMatchObject({ id: 's-4m8qz1', added: false });
    await expect(memory.addShortcut({ ...other, params: { ...other.params } }, learner)).resolves.toMatchObject({
      file: 'shortcuts/com.example.clock/create_alarm_2.yaml',
    });
    expect(await text('shortcuts/com.example.clock/create_alarm.yaml')).toBe(SHORTCUT);
    await expect(memory.addShortcut({ ...given, package: 'com.example.timer' }, learner)).resolves.toMatchObject({
      file: 'shortcuts/com.example.timer/create_alarm_3.yaml',
    });
  });

  it('refuses one whose parameter nothing uses', async () => {
    const { memory } = await open();
    const wrong = { ...given, params: { ...given.params, sound: { type: 'string' as const } } };
    await expect(memory.addShortcut(wrong, learner)).rejects.toThrow('No step uses the parameter "sound".');
  });
});

describe('taking up what was learned', () => {
  it('puts every candidate to use, and touches nothing that is in use, switched off or a person’s', async () => {
    const { memory, text, lines } = await open({ [CLOCK]: TIPS, 'tips/_general.yaml': DISABLED });
    await memory.addTip(tip, learner);
    const { file } = await memory.addShortcut(given, learner);
    const [tips, shortcut] = [await text(CLOCK), await text(file)];

    await expect(memory.takeUp()).resolves.toEqual(['t-new1', 's-new3']);
    expect(await text(CLOCK)).toBe(tips.replace('status: candidate', 'status: active'));
    expect(await text(file)).toBe(shortcut.replace('status: candidate', 'status: trusted'));
    expect(await text('tips/_general.yaml')).toBe(DISABLED);
    expect((await lines('.fingertips/deltas/2026-08.jsonl')).slice(-2)).toMatchObject([
      { by: 'promotion', op: 'status', item: 't-new1', after: { status: 'active' } },
      { by: 'promotion', op: 'status', item: 's-new3', before: { status: 'candidate' }, after: { status: 'trusted' } },
    ]);
    await expect(memory.takeUp()).resolves.toEqual([]);
  });
});

describe('the schemas for editors', () => {
  it.each(['tip', 'shortcut'] as const)(
    'of a %s file is as the code has it; else run scripts/write-schemas.mjs',
    async (kind) => {
      expect(await readFile(SCHEMA_FILES[kind], 'utf8')).toBe(schemaText(kind, { schema: shortcutSchema }));
    },
  );
});
