import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makePrivateFolder, readPrivateFile, writePrivateFile } from '../../src/core/private-files.js';

const modeOf = (path: string): string => (statSync(path).mode & 0o777).toString(8);

describe('what is the user’s alone', () => {
  let place: string;
  const at = (name: string): string => join(place, name);
  beforeEach(() => {
    place = mkdtempSync(join(tmpdir(), 'fingertips-test-private-'));
  });
  afterEach(() => rmSync(place, { recursive: true }));

  it('is a folder that nobody else looks into, a new one and one that was open to all', async () => {
    mkdirSync(at('open'));
    chmodSync(at('open'), 0o777);
    await makePrivateFolder(at('open'));
    await makePrivateFolder(at('new/below'));
    expect([modeOf(at('open')), modeOf(at('new/below'))]).toEqual(['700', '700']);
  });

  it('is no link to a folder, and no file', async () => {
    mkdirSync(at('elsewhere'));
    symlinkSync(at('elsewhere'), at('link'));
    writeFileSync(at('file'), '');
    for (const name of ['link', 'file']) {
      await expect(makePrivateFolder(at(name))).rejects.toThrow(`"${at(name)}" is not a folder of yours`);
    }
  });

  it('is a file that nobody else reads, also where an open one stood', async () => {
    writeFileSync(at('open'), 'a longer text than the next', { mode: 0o666 });
    await writePrivateFile(at('open'), 'mine');
    await writePrivateFile(at('new'), 'mine');
    expect([modeOf(at('open')), modeOf(at('new'))]).toEqual(['600', '600']);
    expect(await readPrivateFile(at('open'))).toBe('mine');
  });

  it('is written in place of a link, not where the link leads', async () => {
    writeFileSync(at('precious'), 'precious');
    symlinkSync(at('precious'), at('link'));
    await expect(readPrivateFile(at('link'))).rejects.toThrow('ELOOP');
    await writePrivateFile(at('link'), 'mine');
    expect([readFileSync(at('precious'), 'utf8'), readFileSync(at('link'), 'utf8')]).toEqual(['precious', 'mine']);
  });
});
