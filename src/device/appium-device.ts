/** The Device port over WebDriver, with the commands every UiAutomator2 session offers and no insecure feature. */

import { DeviceError } from '../core/errors.js';
import type { Point, Size } from '../core/geometry.js';
import type { Observation } from '../core/observation.js';
import type { Device, DeviceDescription, InstalledApp, KeyName, ObserveOptions, ReadOptions } from './device.js';
import { ifNotLost, messageOf } from './failure.js';
import {
  doubleTapAt,
  dragAlong,
  holdAt,
  LONG_PRESS_MS,
  SWIPE_MS,
  swipeAlong,
  tapAt,
  type FingerActions,
} from './finger.js';
import { checkedAction, checkedLink, checkedPackage, dataFor, usesShell, VIEW } from './intents.js';
import { KEY_CODES } from './key-codes.js';
import { isUpright, scaleBetween, scaleSource, sizeOfPng, sizeOfSource, toDevice, withoutPrefix } from './scale.js';
import type { Session } from './session.js';
import { TextField } from './text-field.js';

/** The display may be turning between the picture and the tree. */
const LOOKS_WHILE_TURNING = 3;
const KEYBOARD = 'tell whether its keyboard is shown';

type MobileCommand = Readonly<Record<string, unknown>>;

/** The Device port over WebDriver, with the commands every UiAutomator2 session offers and no insecure feature. */
export class AppiumDevice implements Device {
  readonly description: DeviceDescription;
  readonly #session: Session;
  readonly #field: TextField;
  readonly #closed: () => Promise<void>;
  readonly #labelledApps: OpenedSession['labelledApps'];
  /** Picture pixels per unit of the device's own coordinates, as last seen. */
  #scale: number;

  constructor(opened: OpenedSession) {
    this.description = opened.description;
    this.#session = opened.session;
    this.#field = new TextField(opened.session);
    this.#scale = opened.scale;
    this.#closed = opened.closed;
    this.#labelledApps = opened.labelledApps;
  }

  async observe(patience: ObserveOptions = {}): Promise<Observation> {
    for (let look = 1; ; look++) {
      const sight = await this.#look(patience);
      const told = sizeOfSource(sight.source);
      const isTurning = sight.screenshot && told && isUpright(told) !== isUpright(sight.size);
      if (isTurning && look < LOOKS_WHILE_TURNING) continue;
      return this.#inPicturePixels(sight, told);
    }
  }

  async #look({ picture: isWanted = true, ...patience }: ObserveOptions): Promise<Observation> {
    const [source, picture, activity, shown] = await Promise.all([
      askTwice(() => this.#session.read('show its screen', (browser) => browser.getPageSource(), patience)),
      isWanted ? this.#picture(patience) : { screenshot: undefined },
      this.#activity(patience),
      // A phone that never tells about its keyboard can be used all the same.
      askTwice(() => this.#ask(KEYBOARD, 'isKeyboardShown', patience)).catch(unlessAborted(false, patience)),
    ]);
    const { screenshot } = picture;
    const size = (screenshot && sizeOfPng(screenshot)) ?? sizeOfSource(source) ?? this.description.size;
    return {
      source,
      ...picture,
      size,
      package: await this.#packageOf(source, patience),
      activity,
      keyboardShown: shown === true,
    };
  }

  /** A look without its picture is better than none; a session that is lost says so by the other questions. */
  #picture(patience: ReadOptions): Promise<Pick<Observation, 'screenshot' | 'pictureFailed'>> {
    const failed = { screenshot: undefined, pictureFailed: true } as const;
    return askTwice(() => screenshotOf(this.#session, patience))
      .then((screenshot) => ({ screenshot }))
      .catch(unlessAborted(failed, patience));
  }

  #inPicturePixels(sight: Observation, told: Size | undefined): Observation {
    if (sight.screenshot && told) this.#scale = scaleBetween(sight.size, told);
    const size = sight.screenshot ? sight.size : scaled(sight.size, this.#scale);
    return { ...sight, size, source: scaleSource(sight.source, this.#scale) };
  }

  /** Between two activities there is none to name. */
  async #activity(patience: ReadOptions): Promise<string> {
    const name = await this.#session.read(
      'name the activity in front',
      (browser) => browser.execute('mobile: getCurrentActivity', {}).catch(ifNotLost('')),
      patience,
    );
    return String(name);
  }

  /** The tree's own word is one question less, and right for a dialog of the system, which is no activity. */
  async #packageOf(source: string, patience: ReadOptions): Promise<string> {
    const [, told] = /<[^>]*\spackage="([^"]+)"/.exec(source) ?? [];
    return told ?? String(await this.#ask('name the app in front', 'getCurrentPackage', patience));
  }

