import { removeForward } from '../../src/device/driver-leftovers.js';
import type { AskAdb } from '../../src/device/discovery.js';

/** What adb was asked for, and what it lists. A command that holds `silent` is never answered in time. */
function playedAdb(list: string, silent = '-'): Readonly<{ asked: string[]; ask: AskAdb }> {
  const asked: string[] = [];
  const ask: AskAdb = (args) => {
    const line = args.join(' ');
    asked.push(line);
    if (line.includes(silent) && silent !== '-') return Promise.reject(new Error('timed out'));
    return Promise.resolve(args[1] === '--list' ? list : '');
  };
  return { asked, ask };
}

const END = 'shell am force-stop io.appium.uiautomator2.server; am force-stop io.appium.uiautomator2.server.test';

describe('what a session leaves in adb', () => {
  const list = 'R5CT tcp:8211 tcp:6790\nother tcp:8212 tcp:6790\nadb-R5 (2)._adb-tls tcp:8213 tcp:6790\n\n';

  it('is removed by its port, with the programs of the driver on that phone', async () => {
    const { asked, ask } = playedAdb(list);
    await removeForward(ask, { systemPort: 8211 });
    expect(asked).toEqual(['forward --list', '-s R5CT forward --remove tcp:8211', `-s R5CT ${END}`]);
  });

  it('is found on a phone whose serial holds blanks', async () => {
    const { asked, ask } = playedAdb(list);
    await removeForward(ask, { systemPort: 8213 });
    expect(asked[1]).toBe('-s adb-R5 (2)._adb-tls forward --remove tcp:8213');
  });

  it('is nothing where the session was ended', async () => {
    const { asked, ask } = playedAdb(list);
    await removeForward(ask, { systemPort: 821 });
    expect(asked).toEqual(['forward --list']);
  });

  it.each(['--list', 'forward', 'shell'])('holds nobody up when adb does not answer to %s', async (silent) => {
    const { ask } = playedAdb(list, silent);
    await expect(removeForward(ask, { systemPort: 8211 })).resolves.toBeUndefined();
  });
});
