import { readDay, readHours } from '../../src/core/slot-moments.js';
import { fillSlots } from '../../src/core/slots.js';

const values = { day: '2026-05-06', at: '18:05' };

describe('dates and times in slots', () => {
  it.each([
    ['{{day|weekday_en}}, {{day|month_en}} {{day|day}}, {{day|year}}', 'Wednesday, May 6, 2026'],
    ['{{day|year}}年{{day|month}}月{{day|day}}日{{day|weekday_zh}}', '2026年5月6日星期三'],
    ['{{day|wday_de}} {{day|day2}}.{{day|month2}}.', 'Mi 06.05.'],
    ['{{at|hour2}}:{{at|minute2}}', '18:05'],
    ['{{at|hour12}}:{{at|minute2}} {{at|ampm}}', '6:05 PM'],
    ['{{at|hour}}h{{at|minute}}', '18h5'],
  ])('%s reads %s', (text, written) => {
    expect(fillSlots(text, values)).toBe(written);
  });

  it('are refused where the value is neither', () => {
    expect(() => fillSlots('{{day|month}}', { day: 'Tuesday' })).toThrow('"Tuesday" is none');
  });

  it('know days that there are not', () => {
    expect(readDay('2026-02-30')).toBeUndefined();
    expect(readDay('2026-2-3')).toBeUndefined();
    expect(readHours('24:00')).toBeUndefined();
    expect(readHours('7:05')).toEqual({ hour: 7, minute: 5 });
  });
});
