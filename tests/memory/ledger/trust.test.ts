import type { LedgerEvent } from '../../../src/memory/ledger/ledger.js';
import { foldLedger } from '../../../src/memory/ledger/ledger.js';
import { trackRecordsOf, UNKNOWN } from '../../../src/memory/ledger/track-record.js';
import { isHeldBack, isOnTrial, nextStatus, type LadderItem } from '../../../src/memory/ledger/trust.js';
import { noon } from '../../support/clocks.js';

const SHORTCUT: LadderItem = { status: 'candidate', source: 'learned', effects: 'writes' };
const TIP: LadderItem = { status: 'candidate', source: 'learned' };

type Happening = readonly [event: LedgerEvent['event'], by?: LedgerEvent['by'], values?: string];

/** One run for each, an hour after the other. */
function recordOf(...happenings: readonly Happening[]) {
  const events = happenings.map(([event, by = 'check', values], index): LedgerEvent => {
    const at = new Date(noon.now() - (happenings.length - index) * 3_600_000).toISOString();
    return { v: 1, at, run: `r-${index}`, item: 'x', event, by, values };
  });
  return trackRecordsOf(foldLedger(events), noon.now()).get('x') ?? UNKNOWN;
}

describe('the ladder of shortcuts', () => {
  it('tries what was learned at once, where it only reads or writes and was not flagged', () => {
    expect(isOnTrial(SHORTCUT, UNKNOWN)).toBe(true);
    expect(isOnTrial({ ...SHORTCUT, effects: 'read_only' }, UNKNOWN)).toBe(true);
    for (const effects of ['sends', 'pays', 'deletes'] as const) {
      expect(isOnTrial({ ...SHORTCUT, effects }, UNKNOWN)).toBe(false);
    }
    expect(isOnTrial({ ...SHORTCUT, flagged: 'it names a place' }, UNKNOWN)).toBe(false);
    expect(isOnTrial({ ...SHORTCUT, source: 'imported' }, UNKNOWN)).toBe(false);
    expect(isOnTrial({ ...SHORTCUT, status: 'disabled' }, UNKNOWN)).toBe(false);
  });

  it('trusts after two clean uses with different values', () => {
    const once: Happening = ['succeeded', 'check', 'a'];
    expect(nextStatus(SHORTCUT, recordOf(once))).toBeUndefined();
    expect(nextStatus(SHORTCUT, recordOf(once, once))).toBeUndefined();
    expect(nextStatus(SHORTCUT, recordOf(once, ['succeeded', 'check', 'b']))).toEqual({
      to: 'trusted',
      why: '2 clean uses, each with other values',
    });
  });

  it('trusts nothing for what the agents say themselves, and nothing that sends', () => {
    const sends: LadderItem = { ...SHORTCUT, effects: 'sends' };
    const claimed = [1, 2, 3].map((value): Happening => ['succeeded', 'agent', `${value}`]);
    const clean = [1, 2, 3].map((value): Happening => ['succeeded', 'check', `${value}`]);
    expect(nextStatus(SHORTCUT, recordOf(...claimed))).toBeUndefined();
    expect(nextStatus(sends, recordOf(...clean))).toBeUndefined();
  });

  it('begins to count anew after a miss', () => {
    const happenings: Happening[] = [['succeeded', 'check', 'a'], ['failed'], ['succeeded', 'check', 'b']];
    expect(nextStatus(SHORTCUT, recordOf(...happenings))).toBeUndefined();
  });

  it('ends a trial with the first miss, until a run comes to the same steps or a person stands for it', () => {
    expect(isOnTrial(SHORTCUT, recordOf(['failed']))).toBe(false);
    expect(isOnTrial(SHORTCUT, recordOf(['failed'], ['reinforced']))).toBe(true);
    expect(isOnTrial(SHORTCUT, recordOf(['failed'], ['failed'], ['accepted', 'person']))).toBe(true);
  });

  it('takes trust back where one no longer fits, at once while little speaks for it', () => {
    const trusted: LadderItem = { ...SHORTCUT, status: 'trusted' };
    const good = (count: number) => Array.from({ length: count }, (_, n): Happening => ['succeeded', 'check', `${n}`]);
    expect(nextStatus(trusted, recordOf(...good(2), ['failed']))).toMatchObject({ to: 'candidate' });
    expect(nextStatus(trusted, recordOf(...good(9), ['failed']))).toBeUndefined();
    expect(nextStatus(trusted, recordOf(...good(9), ['failed'], ['misfired']))).toEqual({
      to: 'candidate',
      why: 'it was missed 2 times in a row',
    });
  });

  it('leaves alone what a person wrote or pinned', () => {
    const bad = recordOf(['failed'], ['failed'], ['failed']);
    expect(nextStatus({ ...SHORTCUT, status: 'trusted', source: 'human' }, bad)).toBeUndefined();
    expect(nextStatus({ ...SHORTCUT, status: 'pinned' }, bad)).toBeUndefined();
    expect(isHeldBack({ status: 'pinned' }, bad)).toBe(false);
  });
});

describe('the ladder of tips', () => {
  it('puts to use what helped in a run that somebody else found good, or what two such runs came to', () => {
    expect(nextStatus(TIP, recordOf(['helpful', 'person']))).toMatchObject({ to: 'active' });
    expect(nextStatus(TIP, recordOf(['reinforced'], ['reinforced', 'judge']))).toMatchObject({ to: 'active' });
    expect(nextStatus(TIP, recordOf(['helpful', 'agent'], ['reinforced', 'agent'], ['reinforced', 'agent']))).toBe(
      undefined,
    );
  });

  it('offers no more what did harm and never helped, and takes it out of use', () => {
    const harmed = recordOf(['harmful', 'judge'], ['harmful', 'judge'], ['harmful', 'judge']);
    expect(isHeldBack({ status: 'active' }, harmed)).toBe(true);
    expect(nextStatus({ ...TIP, status: 'active' }, harmed)).toMatchObject({ to: 'candidate' });
    expect(isHeldBack({ status: 'active' }, recordOf(['harmful', 'judge']))).toBe(false);
  });

  it('keeps in use what helped more often than it harmed', () => {
    const mixed = recordOf(['helpful'], ['helpful'], ['helpful'], ['harmful'], ['harmful']);
    expect(isHeldBack({ status: 'active' }, mixed)).toBe(false);
  });
});

describe('two words about the same step', () => {
  it('count once, and the later one holds', () => {
    const line = (event: LedgerEvent['event'], by: LedgerEvent['by']): LedgerEvent => ({
      v: 1,
      at: '2026-08-12T12:00:00.000Z',
      run: 'r-1',
      step: 3,
      item: 'x',
      event,
      by,
    });
    const folded = foldLedger([line('cited', 'agent'), line('helpful', 'person'), line('harmful', 'person')]);
    expect(folded.map(({ event }) => event)).toEqual(['cited', 'harmful']);
  });
});
