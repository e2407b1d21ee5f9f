import type { Tip } from '../../../src/core/tip.js';
import type { LedgerEvent } from '../../../src/memory/ledger/ledger.js';
import { lowerQuantile } from '../../../src/memory/ledger/beta.js';
import { selectShortcuts, selectTips, type RetrievalQuery } from '../../../src/memory/search/retrieval.js';
import { trackRecordsOf, UNKNOWN } from '../../../src/memory/ledger/track-record.js';
import { shortcutWithDefaults as withShortcutDefaults } from '../../../src/memory/shortcut-file.js';
import { tipWithDefaults } from '../../../src/memory/tip-file.js';
import { tokenize } from '../../../src/memory/search/tokenize.js';
import { noon } from '../../support/clocks.js';

const now = noon.now();
const query = (text: string, changes: Partial<RetrievalQuery> = {}): RetrievalQuery => ({
  text,
  most: 5,
  standings: new Map(),
  now,
  ...changes,
});
const tip = (advice: string, changes: Partial<Tip> = {}): Tip => ({
  ...tipWithDefaults({ do: advice }, changes.package ?? '_general'),
  ...changes,
});
const select = (tips: readonly Tip[], text: string, changes: Partial<RetrievalQuery> = {}) =>
  selectTips(tips, 'operator', query(text, changes)).map(({ do: advice }) => advice);

const ALARM = tip('Type the digits in keyboard mode.', {
  when: 'Setting an alarm to an exact time',
  package: 'com.example.clock',
});
const WIFI = tip('Wi-Fi is found under Network.', { when: 'Turning Wi-Fi on or off', package: 'com.example.settings' });

describe('the words of a text', () => {
  it('are those that tell something, in small letters, and pairs of signs where no spaces stand', () => {
    expect(tokenize('Turn on the Wi-Fi, É!')).toEqual(['turn', 'wi', 'fi']);
    expect(tokenize('设置闹钟 7')).toEqual(['设置', '置闹', '闹钟', '=alarm']);
  });
});

describe('choosing tips', () => {
  it('takes what fits the instruction, and stays silent when nothing does', () => {
    expect(select([ALARM, WIFI], 'Set an alarm for 7:30')).toEqual([ALARM.do]);
    expect(select([ALARM, WIFI], 'Order a pizza')).toEqual([]);
    expect(select([ALARM], 'alarm')).toEqual([ALARM.do]);
    expect(select([], 'alarm')).toEqual([]);
  });

  it('finds Chinese tips by their signs', () => {
    const chinese = tip('点击键盘图标输入数字', { when: '设置闹钟的时间' });
    expect(select([chinese, WIFI], '请帮我设置一个闹钟')).toEqual([chinese.do]);
  });

  it('leaves out other apps, other agents, and what is not in force', () => {
    const other = (changes: Partial<Tip>) => ({ ...ALARM, id: `t-${Object.keys(changes)[0]}`, ...changes });
    const tips = [
      other({ package: 'com.other' }),
      other({ for: ['manager'] }),
      ...(['candidate', 'disabled', 'retired'] as const).map((status) => other({ status })),
    ];
    expect(select(tips, 'Set an alarm', { package: 'com.example.clock' })).toEqual([]);
  });

  it('takes pinned ones without a match, in at most half of the places', () => {
    const pinned = ['One.', 'Two.', 'Three.', 'Four.'].map((advice) => tip(advice, { status: 'pinned' }));
    expect(select([...pinned, ALARM], 'Set an alarm')).toEqual(['One.', 'Two.', 'Three.', ALARM.do]);
  });

  it('prefers a second one that says something else', () => {
    const again = tip('Type the digits in the keyboard mode there.', { when: 'Setting an alarm to an exact time' });
    const different = tip('Swipe an alarm left to delete it.', { when: 'An alarm is no longer wanted' });
    expect(select([ALARM, again, different], 'Change the alarm', { most: 2 })).toContain(different.do);
  });

  it('prefers what has helped', () => {
    const [first, second] = [
      tip('Set alarm sounds below.', { id: 't-aaaa' }),
      tip('Set alarm volume below.', { id: 't-bbbb' }),
    ];
    const helped: LedgerEvent[] = [1, 2, 3].map((run) => ({
      v: 1,
      at: new Date(now).toISOString(),
      run: `r-${run}`,
      item: 't-bbbb',
      event: 'helpful',
      by: 'check',
    }));
    const standings = trackRecordsOf(helped, now);
    expect(select([first, second], 'Set alarm', { most: 1 })).toEqual([first.do]);
    expect(select([first, second], 'Set alarm', { most: 1, standings })).toEqual([second.do]);
  });
});

