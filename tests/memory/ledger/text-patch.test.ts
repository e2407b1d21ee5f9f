import { patchBetween, unpatch } from '../../../src/memory/ledger/text-patch.js';
import { seeded, type Random } from '../../support/seeded.js';

const FILE = 'tips/_general.yaml';
const WORDS = ['status: active\n', 'do: Look.\n', '\r\n', 'Ä 键 ', '\ufeff', '  - ', 'a', ''] as const;
const textOf = (random: Random) => Array.from({ length: random.below(9) }, () => random.pick(WORDS)).join('');

describe('going back to the text before a change', () => {
  it('gives the same bytes, whatever was changed', () => {
    for (let seed = 1; seed <= 2000; seed += 1) {
      const random = seeded(seed);
      const [before, after] = [textOf(random), textOf(random)];
      expect(unpatch(after, patchBetween({ file: FILE, before, after }))).toBe(before);
    }
  });

  it('takes a new file away, and brings one back that was removed', () => {
    expect(unpatch('new', patchBetween({ file: FILE, before: undefined, after: 'new' }))).toBeNull();
    expect(unpatch(undefined, patchBetween({ file: FILE, before: 'old', after: undefined }))).toBe('old');
  });

  const before = 'one: 1\ntwo: 2\nthree: 3\n';
  const patch = patchBetween({ file: FILE, before, after: before.replace('2', '20') });

  it('finds its place again when something else has changed in front of it', () => {
    const now = `# A comment.\n${before.replace('2', '20')}`;
    expect(unpatch(now, patch)).toBe(`# A comment.\n${before}`);
  });

  it.each([
    ['the same line was changed again', before.replace('2', '21')],
    ['its place is there twice', `# x\n${before.replace('2', '20')}${before.replace('2', '20')}`],
    ['the file is gone', undefined],
  ])('is refused when %s', (_, now) => {
    expect(unpatch(now, patch)).toBeUndefined();
  });
});
