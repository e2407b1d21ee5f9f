import { openMemory } from '../../src/memory/memory.js';
import { selectShortcuts, selectTips } from '../../src/memory/search/retrieval.js';
import { noon } from '../support/clocks.js';

const memory = openMemory({ folder: '.', evidenceFolder: '.fingertips', clock: noon });

describe('the tips and shortcuts that come with the program', () => {
  it('are right, and in force', async () => {
    const { tips, shortcuts, problems } = await memory.list();
    expect(problems.map(({ text }) => text)).toEqual([]);
    expect(tips.length).toBeGreaterThan(0);
    expect(shortcuts.map(({ item }) => `${item.package}/${item.name}`)).toEqual(
      expect.arrayContaining([
        '_any/type_and_enter',
        '_any/search_in_app',
        'com.sim.notes/create_note',
        'com.sim.maps/search_places',
      ]),
    );
  });

  it('come for an instruction that they are about', async () => {
    const { tips, shortcuts } = await memory.list();
    const query = {
      text: 'Find a bakery and write a note with its name',
      most: 5,
      standings: new Map(),
      now: noon.now(),
    };
    const found = selectShortcuts(
      shortcuts.map(({ item }) => item),
      query,
    ).map(({ name }) => name);
    expect(found.slice(0, 2)).toContain('create_note');
    expect(
      selectTips(
        tips.map(({ item }) => item),
        'operator',
        query,
      ).length,
    ).toBeLessThanOrEqual(5);
  });
});