describe('how tips are weighed', () => {
  const DAY = 86_400_000;
  const known = (lastUsed: number) => ({ ...UNKNOWN, confidence: 0.5, lastUsed });
  const date = (days: number) => new Date(now - days * DAY).toISOString().slice(0, 10);
  const pair = (changes: readonly [Partial<Tip>, Partial<Tip>] = [{}, {}]) => [
    tip('Set alarm sounds below.', { id: 't-aaaa', ...changes[0] }),
    tip('Set alarm volume below.', { id: 't-bbbb', ...changes[1] }),
  ];

  it('a word that says nothing of the task brings no tip', () => {
    const telling = tip('The photos lie in albums; open one, then scroll.', { when: 'Looking at photos' });
    const crowd = Array.from({ length: 30 }, (_, number) => tip(`Open page ${number} at once.`));
    expect(select([telling, ...crowd], 'Open')).toEqual([]);
  });

  it('a pinned tip that fits comes once', () => {
    const pinned = tip('Set alarm sounds below.', { status: 'pinned' });
    expect(select([pinned], 'Set alarm sounds')).toEqual([pinned.do]);
  });

  it('there are never more than asked for', () => {
    const many = Array.from({ length: 9 }, (_, number) => tip(`Alarm rule ${number} with word${number}.`));
    expect(select(many, 'alarm rule', { most: 3 })).toHaveLength(3);
    const pinned = many.map((one) => ({ ...one, status: 'pinned' as const }));
    expect(select([...pinned, ALARM], 'alarm rule', { most: 1 })).toHaveLength(1);
  });

  it('what was used lately comes before what was not', () => {
    const standings = new Map([
      ['t-aaaa', known(now - 700 * DAY)],
      ['t-bbbb', known(now)],
    ]);
    expect(select(pair(), 'Set alarm', { most: 1, standings })).toEqual(['Set alarm volume below.']);
  });

  it('what was written lately counts as new where nothing was used', () => {
    const tips = pair([{ created: date(700) }, { created: date(1) }]);
    expect(select(tips, 'Set alarm', { most: 1 })).toEqual(['Set alarm volume below.']);
  });

  it('a date that is none, and one in the future, count as today', () => {
    for (const created of ['some day', date(-700)]) {
      expect(select(pair([{}, { created }]), 'Set alarm', { most: 1 })).toEqual(['Set alarm sounds below.']);
      expect(select(pair([{ created: date(200) }, { created }]), 'Set alarm', { most: 1 })).toEqual([
        'Set alarm volume below.',
      ]);
    }
  });

  it('what its title or its case says counts more than what its advice says', () => {
    const words = 'Choose the bigger one of both at once';
    for (const changes of [{ title: 'Melody' }, { when: 'Melody' }]) {
      const inHead = tip(words, changes);
      const inAdvice = tip(`${words}, melody`);
      expect(select([inAdvice, inHead], 'melody', { most: 1 })).toEqual([inHead.do]);
    }
  });

  it('tags are words to be found by', () => {
    const tagged = tip('Choose the bigger one.', { tags: ['melody', 'ringtone'] });
    expect(select([tagged], 'ringtone')).toEqual([tagged.do]);
  });

  it('tips of the app in front and those of every app may come, where one is in front', () => {
    const tips = [tip('Set alarm sounds.', { package: '_general' }), ALARM];
    expect(select(tips, 'Set an alarm', { package: 'com.example.clock' })).toHaveLength(2);
    expect(select(tips, 'Set an alarm', { package: 'com.other' })).toEqual(['Set alarm sounds.']);
  });
});

describe('choosing shortcuts', () => {
  const shortcut = (name: string, changes: Readonly<{ package?: string; status?: 'candidate' | 'trusted' }> = {}) =>
    withShortcutDefaults({
      version: 1,
      name,
      package: '_any',
      description: name,
      effects: 'writes',
      steps: [{ do: 'back' }],
      ...changes,
    });

  it('puts the best fitting first, and leaves out candidates and other apps', () => {
    const all = [
      shortcut('go_back'),
      shortcut('create_note', { package: 'com.notes' }),
      shortcut('send_note', { status: 'candidate' }),
      shortcut('note_elsewhere', { package: 'com.other' }),
    ];
    const found = selectShortcuts(all, query('Write a note', { package: 'com.notes' }));
    expect(found.map(({ name }) => name)).toEqual(['create_note']);
  });
});

describe('confidence', () => {
  it.each([
    [0, 0, 0.2],
    [1, 0, 0.45],
    [2, 0, 0.58],
    [5, 0, 0.76],
    [1, 1, 0.29],
    [3, 1, 0.51],
    [0, 1, 0.11],
  ])('is, after %i good and %i bad, what a fifth of the chances lies below', (good, bad, expected) => {
    expect(lowerQuantile(0.2, 1 + good, 1 + bad)).toBeCloseTo(expected, 2);
  });

  it('does not grow from an agent’s own word, and fades in half a year to a quarter', () => {
    const event = (by: 'agent' | 'check', days: number): LedgerEvent => ({
      v: 1,
      at: new Date(now - days * 86_400_000).toISOString(),
      run: 'r-1',
      item: 't-1',
      event: 'helpful',
      by,
    });
    expect(trackRecordsOf([event('agent', 0)], now).get('t-1')?.confidence).toBeCloseTo(0.2, 3);
    expect(trackRecordsOf([event('check', 0)], now).get('t-1')?.confidence).toBeCloseTo(0.447, 3);
    expect(trackRecordsOf([event('check', 180)], now).get('t-1')?.confidence).toBeCloseTo(
      lowerQuantile(0.2, 1.25, 1),
      3,
    );
  });
});