  async source(patience: ReadOptions = {}): Promise<string> {
    const source = await this.#session.read('show its screen', (browser) => browser.getPageSource(), patience);
    return scaleSource(source, this.#scale);
  }

  tap(point: Point): Promise<void> {
    return this.#touch('tap', tapAt(this.#own(point)));
  }

  doubleTap(point: Point): Promise<void> {
    return this.#touch('tap twice', doubleTapAt(this.#own(point)));
  }

  longPress(point: Point, durationMs: number = LONG_PRESS_MS): Promise<void> {
    return this.#touch('press long', holdAt(this.#own(point), durationMs));
  }

  swipe(from: Point, to: Point, durationMs: number = SWIPE_MS): Promise<void> {
    return this.#touch('swipe', swipeAlong(this.#own(from), this.#own(to), durationMs));
  }

  drag(from: Point, to: Point): Promise<void> {
    return this.#touch('drag', dragAlong(this.#own(from), this.#own(to)));
  }

  typeText(text: string): Promise<void> {
    return this.#field.add(text);
  }

  replaceText(text: string): Promise<void> {
    return this.#field.replace(text);
  }

  focusedText(): Promise<string | undefined> {
    return this.#field.text();
  }

  async pressKey(key: KeyName): Promise<void> {
    await this.#order(`press ${key}`, 'pressKey', { keycode: KEY_CODES[key] });
  }

  async hideKeyboard(): Promise<void> {
    // The driver presses Escape or Back, which without a keyboard would leave the screen.
    const isShown = await this.#ask(KEYBOARD, 'isKeyboardShown');
    if (isShown === true) await this.#order('hide its keyboard', 'hideKeyboard');
  }

  async installedApps(): Promise<readonly InstalledApp[]> {
    return (await this.#labelledApps?.()) ?? readApps(await this.#ask('list its apps', 'listApps'));
  }

  async openApp(packageName: string): Promise<void> {
    await this.#order(`open ${packageName}`, 'activateApp', { appId: checkedPackage(packageName) });
  }

  async stopApp(packageName: string): Promise<void> {
    await this.#order(`stop ${packageName}`, 'terminateApp', { appId: checkedPackage(packageName) });
  }

  async clearApp(packageName: string): Promise<void> {
    await this.#order(`clear ${packageName}`, 'clearApp', { appId: checkedPackage(packageName) });
  }

  async openLink(url: string, packageName?: string): Promise<void> {
    // Of a deep link these drivers escape "&" and nothing else: a ";" in it would start a command of the phone's shell.
    if (usesShell(this.#automation())) {
      await this.#start('open the link', { action: VIEW, data: url, package: packageName });
      return;
    }
    const target = packageName === undefined ? {} : { package: checkedPackage(packageName) };
    await this.#order('open the link', 'deepLink', { url: checkedLink(url), ...target, waitForLaunch: false });
  }

  async startIntent(intent: Parameters<Device['startIntent']>[0]): Promise<void> {
    await this.#start('start the intent', intent);
  }

  async #start(what: string, { action, data, package: name }: Parameters<Device['startIntent']>[0]): Promise<void> {
    const answer = await this.#order(what, 'startActivity', {
      action: checkedAction(action),
      ...(data === undefined ? {} : { uri: dataFor(this.#automation(), checkedLink(data)) }),
      ...(name === undefined ? {} : { package: checkedPackage(name) }),
    });
    // The activity manager of older Androids reports what it could not start in its output only.
    const [, complaint] = /^Error: (.+)$/m.exec(String(answer)) ?? [];
    if (complaint === undefined) return;
    const problem = `The phone could not ${what}: ${complaint.replace(/\.$/, '')}.`;
    throw new DeviceError({ problem, remedy: 'No app on it may take this action; open the app itself.' });
  }

  async openNotifications(): Promise<void> {
    await this.#order('open its notifications', 'openNotifications');
  }

  async clipboard(): Promise<string> {
    const content = await this.#ask('read its clipboard', 'getClipboard');
    return Buffer.from(String(content), 'base64').toString('utf8');
  }

  async setClipboard(text: string): Promise<void> {
    const content = Buffer.from(text, 'utf8').toString('base64');
    await this.#order('fill its clipboard', 'setClipboard', { content, contentType: 'plaintext' });
  }

  close(): Promise<void> {
    return this.#closed();
  }

  #automation(): string {
    return String(this.#session.capabilities['automationName']);
  }

  #own(point: Point): Point {
    return toDevice(point, this.#scale);
  }

  async #touch(what: string, finger: FingerActions): Promise<void> {
    await this.#session.change(what, (browser) => browser.performActions([finger]));
  }

  #ask(what: string, command: string, patience: ReadOptions = {}): Promise<unknown> {
    return this.#session.read(what, (browser) => browser.execute(`mobile: ${command}`, {}), patience);
  }

  #order(what: string, command: string, args: MobileCommand = {}): Promise<unknown> {
    return this.#session.change(what, (browser) => browser.execute(`mobile: ${command}`, args));
  }
}

