import { column, line } from '../widgets/boxes.js';
import { radio, slider, switchView } from '../widgets/choices.js';
import { field } from '../widgets/fields.js';
import { row, scroll } from '../widgets/lists.js';
import { icon } from '../widgets/pictures.js';
import { dialogScreen, screen } from '../widgets/screens.js';
import { sectionTitle, text } from '../widgets/texts.js';
import { page, searchScreen, type Message, type State } from './settings-search.js';
import { app, type Env } from '../world/app.js';
import { wholeDate } from '../world/calendar.js';
import { back, open, record, start, system, toast, type Toggle } from '../world/effect.js';
import type { Child, View } from '../world/view.js';

const NETWORKS = ['Home', 'Harbour Cafe', 'Library Guest'] as const;
const LOCALES = [
  ['en', 'English'],
  ['de', 'Deutsch'],
  ['zh', '中文'],
] as const;
const FONTS = [
  [0.85, 'Small'],
  [1, 'Default'],
  [1.15, 'Large'],
  [1.3, 'Largest'],
] as const;

/** A row whose switch follows a tap anywhere on it. */
const switchRow = (
  title: string,
  options: Readonly<{ on: boolean; tap: Message; subtitle?: string; icon?: string }>,
): View<Message> =>
  row('preference', title, {
    key: title,
    tap: options.tap,
    ...(options.subtitle !== undefined && { subtitle: options.subtitle }),
    ...(options.icon !== undefined && { icon: options.icon }),
    end: switchView(options.on, { id: 'android:id/switch_widget' }),
  });

const go = (title: string, to: string, options: Readonly<{ subtitle: string; icon?: string }>): View<Message> =>
  row('preference', title, { key: title, tap: { kind: 'open', screen: to }, ...options });

const choices = (title: string, content: readonly Child[]): View<Message> =>
  dialogScreen(title, { negative: { label: 'Cancel', tap: { kind: 'up' } } }, content as readonly View<Message>[]);

function mainScreen(env: Env): View<Message> {
  const { toggles, brightness } = env.system;
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
      go('Network & internet', '.Network', {
        subtitle: toggles.airplane ? 'Flight mode is on' : 'Wi-Fi, mobile, flight mode',
        icon: 'wifi',
      }),
      go('Connected devices', '.Devices', { subtitle: 'Bluetooth', icon: 'devices' }),
      go('Apps', '.Apps', { subtitle: `${env.system.apps.length} apps installed`, icon: 'apps' }),
      go('Notifications', '.Notifications', {
        subtitle: toggles.dnd ? 'Do Not Disturb is on' : 'Do Not Disturb is off',
        icon: 'bell-outline',
      }),
      go('Display', '.Display', {
        subtitle: `Dark theme, font size, brightness ${brightness} %`,
        icon: 'brightness-6',
      }),
      go('Location', '.Location', { subtitle: toggles.location ? 'On' : 'Off', icon: 'map-marker-outline' }),
      go('System', '.System', { subtitle: 'Languages, date and time', icon: 'information-outline' }),
      go('About phone', '.About', { subtitle: env.system.deviceName, icon: 'cellphone' }),
    ),
  );
}

const toggleRow = (
  env: Env,
  name: Toggle,
  options: Readonly<{ title: string; subtitle?: string; icon?: string }>,
): View<Message> => {
  const on = env.system.toggles[name];
  return switchRow(options.title, { ...options, on, tap: { kind: 'toggle', name, on: !on } });
};

