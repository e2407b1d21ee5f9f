/** The whole state of a phone, as one value. */

import { FIRST_START } from '../content/start.js';
import type { SimulatedApp } from './app.js';
import type { Misbehaviour } from './misbehaviour.js';
import type { DialogSpec, JournalKind, MenuItem, Navigation, Permission, Toggle } from './effect.js';
import type { Json, JsonObject } from './json.js';
import type { Message } from './view.js';

/** The apps by package. Code, so no part of the world. Installed are those that the world holds a state of. */
export type Apps = ReadonlyMap<string, SimulatedApp>;

/** How many times larger a drawing is than its view, and where in it the view's corner lies, in hundredths. */
export type Zoom = Readonly<{ scale: number; x: number; y: number }>;

/** One thing on a task's back stack. `uid` is new each time, so a screen opened twice is two. */
export type StackEntry = Readonly<{ uid: number }> &
  (
    | Readonly<{
        kind: 'screen';
        screen: string;
        extras: JsonObject;
        scroll: Readonly<Record<string, number>>;
        /** Drawings that two fingers made larger, by path. */
        zoom?: Readonly<Record<string, Zoom>>;
        loadingUntil?: number;
        /** The network did not answer. */
        failed?: boolean;
        /** What came in above everything when the screen had been seen already. */
        late?: Readonly<{ variant: string; text: string }>;
      }>
    | Readonly<{ kind: 'dialog'; dialog: DialogSpec }>
    /** `beside` is the key of a view of the screen below. */
    | Readonly<{ kind: 'menu'; items: readonly MenuItem[]; beside?: string }>
  );

export type Task = Readonly<{ package: string; entries: readonly StackEntry[] }>;

/** Windows of the system over whatever is in front; the last is on top. */
export type SystemWindow = Readonly<{ uid: number; scroll: Readonly<Record<string, number>> }> &
  (
    | Readonly<{ kind: 'permission'; package: string; permission: Permission; granted: Message; denied: Message }>
    | Readonly<{ kind: 'uninstall'; package: string }>
    | Readonly<{ kind: 'crashed'; package: string }>
    | Readonly<{ kind: 'hung'; package: string }>
    | Readonly<{ kind: 'chooser'; link: string; packages: readonly string[] }>
    | Readonly<{ kind: 'share'; text: string; title: string }>
    | Readonly<{
        kind: 'pop-up';
        package: string;
        variant: PopUpVariant;
        title: string;
        text: string;
        close: string;
        action: string;
        /** An advert has no close mark before. */
        closableFrom: number;
      }>
    | Readonly<{ kind: 'call'; from: string; answered: boolean }>
    | Readonly<{ kind: 'shade' }>
    | Readonly<{ kind: 'recents' }>
  );

export type PopUpVariant = 'rating' | 'advert' | 'cookies' | 'update';

export type Notification = Readonly<{
  id: number;
  package: string;
  title: string;
  text: string;
  open?: string;
  at: number;
}>;

/** Of an app; with a `uid`, a touch on that window; without a package, of the phone itself. */
export type Timer = Readonly<{ at: number; order: number; package: string; message: Message; uid?: number }>;

export type KeyboardLayer = 'letters' | 'shift' | 'numbers' | 'symbols' | 'emoji';

/** The field that takes what is typed. `path` names it within its window; the selection counts UTF-16 units. */
export type Focus = Readonly<{
  uid: number;
  path: string;
  from: number;
  to: number;
  /** Cut, copy and paste are offered. */
  menu?: boolean;
}>;

export type JournalEntry = Readonly<{ what: JournalKind; package: string; at: number; details: JsonObject }>;

export type Display = Readonly<{
  /** Pixels, as held upright. */
  width: number;
  height: number;
  /** Dots per inch; 160 make a dp a pixel. */
  density: number;
  /** 0 upright, 1 turned to the left. */
  rotation: 0 | 1;
  autoRotate: boolean;
  dark: boolean;
  locale: string;
  fontScale: number;
  /** 0 to 100. */
  brightness: number;
  navigation: Navigation;
}>;

