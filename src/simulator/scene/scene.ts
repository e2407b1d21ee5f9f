/** All windows of a phone at one moment: what picture, tree and touch read. */

import type { Bounds, Size } from '../../core/geometry.js';
import type { SimulatedApp } from '../world/app.js';
import { speakerOf, translated } from '../texts/translated.js';
import { lasting, occasionIn } from '../world/triggered-faults.js';
import { focusedField } from '../world/editing.js';
import { sizeInDp } from '../world/env.js';
import { frontTask } from '../world/tasks.js';
import type { Color, View } from '../world/view.js';
import type { Apps, Focus, SystemWindow, World } from '../world/world.js';
import { appearance, appSurfaces, blankSurface, UNMOVED, type Looking, type Surface } from './app-surfaces.js';
import { arrange, type Metrics } from './arrange.js';
import { headsUpView, navigationBarView, statusBarView, toastView } from './bars-view.js';
import { keyboardMetrics, navigationBarOf, STATUS_BAR } from './insets.js';
import { keyboardView } from './keyboard-view.js';
import { lockView } from './lock-view.js';
import type { Memo } from './memo.js';
import { isVisible, place, type Placed } from './placed.js';
import { ownerOf, systemView } from './system-views.js';
import { besideField, placedAt, placedWith, textMenuView } from './text-menu-view.js';
import { cornerOf, dressed, extentOf, type WindowName } from './window-frame.js';
import { wrapPage } from './wrappers.js';

export type SceneWindow = Readonly<{
  name: WindowName;
  /** Of the entry or system window; 0 for what belongs to the phone itself. */
  uid: number;
  package: string;
  root: Placed;
  /** What the app that owns it is built with; the phone's own windows are views. */
  toolkit: SimulatedApp['toolkit'];
  isUndescribed: boolean;
  /** Everything below is darkened. */
  scrim: boolean;
}>;

/** Everything on the display at one moment, placed in pixels. */
export type Scene = Readonly<{
  size: Size;
  scale: number;
  /** From the bottom. */
  windows: readonly SceneWindow[];
  /** The only one that the accessibility tree holds. */
  active: SceneWindow;
  focus: Focus | null;
  rotation: 0 | 1;
  /** By the phone's clock, in milliseconds: how far a ring has turned. */
  now: number;
  /** Text of the toast that is shown. */
  toast: string | null;
}>;

/** The package of what belongs to the phone itself. */
const PHONE = 'com.android.systemui';

/** Lays out and places all windows of a phone. Layouts are kept in the memo and only made anew where something changed. */
export function lookAt(apps: Apps, world: World, memo: Memo): Scene {
  const looking = { apps, world, memo };
  const { display } = world;
  const main = isShut(world) ? [lockSurface(looking)] : [...appSurfaces(looking), ...systemSurfaces(looking)];
  const windows: SceneWindow[] = [];
  for (const surface of main) windows.push(placeWindow(looking, surface, windows.at(-1)));
  const active = windows.at(-1) ?? placeWindow(looking, blankSurface(world.front));
  return {
    size: sizeOf(world),
    scale: display.density / 160,
    windows: [
      ...(windows.length > 0 ? windows : [active]),
      ...(world.screenOn ? [...textMenu(looking, active), ...chromeSurfaces(looking, main)] : []).map((surface) =>
        placeWindow(looking, surface),
      ),
    ],
    active,
    focus: world.focus,
    rotation: display.rotation,
    now: world.now,
    toast: toastOf(world),
  };
}

/** As its app says it on this phone. */
function toastOf(world: World): string | null {
  if (!world.toast) return null;
  return speakerOf(world, world.toast.package)?.(world.toast.text) ?? world.toast.text;
}

/** The display in pixels as it is held. */
export const sizeOf = ({ display: { width, height, rotation } }: World): Size =>
  rotation === 0 ? { width, height } : { width: height, height: width };

const isShut = ({ locked, screenOn }: World): boolean => locked || !screenOn;

function lockSurface({ world, memo }: Looking): Surface {
  const view = memo.keep('lock', [Math.floor(world.now / 60_000), world.display, world.screenOn], () =>
    lockView(world),
  );
  return { name: 'page', uid: 0, package: PHONE, view, moved: UNMOVED };
}

function systemSurfaces({ apps, world, memo }: Looking): readonly Surface[] {
  return world.windows.map((window) => {
    const view = memo.keep(`view ${window.uid}`, [...appearance(world), ...wordsOf(world, window)], () =>
      systemView(apps, world, window),
    );
    return {
      name: view.window ?? 'page',
      uid: window.uid,
      package: ownerOf(window),
      view,
      moved: new Map([[window.uid, window]]),
    };
  });
}

/** Numbers of windows come again after a reset, so what a window says counts beside its number. */
function wordsOf(world: World, window: SystemWindow): readonly unknown[] {
  const said = Object.entries(window).flatMap(([name, value]) => (name === 'scroll' ? [] : [value]));
  switch (window.kind) {
    case 'shade':
    case 'recents':
      return [...said, world.notifications, world.tasks];
    case 'pop-up':
      return [...said, world.now >= window.closableFrom];
    default:
      return said;
  }
}

