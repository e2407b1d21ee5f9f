import { readPhoneTime } from '../../src/device/phone-time.js';

const now = Date.UTC(2026, 4, 6, 10, 0, 0);
const read = (time: unknown, info: unknown = {}) => readPhoneTime({ time, info, now });

describe("a phone's clock", () => {
  it.each([
    ['2026-05-06T12:00:00+02:00', 0],
    ['2026-05-06T10:00:30+00:00', 30_000],
    ['2026-05-06T09:59:00Z', -60_000],
    ['2026-05-06T15:30:00+0530', 0],
    ['2027-05-06T10:00:00+00:00', 365 * 86_400_000],
  ])('that says %s is ahead by %d ms', (time, aheadMs) => {
    expect(read(time)?.aheadMs).toBe(aheadMs);
  });

  it("has the phone's own time zone where the phone names it", () => {
    expect(read('2026-05-06T12:00:00+02:00', { timeZone: 'Europe/Zurich' })?.timeZone).toBe('Europe/Zurich');
  });

  it.each([
    ['2026-05-06T12:00:00+02:00', 'Etc/GMT-2'],
    ['2026-05-06T02:00:00-08:00', 'Etc/GMT+8'],
    ['2026-05-06T10:00:00Z', 'UTC'],
    ['2026-05-06T15:30:00+05:30', undefined],
  ])('else the zone of its offset: %s lies in %s', (time, zone) => {
    expect(read(time, { timeZone: 'Central European Summer Time' })?.timeZone).toBe(zone);
  });

  it.each([[undefined], [null], ['Wed May 6'], [42]])('is not known from %j', (time) => {
    expect(read(time)).toBeUndefined();
  });
});