/** A session with what was found out about its phone. */
export type OpenedSession = Readonly<{
  session: Session;
  description: DeviceDescription;
  scale: number;
  /** Where there is a way to the names of apps that the driver does not know. */
  labelledApps?: (() => Promise<readonly InstalledApp[] | undefined>) | undefined;
  /** Ends the session and whatever was started for it. */
  closed: () => Promise<void>;
}>;

/** PNG, or undefined when the phone refuses because the window is secure. */
export function screenshotOf(session: Session, patience: ReadOptions): Promise<Uint8Array | undefined> {
  return session.read(
    'take a picture',
    async (browser) => {
      try {
        return withoutPrefix(Buffer.from(await browser.takeScreenshot(), 'base64'));
      } catch (error) {
        if (/unable to capture screen|secure/i.test(messageOf(error))) return undefined;
        throw error;
      }
    },
    patience,
  );
}

/** Reading changes nothing, so what failed once is asked again; a lost session answers at once that it is lost. */
const askTwice = <T>(ask: () => Promise<T>): Promise<T> => ask().catch(() => ask());

const unlessAborted =
  <T>(otherwise: T, { signal }: ReadOptions) =>
  (): T => {
    signal?.throwIfAborted();
    return otherwise;
  };

/** UiAutomator2 answers with a record by package; drivers that know labels add them. */
function readApps(apps: unknown): readonly InstalledApp[] {
  if (typeof apps !== 'object' || apps === null) return [];
  return Object.entries(apps)
    .map(([packageName, details]: [string, unknown]) => {
      const label = typeof details === 'object' && details !== null && 'label' in details ? details.label : undefined;
      return typeof label === 'string' ? { package: packageName, label } : { package: packageName };
    })
    .sort((a, b) => a.package.localeCompare(b.package));
}

const scaled = ({ width, height }: Size, scale: number): Size => ({
  width: Math.round(width * scale),
  height: Math.round(height * scale),
});
