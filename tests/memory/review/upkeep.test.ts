import { decide } from '../../../src/memory/review/decide.js';
import { addMissingIds, prune, rename } from '../../../src/memory/review/upkeep.js';
import { diffOf, readLog } from '../../../src/memory/review/history.js';
import { memoryStats } from '../../../src/memory/review/stats.js';
import { noon } from '../../support/clocks.js';
import { removeMemoryFolders } from '../memory-folder.js';
import { LAMP, LAMP_TIPS, reviewFolder } from './review-folder.js';

afterAll(removeMemoryFolders);

describe('the files in good order', () => {
  it('lose what is retired, and no other line', async () => {
    const { memory, text } = await reviewFolder();
    await decide(memory, 't-dimmer', 'reject');
    await decide(memory, 't-switch', 'reject');
    expect((await prune(memory)).map(({ id }) => id)).toEqual(['t-dimmer', 't-switch']);
    expect(await text(LAMP)).toBe(`# Mine.
version: 1
package: com.example.lamp
tips:
  # Found out the hard way.
  - do: A long press shows the colours.
`);
    expect((await memory.list()).problems).toEqual([]);
  });

  it('keep an empty list where the last tip goes', async () => {
    const one = 'version: 1\npackage: _general\ntips: # all\n  - do: Look.\n    status: retired\n';
    const { memory, text } = await reviewFolder({ 'tips/_general.yaml': one });
    await prune(memory);
    expect(await text('tips/_general.yaml')).toBe('version: 1\npackage: _general\ntips: [] # all\n');
  });

  it('get the ids by which their tips are known already', async () => {
    const { memory, text } = await reviewFolder();
    const before = (await memory.list()).tips.map(({ item }) => item.id);
    const changes = await addMissingIds(memory);
    expect(changes).toHaveLength(1);
    expect((await memory.list()).tips.map(({ item }) => item.id)).toEqual(before);
    expect(await text(LAMP)).toBe(`${LAMP_TIPS}    id: ${before[2]}\n`);
    expect(await addMissingIds(memory)).toEqual([]);
  });

  it('have names that are free and fit', async () => {
    const { memory } = await reviewFolder();
    await expect(rename(memory, 'dim_lamp', 'Dim it')).rejects.toThrow('is no name for a shortcut');
    await expect(rename(memory, 'dim_lamp', 'dim_lamp')).rejects.toThrow('There is a shortcut "dim_lamp" already.');
  });
});

describe('the log', () => {
  it('tells the newest first, and each change line by line', async () => {
    const { memory } = await reviewFolder();
    const { delta } = await decide(memory, 't-dimmer', 'accept');
    await memory.revise({ id: 't-switch', fields: { do: 'It is on page two.' } }, { by: 'learner', why: 'shorter' });
    const log = await readLog(memory);
    expect(log).toMatchObject([
      { op: 'revise', item: 't-switch', by: 'learner', why: 'shorter', isUndone: false },
      { id: delta, op: 'status', item: 't-dimmer', before: { status: 'candidate' }, after: { status: 'active' } },
    ]);
    expect(await diffOf(memory, delta)).toEqual([
      { file: LAMP, lines: ['-     status: candidate', '+     status: active'] },
    ]);
    expect(await diffOf(memory, 't-switch')).toMatchObject([
      { lines: [/^- /, /^\+ /].map((sign) => expect.stringMatching(sign)) },
    ]);
    expect(await readLog(memory, 't-none')).toEqual([]);
  });
});

describe('the numbers', () => {
  it('add up what the ledger holds', async () => {
    const { memory } = await reviewFolder();
    const common = { v: 1, at: new Date(noon.now()).toISOString(), run: 'r-1', by: 'check' } as const;
    await memory.record([
      { ...common, item: 's-dimmer', event: 'called', step: 1 },
      { ...common, item: 's-dimmer', event: 'succeeded', step: 1 },
      { ...common, item: 's-dimmer', event: 'called', step: 2 },
      { ...common, item: 's-dimmer', event: 'failed', step: 2 },
      { ...common, item: 't-switch', event: 'injected' },
    ]);
    const stats = await memoryStats(memory);
    expect(stats).toMatchObject({ tips: 3, shortcuts: 1, inUse: 2, called: 2, succeeded: 0.5, runs: 1, given: 1 });
    expect(stats.items.map(({ id }) => id)).toEqual(['t-switch', 's-dimmer']);
  });
});
