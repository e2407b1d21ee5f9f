/** The phones of devices.yaml and those attached, one row each. */

import type { DeviceEntry } from '../../core/device-settings.js';
import type { AdbServers, AttachedPhones, AttachedPhone } from './attached.js';

/** One phone as `fingertips devices` shows it. */
export type PhoneRow = Readonly<{
  /** In devices.yaml; the serial of one that stands in no file. */
  name: string;
  kind: DeviceEntry['kind'] | 'attached';
  /** "ready", "in use", "locked", "screen off", a word of adb's, or why it is not known. */
  state: string;
  /** Where it is to be found, in a few words. */
  where: string;
  isDefault: boolean;
  serial?: string;
  model?: string;
  android?: string;
  /** The package in front. */
  app?: string;
  /** Who drives it now and since when, in words. */
  holder?: string;
}>;

/** The phones of devices.yaml with what adb sees of them, then those that adb sees and no entry means. */
export function phoneRows({ devices, adbPort }: AdbServers, attached: AttachedPhones): readonly PhoneRow[] {
  const named = devices.map(({ name, entry, isDefault }) => {
    const meant = meantBy(entry, attached, adbPort);
    const [only] = meant.length === 1 ? meant : [];
    return { only, row: { name, kind: entry.kind, ...stateOf(entry, attached, meant), isDefault, ...told(only) } };
  });
  const shown = new Set(named.map(({ only }) => only));
  const others = attached.devices
    .filter((seen) => !shown.has(seen))
    .map((seen): PhoneRow => {
      const where = seen.adbPort === adbPort ? '' : `adb server ${seen.adbPort}`;
      return { name: seen.serial, kind: 'attached', state: readiness(seen), where, isDefault: false, ...told(seen) };
    });
  return [...named.map(({ row }) => row), ...others];
}

/** The attached phones that an entry may mean: of one without a serial all that its adb server sees. */
function meantBy(entry: DeviceEntry, attached: AttachedPhones, usual: number | undefined): readonly AttachedPhone[] {
  switch (entry.kind) {
    case 'local':
      return attachedFor(entry, attached, usual);
    case 'simulated':
    case 'remote':
      return [];
  }
}

type LocalEntry = Extract<DeviceEntry, { kind: 'local' }>;

function attachedFor(
  entry: LocalEntry,
  { devices }: AttachedPhones,
  usual: number | undefined,
): readonly AttachedPhone[] {
  const there = devices.filter(({ adbPort }) => adbPort === (entry.adb_port ?? usual));
  if (entry.avd !== undefined) return there.filter(({ avd }) => avd === entry.avd);
  if (entry.udid !== undefined) return there.filter(({ serial }) => serial === entry.udid);
  const ready = there.filter(({ state }) => state === 'device');
  return ready.length === 1 ? ready : there;
}

type PhoneState = Pick<PhoneRow, 'state' | 'where'>;

function stateOf(entry: DeviceEntry, attached: AttachedPhones, meant: readonly AttachedPhone[]): PhoneState {
  switch (entry.kind) {
    case 'simulated':
      return { state: 'ready', where: 'this computer simulates it' };
    case 'local':
      return stateOfLocal(entry, attached, meant);
    case 'remote': {
      const { url, concurrency } = entry;
      return { state: 'not asked', where: concurrency === undefined ? url : `${url}, ${concurrency} at a time` };
    }
  }
}

function stateOfLocal(entry: LocalEntry, { complaint }: AttachedPhones, meant: readonly AttachedPhone[]): PhoneState {
  const where = entry.udid ?? (meant.length === 1 && meant[0] ? meant[0].serial : 'whichever is attached');
  if (complaint) return { state: 'unknown: no adb', where };
  const [first, ...others] = meant;
  if (!first && entry.avd !== undefined) return { state: 'not running', where: `emulator ${entry.avd}` };
  if (!first) return { state: 'not attached', where };
  return { state: others.length > 0 ? `${meant.length} attached` : readiness(first), where };
}

export function readiness({ state, screen, holder }: AttachedPhone): string {
  if (state !== 'device') return state;
  if (holder !== undefined) return 'in use';
  return screen === 'locked' ? 'locked' : screen === 'off' ? 'screen off' : 'ready';
}

const told = (seen: AttachedPhone | undefined): Pick<PhoneRow, 'serial' | 'model' | 'android' | 'app' | 'holder'> =>
  seen === undefined
    ? {}
    : {
        serial: seen.serial,
        ...(seen.model !== undefined && { model: seen.model }),
        ...(seen.android !== undefined && { android: seen.android }),
        ...(seen.app !== undefined && { app: seen.app }),
        ...(seen.holder !== undefined && { holder: seen.holder }),
      };
