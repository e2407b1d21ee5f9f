import { stem } from '../../../src/memory/search/stem.js';

describe('a word without its endings', () => {
  it.each([
    ['alarm', 'alarms'],
    ['change', 'changing'],
    ['change', 'changed'],
    ['delete', 'deletes'],
    ['reply', 'replies'],
    ['set', 'setting'],
    ['switch', 'switches'],
    ['swipe', 'swiping'],
    ['photo', 'photos'],
  ])('is the same for "%s" and "%s"', (one, other) => {
    expect(stem(other)).toBe(stem(one));
  });

  it.each([
    ['set', 'settings'],
    ['new', 'news'],
    ['thing', 'the'],
    ['bus', 'but'],
    ['king', 'k'],
    ['red', 'r'],
  ])('is not the same for "%s" and "%s"', (one, other) => {
    expect(stem(other)).not.toBe(stem(one));
  });

  it('leaves other scripts and short words alone', () => {
    expect(['час', '闹钟', 'gas', 'one'].map(stem)).toEqual(['час', '闹钟', 'gas', 'one']);
  });
});
