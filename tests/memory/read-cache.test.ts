import { readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { openMemory } from '../../src/memory/memory.js';
import { noon } from '../support/clocks.js';
import { memoryFolder, removeMemoryFolders } from './memory-folder.js';

afterAll(removeMemoryFolders);

const FILE = 'tips/com.example.much.yaml';
const CACHE = '.fingertips/cache/files.json';
const LONG_AGO = new Date(noon.now() - 3_600_000);
const MANY = 400;
const LONG = 'Look at it twice before it is touched. '.repeat(6);
const much = (word: string, count = MANY) =>
  `version: 1\npackage: com.example.much\ntips:\n${Array.from({ length: count }, (_, number) => `  - {id: t-much${number}, do: "The ${word} number ${number} stands on a page of its own. ${LONG}"}\n`).join('')}`;

async function folderWith(text: string) {
  const folder = await memoryFolder({ [FILE]: text });
  await utimes(`${folder}/${FILE}`, LONG_AGO, LONG_AGO);
  const memory = () => openMemory({ folder, evidenceFolder: `${folder}/.fingertips`, clock: noon });
  return { folder, memory };
}

describe('a large memory', () => {
  it('is the same when it was read before', async () => {
    const { folder, memory } = await folderWith(much('lamp'));
    const first = await memory().list();
    expect((await stat(`${folder}/${CACHE}`)).size).toBeGreaterThan(1000);
    expect(await memory().list()).toEqual(first);
  });

  it('is read again where a file has changed, though it is as long as before', async () => {
    const { folder, memory } = await folderWith(much('lamp'));
    await memory().list();
    await writeFile(`${folder}/${FILE}`, much('desk'));
    expect((await memory().list()).tips[0]?.item.do).toContain('The desk number 0');
  });

  it('is read anew where what was kept of it is broken', async () => {
    const { folder, memory } = await folderWith(much('lamp'));
    await memory().list();
    for (const text of ['{"format": 1, "files": {', '{"format": 0, "files": {}}']) {
      await writeFile(`${folder}/${CACHE}`, text);
      expect((await memory().list()).tips).toHaveLength(MANY);
    }
    expect(await readFile(`${folder}/${CACHE}`, 'utf8')).toContain('"format":1');
  });

  it('leaves nothing behind where it is small', async () => {
    const { folder, memory } = await folderWith(much('lamp', 3));
    await memory().list();
    await expect(stat(`${folder}/${CACHE}`)).rejects.toThrow('ENOENT');
  });
});
