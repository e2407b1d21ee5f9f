import { app } from '../world/app.js';
import { back, open, record, start, system, toast, uninstall } from '../world/effect.js';
import { appScreen } from './settings-app-screen.js';
import { fontChoice, languageChoice, nameQuestion, navigationChoice } from './settings-questions.js';
import { toggleRow } from './settings-rows.js';
import {
  aboutScreen,
  appsScreen,
  displayScreen,
  gesturesScreen,
  mainScreen,
  networkScreen,
  systemScreen,
  wifiScreen,
} from './settings-screens.js';
import { type Message, page, searchScreen, type State } from './settings-search.js';

/** The phone's own settings: what is changed here changes the phone. */
export const settings = app<State, Message>({
  package: 'com.android.settings',
  label: 'Settings',
  icon: { name: 'cog', color: '#FFFFFF', background: '#5F6368' },
  system: true,
  initial: { name: '', wifiNetwork: 'Home', search: '' },
  panes: {
    details: [
      '.Network',
      '.Wifi',
      '.Devices',
      '.Notifications',
      '.Location',
      '.Display',
      '.System',
      '.Gestures',
      '.Apps',
      '.App',
      '.About',
    ],
    empty: 'Choose a setting',
  },
  links: {
    'settings://display': '.Display',
    'settings://network': '.Network',
    'settings://about': '.About',
    'settings://apps': '.Apps',
    'settings://app/:package': '.App',
  },
  screens: {
    '.Main': (_, env) => mainScreen(env),
    '.Network': networkScreen,
    '.Wifi': wifiScreen,
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
    '.Font': (_, env) => fontChoice(env),
    '.System': (_, env) => systemScreen(env),
    '.Language': (_, env) => languageChoice(env),
    '.Gestures': (_, env) => gesturesScreen(env),
    '.Navigation': (_, env) => navigationChoice(env),
    '.Apps': (_, env) => appsScreen(env),
    '.App': appScreen,
    '.About': (_, env) => aboutScreen(env),
    '.Name': nameQuestion,
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
      case 'navigation':
        return [state, system({ navigation: message.mode }), back()];
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
      case 'app':
        return [state, open('.App', { package: message.package })];
      case 'permission': {
        const { package: name, permission, granted } = message;
        return [state, system({ permission: { package: name, permission, granted } })];
      }
      case 'start':
        return [state, start(message.package)];
      case 'uninstall':
        return [state, uninstall(message.package)];
    }
  },
});
