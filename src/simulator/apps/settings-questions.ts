/** The dialogs of Settings: font size, language, the name of the phone. */

import type { Env } from '../world/app.js';
import type { View } from '../world/view.js';
import { radio } from '../widgets/choices.js';
import { field } from '../widgets/fields.js';
import { dialogScreen } from '../widgets/screens.js';
import { choices } from './settings-rows.js';
import type { Message, State } from './settings-search.js';

export const fontChoice = (env: Env): View<Message> =>
  choices(
    'Font size',
    FONTS.map(([scale, label]) =>
      radio(env.system.fontScale === scale, { id: 'choice', key: label, label, tap: { kind: 'font', scale } }),
    ),
  );

export const languageChoice = (env: Env): View<Message> =>
  choices(
    'Languages',
    LOCALES.map(([locale, label]) =>
      radio(isSpoken(locale, env.locale), { id: 'choice', key: locale, label, tap: { kind: 'locale', locale } }),
    ),
  );

export const navigationChoice = (env: Env): View<Message> =>
  choices(
    'Navigation mode',
    NAVIGATION_NAMES.map(([mode, label]) =>
      radio(env.system.navigation === mode, { id: 'choice', key: mode, label, tap: { kind: 'navigation', mode } }),
    ),
  );

export const nameQuestion = (state: State): View<Message> =>
  dialogScreen(
    'Device name',
    {
      positive: { label: 'OK', tap: { kind: 'keep-name' }, disabled: state.name.trim() === '' },
      negative: { label: 'Cancel', tap: { kind: 'up' } },
    },
    field('android:id/edit', state.name, { edit: 'name', submit: { kind: 'keep-name' }, maxLength: 32 }),
  );

/** "zh" and "zh-CN" are one choice. */
export const isSpoken = (choice: string, locale: string): boolean =>
  new Intl.Locale(choice).language === new Intl.Locale(locale).language;

export const LOCALES = [
  ['en', 'English'],
  ['de', 'Deutsch'],
  ['zh-CN', '中文'],
] as const;

export const NAVIGATION_NAMES = [
  ['gestures', 'Gesture navigation'],
  ['buttons', '3-button navigation'],
] as const;

export const FONTS = [
  [0.85, 'Small'],
  [1, 'Default'],
  [1.15, 'Large'],
  [1.3, 'Largest'],
] as const;
