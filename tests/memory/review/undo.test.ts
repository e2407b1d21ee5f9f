import { readFile, writeFile } from 'node:fs/promises';
import { decide } from '../../../src/memory/review/decide.js';
import { undo } from '../../../src/memory/review/undo.js';
import { prune, rename } from '../../../src/memory/review/upkeep.js';
import type { Memory } from '../../../src/memory/memory.js';
import { seeded, type Random } from '../../support/seeded.js';
import { removeMemoryFolders } from '../memory-folder.js';
import { DIM, LAMP, LAMP_TIPS, reviewFolder } from './review-folder.js';

afterAll(removeMemoryFolders);

const learner = { by: 'learner', run: 'r-1' } as const;

/** One of the changes that learners, code and people make. */
async function changeSomething(memory: Memory, random: Random, round: number): Promise<void> {
  const { tips, shortcuts } = await memory.list();
  const one = random.pick([...tips, ...shortcuts] as unknown as readonly [(typeof tips)[number]]).item;
  const advice = `Look at page ${round} first.`;
  const changes: readonly [() => Promise<unknown>, ...(() => Promise<unknown>)[]] = [
    () => memory.addTip({ package: random.pick(['com.example.lamp', '_general']), do: advice }, learner),
    () => memory.revise({ id: one.id, fields: { title: `Title ${round}: "x"` } }, { by: 'person' }),
    () => decide(memory, one.id, random.pick(['accept', 'reject', 'disable'])),
    () => (one.id.startsWith('s-') ? rename(memory, one.id, `dim_${round}`) : Promise.resolve()),
    () => prune(memory),
  ];
  await random.pick(changes)();
}

describe('taking a change back', () => {
  it('gives back the bytes of every file, over streams of changes', async () => {
    for (let seed = 1; seed <= 6; seed += 1) {
      const random = seeded(seed);
      const { memory, snapshot } = await reviewFolder();
      const snapshots = new Map<number, Readonly<Record<string, string>>>();
      for (let round = 1; round <= 8; round += 1) {
        snapshots.set((await memory.deltas()).length, await snapshot());
        await changeSomething(memory, random, round);
      }
      for (let left = await openChanges(memory); left > 0; left = await openChanges(memory)) {
        await undo(memory, undefined);
        const known = snapshots.get((await openIds(memory)).length);
        if (known) expect({ seed, files: await snapshot() }).toEqual({ seed, files: known });
      }
      expect({ seed, files: await snapshot() }).toEqual({ seed, files: snapshots.get(0) });
    }
  }, 60_000);

  it('can itself be taken back', async () => {
    const { memory, text } = await reviewFolder();
    await decide(memory, 't-dimmer', 'accept');
    const changed = await text(LAMP);
    const { delta } = await undo(memory, undefined);
    expect(await text(LAMP)).toBe(LAMP_TIPS);
    await undo(memory, delta);
    expect(await text(LAMP)).toBe(changed);
  });

  it('leaves alone what a person has written there since, and takes back the rest', async () => {
    const { memory, folder, text } = await reviewFolder();
    const { delta } = await decide(memory, 't-dimmer', 'accept');
    const other = (await text(LAMP)).replace('# Mine.', '# Mine, and yours.');
    await writeFile(`${folder}/${LAMP}`, other);
    await undo(memory, delta);
    expect(await text(LAMP)).toBe(LAMP_TIPS.replace('# Mine.', '# Mine, and yours.'));

    const { delta: second } = await decide(memory, 't-dimmer', 'accept');
    await writeFile(`${folder}/${LAMP}`, (await text(LAMP)).replace('status: active', 'status: pinned'));
    await expect(undo(memory, second)).rejects.toThrow('was changed since in the same place');
  });

  it('refuses what was taken back already, and what never was', async () => {
    const { memory } = await reviewFolder();
    const { delta } = await decide(memory, 't-dimmer', 'accept');
    await undo(memory, delta);
    await expect(undo(memory, delta)).rejects.toThrow('was taken back already');
    await expect(undo(memory, 'd-none')).rejects.toThrow('There is no change "d-none".');
    await expect(undo(memory, undefined)).rejects.toThrow('There is no change to take back.');
  });

  it('brings a shortcut back to its old file', async () => {
    const { memory, folder, text } = await reviewFolder();
    const before = await text(DIM);
    await rename(memory, 'dim_lamp', 'set_brightness');
    expect(await text(DIM.replace('dim_lamp', 'set_brightness'))).toBe(
      before.replace('name: dim_lamp', 'name: set_brightness'),
    );
    await expect(readFile(`${folder}/${DIM}`)).rejects.toThrow('ENOENT');
    await undo(memory, undefined);
    expect(await text(DIM)).toBe(before);
  });
});

const openIds = async (memory: Memory): Promise<readonly string[]> => {
  const deltas = await memory.deltas();
  const undone = new Set(deltas.map(({ undoes }) => undoes));
  return deltas.filter(({ id, op }) => op !== 'undo' && !undone.has(id)).map(({ id }) => id);
};
const openChanges = async (memory: Memory): Promise<number> => (await openIds(memory)).length;
