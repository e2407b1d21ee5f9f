import { openMemory } from '../../src/memory/memory.js';
import { memoryFolder, removeMemoryFolders, SHORTCUT, TIPS } from './memory-folder.js';
import { noon } from '../support/clocks.js';

afterAll(removeMemoryFolders);

async function read(files: Readonly<Record<string, string | Uint8Array>>, builtIn?: Readonly<Record<string, string>>) {
  const folder = await memoryFolder(files);
  const builtInFolder = builtIn && (await memoryFolder(builtIn));
  return openMemory({ folder, evidenceFolder: `${folder}/.fingertips`, builtInFolder, clock: noon }).list();
}

const texts = ({ problems }: Awaited<ReturnType<typeof read>>) => problems.map(({ text }) => text);
const clock = (change: (text: string) => string) => ({
  'shortcuts/com.example.clock/create_alarm.yaml': change(SHORTCUT),
});

describe('reading tips', () => {
  it('fills in what a person left out, and says where each tip stands', async () => {
    const { tips, problems } = await read({ 'tips/com.example.clock.yaml': TIPS });

    expect(problems).toEqual([]);
    expect(tips).toMatchObject([
      {
        file: 'tips/com.example.clock.yaml',
        line: 5,
        item: {
          do: 'Swipe an alarm left to delete it.',
          kind: 'strategy',
          for: ['operator'],
          status: 'active',
          source: 'human',
        },
      },
      {
        line: 6,
        item: {
          id: 't-7k3m2q',
          package: 'com.example.clock',
          do: 'Tap the keyboard icon at the lower left.\nThen type the digits.',
          status: 'pinned',
        },
      },
    ]);
    expect(tips[0]?.item.id).toMatch(/^t-[a-z0-9]{6}$/);
  });

  it('knows a tip without an id by its text, wherever it stands in the file', async () => {
    const head = 'version: 1\npackage: _general\ntips:\n';
    const one = await read({ 'tips/_general.yaml': `${head}  - do: Look first.\n  - do: Then tap.\n` });
    const two = await read({ 'tips/_general.yaml': `${head}  - do: Then tap.\n  - do: "Look   first."\n` });
    expect(one.tips.map(({ item }) => item.id)).toEqual(two.tips.map(({ item }) => item.id).reverse());
  });

  it('leaves a wrong tip out, with file, line, field and value, and keeps its neighbours', async () => {
    const text =
      'version: 1\npackage: _general\ntips:\n  - do: Good.\n  - doo: Wrong.\n  - do: Also good.\n    status: actve\n  - do: Last.\n';
    const found = await read({ 'tips/_general.yaml': text });

    expect(found.tips.map(({ item }) => item.do)).toEqual(['Good.', 'Last.']);
    expect(texts(found)).toEqual([
      'tips/_general.yaml, line 5: There is no field "doo" here. Did you mean "do"?',
      'tips/_general.yaml, line 7: "tips[2].status" must be one of: candidate, active, pinned, disabled, retired, got "actve". Did you mean "active"?',
    ]);
  });

  it('does not let one bad file hide the good ones', async () => {
    const found = await read({
      'tips/a.yaml': 'version: 1\npackage: a\ntips:\n  - do: [\n',
      'tips/b.yaml': 'version: 1\npackage: c\ntips: [{do: Tap.}]\n',
      'tips/d.yaml': 'version: 1\npackage: d\ntips: [{do: Tap.}]\n',
      'tips/e.yaml': Uint8Array.of(0x76, 0xff, 0xfe),
      'tips/f.yml': 'version: 1\n',
      'tips/g.yaml': '',
      ...clock((text) => text),
    });

    expect(found.tips.map(({ item }) => item.package)).toEqual(['d']);
    expect(found.shortcuts).toHaveLength(1);
    expect(texts(found)).toEqual([
      expect.stringMatching(/^tips\/a\.yaml, line [45]: This is not YAML that can be read: /),
      'tips/b.yaml, line 2: "package" is "c", but the file is called "b.yaml". Write b here, or rename the file to c.yaml.',
      'tips/e.yaml: This is not UTF-8 text. Save it as UTF-8.',
      'tips/f.yml: This file is not read. Give it a name that ends in ".yaml".',
      'tips/g.yaml, line 1: "The file" must be a group of fields, got null. Correct it.',
    ]);
  });

  it('complains of an id that stands twice', async () => {
    const text = 'version: 1\npackage: _general\ntips:\n  - {id: t-aaaa, do: One.}\n  - {id: t-aaaa, do: Two.}\n';
    expect(texts(await read({ 'tips/_general.yaml': text }))).toEqual([
      'tips/_general.yaml, line 5: The id "t-aaaa" is also in tips/_general.yaml, line 4. Take one of the two out.',
    ]);
  });

  it('is empty where there is no folder', async () => {
    expect(await read({})).toEqual({ tips: [], shortcuts: [], problems: [] });
  });
});

