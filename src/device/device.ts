/** The port: one phone in one session. */

import type { DeviceKind } from '../core/device-settings.js';
import type { Point, Size } from '../core/geometry.js';
import type { Observation } from '../core/observation.js';

export type KeyName =
  | 'enter'
  | 'back'
  | 'home'
  | 'recents'
  | 'delete'
  | 'tab'
  | 'search'
  | 'escape'
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'volume-up'
  | 'volume-down'
  | 'power';

export type InstalledApp = Readonly<{
  package: string;
  /** As people read it under the icon. Known of phones at this computer, not through somebody else's server. */
  label?: string;
}>;

/** A phone's clock beside this computer's. */
export type PhoneTime = Readonly<{
  /** How far the phone's clock is ahead, in milliseconds; negative when it is behind. */
  aheadMs: number;
  /** As IANA names it; absent where the phone tells none that Node knows. */
  timeZone?: string;
}>;

export type DeviceDescription = Readonly<{
  /** The name in devices.yaml, or the serial. */
  name: string;
  kind: DeviceKind;
  model: string;
  /** As the server calls the phone, where it says so: behind a hub it tells which one was given. */
  udid?: string;
  /** For example "16". */
  android: string;
  size: Size;
  /** Its clock when the session began. Absent where the phone does not tell. */
  time?: PhoneTime | undefined;
}>;

/** Gives up the wait, not what the phone was already told. */
export type ReadOptions = Readonly<{ signal?: AbortSignal | undefined }>;

/** `picture: false` when nobody will see it: the tree alone is read much faster over a cable. */
export type ObserveOptions = ReadOptions & Readonly<{ picture?: boolean }>;

/**
 * One phone, in one session. Coordinates are screenshot pixels in the present rotation.
 * Every method rejects with a DeviceError that says what to do; a lost session says so on every later call.
 * Nothing here waits for the screen to settle: that is the Perceptor's work. Nothing that changes the phone is ever retried.
 */
export interface Device {
  readonly description: DeviceDescription;

  /** The tree, and the picture beside it unless nobody will see it. */
  observe(options?: ObserveOptions): Promise<Observation>;
  /** The tree alone, for cheap polling. */
  source(patience?: ReadOptions): Promise<string>;

  tap(point: Point): Promise<void>;
  doubleTap(point: Point): Promise<void>;
  longPress(point: Point, durationMs?: number): Promise<void>;
  /** A finger that goes down, moves and comes up. Slow ones drag lists without a fling. */
  swipe(from: Point, to: Point, durationMs?: number): Promise<void>;
  /** Long press, move, release. */
  drag(from: Point, to: Point): Promise<void>;

  /**
   * Adds to the end of what the focused field holds, any Unicode, and reads it back.
   * Rejects when no field has the focus, and when the field holds the same as before.
   */
  typeText(text: string): Promise<void>;
  /** Replaces all that the focused field holds. "" clears it. */
  replaceText(text: string): Promise<void>;
  /** What the focused field holds now; undefined when none has the focus. A password field answers with dots. */
  focusedText(): Promise<string | undefined>;
  /** "enter" in a field of one line is the keyboard's own action: search, send, go. */
  pressKey(key: KeyName): Promise<void>;
  /** Does nothing when there is none. */
  hideKeyboard(): Promise<void>;

  /** With labels: those that can be started. Without: every package there is. */
  installedApps(): Promise<readonly InstalledApp[]>;
  openApp(packageName: string): Promise<void>;
  /** Ends it, so that it begins anew when it is opened. Does nothing where it does not run. */
  stopApp(packageName: string): Promise<void>;
  /** Deletes all that it has kept, and ends it. */
  clearApp(packageName: string): Promise<void>;
  openLink(url: string, packageName?: string): Promise<void>;
  startIntent(
    intent: Readonly<{ action: string; data?: string | undefined; package?: string | undefined }>,
  ): Promise<void>;
  openNotifications(): Promise<void>;
  clipboard(): Promise<string>;
  setClipboard(text: string): Promise<void>;

  /** Ends the session and frees the phone. Safe to call twice. */
  close(): Promise<void>;
}
