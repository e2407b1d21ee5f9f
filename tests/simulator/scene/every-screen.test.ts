import type { Display } from '../../../src/simulator/world/world.js';
import { faultsOfLayout } from '../../support/check-layout.js';
import { newPhone } from '../../support/new-phone.js';
import { phoneScreens } from '../../support/phone-screens.js';
import { walk, WALKED_APPS } from '../../support/walk-screens.js';
import { writtenWords } from '../../support/written-words.js';

const USUAL = { width: 1080, height: 2400, density: 420 };
const SMALL = { width: 720, height: 1280, density: 320 };
const LARGE = { width: 1440, height: 3120, density: 480 };
const TABLET = { width: 1600, height: 2560, density: 320 };

const LOOKS: readonly (readonly [string, Partial<Display>])[] = [
  ['a phone of usual size', USUAL],
  ['dark', { ...USUAL, dark: true }],
  ['large text', { ...USUAL, fontScale: 1.3 }],
  ['a small phone', SMALL],
  ['a small phone with large text', { ...SMALL, fontScale: 1.3 }],
  ['a phone on its side', { ...USUAL, rotation: 1 }],
  ['a large phone', LARGE],
  ['a tablet', TABLET],
  ['a tablet on its side', { ...TABLET, rotation: 1 }],
  ['Chinese', { ...USUAL, locale: 'zh-CN' }],
  ['Chinese, a small phone with large text', { ...SMALL, fontScale: 1.3, locale: 'zh-CN' }],
];

let written: readonly string[] = [];
beforeAll(async () => {
  written = (await writtenWords()).filter((words) => /[\p{Lu}\s]/u.test(words));
});
const mayBeCut = (text: string): boolean => text.includes('@') || written.some((words) => text.includes(words));

const walked = WALKED_APPS.map((app) => ({ app, screens: walk(app) }));

describe('every screen of every app', () => {
  it.each(LOOKS)('can be read: %s', (_, look) => {
    const phone = newPhone();
    const faults = walked.flatMap(({ app, screens }) =>
      screens.flatMap(({ world }) => {
        phone.replace({ ...world, display: { ...world.display, ...look } });
        const { activity } = phone.front();
        return faultsOfLayout(phone.scene(), { isDark: look.dark === true, mayBeCut }).map(
          (fault) => `${app.label}${activity}: ${fault}`,
        );
      }),
    );
    expect([...new Set(faults)]).toEqual([]);
  });

  it.each(LOOKS)('so can what belongs to the phone itself: %s', (_, look) => {
    const phone = newPhone();
    const faults = phoneScreens().flatMap(({ name, world }) => {
      phone.replace({ ...world, display: { ...world.display, ...look } });
      return faultsOfLayout(phone.scene(), { isDark: look.dark === true, mayBeCut }).map(
        (fault) => `${name}: ${fault}`,
      );
    });
    expect([...new Set(faults)]).toEqual([]);
  });
});