describe('reading shortcuts', () => {
  it('trusts what a person wrote, and lets what was learned earn it', async () => {
    const [mine] = (await read(clock((text) => text))).shortcuts;
    const [learned] = (await read(clock((text) => `${text}source: learned\n`))).shortcuts;

    expect(mine?.item).toMatchObject({ id: 's-4m8qz1', status: 'trusted', source: 'human' });
    expect(mine?.item.steps[3]).toEqual({
      do: 'type',
      when: '{{label}}',
      target: { text: 'Label' },
      text: '{{label}}',
    });
    expect(learned?.item.status).toBe('candidate');
  });

  it.each<readonly [string, readonly [RegExp, string, string]]>([
    [
      'a slot that names no parameter',
      [
        /"\{\{hour\}\}"\}/,
        '"{{huor}}"}',
        'line 20: "{{huor}}" names no parameter of this shortcut. Did you mean "hour"?',
      ],
    ],
    [
      'a filter that is not there',
      [/minute\|pad2\}\}"\}\n/, 'minute|pad3}}"}\n', 'line 21: There is no filter called "pad3". Did you mean "pad2"?'],
    ],
    [
      'a parameter that nothing uses',
      [
        /params:/,
        'params:\n  sound: {type: string}',
        'line 8: No step uses the parameter "sound". Write {{sound}} where its value belongs, or take it out.',
      ],
    ],
    [
      'a target known by its class alone',
      [/target: Label/, 'target: {class: android.widget.EditText}', 'line 22: This names no element'],
    ],
    [
      'a name other than that of its file',
      [
        /name: create_alarm/,
        'name: new_alarm',
        'line 3: "name" is "new_alarm", but the file is called "create_alarm.yaml". Write create_alarm here, or rename the file to new_alarm.yaml.',
      ],
    ],
    [
      'a package other than that of its folder',
      [
        /package: com\.example\.clock\n/,
        'package: com.example.watch\n',
        'line 4: "package" is "com.example.watch", but the file is in the folder "com.example.clock".',
      ],
    ],
  ])('refuses %s', async (_, [from, to, expected]) => {
    const found = await read(clock((text) => text.replace(from, to)));
    expect(found.shortcuts).toEqual([]);
    expect(texts(found)).toContainEqual(expect.stringContaining(expected));
  });
});

describe('the tips and shortcuts that come with the program', () => {
  it('stand beside a person’s own, which come first where both have the same', async () => {
    const own = 'version: 1\npackage: com.example.clock\ntips:\n  - {id: t-7k3m2q, do: Mine.}\n';
    const found = await read(
      { 'tips/com.example.clock.yaml': own },
      { 'tips/com.example.clock.yaml': TIPS, 'shortcuts/com.example.clock/create_alarm.yaml': SHORTCUT },
    );

    expect(found.problems).toEqual([]);
    expect(found.tips.map(({ item }) => item.do)).toEqual(['Mine.', 'Swipe an alarm left to delete it.']);
    expect(found.shortcuts).toMatchObject([{ builtIn: true, item: { name: 'create_alarm' } }]);
  });
});
