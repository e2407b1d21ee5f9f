import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { orphanedTempFolders, makeTempFolder, removeOrphanedTempFolders } from '../../src/core/temp-folders.js';

const PURPOSE = 'test-temp-folder';
const MODULE = new URL('../../src/core/temp-folders.js', import.meta.url).href;
const PROGRAM = `
  const { makeTempFolder } = await import(${JSON.stringify(MODULE)});
  console.log(await makeTempFolder('${PURPOSE}'));
`;

/** Made by a process that ends without removing it. */
function leaveFolder(): string {
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', PROGRAM], { encoding: 'utf8' });
  return stdout.trim();
}

describe('a folder for temporary files', () => {
  it('is removed when its process is gone, and only then', async () => {
    const [own, left] = [await makeTempFolder(PURPOSE), leaveFolder()];
    expect(await orphanedTempFolders(PURPOSE)).toEqual([left]);

    await removeOrphanedTempFolders(PURPOSE);

    expect([existsSync(own), existsSync(left)]).toEqual([true, false]);
    rmSync(own, { recursive: true });
  });

  it('is left alone by those who look for another purpose', async () => {
    const left = leaveFolder();
    await removeOrphanedTempFolders('test-temp');
    expect(existsSync(left)).toBe(true);
    await removeOrphanedTempFolders(PURPOSE);
  });
});
