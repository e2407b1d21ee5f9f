import { AdbState } from '../../../../src/simulator/adb/adb-state.js';
import { FileSystem } from '../../../../src/simulator/adb/file-system.js';
import { screenCommands } from '../../../../src/simulator/adb/shell/screen-commands.js';
import { runLine } from '../../../../src/simulator/adb/shell/shell.js';
import { createSystem } from '../../../../src/simulator/system/simulated-system.js';
import type { Misbehaviour } from '../../../../src/simulator/world/misbehaviour.js';
import { newPhone } from '../../../support/new-phone.js';

async function dump(condition: Misbehaviour) {
  const simulated = newPhone({ conditions: [condition] });
  simulated.perform({ do: 'start', package: 'com.sim.notes' });
  const before = simulated.world.now;
  const phone = createSystem(simulated, 'sim');
  const automation = { start: () => undefined, stop: () => undefined };
  const written = { out: '', err: '' };
  await runLine('uiautomator dump /dev/tty', {
    commands: screenCommands({ phone, state: new AdbState(phone), automation }),
    files: new FileSystem(() => 0),
    out: (data) => (written.out += String(data)),
    err: (text) => (written.err += text),
    read: () => Promise.resolve(Buffer.alloc(0)),
    onHangUp: () => undefined,
  });
  return { ...written, waitedMs: simulated.world.now - before };
}

describe('a dump of the screen by the shell', () => {
  it('waits until the screen is at rest', async () => {
    const { out, waitedMs } = await dump({ kind: 'slow-load', ms: 2_000 });
    expect(out).toContain('text="Shopping"');
    expect(waitedMs).toBe(2_000);
  });

  it('gives up on one that never rests, as a phone does', async () => {
    const { out, err, waitedMs } = await dump({ kind: 'restless' });
    expect([out, err, waitedMs]).toEqual(['', 'ERROR: could not get idle state.\n', 10_000]);
  });
});
