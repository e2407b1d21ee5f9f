import { ALL_APPS } from '../../src/simulator/apps/all-apps.js';
import { step, type Input } from '../../src/simulator/world/step.js';
import type { Message } from '../../src/simulator/world/view.js';
import { LAUNCHER, newWorld, type Apps, type SystemWindow, type World } from '../../src/simulator/world/world.js';

export type PhoneScreen = Readonly<{ name: string; world: World }>;

const APPS: Apps = new Map(ALL_APPS.map((app) => [app.package, app]));
const MAPS = 'com.sim.maps';

const WINDOWS: readonly (readonly [string, Record<string, unknown> & { kind: SystemWindow['kind'] }])[] = [
  ['place', permission('ACCESS_FINE_LOCATION')],
  ['contacts', permission('READ_CONTACTS')],
  ['uninstall', { kind: 'uninstall', package: MAPS }],
  ['crashed', { kind: 'crashed', package: MAPS }],
  ['hung', { kind: 'hung', package: MAPS }],
  ['chooser', { kind: 'chooser', link: 'https://a.example', packages: [MAPS, 'com.sim.browser'] }],
  ['share', { kind: 'share', text: 'Lantern Noodle House, 14 Tinderbox Lane', title: '' }],
  ['shade', { kind: 'shade' }],
  ['recents', { kind: 'recents' }],
];

function permission(name: string) {
  const answer = { kind: 'none' };
  return { kind: 'permission', package: MAPS, permission: name, granted: answer, denied: answer } as const;
}

const atHome = (message: Message): Input => ({ do: 'answer', uid: 1, message });

/** The launcher, and the windows and surfaces that belong to the phone itself. */
export function phoneScreens(): readonly PhoneScreen[] {
  const home = newWorld(APPS);
  const does = (...inputs: readonly Input[]): World => inputs.reduce((world, input) => step(APPS, world, input), home);
  const maps = {
    ...does({ do: 'start', package: 'com.sim.notes' }, { do: 'start', package: MAPS }),
    notifications: [
      { id: 1, package: 'com.sim.messages', title: 'Mei Castellan', text: 'See you at eight', at: home.now },
      { id: 2, package: 'com.sim.mail', title: 'Merrow', text: 'Your order is on its way to you', at: home.now },
    ],
  };
  const search = does({ do: 'open', package: 'com.android.settings', screen: '.Search' });
  const typing = {
    ...search,
    focus: { uid: search.nextUid - 1, path: 'search_src_text', from: 0, to: 0 },
  };
  const stop = (name: string, world: World): PhoneScreen => ({ name, world });
  return [
    stop('home', home),
    stop('second page', does(atHome({ kind: 'turn', page: 1 }))),
    stop('gesture navigation', does({ do: 'system', change: { navigation: 'gestures' } })),
    stop('menu of an icon', does(atHome({ kind: 'hold', package: MAPS }))),
    stop('carried icon', does(atHome({ kind: 'lift', package: MAPS }))),
    stop('drawer', does({ do: 'open', package: LAUNCHER, screen: '.Drawer' })),
    ...WINDOWS.map(([screen, window]) =>
      stop(screen, { ...maps, windows: [{ uid: 9_000, scroll: {}, ...window } as SystemWindow] }),
    ),
    stop('toast', {
      ...maps,
      toast: { package: 'com.android.settings', text: 'Connected to Harbour Cafe', until: Infinity },
    }),
    stop('heads-up', { ...maps, headsUp: { id: 1, until: Infinity } }),
    stop('lock', { ...home, locked: true }),
    ...['com.sim.contacts', 'com.sim.phone', 'com.sim.camera'].map((name) =>
      stop(`${name} refused`, {
        ...does({ do: 'start', package: name }),
        permissions: {},
        refusals: { [name]: { READ_CONTACTS: 2, READ_CALL_LOG: 2, CAMERA: 2 } },
        windows: [],
      }),
    ),
    ...(['letters', 'shift', 'numbers', 'symbols'] as const).map((layer) =>
      stop(layer, { ...typing, keyboard: { ...home.keyboard, shown: true, layer } }),
    ),
    stop(
      'suggestions',
      step(APPS, { ...typing, keyboard: { ...home.keyboard, shown: true } }, { do: 'type', text: 'wi' }),
    ),
  ];
}
