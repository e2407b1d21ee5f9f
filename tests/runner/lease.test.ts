import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DeviceError } from '../../src/core/errors.js';
import { leasePhone, openLeased } from '../../src/runner/lease.js';

describe('the lease of a phone', () => {
  let folder = '';
  const now = () => Date.UTC(2026, 10, 22, 15, 30);
  const request = (changes = {}) => ({
    phone: 'R5CT 10:5555',
    holder: 'run "Turn on dark theme"',
    folder,
    now,
    ...changes,
  });

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'fingertips-leases-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  /** Holds it until something is written to its input. */
  async function holdInAnotherProcess(phone: string) {
    const module = new URL('../../src/runner/lease.js', import.meta.url).href;
    const script = `
      const { leasePhone } = await import(${JSON.stringify(module)});
      const lease = await leasePhone({ phone: '${phone}', holder: 'another program', folder: ${JSON.stringify(folder)} });
      console.log('held');
      process.stdin.once('data', async () => { await lease.release(); process.exit(); });`;
    const other = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    await once(other.stdout, 'data');
    return other;
  }

  it('is given to one at a time, and the second is told who has it and since when', async () => {
    const lease = await leasePhone(request());
    await expect(leasePhone(request())).rejects.toThrow(
      `The phone "R5CT 10:5555" is in use by run "Turn on dark theme" (process ${process.pid}), since 2026-11-22T15:30:00.000Z. Wait until`,
    );
    await lease.release();
    await lease.release();
    await (await leasePhone(request())).release();
  });

  it('leaves other phones free', async () => {
    const leases = await Promise.all([leasePhone(request()), leasePhone(request({ phone: 'another' }))]);
    await Promise.all(leases.map((lease) => lease.release()));
    expect(leases).toHaveLength(2);
  });

  it('takes any free one of several places, and names the last when all are taken', async () => {
    const hub = request({ phone: ['hub', 'hub #2'] });
    const leases = [await leasePhone(hub), await leasePhone(hub)];
    await expect(leasePhone(hub)).rejects.toThrow('The phone "hub #2" is in use by');
    await leases[0]?.release();
    leases.push(await leasePhone(hub));
    await Promise.all(leases.map((lease) => lease.release()));
  });

  it('holds against another process', async () => {
    const other = await holdInAnotherProcess('shared');
    const mine = request({ phone: 'shared' });
    await expect(leasePhone(mine)).rejects.toThrow(`in use by another program (process ${other.pid})`);
    other.stdin.write('enough\n');
    await once(other, 'exit');
    await (await leasePhone(mine)).release();
  });

  it('is taken from a process that was killed, without waiting until its lock is old', async () => {
    const killed = await holdInAnotherProcess('shared');
    killed.kill('SIGKILL');
    await once(killed, 'exit');
    await (await leasePhone(request({ phone: 'shared' }))).release();
  }, 10_000);

  it('goes back when the phone is closed, or could not be opened', async () => {
    const failing = () => Promise.reject(new DeviceError({ problem: 'No.', remedy: 'Try.' }));
    await expect(openLeased(request(), failing)).rejects.toThrow('No. Try.');
    const device = await openLeased(request(), async () => ({ close: () => Promise.resolve() }));
    await expect(leasePhone(request())).rejects.toThrow(DeviceError);
    await device.close();
    await (await leasePhone(request())).release();
  });
});
