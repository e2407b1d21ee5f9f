/** Installing, launching and settings of the phone. */

import type { Point } from '../../core/geometry.js';
import type { RunCommand } from '../commands/command.js';
import type { Bars } from './bars.js';

/** An app as the package manager knows it. */
export type SystemApp = Readonly<{
  package: string;
  /** As it stands under the icon. */
  label: string;
  /** Short, with its dot: ".Main". */
  activity: string;
  versionCode: number;
  versionName: string;
  system: boolean;
}>;

export type SystemDisplay = Readonly<{ width: number; height: number; density: number; rotation: 0 | 1 | 2 | 3 }>;

/** What both ways to a phone, the Appium driver and adb, ask of it. Coordinates are pixels of the present rotation. */
export interface PhoneSystem {
  readonly serial: string;
  readonly model: string;
  readonly androidVersion: string;
  readonly apiLevel: number;
  /** Milliseconds since 1970, by the phone's clock. */
  now(): number;
  /** Lets the phone's own time go by: virtual time at once. */
  sleep(ms: number): Promise<void>;
  locale(): string;
  display(): SystemDisplay;
  bars(): Bars;
  apps(): readonly SystemApp[];
  /** Packages with something to come back to. */
  running(): readonly string[];
  front(): Readonly<{ package: string; activity: string }>;
  /** False when there is no such app or activity. `fresh` stops it before. */
  launch(target: Readonly<{ package: string; activity?: string | undefined; fresh?: boolean }>): boolean;
  /** False when no app takes it. */
  openLink(url: string, packageName?: string): boolean;
  stop(packageName: string): void;
  /** Takes the app's data away; false when there is no such app. */
  clear(packageName: string): boolean;
  /** Brings back one of the phone's apps, as new; false when the phone knows no such app. */
  install(packageName: string): boolean;
  /** False when there is no such app, or it belongs to the phone. */
  uninstall(packageName: string): boolean;
  grant(packageName: string, permission: string, isGranted: boolean): void;
  tap(x: number, y: number): void;
  swipe(from: Point, to: Point, durationMs: number): void;
  /** A long press that then moves. */
  drag(from: Point, to: Point, durationMs: number): void;
  /** By Android's key code. */
  key(code: number, options?: Readonly<{ long?: boolean }>): void;
  /** At the cursor of the focused field; nothing happens without one. */
  type(text: string): void;
  clearText(): void;
  keyboardShown(): boolean;
  picture(): Buffer;
  /** Page source in UiAutomator2's form. */
  source(): string;
  /** Waits until nothing on the screen moves; false when it moves still after so many milliseconds. */
  rest(timeoutMs: number): Promise<boolean>;
  /** Any command of the UiAutomator2 server. */
  run: RunCommand;
  clipboard(): string;
  setClipboard(text: string): void;
  hideKeyboard(): void;
  setLocked(isLocked: boolean): void;
  /** Settings that the phone's own switches stand behind: "global/wifi_on". Others are kept by the shell. */
  setting(name: string): string | undefined;
  /** False when nothing in the phone stands behind that name. */
  changeSetting(name: string, value: string): boolean;
  showShade(isShown: boolean): void;
  isLocked(): boolean;
  isScreenOn(): boolean;
}
