import { decide } from '../../../src/memory/review/decide.js';
import { openMemory } from '../../../src/memory/memory.js';
import { noon } from '../../support/clocks.js';
import { memoryFolder, removeMemoryFolders } from '../memory-folder.js';
import { DIM, DIM_SHORTCUT, LAMP, LAMP_TIPS, reviewFolder } from './review-folder.js';

afterAll(removeMemoryFolders);

describe('what a person decides', () => {
  it('changes the status alone, of a tip by its id and of a shortcut by its name as well', async () => {
    const { memory, text } = await reviewFolder();
    await expect(decide(memory, 't-dimmer', 'accept')).resolves.toMatchObject({ from: 'candidate', to: 'active' });
    await expect(decide(memory, 'dim_lamp', 'accept')).resolves.toMatchObject({ from: 'candidate', to: 'trusted' });
    expect(await text(LAMP)).toBe(LAMP_TIPS.replace('status: candidate', 'status: active'));
    expect(await text(DIM)).toBe(DIM_SHORTCUT.replace('status: candidate', 'status: trusted'));
  });

  it('says that it was accepted, so that what went before does not throw it out again', async () => {
    const { memory } = await reviewFolder();
    await decide(memory, 't-dimmer', 'accept');
    expect(await memory.ledger()).toMatchObject([{ item: 't-dimmer', event: 'accepted', by: 'person' }]);
  });

  it('keeps what was rejected away, also when a run comes to it anew', async () => {
    const { memory } = await reviewFolder();
    await decide(memory, 't-dimmer', 'reject');
    const again = { package: 'com.example.lamp', do: 'Drag the slider, do not tap it.' };
    const added = await memory.addTip(again, { by: 'learner', run: 'r-2' });
    expect(added).toMatchObject({ id: 't-dimmer', status: 'retired', added: false });
  });

  it('switches off what came with the program in a copy, and leaves the program as it is', async () => {
    const builtInFolder = await memoryFolder({ [LAMP]: LAMP_TIPS, [DIM]: DIM_SHORTCUT });
    const folder = await memoryFolder();
    const memory = openMemory({ folder, evidenceFolder: `${folder}/.fingertips`, builtInFolder, clock: noon });
    await decide(memory, 't-switch', 'disable');
    await decide(memory, 's-dimmer', 'disable');
    const { tips, shortcuts, problems } = await memory.list();
    expect(problems).toEqual([]);
    expect(tips.filter(({ item }) => item.id === 't-switch')).toMatchObject([{ item: { status: 'disabled' } }]);
    expect(shortcuts).toMatchObject([{ item: { id: 's-dimmer', status: 'disabled' } }]);
    await expect(decide(memory, 't-dimmer', 'accept')).rejects.toThrow('came with the program');
  });

  it('names what was probably meant', async () => {
    const { memory } = await reviewFolder();
    await expect(decide(memory, 't-dimer', 'accept')).rejects.toThrow('Did you mean "t-dimmer"?');
  });
});
