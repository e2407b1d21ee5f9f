/** Rows of Settings: one that leads on, one with a switch. */

import type { Env } from '../world/app.js';
import type { Toggle } from '../world/effect.js';
import type { Child, View } from '../world/view.js';
import { switchView } from '../widgets/choices.js';
import { row } from '../widgets/lists.js';
import { icon } from '../widgets/pictures.js';
import { dialogScreen } from '../widgets/screens.js';
import type { Message } from './settings-search.js';

/** As the Settings of Android place it, 8 dp further in than a Material list does. */
const glyph = (name: string): View<never> => icon(name, { id: 'icon', box: { margin: [0, 8] } });

/** A row whose switch follows a tap anywhere on it. */
export const switchRow = (
  title: string,
  options: Readonly<{ on: boolean; tap: Message; subtitle?: string; icon?: string }>,
): View<Message> =>
  row('preference', title, {
    key: title,
    tap: options.tap,
    ...(options.subtitle !== undefined && { subtitle: options.subtitle }),
    start: options.icon !== undefined && glyph(options.icon),
    end: switchView(options.on, { id: 'android:id/switch_widget' }),
  });

export const go = (
  title: string,
  to: string,
  options: Readonly<{ subtitle: string; icon?: string; selected?: boolean }>,
): View<Message> => {
  const { icon: name, ...rest } = options;
  const start = name !== undefined && glyph(name);
  return row('preference', title, { key: title, tap: { kind: 'open', screen: to }, start, ...rest });
};

export const choices = (title: string, content: readonly Child[]): View<Message> =>
  dialogScreen(title, { negative: { label: 'Cancel', tap: { kind: 'up' } } }, content as readonly View<Message>[]);

export const toggleRow = (
  env: Env,
  name: Toggle,
  options: Readonly<{ title: string; subtitle?: string; icon?: string }>,
): View<Message> => {
  const on = env.system.toggles[name];
  return switchRow(options.title, { ...options, on, tap: { kind: 'toggle', name, on: !on } });
};
