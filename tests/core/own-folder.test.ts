import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { leftFolders, makeOwnFolder, removeLeftFolders } from '../../src/core/own-folder.js';

const PURPOSE = 'test-own-folder';
const MODULE = new URL('../../src/core/own-folder.js', import.meta.url).href;
const PROGRAM = `
  const { makeOwnFolder } = await import(${JSON.stringify(MODULE)});
  console.log(await makeOwnFolder('${PURPOSE}'));
`;

/** Made by a process that ends without removing it. */
function leaveFolder(): string {
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', PROGRAM], { encoding: 'utf8' });
  return stdout.trim();
}

describe('a folder for temporary files', () => {
  it('is removed when its process is gone, and only then', async () => {
    const [own, left] = [await makeOwnFolder(PURPOSE), leaveFolder()];
    expect(await leftFolders(PURPOSE)).toEqual([left]);

    await removeLeftFolders(PURPOSE);

    expect([existsSync(own), existsSync(left)]).toEqual([true, false]);
    rmSync(own, { recursive: true });
  });

  it('is left alone by those who look for another purpose', async () => {
    const left = leaveFolder();
    await removeLeftFolders('test-own');
    expect(existsSync(left)).toBe(true);
    await removeLeftFolders(PURPOSE);
  });
});
