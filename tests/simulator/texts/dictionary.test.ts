import { chineseNumber } from '../../../src/simulator/texts/chinese-numbers.js';
import { dictionaryOf } from '../../../src/simulator/texts/dictionary.js';

const own = { Saved: '收藏', '{n} places': '{n} 个地点' };
const common = {
  Saved: '已保存',
  Cafés: '咖啡馆',
  Mon: '周一',
  Tue: '周二',
  '{n} reviews': '{n} 条评价',
  'Sort: {t}': '排序：{t}',
  'Call {x}': '致电{x}',
  'Search {x}': '搜索 {x}',
  'Score {n} ({n2})': '{n} 分（{n2}）',
  '{x} in {x2}': '{x2}的{x}',
  'Rated {n}+ (best)': '{n} 分以上（最佳）',
};
const say = dictionaryOf([own, common], chineseNumber);

describe('a dictionary of interface texts', () => {
  it('says what it knows, and leaves the rest as it is', () => {
    expect(say('Cafés')).toBe('咖啡馆');
    expect(say('cafés')).toBe('cafés');
  });

  it('takes the first table that has a text', () => {
    expect(say('Saved')).toBe('收藏');
  });

  it('fills slots: numbers, texts of its own, and what stays as it is', () => {
    expect(say('1,204 reviews')).toBe('1,204 条评价');
    expect(say('Sort: Saved')).toBe('排序：收藏');
    expect(say('Call Saved')).toBe('致电Saved');
  });

  it('may change the order of slots, and takes signs of patterns as they stand', () => {
    expect(say('Nature in Lirona')).toBe('Lirona的Nature');
    expect(say('Rated 4.5+ (best)')).toBe('4.5 分以上（最佳）');
  });

  it('parts Chinese letters from a number or a Latin name, not from one another', () => {
    expect(say('1.8M reviews')).toBe('180万条评价');
    expect(say('Search Merrow')).toBe('搜索 Merrow');
    expect(say('Search 文件')).toBe('搜索文件');
  });

  it('leaves no space between a wide bracket and the dot behind it', () => {
    expect(say('Score 9.1 (640) · Cafés')).toBe('9.1 分（640）· 咖啡馆');
  });

  it('does not take a word for a number', () => {
    expect(say('many reviews')).toBe('many reviews');
  });

  it('says a line of facts part by part', () => {
    expect(say('Lantern · 120 reviews · 3 places')).toBe('Lantern · 120 条评价 · 3 个地点');
  });

  it('says a list of words when it knows each of them', () => {
    expect(say('Mon, Tue')).toBe('周一、周二');
    expect(say('Mon, Ann')).toBe('Mon, Ann');
  });
});

describe('numbers in Chinese', () => {
  it.each([
    ['3.1K', '3100'],
    ['96K', '9.6万'],
    ['1.8M', '180万'],
    ['1,204', '1,204'],
    ['£4.50', '£4.50'],
  ])('%s is %s', (english, chinese) => {
    expect(chineseNumber(english)).toBe(chinese);
  });
});