function displayScreen(env: Env): View<Message> {
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

function networkScreen(state: State, env: Env): View<Message> {
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

/** The phone's own settings: what is changed here changes the phone. */
export const settings = app<State, Message>({
  package: 'com.android.settings',
  label: 'Settings',
  icon: { name: 'cog', color: '#FFFFFF', background: '#5F6368' },
  system: true,
  initial: { name: '', wifiNetwork: 'Home', search: '' },
  links: {
    'settings://display': '.Display',
    'settings://network': '.Network',
    'settings://about': '.About',
    'settings://apps': '.Apps',
  },
  screens: {
    '.Main': (_, env) => mainScreen(env),
    '.Network': networkScreen,
    '.Wifi': (state) =>
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
      ),
    '.Devices': (_, env) =>
      page('Connected devices', toggleRow(env, 'bluetooth', { title: 'Bluetooth', icon: 'bluetooth' })),
    '.Notifications': (_, env) =>
      page(
        'Notifications',
        toggleRow(env, 'dnd', {
          title: 'Do Not Disturb',
          subtitle: 'Nothing slides over the screen',
          icon: 'minus-circle-outline',
        }),
      ),
    '.Location': (_, env) =>
      page('Location', toggleRow(env, 'location', { title: 'Use location', icon: 'map-marker-outline' })),
    '.Display': (_, env) => displayScreen(env),
    '.Font': (_, env) =>
      choices(
        'Font size',
        FONTS.map(([scale, label]) =>
          radio(env.system.fontScale === scale, { id: 'choice', key: label, label, tap: { kind: 'font', scale } }),
        ),
      ),
    '.System': (_, env) =>
      page(
        'System',
        go('Languages', '.Language', {
          subtitle: LOCALES.find(([locale]) => locale === env.locale)?.[1] ?? env.locale,
          icon: 'web',
        }),
        row('preference', 'Date & time', {
          key: 'date',
          icon: 'clock-outline',
          subtitle: wholeDate(env.now, env.locale),
        }),
      ),
    '.Language': (_, env) =>
      choices(
        'Languages',
        LOCALES.map(([locale, label]) =>
          radio(env.locale === locale, { id: 'choice', key: locale, label, tap: { kind: 'locale', locale } }),
        ),
      ),
    '.Apps': (_, env) =>
      page(
        'Apps',
        ...env.system.apps.map(({ package: name, label, icon: glyph }) =>
          row('app', label, { key: name, icon: glyph.name, subtitle: name, tap: { kind: 'start', package: name } }),
        ),
      ),
    '.About': (_, env) =>
      page(
        'About phone',
        go('Device name', '.Name', { subtitle: env.system.deviceName }),
        row('preference', 'Model', { key: 'model', subtitle: 'Fingertips Phone' }),
        row('preference', 'Android version', { key: 'version', subtitle: '16' }),
        row('preference', 'Build number', { key: 'build', subtitle: 'FT1A.260506.001' }),
      ),
    '.Name': (state) =>
      dialogScreen(
        'Device name',
        {
          positive: { label: 'OK', tap: { kind: 'keep-name' }, disabled: state.name.trim() === '' },
          negative: { label: 'Cancel', tap: { kind: 'up' } },
        },
        field('android:id/edit', state.name, { edit: 'name', submit: { kind: 'keep-name' }, maxLength: 32 }),
      ),
    '.Search': searchScreen,
  },
  opened: (state, { name }, env) => [
    name === '.Name'
      ? { ...state, name: env.system.deviceName }
      : name === '.Search'
        ? { ...state, search: '' }
        : state,
  ],
  update(state, message) {
    switch (message.kind) {
      case 'open':
        return [state, open(message.screen)];
      case 'up':
        return [state, back()];
      case 'toggle':
        return [state, system({ toggles: { [message.name]: message.on } })];
      case 'dark':
        return [state, system({ dark: message.on })];
      case 'rotate':
        return [state, system({ autoRotate: message.on })];
      case 'brightness':
        return [state, system({ brightness: Math.round(message.value) })];
      case 'font':
        return [state, system({ fontScale: message.scale }), back()];
      case 'locale':
        return [state, system({ locale: message.locale }), back()];
      case 'name':
        return [{ ...state, name: message.text }];
      case 'search':
        return [{ ...state, search: message.text }];
      case 'keep-name': {
        const name = state.name.trim();
        return name === ''
          ? [state]
          : [state, system({ deviceName: name }), record('saved', { deviceName: name }), back()];
      }
      case 'network':
        return [{ ...state, wifiNetwork: message.name }, toast(`Connected to ${message.name}`)];
      case 'start':
        return [state, start(message.package)];
    }
  },
});
