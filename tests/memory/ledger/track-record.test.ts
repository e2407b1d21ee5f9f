import { lowerQuantile } from '../../../src/memory/ledger/beta.js';
import type { LedgerEvent } from '../../../src/memory/ledger/ledger.js';
import { DAY_MS, trackRecordsOf, UNKNOWN } from '../../../src/memory/ledger/track-record.js';
import { noon } from '../../support/clocks.js';

const now = noon.now();
const at = (days: number): string => new Date(now - days * DAY_MS).toISOString();
const happened = (event: LedgerEvent['event'], changes: Partial<LedgerEvent> = {}): LedgerEvent => ({
  v: 1,
  at: at(0),
  run: 'r-1',
  item: 't-1',
  event,
  by: 'check',
  ...changes,
});
const recordOf = (...events: readonly LedgerEvent[]) => trackRecordsOf(events, now).get('t-1');
const confident = (good: number, bad: number) => lowerQuantile(0.2, 1 + good, 1 + bad);

describe('the track record of an item', () => {
  it.each<readonly [string, LedgerEvent, number, number]>([
    ['a tip that helped', happened('helpful'), 1, 0],
    ['a shortcut that succeeded', happened('succeeded'), 1, 0],
    ['a tip that harmed', happened('harmful'), 0, 1],
    ['a shortcut that failed', happened('failed'), 0, 1],
    ['a shortcut that went off at the wrong moment', happened('misfired'), 0, 1],
    ['the word of a person', happened('helpful', { by: 'person' }), 1, 0],
    ['the word of a judge, by half', happened('helpful', { by: 'judge' }), 0.5, 0],
    ['the word of an agent, not at all', happened('helpful', { by: 'agent' }), 0, 0],
    ['what nobody vouches for, not at all', happened('helpful', { by: undefined }), 0, 0],
    ['being shown, not at all', happened('injected'), 0, 0],
    ['what lies 90 days back, by half', happened('helpful', { at: at(90) }), 0.5, 0],
    ['what a clock ahead of ours dates to next year, no more than today', happened('helpful', { at: at(-365) }), 1, 0],
  ])('counts %s', (_, ...[event, good, bad]) => {
    expect(recordOf(event)?.confidence).toBeCloseTo(confident(good, bad), 5);
  });

  it('adds up what speaks for and against', () => {
    const events = [happened('helpful'), happened('succeeded', { run: 'r-2' }), happened('failed', { run: 'r-3' })];
    expect(recordOf(...events)?.confidence).toBeCloseTo(confident(2, 1), 5);
  });

  it('counts how often it was shown and used, and each item by itself', () => {
    const records = trackRecordsOf(
      [
        happened('injected'),
        happened('injected', { run: 'r-2' }),
        happened('cited'),
        happened('cited', { item: 't-2' }),
      ],
      now,
    );
    expect(records.get('t-1')).toMatchObject({ injected: 2, cited: 1 });
    expect(records.get('t-2')).toMatchObject({ injected: 0, cited: 1 });
  });

  it('names each run that came to it by itself once', () => {
    const record = recordOf(
      happened('reinforced'),
      happened('reinforced'),
      happened('reinforced', { run: 'r-2' }),
      happened('injected', { run: 'r-3' }),
    );
    expect(record?.supportedBy).toEqual(['r-1', 'r-2']);
  });

  it('was last used when it was last shown, not when it was held back', () => {
    const events = [happened('injected', { at: at(3) }), happened('cited', { at: at(5) }), happened('withheld')];
    expect(recordOf(...events)?.lastUsed).toBe(now - 3 * DAY_MS);
    expect(recordOf(happened('withheld'))?.lastUsed).toBeUndefined();
  });

  it('is the same as none when nothing is known', () => {
    expect(recordOf()).toBeUndefined();
    expect(UNKNOWN.confidence).toBeCloseTo(0.2, 3);
    expect(UNKNOWN).toMatchObject({ injected: 0, cited: 0, supportedBy: [] });
  });
});
