/** The phone's clock and time zone beside this computer's. */

import type { PhoneTime } from './device.js';
import { ifNotLost } from './failure.js';
import type { Session } from './session.js';

/** Asks once, without an insecure feature. Undefined where the server has no such command. */
export async function askForTime(session: Session): Promise<PhoneTime | undefined> {
  const before = Date.now();
  const [time, info] = await Promise.all([ask(session, 'getDeviceTime'), ask(session, 'deviceInfo')]);
  return readPhoneTime({ time, info, now: (before + Date.now()) / 2 });
}

function ask(session: Session, command: string): Promise<unknown> {
  return session.read('tell its time', (browser) =>
    browser.execute(`mobile: ${command}`, {}).catch(ifNotLost(undefined)),
  );
}

/** `now` is this computer's clock at the moment of the answers, in milliseconds since 1970. */
export function readPhoneTime({
  time,
  info,
  now,
}: Readonly<{ time: unknown; info: unknown; now: number }>): PhoneTime | undefined {
  const [, moment, offset = ''] = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)([+-]\d\d:?\d\d|Z)$/.exec(String(time)) ?? [];
  const at = Date.parse(`${moment}${offset.replace(/(\d\d):?(\d\d)$/, '$1:$2')}`);
  if (moment === undefined || Number.isNaN(at)) return undefined;
  const named = typeof info === 'object' && info !== null && 'timeZone' in info ? info.timeZone : undefined;
  const timeZone = [named, zoneOfOffset(offset)].find(isTimeZone);
  return { aheadMs: at - now, ...(timeZone !== undefined && { timeZone }) };
}

/** "+02:00" as "Etc/GMT-2": the signs of those names are turned round, and there are none for half hours. */
function zoneOfOffset(offset: string): string | undefined {
  const [, sign, hours, minutes] = /^([+-])(\d\d):?(\d\d)$/.exec(offset) ?? [];
  if (offset === 'Z' || Number(hours) + Number(minutes) === 0) return 'UTC';
  return minutes === '00' ? `Etc/GMT${sign === '+' ? '-' : '+'}${Number(hours)}` : undefined;
}

function isTimeZone(name: unknown): name is string {
  if (typeof name !== 'string' || name === '') return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
