/** The pages of Settings. */

import { NETWORKS } from '../content/place.js';
import type { AppIcon, Env } from '../world/app.js';
import { wholeDate } from '../world/calendar.js';
import type { View } from '../world/view.js';
import { column, line } from '../widgets/boxes.js';
import { slider } from '../widgets/choices.js';
import { row, scroll } from '../widgets/lists.js';
import { icon } from '../widgets/pictures.js';
import { screen } from '../widgets/screens.js';
import { sectionTitle, text } from '../widgets/texts.js';
import { FONTS, isSpoken, LOCALES, NAVIGATION_NAMES } from './settings-questions.js';
import { go, switchRow, toggleRow } from './settings-rows.js';
import { type Message, page, type State } from './settings-search.js';

export function mainScreen(env: Env): View<Message> {
  const { toggles, brightness } = env.system;
  const part = (title: string, to: string, options: Readonly<{ subtitle: string; icon: string }>) =>
    go(title, to, { ...options, selected: env.beside?.name === to });
  return screen(
    scroll(
      'list',
      text('Settings', { id: 'homepage_title', style: 'display', weight: 400, box: { margin: [40, 24, 24, 24] } }),
      line(
        {
          id: 'search_action_bar',
          tap: { kind: 'open', screen: '.Search' },
          box: { height: 52, margin: [0, 16, 12, 16], pad: [0, 16], gap: 12 },
          paint: { background: 'surfaceContainerHigh', radius: 26 },
        },
        icon('magnify'),
        text('Search settings', { color: 'onSurfaceVariant' }),
      ),
      part('Network & internet', '.Network', {
        subtitle: toggles.airplane ? 'Flight mode is on' : 'Wi-Fi, mobile, flight mode',
        icon: 'wifi',
      }),
      part('Connected devices', '.Devices', { subtitle: 'Bluetooth', icon: 'devices' }),
      part('Apps', '.Apps', { subtitle: `${env.system.apps.length} apps installed`, icon: 'apps' }),
      part('Notifications', '.Notifications', {
        subtitle: toggles.dnd ? 'Do Not Disturb is on' : 'Do Not Disturb is off',
        icon: 'bell-outline',
      }),
      part('Display', '.Display', {
        subtitle: `Dark theme, font size, brightness ${brightness} %`,
        icon: 'brightness-6',
      }),
      part('Location', '.Location', { subtitle: toggles.location ? 'On' : 'Off', icon: 'map-marker-outline' }),
      part('System', '.System', { subtitle: 'Languages, date and time', icon: 'information-outline' }),
      part('About phone', '.About', { subtitle: env.system.deviceName, icon: 'cellphone' }),
    ),
  );
}

export function displayScreen(env: Env): View<Message> {
  const { brightness, fontScale, autoRotate } = env.system;
  const font = FONTS.find(([scale]) => scale === fontScale)?.[1] ?? `${fontScale}`;
  return page(
    'Display',
    sectionTitle('Brightness'),
    column(
      { id: 'brightness_preference', box: { pad: [8, 16] } },
      text(`Brightness level: ${brightness} %`, { id: 'brightness_label' }),
      slider('brightness', brightness, { slide: 'brightness', desc: 'Brightness' }),
    ),
    sectionTitle('Appearance'),
    switchRow('Dark theme', { on: env.dark, tap: { kind: 'dark', on: !env.dark }, subtitle: env.dark ? 'On' : 'Off' }),
    go('Font size', '.Font', { subtitle: font }),
    sectionTitle('Other'),
    switchRow('Auto-rotate screen', { on: autoRotate, tap: { kind: 'rotate', on: !autoRotate } }),
  );
}

export function networkScreen(state: State, env: Env): View<Message> {
  const isOn = env.system.toggles.wifi;
  return page(
    'Network & internet',
    toggleRow(env, 'wifi', {
      title: 'Wi-Fi',
      subtitle: isOn ? `Connected to ${state.wifiNetwork}` : 'Off',
      icon: 'wifi',
    }),
    isOn && go('Networks', '.Wifi', { subtitle: state.wifiNetwork, icon: 'wifi-settings' }),
    toggleRow(env, 'data', { title: 'Mobile data', icon: 'signal' }),
    toggleRow(env, 'airplane', { title: 'Flight mode', icon: 'airplane' }),
  );
}

export const wifiScreen = (state: State): View<Message> =>
  page(
    'Networks',
    ...NETWORKS.map((name) =>
      row('network', name, {
        key: name,
        icon: 'wifi-strength-4',
        subtitle: name === state.wifiNetwork ? 'Connected' : 'Saved',
        tap: { kind: 'network', name },
      }),
    ),
  );

const navigationName = ({ system }: Env): string =>
  NAVIGATION_NAMES.find(([mode]) => mode === system.navigation)?.[1] ?? system.navigation;

export const gesturesScreen = (env: Env): View<Message> =>
  page('Gestures', go('Navigation mode', '.Navigation', { subtitle: navigationName(env) }));

export const systemScreen = (env: Env): View<Message> =>
  page(
    'System',
    go('Languages', '.Language', {
      subtitle: LOCALES.find(([locale]) => isSpoken(locale, env.locale))?.[1] ?? env.locale,
      icon: 'web',
    }),
    go('Gestures', '.Gestures', { subtitle: navigationName(env), icon: 'gesture-swipe' }),
    row('preference', 'Date & time', {
      key: 'date',
      icon: 'clock-outline',
      subtitle: wholeDate(env.now, env.locale),
    }),
  );

const disc = ({ name, color, background }: AppIcon): View<never> =>
  icon(name, {
    id: 'icon',
    size: 20,
    color,
    box: { width: 32, height: 32, margin: [0, 4] },
    paint: { background, radius: 16 },
  });

export const appsScreen = (env: Env): View<Message> =>
  page(
    'Apps',
    ...env.system.apps.map(({ package: name, label, icon: glyph }) =>
      row('app', label, { key: name, start: disc(glyph), subtitle: name, tap: { kind: 'app', package: name } }),
    ),
  );

export const aboutScreen = (env: Env): View<Message> =>
  page(
    'About phone',
    go('Device name', '.Name', { subtitle: env.system.deviceName }),
    row('preference', 'Model', { key: 'model', subtitle: 'Fingertips Phone' }),
    row('preference', 'Android version', { key: 'version', subtitle: '16' }),
    row('preference', 'Build number', { key: 'build', subtitle: 'FT1A.260506.001' }),
  );
