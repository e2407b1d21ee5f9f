import { column, line, space } from '../widgets/boxes.js';
import { field } from '../widgets/fields.js';
import { grid } from '../widgets/lists.js';
import { icon } from '../widgets/pictures.js';
import { screen } from '../widgets/screens.js';
import { text } from '../widgets/texts.js';
import { app, type AppLabel, type Env } from '../world/app.js';
import { weekdayAndDay } from '../world/calendar.js';
import { back, open, start } from '../world/effect.js';
import type { Color, Shape, View } from '../world/view.js';

type State = { search: string };
type Message =
  { kind: 'start'; package: string } | { kind: 'all' } | { kind: 'search'; text: string } | { kind: 'first' };

const DOCK = ['com.sim.phone', 'com.sim.messages', 'com.sim.browser', 'com.sim.camera'];
/** dp that an icon takes at least. */
const CELL = 96;
const SETTINGS = 'com.android.settings';

const columnsOf = ({ size }: Env): number => Math.max(4, Math.min(8, Math.floor(size.width / CELL)));

/** The apps of the first page: three rows, or one where the phone lies on its side. Settings is always among them. */
function onHome(env: Env, apps: readonly AppLabel[]): readonly AppLabel[] {
  const room = columnsOf(env) * (env.size.height < 560 ? 1 : 3);
  const settings = apps.filter((one) => one.package === SETTINGS);
  return [...apps.filter((one) => one.package !== SETTINGS).slice(0, room - settings.length), ...settings];
}

const WALLPAPER: readonly Shape[] = [
  { shape: 'rect', x: 0, y: 0, width: 100, height: 100, fill: ['#1B2A49', '#4E6E9E'] },
  { shape: 'path', path: 'M0 46 Q22 34 46 44 T100 36 V100 H0 Z', fill: ['#3F5E8C', '#24406B'] },
  { shape: 'path', path: 'M0 62 Q30 48 58 60 T100 54 V100 H0 Z', fill: ['#2F4E7A', '#18304F'] },
  { shape: 'path', path: 'M0 80 Q34 66 66 78 T100 74 V100 H0 Z', fill: ['#1D3A5F', '#0B1A2E'] },
  { shape: 'circle', x: 76, y: 20, radius: 7, fill: '#F6E7C1' },
];

function appIcon({ package: name, label, icon: glyph }: AppLabel, color: Color): View<Message> {
  return {
    type: 'android.widget.TextView',
    id: 'icon',
    key: name,
    desc: label,
    text: label,
    on: { tap: { kind: 'start', package: name } },
    traits: { focusable: true, longClickable: true },
    box: { align: 'center', pad: [8, 0], gap: 6 },
    children: [
      {
        box: { width: 56, height: 56 },
        paint: { background: glyph.background, radius: 28, icon: { name: glyph.name, color: glyph.color, size: 32 } },
      },
      {
        text: label,
        textLook: { size: 12, lineHeight: 16, color, maxLines: 1, align: 'center' },
        box: { minHeight: 16 },
      },
    ],
  };
}

const visibleApps = ({ system }: Env): readonly AppLabel[] =>
  system.apps.filter((one) => one.package !== 'com.sim.launcher');

/** The home screen and the drawer with every app. */
export const launcher = app<State, Message>({
  package: 'com.sim.launcher',
  label: 'Home',
  icon: 'home',
  system: true,
  hidden: true,
  main: '.Home',
  initial: { search: '' },
  screens: {
    '.Home': (_, env) => {
      const apps = visibleApps(env);
      const docked = DOCK.flatMap((name) => apps.filter((one) => one.package === name));
      const others = onHome(
        env,
        apps.filter((one) => !docked.includes(one)),
      );
      return {
        ...screen(
          text(weekdayAndDay(env.now, env.locale), {
            id: 'date',
            style: 'title',
            color: '#FFFFFF',
            box: { margin: [24, 28, 0, 28] },
          }),
          space(),
          grid(
            'workspace',
            others.map((one) => appIcon(one, '#FFFFFF')),
            { columns: columnsOf(env), type: 'android.view.ViewGroup', box: { grow: 0, pad: [8, 12] } },
          ),
          line(
            { id: 'hotseat', type: 'android.view.ViewGroup', box: { pad: [8, 12], justify: 'around' } },
            docked.map((one) => ({
              ...appIcon(one, '#FFFFFF'),
              box: { align: 'center' as const, width: 80, pad: [8, 0] as const },
            })),
          ),
          line(
            {
              id: 'search_container',
              desc: 'Search apps',
              tap: { kind: 'all' },
              box: { height: 56, margin: [4, 20, 16, 20], pad: [0, 20], gap: 12 },
              paint: { background: 'surfaceContainerHigh', radius: 28 },
            },
            icon('magnify', { color: 'onSurfaceVariant' }),
            text('Search apps', { id: 'search_hint', color: 'onSurfaceVariant' }),
          ),
        ),
        on: { raise: { kind: 'all' } },
        paint: { background: '#0B1A2E', drawing: WALLPAPER },
      };
    },
    '.Drawer': (state, env) => {
      const wanted = state.search.trim().toLowerCase();
      const found = visibleApps(env)
        .filter(({ label }) => label.toLowerCase().includes(wanted))
        .toSorted((a, b) => a.label.localeCompare(b.label, env.locale));
      return screen(
        field('search', state.search, {
          hint: 'Search apps',
          edit: 'search',
          style: 'search',
          action: 'go',
          submit: { kind: 'first' },
          box: { margin: [12, 16] },
        }),
        found.length === 0 &&
          column(
            { box: { align: 'center', pad: 32 } },
            text('No apps found', { id: 'empty', color: 'onSurfaceVariant' }),
          ),
        grid(
          'apps_list_view',
          found.map((one) => appIcon(one, 'onSurface')),
          { columns: columnsOf(env), gap: 8, box: { pad: [0, 8] } },
        ),
      );
    },
  },
  opened: (state, { name }) => [name === '.Drawer' ? { search: '' } : state],
  update(state, message, env) {
    switch (message.kind) {
      case 'start':
        return env.screen === '.Drawer' ? [state, back(), start(message.package)] : [state, start(message.package)];
      case 'all':
        return [state, open('.Drawer')];
      case 'search':
        return [{ search: message.text }];
      case 'first': {
        const found = visibleApps(env).find(({ label }) =>
          label.toLowerCase().includes(state.search.trim().toLowerCase()),
        );
        return found ? [state, back(), start(found.package)] : [state];
      }
    }
  },
});
