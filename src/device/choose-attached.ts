import { DeviceError, SetupError, type FingertipsError } from '../core/errors.js';
import { nearest } from '../core/suggest.js';
import type { AttachedDevice } from './discovery.js';

/** The phone to drive: the one with this serial, or the only one that is attached. Throws when there is no such. */
export function chooseAttached(attached: readonly AttachedDevice[], serial?: string): AttachedDevice {
  const wanted = pickAttached(attached, serial);
  if (wanted.state !== 'device') throw complaintAbout(wanted);
  return wanted;
}

/** The same, ready or not. */
export function pickAttached(attached: readonly AttachedDevice[], serial?: string): AttachedDevice {
  const wanted = serial === undefined ? theOnlyOne(attached) : attached.find((device) => device.serial === serial);
  if (wanted === undefined) throw notAttached(serial ?? '', attached);
  return wanted;
}

function theOnlyOne(attached: readonly AttachedDevice[]): AttachedDevice {
  const [first, ...others] = attached;
  if (first === undefined) {
    const remedy =
      'Connect one with USB debugging on and accept its question, or start an emulator. Without a phone, use a simulated one.';
    throw new DeviceError({ code: 'device.not-attached', problem: 'No phone is attached to this computer.', remedy });
  }
  if (others.length === 0) return first;
  const ready = attached.filter(({ state }) => state === 'device');
  const [onlyReady, ...more] = ready;
  if (onlyReady && more.length === 0) return onlyReady;
  const listed = attached.map(({ serial, state, model }) => `${serial} (${model ?? state})`).join(', ');
  const remedy = 'Name one: --device SERIAL, or "udid" in devices.yaml.';
  throw new SetupError({
    code: 'device.not-chosen',
    problem: `${attached.length} phones are attached: ${listed}.`,
    remedy,
  });
}

function notAttached(serial: string, attached: readonly AttachedDevice[]): FingertipsError {
  const serials = attached.map((device) => device.serial);
  const guess = nearest(serial, serials);
  const listed = serials.length ? `Attached are: ${serials.join(', ')}.` : 'None is attached.';
  const remedy = guess === undefined ? `${listed} See "adb devices".` : `Did you mean "${guess}"?`;
  return new DeviceError({
    code: 'device.not-attached',
    problem: `No phone with the serial "${serial}" is attached.`,
    remedy,
  });
}

type StateProblem = Readonly<{ problem: string; remedy: (call: Readonly<{ adb: string; serial: string }>) => string }>;

const STATES: Readonly<Record<string, StateProblem>> = {
  unauthorized: {
    problem: 'has not allowed this computer to debug it',
    remedy: () => 'Unlock it and accept "Allow USB debugging"; if nothing is shown, unplug it and plug it in again.',
  },
  authorizing: {
    problem: 'is still being authorised',
    remedy: () => 'Unlock it and accept "Allow USB debugging", then run the command again.',
  },
  offline: {
    problem: 'is offline',
    // What is reached over the network has no plug.
    remedy: ({ adb, serial }) =>
      serial.includes(':')
        ? `Run "${adb} disconnect ${serial}", then "${adb} connect ${serial}".`
        : `Unplug it and plug it in again, or run: ${adb} -s ${serial} reconnect`,
  },
  'no permissions': {
    problem: 'may not be opened by your user account',
    remedy: () => 'Add the udev rule for it, or add yourself to the group plugdev, then plug it in again.',
  },
};

/** Why a phone that adb lists cannot be driven, and what mends it. `adb`: how adb is called to reach it. */
export function complaintAbout({ serial, state }: AttachedDevice, adb = 'adb'): DeviceError {
  const { problem, remedy } = STATES[state] ?? {
    problem: `is in the state "${state}"`,
    remedy: () => 'Wait until "adb devices" calls it "device".',
  };
  return new DeviceError({
    code: 'device.not-ready',
    problem: `The phone "${serial}" ${problem}.`,
    remedy: remedy({ adb, serial }),
  });
}
