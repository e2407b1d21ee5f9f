import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { appendJsonLines, changeFile, readIfThere, readJsonLines, withLock } from '../../src/memory/safe-file.js';
import { memoryFolder, removeMemoryFolders } from './memory-folder.js';

afterAll(removeMemoryFolders);

const FILE = 'tips/a.yaml';
const fileWith = async (content: string | Uint8Array) => join(await memoryFolder({ [FILE]: content }), FILE);

describe('the lock of a memory', () => {
  it('is given back after an error, which is passed on, so that the next one may write', async () => {
    const folder = await memoryFolder({ 'x.txt': '' });
    await expect(withLock(folder, () => Promise.reject(new Error('disk full')))).rejects.toThrow('disk full');
    await expect(withLock(folder, () => Promise.resolve('in'))).resolves.toBe('in');
    expect(existsSync(join(folder, 'locks', 'memory.lock'))).toBe(false);
  });

  it('lets one in at a time', async () => {
    const folder = await memoryFolder({ 'x.txt': '' });
    const order: string[] = [];
    const work = (name: string) => async () => {
      order.push(`${name} in`);
      await readFile(join(folder, 'x.txt'));
      order.push(`${name} out`);
    };
    await Promise.all([withLock(folder, work('a')), withLock(folder, work('b'))]);
    expect(order.map((step) => step.slice(2))).toEqual(['in', 'out', 'in', 'out']);
  });
});

describe('changing a file', () => {
  it('hands over what stands there, or nothing, and makes the folders it needs', async () => {
    const folder = await memoryFolder();
    const path = join(folder, 'deep/er/a.yaml');
    await changeFile(path, (text) => `${String(text)}.`);
    await changeFile(path, (text) => `${String(text)}.`);
    expect(await readFile(path, 'utf8')).toBe('undefined..');
  });

  it('makes the change anew on what an editor saved meanwhile, though it is just as long', async () => {
    const path = await fileWith('old1');
    const seen: (string | undefined)[] = [];
    await changeFile(path, (text) => {
      seen.push(text);
      if (seen.length === 1) writeFileSync(path, 'new1');
      return `${String(text)}+`;
    });
    expect(seen).toEqual(['old1', 'new1']);
    expect(await readFile(path, 'utf8')).toBe('new1+');
  });

  it('gives up when an editor saves every time, and leaves what the editor wrote', async () => {
    const path = await fileWith('0');
    let times = 0;
    const changing = changeFile(path, () => {
      times += 1;
      writeFileSync(path, `editor ${times}`);
      return 'ours';
    });
    await expect(changing).rejects.toThrow(
      `${path} was changed by somebody else 3 times while it was to be written. Nothing was written. Save your own work there and try again.`,
    );
    expect(await readFile(path, 'utf8')).toBe('editor 3');
  });

  it('leaves no half file and no scraps beside it', async () => {
    const path = await fileWith('a');
    await changeFile(path, () => 'b'.repeat(100_000));
    expect(readdirSync(join(path, '..'))).toEqual(['a.yaml']);
    expect((await readFile(path, 'utf8')).length).toBe(100_000);
  });

  it('does not write over bytes that are no text', async () => {
    const bytes = Uint8Array.of(0x61, 0xff, 0xfe);
    const path = await fileWith(bytes);
    await expect(changeFile(path, () => 'new')).rejects.toThrow(
      `${path} is not UTF-8 text, so it is only read. Save it as UTF-8.`,
    );
    expect(new Uint8Array(await readFile(path))).toEqual(bytes);
  });

  it('does not take what cannot be read for missing', async () => {
    const folder = await memoryFolder();
    await mkdir(join(folder, 'a.yaml'));
    await expect(readIfThere(join(folder, 'a.yaml'))).rejects.toMatchObject({ code: 'EISDIR' });
    await expect(changeFile(join(folder, 'a.yaml'), () => 'new')).rejects.toMatchObject({ code: 'EISDIR' });
    await expect(readIfThere(join(folder, 'b.yaml'))).resolves.toBeUndefined();
  });
});

describe('lines of JSON', () => {
  it('are added at the end, and a line that a crash cut off stays alone on its own', async () => {
    const path = await fileWith('{"a":1}\n{"b":');
    await appendJsonLines(path, [{ c: 3 }, { d: 4 }]);
    await appendJsonLines(path, [{ e: 5 }]);
    expect(await readFile(path, 'utf8')).toBe('{"a":1}\n{"b":\n{"c":3}\n{"d":4}\n{"e":5}\n');
    expect(await readJsonLines(path)).toEqual([{ a: 1 }, { c: 3 }, { d: 4 }, { e: 5 }]);
  });

  it('begin a file that is not there or empty, without a blank line', async () => {
    const folder = await memoryFolder({ 'empty.jsonl': '' });
    for (const name of ['empty.jsonl', 'in/new.jsonl']) {
      await appendJsonLines(join(folder, name), [{ a: 1 }]);
      expect(await readFile(join(folder, name), 'utf8')).toBe('{"a":1}\n');
    }
  });

  it('leave no file behind when there are none', async () => {
    const folder = await memoryFolder();
    await appendJsonLines(join(folder, 'in/none.jsonl'), []);
    expect(existsSync(join(folder, 'in'))).toBe(false);
    expect(await readJsonLines(join(folder, 'in/none.jsonl'))).toEqual([]);
  });

  it('may have blank ones among them', async () => {
    const folder = await memoryFolder();
    await writeFile(join(folder, 'a.jsonl'), '\n  \n{"a":1}\n\n');
    expect(await readJsonLines(join(folder, 'a.jsonl'))).toEqual([{ a: 1 }]);
  });
});
