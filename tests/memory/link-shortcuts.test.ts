import { linkShortcuts } from '../../src/memory/link-shortcuts.js';
import { readShortcutFile } from '../../src/memory/shortcut-file.js';
import { parseSource } from '../../src/core/yaml-source.js';

type Given = Readonly<{ steps: readonly string[]; app?: string; status?: string }>;

const stored = (name: string, { steps, app = 'com.sim.notes', status = 'trusted' }: Given) =>
  readShortcutFile(
    parseSource(
      `shortcuts/${app}/${name}.yaml`,
      [
        'version: 1',
        `name: ${name}`,
        `package: ${app}`,
        'description: Does it.',
        'effects: writes',
        `status: ${status}`,
        'steps:',
        ...steps.map((step) => `  - {${step}}`),
        '',
      ].join('\n'),
    ),
  ).items;

const TAP = 'do: tap, target: Save';
const problems = (...items: Parameters<typeof linkShortcuts>[0]) =>
  linkShortcuts(items).problems.map(({ text }) => text);

describe('shortcuts that run others', () => {
  it('carry these with them, from their app, from any app, and by app and name', () => {
    const outer = stored('outer', { steps: ['run: inner', 'run: anywhere', 'run: com.sim.maps/found'] });
    const { items } = linkShortcuts([
      ...outer,
      ...stored('inner', { steps: [TAP] }),
      ...stored('anywhere', { steps: [TAP], app: '_any' }),
      ...stored('found', { steps: [TAP], app: 'com.sim.maps' }),
    ]);
    const calls = items.find(({ item }) => item.name === 'outer')?.item.calls ?? {};
    expect(Object.entries(calls).map(([name, { package: app }]) => [name, app])).toEqual([
      ['inner', 'com.sim.notes'],
      ['anywhere', '_any'],
      ['com.sim.maps/found', 'com.sim.maps'],
    ]);
  });

  it('are left out, with the line, where there is no such shortcut', () => {
    const items = [...stored('outer', { steps: [TAP, 'run: iner'] }), ...stored('inner', { steps: [TAP] })];
    expect(problems(...items)).toEqual([
      'shortcuts/com.sim.notes/outer.yaml, line 9: There is no shortcut called "iner". Did you mean "inner"?',
    ]);
    expect(linkShortcuts(items).items.map(({ item }) => item.name)).toEqual(['inner']);
  });

  it('never run themselves, by however many others', () => {
    const found = problems(...stored('one', { steps: ['run: two'] }), ...stored('two', { steps: ['run: one'] }));
    expect(found).toEqual([
      'shortcuts/com.sim.notes/one.yaml, line 8: It runs itself: one → two → one. Take one of these steps out.',
      'shortcuts/com.sim.notes/two.yaml, line 8: It runs itself: two → one → two. Take one of these steps out.',
    ]);
  });

  it('go three deep and no deeper', () => {
    const chain = (length: number) =>
      Array.from({ length }, (_, index) =>
        stored(`s${index}`, { steps: [index + 1 < length ? `run: s${index + 1}` : TAP] }),
      ).flat();
    expect(problems(...chain(4))).toEqual([]);
    expect(problems(...chain(5))).toEqual([expect.stringContaining('s0.yaml, line 8: More than 3 shortcuts run')]);
  });

  it('do not run what was put out of use', () => {
    const found = problems(
      ...stored('outer', { steps: ['run: old'] }),
      ...stored('old', { steps: [TAP], status: 'disabled' }),
    );
    expect(found).toEqual([expect.stringContaining('"old" is disabled.')]);
  });
});
