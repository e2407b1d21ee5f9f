import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import lockfile from 'proper-lockfile';
import { holderOf, leaseFolder, leasePhone } from '../../src/runner/lease.js';

/** No process has this id: Linux counts to 4,194,304 at most. */
const NO_PROCESS = 2 ** 30;
const SINCE = '2026-11-22T15:30:00.000Z';

describe('who holds a lease', () => {
  let folder = '';
  const request = (phone: string) => ({ phone, holder: 'run "Turn on dark theme"', folder });
  const fileOf = (phone: string) => join(folder, `${encodeURIComponent(phone)}.json`);

  /** As a process leaves it that took the phone so many seconds ago and has not shown itself since. */
  async function leave(
    phone: string,
    { host, pid, seconds }: Readonly<{ host: string; pid: number; seconds: number }>,
  ) {
    await mkdir(`${fileOf(phone)}.lock`, { recursive: true });
    const at = new Date(Date.now() - seconds * 1000);
    await writeFile(fileOf(phone), JSON.stringify({ holder: 'another run', pid, since: SINCE, host }));
    await utimes(`${fileOf(phone)}.lock`, at, at);
  }

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'fingertips-leases-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('is told in words while somebody does, and nobody afterwards', async () => {
    const lease = await leasePhone(request('mine'));
    await expect(holderOf('mine', folder)).resolves.toContain('run "Turn on dark theme" (process');
    await lease.release();
    await expect(holderOf('mine', folder)).resolves.toBeUndefined();
  });

  it('is nobody when its process is dead, though its lock is young', async () => {
    await leave('mine', { host: hostname(), pid: NO_PROCESS, seconds: 1 });
    await expect(holderOf('mine', folder)).resolves.toBeUndefined();
  });

  it('may be a process of another computer that shares the folder: only the age of its lock counts', async () => {
    await leave('shared', { host: 'another-computer', pid: NO_PROCESS, seconds: 5 });
    await expect(leasePhone(request('shared'))).rejects.toMatchObject({ code: 'device.in-use' });
    await expect(holderOf('shared', folder)).resolves.toContain('another run');
    await leave('shared', { host: 'another-computer', pid: NO_PROCESS, seconds: 20 });
    await (await leasePhone(request('shared'))).release();
  });

  it('has it once: a second release does not take it from whoever came after', async () => {
    const first = await leasePhone(request('mine'));
    await first.release();
    const second = await leasePhone(request('mine'));
    await first.release();
    await expect(leasePhone(request('mine'))).rejects.toMatchObject({ code: 'device.in-use' });
    await second.release();
  });

  it('is not asked when the folder itself cannot be used: that is told as it is', async () => {
    await writeFile(join(folder, 'file'), '');
    await expect(leaseFolder({ folder: join(folder, 'file'), holder: 'suite' })).rejects.toMatchObject({
      code: 'ENOTDIR',
    });
  });

  it('is written inside the folder, whatever the name of the phone', async () => {
    const lease = await leasePhone(request('../outside/http://hub:4444'));
    expect((await readdir(folder)).every((name) => name.startsWith('..%2Foutside'))).toBe(true);
    await lease.release();
  });

  it('is the user’s alone, and never written through a link that somebody put there', async () => {
    const precious = join(folder, 'precious.txt');
    await writeFile(precious, 'precious');
    await symlink(precious, fileOf('mine'));
    const lease = await leasePhone(request('mine'));
    expect(await readFile(precious, 'utf8')).toBe('precious');
    const modes = await Promise.all([folder, fileOf('mine')].map(async (path) => (await stat(path)).mode & 0o777));
    expect(modes).toEqual([0o700, 0o600]);
    await lease.release();
  });

  it('may lose its lock to somebody who takes it by force, and release it all the same', async () => {
    const lease = await leasePhone(request('mine'));
    await lockfile.unlock(fileOf('mine'), { realpath: false });
    await expect(lease.release()).resolves.toBeUndefined();
  });

  it('may find its lock gone when it is renewed, and goes on with its work', async () => {
    const module = new URL('../../src/runner/lease.js', import.meta.url).href;
    const script = `
      import { rmdir } from 'node:fs/promises';
      const wait = globalThis.setTimeout;
      globalThis.setTimeout = (work, ms) => wait(work, ms / 50);
      const { leasePhone } = await import(${JSON.stringify(module)});
      await leasePhone({ phone: 'mine', holder: 'a program', folder: ${JSON.stringify(folder)} });
      await rmdir(${JSON.stringify(`${fileOf('mine')}.lock`)});
      // The lock is renewed every 7.5 s.
      setTimeout(() => { console.log('still at work'); process.exit(); }, 30_000);`;
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script]);
    expect(stdout).toBe('still at work\n');
  });

  it('is told of a folder as of a phone', async () => {
    const lease = await leaseFolder({ folder, holder: 'suite everyday' });
    await expect(leaseFolder({ folder, holder: 'suite everyday' })).rejects.toMatchObject({
      code: 'setup.folder-in-use',
    });
    await lease.release();
  });
});
