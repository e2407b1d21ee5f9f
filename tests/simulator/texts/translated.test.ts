import type { PhoneMachine } from '../../../src/simulator/system/phone.js';
import { patchWorld } from '../../../src/simulator/world/patch.js';
import type { Placed } from '../../../src/simulator/scene/placed.js';
import type { Json } from '../../../src/simulator/world/json.js';
import { newPhone } from '../../support/new-phone.js';

const all = (placed: Placed): readonly Placed[] => [placed, ...placed.children.flatMap(all)];
const wordsOn = (phone: PhoneMachine): readonly string[] =>
  phone
    .scene()
    .windows.flatMap(({ root }) => all(root))
    .flatMap(({ view: { text, desc, field } }) => [text, desc, field?.hint])
    .filter((words): words is string => words !== undefined && words !== '');
const idsOn = (phone: PhoneMachine): readonly string[] =>
  all(phone.scene().active.root).flatMap(({ view, path }) => [view.id ?? '', path]);

function phoneIn(locale: string, change: Readonly<Record<string, Json>> = {}): PhoneMachine {
  const phone = newPhone();
  phone.replace(patchWorld(phone.world, { display: { locale }, ...change }));
  return phone;
}

describe('a phone in simplified Chinese', () => {
  it('shows the launcher, its date and its labels so; brands keep their names', () => {
    expect(wordsOn(phoneIn('zh-CN'))).toEqual(
      expect.arrayContaining(['5月6日周三', '设置', '信息', '搜索应用', 'Merrow']),
    );
  });

  it('keeps ids and paths, so that an element is found in every language', () => {
    const phone = phoneIn('en');
    phone.perform({ do: 'start', package: 'com.android.settings' });
    const english = idsOn(phone);
    phone.perform({ do: 'system', change: { locale: 'zh-CN' } });
    expect(idsOn(phone)).toEqual(english);
    expect(wordsOn(phone)).toContain('网络和互联网');
  });

  it('leaves what people wrote as they wrote it, also where the interface says the same', () => {
    const note = { id: 1, title: 'Settings', body: 'Cancel', edited: 0 };
    const phone = phoneIn('zh-CN', { apps: { 'com.sim.notes': { notes: [note] } } });
    phone.perform({ do: 'start', package: 'com.sim.notes' });
    expect(wordsOn(phone)).toEqual(expect.arrayContaining(['Settings', 'Cancel', '记事本']));
  });

  it('leaves what stands in a field, and says its hint', () => {
    const phone = phoneIn('zh-CN');
    phone.perform({ do: 'open', package: 'com.android.settings', screen: '.Search' });
    expect(wordsOn(phone)).toContain('搜索设置');
    phone.perform({ do: 'edit', uid: phone.scene().active.uid, path: 'list/0/search_src_text', text: 'Search' });
    expect(wordsOn(phone)).toContain('Search');
  });

  it('finds apps and settings by their Chinese names', () => {
    const phone = phoneIn('zh-CN');
    phone.perform({ do: 'open', package: 'com.android.settings', screen: '.Search' });
    phone.replace(patchWorld(phone.world, { apps: { 'com.android.settings': { search: '亮' } } }));
    expect(wordsOn(phone)).toContain('亮度');
    const home = phoneIn('zh-CN');
    home.perform({ do: 'open', package: 'com.sim.launcher', screen: '.Drawer' });
    home.replace(patchWorld(home.world, { apps: { 'com.sim.launcher': { search: '日' } } }));
    expect(wordsOn(home)).toContain('日历');
    expect(wordsOn(home)).not.toContain('时钟');
  });

  it('finds places by their kind in Chinese, as its button says it', () => {
    const found = phoneIn('zh-CN', { apps: { 'com.sim.maps': { query: '药店' } } });
    found.perform({ do: 'open', package: 'com.sim.maps', screen: '.Results' });
    expect(wordsOn(found)).toEqual(expect.arrayContaining(['药店', 'Fairlight Pharmacy']));
    const typed = phoneIn('zh-CN', { apps: { 'com.sim.maps': { query: '书店' } } });
    typed.perform({ do: 'open', package: 'com.sim.maps', screen: '.Results' });
    expect(wordsOn(typed)).toContain('Second Chapter');
  });

  it('asks for permissions, reports crashes and pulls the shade down in Chinese', () => {
    const phone = phoneIn('zh-CN');
    phone.perform({ do: 'start', package: 'com.sim.camera' });
    expect(wordsOn(phone)).toEqual(
      expect.arrayContaining(['要允许“相机”拍摄照片和录制视频吗？', '仅限这一次', '不允许']),
    );
    phone.perform({ do: 'crash', package: 'com.sim.camera' });
    expect(wordsOn(phone)).toContain('“相机”屡次停止运行');
    const home = phoneIn('zh-CN');
    home.perform({ do: 'shade', shown: true });
    expect(wordsOn(home)).toEqual(expect.arrayContaining(['2026年5月6日星期三', '互联网', '勿扰']));
  });

  it('breaks Chinese lines between letters, and never before a full stop', () => {
    const phone = phoneIn('zh-CN');
    phone.replace(patchWorld(phone.world, { conditions: [{ kind: 'pop-up', variant: 'cookies' }] }));
    phone.perform({ do: 'start', package: 'com.sim.notes' });
    const message = all(phone.scene().active.root).find(({ view }) => view.id === 'message')?.text?.lines.lines ?? [];
    expect(message.length).toBeGreaterThan(1);
    expect(message.join('')).toMatch(/^我们和 214 家合作伙伴/);
    expect(message.filter((line) => /^[，。、？]/.test(line))).toEqual([]);
  });
});

describe('a phone in a language without a table', () => {
  it.each(['de', 'zh-TW', 'en-GB'])('says everything in English: %s', (locale) => {
    expect(wordsOn(phoneIn(locale))).toContain('Search apps');
  });
});
