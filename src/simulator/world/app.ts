/** What an app is: its icon, screens, state and answers. */

import type { AppEffect, Navigation, Permission, Toggle } from './effect.js';
import type { Json, JsonObject } from './json.js';
import type { Message, View } from './view.js';

/** An icon on the launcher: a glyph of Material Design Icons on a coloured disc. */
export type AppIcon = Readonly<{ name: string; color: `#${string}`; background: `#${string}` }>;

export type AppLabel = Readonly<{ package: string; label: string; icon: AppIcon; system: boolean }>;

/** What an app can see of the world around it. */
export type Env = Readonly<{
  /** Milliseconds since 1970 by the phone's clock. In screens it is the start of the current minute. */
  now: number;
  /** "en", "zh", … */
  locale: string;
  dark: boolean;
  /** Wi-Fi or mobile data is on, and not the flight mode. */
  online: boolean;
  /** Width and height in dp of the display in its present rotation, or of the pane in which the screen stands. */
  size: Readonly<{ width: number; height: number }>;
  /** The screen in front that the app was asked about. */
  screen: string;
  /** What the screen was opened with. */
  extras: JsonObject;
  /** The detail that was chosen in this screen and stands beside it: see `panes`. */
  beside: OpenedScreen | undefined;
  permissions: Readonly<Partial<Record<Permission, boolean>>>;
  /** Whether the system would ask the person for it, and not only answer. */
  askable: (permission: Permission) => boolean;
  clipboard: string;
  system: Readonly<{
    toggles: Readonly<Record<Toggle, boolean>>;
    brightness: number;
    deviceName: string;
    fontScale: number;
    autoRotate: boolean;
    navigation: Navigation;
    apps: readonly AppLabel[];
    /** What each app was allowed or refused, by package. */
    permissions: Readonly<Record<string, Readonly<Partial<Record<Permission, boolean>>>>>;
  }>;
  /** Reads another app's state, as a content provider would; undefined when it is not installed. */
  content: (packageName: string) => Json | undefined;
  /** A number in [0, 1) that follows from the phone's seed and the given words alone. */
  chance: (...of: readonly (string | number)[]) => number;
}>;

/** The state after a message, and what the system shall do. */
export type Update<State, M extends Message> = readonly [State, ...(readonly AppEffect<M>[])];

export type OpenedScreen = Readonly<{ name: string; extras: JsonObject }>;

/** Which screens stand beside the main one on a wide display, and what the other pane says while none is open. */
export type Panes = Readonly<{ details: readonly string[]; empty: string }>;

export type AppDefinition<State extends Json, M extends Message> = Readonly<{
  package: string;
  label: string;
  /** A name of Material Design Icons ("note-text"), or that and its colours. */
  icon: string | AppIcon;
  version?: string;
  /** What it may do from the start, as the phone's own apps do. */
  granted?: readonly Permission[];
  /** Part of the phone: cannot be removed. Hidden ones have no icon on the launcher. */
  system?: boolean;
  hidden?: boolean;
  initial: State;
  /** The screen of the icon; ".Main" unless said. */
  main?: string;
  /** On a wide display the main screen is a list, and what is opened from it stands beside it. */
  panes?: Panes;
  /**
   * Links that the app claims, each with the screen it opens: `{ 'notes://new': '.Edit', 'https://maps.sim/place/:id': '.Place' }`.
   * Parts with a colon and the query go into the screen's extras.
   */
  links?: Readonly<Record<string, string>>;
  /** The screen that takes a shared text, in `extras.text` and `extras.title`. */
  shares?: string;
  screens: Readonly<Record<string, (state: State, env: Env) => View<M>>>;
  update: (state: State, message: M, env: Env) => Update<State, M>;
  /**
   * Called when a screen opens, before it is drawn: to clear a draft, mark as read, load.
   * A link may name a screen that is not among `screens`: then only this is called, and opens what it likes.
   */
  opened?: (state: State, screen: OpenedScreen, env: Env) => Update<State, M>;
  /** Called when a screen was left by back or closed by the app: to keep a draft, throw an empty one away. */
  closed?: (state: State, screen: OpenedScreen, env: Env) => Update<State, M>;
  /** Its screens come from the network: without it a screen that opens says so and offers to try again. */
  network?: boolean;
  /** How its tree looks to Appium. "views" unless said. */
  toolkit?: 'views' | 'compose' | 'flutter' | 'react-native';
  /** Its makers did not think of screen readers: its glyphs have no description, as in many apps. For classic views. */
  undescribed?: boolean;
}>;

/** An app as the phone holds it: what it calls its state and messages is nobody else's business. */
export type SimulatedApp = Readonly<{
  package: string;
  label: string;
  icon: AppIcon;
  version: string;
  system: boolean;
  granted: readonly Permission[];
  hidden: boolean;
  initial: Json;
  main: string;
  panes: Panes | undefined;
  links: Readonly<Record<string, string>>;
  shares: string | undefined;
  network: boolean;
  toolkit: 'views' | 'compose' | 'flutter' | 'react-native';
  undescribed: boolean;
  screenNames: readonly string[];
  /** Undefined when the app has no such screen. */
  draw: (screen: string, state: Json, env: Env) => View | undefined;
  update: (state: Json, message: Message, env: Env) => Update<Json, Message>;
  opened: (state: Json, screen: OpenedScreen, env: Env) => Update<Json, Message>;
  closed: (state: Json, screen: OpenedScreen, env: Env) => Update<Json, Message>;
}>;

const DISCS = ['#0B57D0', '#146C2E', '#B3261E', '#7B4EA3', '#00677D', '#A13B00', '#5B5F00', '#8C1D62'] as const;

/** Describes an app. State and messages are checked against each other here, and forgotten outside. */
export function app<State extends Json, M extends Message>(definition: AppDefinition<State, M>): SimulatedApp {
  const { screens, update, opened, closed } = definition;
  return {
    package: definition.package,
    label: definition.label,
    icon: iconOf(definition.icon, definition.package),
    version: definition.version ?? '1.0',
    system: definition.system ?? false,
    granted: definition.granted ?? [],
    hidden: definition.hidden ?? false,
    initial: definition.initial,
    main: definition.main ?? '.Main',
    panes: definition.panes,
    links: definition.links ?? {},
    shares: definition.shares,
    network: definition.network ?? false,
    toolkit: definition.toolkit ?? 'views',
    undescribed: definition.undescribed ?? false,
    screenNames: Object.keys(screens),
    draw: (screen, state, env) => (Object.hasOwn(screens, screen) ? screens[screen]?.(state as State, env) : undefined),
    update: (state, message, env) => update(state as State, message as M, env),
    opened: (state, screen, env) => (opened ? opened(state as State, screen, env) : [state]),
    closed: (state, screen, env) => (closed ? closed(state as State, screen, env) : [state]),
  };
}

function iconOf(icon: string | AppIcon, packageName: string): AppIcon {
  if (typeof icon !== 'string') return icon;
  const sum = [...packageName].reduce((total, letter) => total + letter.charCodeAt(0), 0);
  return { name: icon, color: '#FFFFFF', background: DISCS[sum % DISCS.length] ?? DISCS[0] };
}
