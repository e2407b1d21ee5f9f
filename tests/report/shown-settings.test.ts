import type { RunSettings } from '../../src/core/settings.js';
import { differentRunSettings, settingOptions, settingsInWords } from '../../src/report/shown-settings.js';

const settings: RunSettings = {
  diligence: 'quick',
  limits: { steps: 40, minutes: 1, tokens: 5, cost: 2 },
  confirm: 'risky',
  learning: 'off',
  record: true,
};

describe('the settings of a run', () => {
  it('are shown in words, every one', () => {
    expect(settingsInWords(settings).join('; ')).toBe(
      'diligence quick; at most 40 steps, 1 minute, 5 tokens, $2; confirm risky; not learning; replies kept',
    );
  });

  it('are shown as the options that set them again', () => {
    expect(settingOptions(settings).join(' ')).toBe(
      '--diligence quick --max-steps 40 --max-minutes 1 --max-tokens 5 --max-cost 2 --confirm risky --no-learn --record',
    );
    expect(settingOptions({ ...settings, limits: { steps: 3 }, learning: 'auto', record: false }).join(' ')).toBe(
      '--diligence quick --max-steps 3 --confirm risky',
    );
  });

  it.each([
    ['diligence', { diligence: 'thorough' }],
    ['limits', { limits: { steps: 41 } }],
    ['confirm', { confirm: 'always' }],
    ['learning', { learning: 'auto' }],
    ['record', { record: false }],
  ] as const)('are different when "%s" is', (name, change) => {
    expect(differentRunSettings(settings, { ...settings, ...change })).toEqual([name]);
  });
});