/** The whole state of a phone: one value, plain JSON. `step` makes the next one from it. */
export type World = Readonly<{
  format: 1;
  seed: number;
  /** Milliseconds since 1970. */
  now: number;
  started: number;
  nextUid: number;
  deviceName: string;
  display: Display;
  toggles: Readonly<Record<Toggle, boolean>>;
  permissions: Readonly<Record<string, Readonly<Partial<Record<Permission, boolean>>>>>;
  /** How often each was refused when asked for: after the second time nobody is asked again. */
  refusals: Readonly<Record<string, Readonly<Partial<Record<Permission, number>>>>>;
  apps: Readonly<Record<string, Json>>;
  /** The task of the launcher; it is always there. */
  home: Task;
  /** Other tasks, the one used last at the end. */
  tasks: readonly Task[];
  /** The package of the task in front; the launcher's when it is home. */
  front: string;
  windows: readonly SystemWindow[];
  focus: Focus | null;
  /** `words`: what was typed before, the newest first. */
  keyboard: Readonly<{ shown: boolean; layer: KeyboardLayer; words: readonly string[] }>;
  clipboard: string;
  notifications: readonly Notification[];
  /** Slides over the top until then. */
  headsUp: Readonly<{ id: number; until: number }> | null;
  toast: Readonly<{ package: string; text: string; until: number }> | null;
  snackbar: Readonly<{
    package: string;
    uid: number;
    text: string;
    action: string | null;
    tap: Message | null;
    until: number;
  }> | null;
  timers: readonly Timer[];
  /** Packages that do not answer. */
  hung: readonly string[];
  conditions: readonly Misbehaviour[];
  /** How many touches, keys and launches there were. */
  inputs: number;
  locked: boolean;
  screenOn: boolean;
  journal: readonly JournalEntry[];
}>;

export const LAUNCHER = 'com.sim.launcher';

export type WorldOptions = Readonly<{
  seed?: number;
  /** Milliseconds since 1970; the phone lives in UTC. */
  now?: number;
  /** Pixels and density. */
  size?: Readonly<{ width: number; height: number; density: number }>;
  deviceName?: string;
  /** "buttons" unless said. */
  navigation?: Navigation;
}>;

/** What an app may do as it comes: nothing, but for those of the phone's own that say so. */
export const grantsOf = ({ package: name, granted }: SimulatedApp): readonly (readonly [string, Granted])[] =>
  granted.length === 0 ? [] : [[name, Object.fromEntries(granted.map((permission) => [permission, true]))]];
type Granted = World['permissions'][string];

/** A phone as it is first switched on. */
export function newWorld(apps: Apps, options: WorldOptions = {}): World {
  const now = options.now ?? FIRST_START;
  const size = options.size ?? { width: 1080, height: 2400, density: 420 };
  return {
    format: 1,
    seed: options.seed ?? 1,
    now,
    started: now,
    nextUid: 2,
    deviceName: options.deviceName ?? 'Fingertips Phone',
    display: {
      ...size,
      rotation: 0,
      autoRotate: true,
      dark: false,
      locale: 'en',
      fontScale: 1,
      brightness: 60,
      navigation: options.navigation ?? 'buttons',
    },
    toggles: { wifi: true, data: true, airplane: false, bluetooth: true, location: true, torch: false, dnd: false },
    permissions: Object.fromEntries([...apps.values()].flatMap((app) => grantsOf(app))),
    refusals: {},
    apps: Object.fromEntries([...apps.values()].map((app) => [app.package, app.initial])),
    home: { package: LAUNCHER, entries: [{ uid: 1, kind: 'screen', screen: '.Home', extras: {}, scroll: {} }] },
    tasks: [],
    front: LAUNCHER,
    windows: [],
    focus: null,
    keyboard: { shown: false, layer: 'letters', words: [] },
    clipboard: '',
    notifications: [],
    headsUp: null,
    toast: null,
    snackbar: null,
    timers: [],
    hung: [],
    conditions: [],
    inputs: 0,
    locked: false,
    screenOn: true,
    journal: [],
  };
}