/** Cut, copy and paste, over the field that was pressed long. */
function textMenu({ apps, world, memo }: Looking, active: SceneWindow): readonly Surface[] {
  const { focus, clipboard } = world;
  if (!focus?.menu) return [];
  const placed = placedAt(active.root, focus);
  const value = focusedField(apps, world)?.value;
  if (!placed || !isVisible(placed) || value === undefined) return [];
  const state = {
    hasText: value !== '',
    isSelected: focus.from !== focus.to && placed.view.traits?.password !== true,
    isWhole: focus.from === 0 && focus.to === value.length,
    canPaste: clipboard !== '',
  };
  const view = memo.keep('text-menu', Object.values(state), () => textMenuView(state));
  if (!view) return [];
  return [{ name: 'text-menu', uid: 0, package: active.package, view, moved: UNMOVED, beside: placed.visible }];
}

/** Keyboard, bars, toast and heads-up: the phone's own, over everything. */
function chromeSurfaces({ apps, world, memo }: Looking, main: readonly Surface[]): readonly Surface[] {
  const phone = (name: WindowName, view: View): Surface => ({
    name,
    uid: 0,
    package: PHONE,
    view,
    moved: UNMOVED,
  });
  const page = main.findLast(({ name }) => name === 'page')?.view;
  const color: Color = page?.paint?.drawing ? '#FFFFFF' : 'onSurface';
  const ground =
    world.keyboard.shown || page?.children?.some(({ id }) => id === 'bottom_navigation')
      ? 'surfaceContainer'
      : undefined;
  const status = [apps, color, world.notifications, world.toggles, Math.floor(world.now / 60_000)];
  const headsUp = world.headsUp && headsUpView(apps, world);
  const toast = toastOf(world);
  return [
    ...(world.keyboard.shown ? [phone('keyboard', keyboardView({ apps, world, memo }))] : []),
    phone(
      'navigation-bar',
      memo.keep('navigation-bar', [color, ground, world.display], () =>
        navigationBarView(world.display, color, ground),
      ),
    ),
    phone(
      'status-bar',
      memo.keep('status-bar', status, () => statusBarView(apps, world, color)),
    ),
    ...(headsUp ? [phone('heads-up', headsUp)] : []),
    ...(toast !== null
      ? [
          phone(
            'toast',
            memo.keep('toast', [toast], () => toastView(toast)),
          ),
        ]
      : []),
  ];
}

function placeWindow({ apps, world, memo }: Looking, surface: Surface, below?: SceneWindow): SceneWindow {
  const { display } = world;
  const scale = display.density / 160;
  const size = sizeInDp(world);
  const covers = lasting(world, 'keyboard-covers', occasionIn(frontTask(world))).length > 0;
  const keyboard = world.keyboard.shown && !covers ? keyboardMetrics(size).total : 0;
  const bar = navigationBarOf(display);
  const insets = { top: STATUS_BAR, bottom: bar + keyboard };
  const isApp = surface.uid !== 0 && apps.has(surface.package);
  const toolkit = (isApp && apps.get(surface.package)?.toolkit) || 'views';
  const snackbar = isApp && world.snackbar?.package === surface.package ? world.snackbar : null;
  const from = [surface.view, display, insets.bottom, snackbar];
  const arranged = memo.keep(`layout ${surface.name} ${surface.uid}`, from, () => {
    const view = dressed(surface, isApp ? wrapPage(surface.view, { toolkit, insets, snackbar }) : surface.view, {
      ...size,
      bar,
    });
    // What is typed by a tap stands on its key.
    const say = surface.name === 'keyboard' ? undefined : speakerOf(world, surface.package);
    return arrange(say ? translated(view, say) : view, {
      ...extentOf(surface.name, size),
      scale,
      fontScale: surface.uid === 0 ? 1 : display.fontScale,
    } satisfies Metrics);
  });
  const clip: Bounds = {
    left: 0,
    top: 0,
    right: Math.round(size.width * scale),
    bottom: Math.round(size.height * scale),
  };
  const { beside } = surface;
  const anchor =
    typeof beside === 'string' ? below && placedWith(below.root, ({ view }) => view.key === beside)?.visible : beside;
  const corner = anchor
    ? besideField(anchor, arranged, { ...size, scale })
    : cornerOf(surface.name, arranged, { ...size, ...insets, bar });
  const root = place(arranged, { ...corner, uid: surface.uid, clip }, { scale, moved: surface.moved });
  return {
    name: surface.name,
    uid: surface.uid,
    package: surface.package,
    root,
    toolkit,
    isUndescribed: isApp && apps.get(surface.package)?.undescribed === true,
    scrim: surface.name === 'dialog' || surface.name === 'sheet',
  };
}
