import { upToolbar } from '../widgets/bars.js';
import { field } from '../widgets/fields.js';
import { row, scroll } from '../widgets/lists.js';
import { screen } from '../widgets/screens.js';
import { text } from '../widgets/texts.js';
import { sayingOf } from '../texts/languages.js';
import type { Env } from '../world/app.js';
import type { Navigation, Permission, Toggle } from '../world/effect.js';
import type { View } from '../world/view.js';

export type State = { name: string; wifiNetwork: string; search: string };
export type Message =
  | { kind: 'open'; screen: string }
  | { kind: 'up' }
  | { kind: 'toggle'; name: Toggle; on: boolean }
  | { kind: 'dark'; on: boolean }
  | { kind: 'rotate'; on: boolean }
  | { kind: 'brightness'; value: number }
  | { kind: 'font'; scale: number }
  | { kind: 'navigation'; mode: Navigation }
  | { kind: 'locale'; locale: string }
  | { kind: 'name'; text: string }
  | { kind: 'keep-name' }
  | { kind: 'search'; text: string }
  | { kind: 'network'; name: string }
  | { kind: 'app' | 'start' | 'uninstall'; package: string }
  | { kind: 'permission'; package: string; permission: Permission; granted: boolean };

/** A page of the Settings: its title, and rows that scroll. */
export const page = (title: string, ...content: readonly (View<Message> | undefined | false)[]): View<Message> =>
  screen(upToolbar(title, { tap: { kind: 'up' } }), scroll('list', ...content));

/** What the search finds, with the screen that it leads to. */
const FINDABLE = [
  ['Wi-Fi', '.Network'],
  ['Mobile data', '.Network'],
  ['Flight mode', '.Network'],
  ['Bluetooth', '.Devices'],
  ['Do Not Disturb', '.Notifications'],
  ['Brightness', '.Display'],
  ['Dark theme', '.Display'],
  ['Auto-rotate screen', '.Display'],
  ['Font size', '.Font'],
  ['Use location', '.Location'],
  ['Languages', '.Language'],
  ['Date & time', '.System'],
  ['Navigation mode', '.Navigation'],
  ['Apps', '.Apps'],
  ['Device name', '.Name'],
  ['Android version', '.About'],
] as const;

export function searchScreen({ search }: State, { locale }: Env): View<Message> {
  const wanted = search.trim().toLowerCase();
  const say = sayingOf(locale, 'com.android.settings');
  const isMeant = (title: string): boolean => (say?.(title) ?? title).toLowerCase().includes(wanted);
  const found = wanted === '' ? [] : FINDABLE.filter(([title]) => isMeant(title));
  return page(
    'Search settings',
    field('search_src_text', search, {
      hint: 'Search settings',
      edit: 'search',
      style: 'search',
      box: { margin: [4, 16] },
    }),
    wanted !== '' && found.length === 0 && text('No results', { id: 'no_results', box: { margin: 24 } }),
    ...found.map(([title, to]) =>
      row('result', title, { key: title, icon: 'magnify', tap: { kind: 'open', screen: to } }),
    ),
  );
}
