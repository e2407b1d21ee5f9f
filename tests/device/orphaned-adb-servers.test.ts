import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { startAdbServer } from '../../src/device/adb-server.js';
import { isOpen } from '../../src/device/orphaned-adb-servers.js';
import { describeWithAdb } from '../support/with-adb.js';

const MODULE = new URL('../../src/device/adb-server.js', import.meta.url).href;
/** Starts a server and says where, then stays. */
const PROGRAM = `
  const { startAdbServer } = await import(${JSON.stringify(MODULE)});
  const { port, env } = await startAdbServer(process.env);
  console.log(JSON.stringify({ port, home: env.HOME }));
  setInterval(() => {}, 1000);
`;

type Started = Readonly<{ port: number; home: string; kill: () => Promise<void> }>;

async function startElsewhere(): Promise<Started> {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', PROGRAM], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const said = await new Promise<Buffer>((resolve) => child.stdout.once('data', resolve));
  return {
    ...(JSON.parse(said.toString('utf8')) as Omit<Started, 'kill'>),
    kill: () => {
      child.kill('SIGKILL');
      return ended;
    },
  };
}

describeWithAdb('an adb server whose process was killed', () => {
  it('is ended by the next one that is started, and its home removed', async () => {
    const left = await startElsewhere();
    await left.kill();
    expect([await isOpen(left.port), existsSync(left.home)]).toEqual([true, true]);
    const next = await startAdbServer(process.env);
    expect([await isOpen(left.port), existsSync(left.home)]).toEqual([false, false]);
    await next.close();
  });

  it('is left alone while its process lives', async () => {
    const other = await startElsewhere();
    const next = await startAdbServer(process.env);
    expect([await isOpen(other.port), existsSync(other.home)]).toEqual([true, true]);
    await next.close();
    await other.kill();
    const last = await startAdbServer(process.env);
    await last.close();
  });
});
