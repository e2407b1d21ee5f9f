import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findAndroidTools } from '../../src/device/android-sdk.js';
import { chooseAttached } from '../../src/device/choose-attached.js';
import { discoverDevices, readDeviceList } from '../../src/device/discovery.js';

const LISTED = `* daemon not running; starting now at tcp:5037
* daemon started successfully
List of devices attached
3A051FDJG000AB         device usb:1-2 product:shiba model:Pixel_8 device:shiba transport_id:1
emulator-5554          offline transport_id:2
R58M                   unauthorized usb:1-3 transport_id:3
HT123                  no permissions (missing udev rules? user is in the plugdev group); see [http://developer.android.com]

`;

describe('what adb sees', () => {
  let folder: string;
  let home: string;
  let adb: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'fingertips-sdk-'));
    home = join(folder, 'sdk');
    adb = join(home, 'platform-tools', 'adb');
    mkdirSync(join(home, 'platform-tools'), { recursive: true });
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  const installAdb = (script: string) => {
    writeFileSync(adb, `#!/bin/sh\n${script}\n`);
    chmodSync(adb, 0o755);
  };

  it('is a phone on Wireless debugging as well, whose serial may hold blanks', () => {
    const list = `adb server version (41) doesn't match this client (39); killing...
List of devices attached
adb-R5CT10-x7YzQw._adb-tls-connect._tcp device product:shiba model:Pixel_8 device:shiba transport_id:1
adb-R5CT10-x7YzQw (2)._adb-tls-connect._tcp offline transport_id:2
adb-R5CT11-device\tdevice
192.168.1.20:37155     device product:x model:A_device transport_id:3
`;
    expect(readDeviceList(list)).toEqual([
      { serial: 'adb-R5CT10-x7YzQw._adb-tls-connect._tcp', state: 'device', model: 'Pixel 8' },
      { serial: 'adb-R5CT10-x7YzQw (2)._adb-tls-connect._tcp', state: 'offline' },
      { serial: 'adb-R5CT11-device', state: 'device' },
      { serial: '192.168.1.20:37155', state: 'device', model: 'A device' },
    ]);
  });

  it('is read from its list, whatever stands around it', () => {
    expect(readDeviceList(LISTED)).toEqual([
      { serial: '3A051FDJG000AB', state: 'device', model: 'Pixel 8' },
      { serial: 'emulator-5554', state: 'offline' },
      { serial: 'R58M', state: 'unauthorized' },
      { serial: 'HT123', state: 'no permissions' },
    ]);
  });

  it('is asked of the adb server at the port that is named', async () => {
    installAdb(`[ "$*" = "-P 5137 devices -l" ] && printf 'List of devices attached\\nA1 device model:X\\n'`);
    await expect(discoverDevices({ env: { ANDROID_HOME: home }, adbPort: 5137 })).resolves.toEqual([
      { serial: 'A1', state: 'device', model: 'X' },
    ]);
  });

  it('is in plain words when adb fails', async () => {
    installAdb('echo "could not start the server" >&2; exit 1');
    await expect(discoverDevices({ env: { ANDROID_HOME: home } })).rejects.toThrow(
      'adb does not answer: could not start the server. Run "adb kill-server"',
    );
  });

  it('is found through ANDROID_HOME, and a wrong one is named', () => {
    installAdb('');
    expect(findAndroidTools({ ANDROID_HOME: home })).toEqual({ adb, home });
    expect(findAndroidTools({ ANDROID_SDK_ROOT: home })).toEqual({ adb, home });
    expect(() => findAndroidTools({ ANDROID_HOME: folder })).toThrow(
      `ANDROID_HOME is "${folder}", but there is no platform-tools/adb in it.`,
    );
  });

  it('is found in the folder where Android Studio installs, and on the PATH through a link', () => {
    installAdb('');
    const user = join(folder, 'user');
    mkdirSync(join(user, 'Android'), { recursive: true });
    symlinkSync(home, join(user, 'Android', 'Sdk'));
    expect(findAndroidTools({ HOME: user }).home).toBe(join(user, 'Android', 'Sdk'));
  });
});

describe('choosing among attached phones', () => {
  const ready = { serial: 'A1', state: 'device' };
  const other = { serial: 'B2', state: 'device', model: 'Pixel 8' };
  const asleep = { serial: 'C3', state: 'offline' };

  it('takes the only one, or the only one that is ready', () => {
    expect(chooseAttached([ready])).toBe(ready);
    expect(chooseAttached([asleep, ready])).toBe(ready);
  });

  it('takes the one that is named', () => {
    expect(chooseAttached([ready, other], 'B2')).toBe(other);
  });

  it('asks for a name when there are several', () => {
    expect(() => chooseAttached([ready, other])).toThrow(
      '2 phones are attached: A1 (device), B2 (Pixel 8). Name one: --device SERIAL, or "udid" in devices.yaml.',
    );
  });

  it.each([
    [[], undefined, 'No phone is attached to this computer. Connect one with USB debugging on'],
    [[asleep], undefined, 'The phone "C3" is offline. Unplug it'],
    [
      [{ serial: '10.0.0.7:5555', state: 'offline' }],
      undefined,
      'is offline. Run "adb disconnect 10.0.0.7:5555", then "adb connect 10.0.0.7:5555".',
    ],
    [
      [{ serial: 'R5', state: 'unauthorized' }],
      'R5',
      'has not allowed this computer to debug it. Unlock it and accept',
    ],
    [[{ serial: 'R5', state: 'no permissions' }], 'R5', 'may not be opened by your user account. Add the udev rule'],
    [[{ serial: 'R5', state: 'recovery' }], 'R5', 'is in the state "recovery". Wait until'],
    [[ready], 'a2', 'No phone with the serial "a2" is attached. Did you mean "A1"?'],
    [[ready], 'emulator-5554', 'is attached. Attached are: A1.'],
  ])('says why %j cannot be taken as %j', (attached, serial, words) => {
    expect(() => chooseAttached(attached, serial)).toThrow(words);
  });
});
