/** Our Appium driver: a thin skin over the commands. */

import { BaseDriver, errorFromW3CJsonCode, errors, validateExecuteMethodParams } from 'appium/driver.js';
import type { Constraints, StringRecord } from '@appium/types';
import { CommandRefused } from '../commands/command.js';
import type { PhoneSystem } from '../system/phone-system.js';
import { send, type MobileArgs } from './mobile-command.js';
import { activate, hideKeyboard, MOBILE_COMMANDS, stateOf, terminate } from './mobile-commands.js';

/** Finds the phone that a session asked for by its udid; the only one when it named none. */
export type FindPhone = (udid: string | undefined) => PhoneSystem | undefined;

const CONSTRAINTS = {
  deviceName: { isString: true },
  udid: { isString: true },
  appPackage: { isString: true },
  appActivity: { isString: true },
} as const satisfies Constraints;

/** Web content is part of the phone's own tree; there is no other context. */
const NATIVE = 'NATIVE_APP';

type Rotation = { x: number; y: number; z: number };

type BaseSession = BaseDriver<typeof CONSTRAINTS>['createSession'];
type Find = [strategy: string, selector: string, multiple: boolean, context?: string];

/** An Appium driver for simulated phones: each method is one command of the UiAutomator2 server, called as a function. */
abstract class SimulatedDriver extends BaseDriver<typeof CONSTRAINTS> {
  static executeMethodMap = Object.fromEntries(
    Object.entries(MOBILE_COMMANDS).map(([name, { params }]) => [`mobile: ${name}`, { command: 'execute', params }]),
  );

  override desiredCapConstraints = CONSTRAINTS;
  override locatorStrategies = ['xpath', 'id', 'accessibility id', 'class name', '-android uiautomator'];
  #phone: PhoneSystem | undefined;

  abstract findPhone: FindPhone;

  override async createSession(...args: Parameters<BaseSession>): ReturnType<BaseSession> {
    const [id, capabilities] = await super.createSession(...args);
    const { udid, appPackage, appActivity } = capabilities as Readonly<Record<string, string | undefined>>;
    this.#phone = this.findPhone(udid);
    if (!this.#phone) {
      await super.deleteSession(id);
      throw new errors.SessionNotCreatedError(
        `There is no simulated phone with the udid "${udid ?? ''}" on this server.`,
      );
    }
    await this.#post('', capabilities);
    if (appPackage) this.#phone.launch({ package: appPackage, activity: appActivity });
    const { width, height, density } = this.#phone.display();
    const facts = {
      platformVersion: this.#phone.androidVersion,
      deviceModel: this.#phone.model,
      deviceUDID: this.#phone.serial,
      deviceScreenSize: `${width}x${height}`,
      deviceScreenDensity: density,
      deviceApiLevel: this.#phone.apiLevel,
    };
    return [id, { ...capabilities, ...facts }];
  }

  #live(): PhoneSystem {
    if (!this.#phone) throw new errors.NoSuchDriverError('This session has no phone.');
    return this.#phone;
  }

  async #attempt<T>(command: () => T | Promise<T>): Promise<T> {
    try {
      return await command();
    } catch (error) {
      throw error instanceof CommandRefused ? errorFromW3CJsonCode(error.error, error.message) : error;
    }
  }

  #get(path: string): Promise<unknown> {
    return this.#attempt(() => send(this.#live(), 'GET', [path]));
  }

  #post(path: string, body: unknown = {}): Promise<unknown> {
    return this.#attempt(() => send(this.#live(), 'POST', [path, body]));
  }

  async execute(script: string, args: unknown[]): Promise<unknown> {
    const command = MOBILE_COMMANDS[script.replace(/^mobile:\s*/, '')];
    // The base driver knows how to say that a name is wrong, and which ones are right.
    if (!command || !script.startsWith('mobile:')) return this.executeMethod(script, args as [StringRecord]);
    validateExecuteMethodParams(args, command.params);
    return (await this.#attempt(() => command.run(this.#live(), (args[0] ?? {}) as MobileArgs))) ?? null;
  }

  override async getPageSource(): Promise<string> {
    return (await this.#get('/source')) as string;
  }

  async getScreenshot(): Promise<string> {
    return (await this.#get('/screenshot')) as string;
  }

  async getWindowRect(): Promise<{ x: number; y: number; width: number; height: number }> {
    const { width, height } = (await this.#get('/window/current/size')) as { width: number; height: number };
    return { x: 0, y: 0, width, height };
  }

  override async findElOrEls(...[strategy, selector, multiple, context = '']: Find): Promise<never> {
    return (await this.#post(multiple ? '/elements' : '/element', { strategy, selector, context, multiple })) as never;
  }

  async active(): Promise<never> {
    return (await this.#get('/element/active')) as never;
  }

  async click(element: string): Promise<void> {
    await this.#post(`/element/${element}/click`);
  }

  async clear(element: string): Promise<void> {
    await this.#post(`/element/${element}/clear`);
  }

  async setValue(text: string | string[], element: string): Promise<void> {
    await this.#post(`/element/${element}/value`, { text: [text].flat().join(''), replace: false });
  }

  async keys(keys: string | string[]): Promise<void> {
    await this.#post('/keys', { value: [keys].flat() });
  }

  async getText(element: string): Promise<string> {
    return (await this.#get(`/element/${element}/text`)) as string;
  }

  async getName(element: string): Promise<string> {
    return (await this.#get(`/element/${element}/name`)) as string;
  }

  /** A text in any case, "null" as well: so the UiAutomator2 driver has it. */
  async getAttribute(name: string, element: string): Promise<string> {
    return String(await this.#get(`/element/${element}/attribute/${name}`));
  }

  async elementDisplayed(element: string): Promise<boolean> {
    return (await this.getAttribute('displayed', element)) === 'true';
  }

  async elementEnabled(element: string): Promise<boolean> {
    return (await this.getAttribute('enabled', element)) === 'true';
  }

  async elementSelected(element: string): Promise<boolean> {
    return (await this.getAttribute('selected', element)) === 'true';
  }

  async getElementRect(element: string): Promise<never> {
    return (await this.#get(`/element/${element}/rect`)) as never;
  }

  async getElementScreenshot(element: string): Promise<string> {
    return (await this.#get(`/element/${element}/screenshot`)) as string;
  }

  /** Clients say "mouse" unless told otherwise; the UiAutomator2 driver makes a finger of every pointer. */
  async performActions(actions: unknown): Promise<void> {
    const touched: unknown = Array.isArray(actions)
      ? actions.map((action: unknown) =>
          (action as StringRecord | null)?.['type'] === 'pointer'
            ? { ...(action as StringRecord), parameters: { pointerType: 'touch' } }
            : action,
        )
      : actions;
    await this.#post('/actions', { actions: touched });
  }

  async releaseActions(): Promise<void> {
    // A finger never stays down between two commands here.
  }

  async back(): Promise<void> {
    await this.#post('/back');
  }

  async getOrientation(): Promise<never> {
    return (await this.#get('/orientation')) as never;
  }

  async setOrientation(orientation: string): Promise<void> {
    await this.#post('/orientation', { orientation });
  }

  async getRotation(): Promise<Rotation> {
    return (await this.#get('/rotation')) as Rotation;
  }

  async setRotation(x: number, y: number, z: number): Promise<void> {
    await this.#post('/rotation', { x, y, z });
  }

  async getAlertText(): Promise<string> {
    return (await this.#get('/alert/text')) as string;
  }

  async postAcceptAlert(): Promise<void> {
    await this.#post('/alert/accept');
  }

  async postDismissAlert(): Promise<void> {
    await this.#post('/alert/dismiss');
  }

  async setUrl(url: string): Promise<void> {
    await this.execute('mobile: deepLink', [{ url }]);
  }

  override async getSettings(): Promise<StringRecord> {
    return (await this.#get('/appium/settings')) as StringRecord;
  }

  override async updateSettings(settings: StringRecord): Promise<void> {
    await this.#post('/appium/settings', { settings });
  }

  async getCurrentContext(): Promise<string> {
    return NATIVE;
  }

  async getContexts(): Promise<string[]> {
    return [NATIVE];
  }

  async getCurrentPackage(): Promise<string> {
    return this.#live().front().package;
  }

  async getCurrentActivity(): Promise<string> {
    return this.#live().front().activity;
  }

  async activateApp(packageName: string): Promise<void> {
    await this.#attempt(() => activate(this.#live(), packageName));
  }

  async terminateApp(packageName: string): Promise<boolean> {
    return terminate(this.#live(), packageName);
  }

  async queryAppState(packageName: string): Promise<never> {
    return stateOf(this.#live(), packageName) as never;
  }

  async isAppInstalled(packageName: string): Promise<boolean> {
    return stateOf(this.#live(), packageName) > 0;
  }

  async hideKeyboard(): Promise<boolean> {
    return hideKeyboard(this.#live());
  }

  async isKeyboardShown(): Promise<boolean> {
    return this.#live().keyboardShown();
  }

  async background(): Promise<void> {
    this.#live().key(3);
  }

  async getDeviceTime(): Promise<string> {
    return (await this.execute('mobile: getDeviceTime', [])) as string;
  }
}

type DriverClass = new (...args: ConstructorParameters<typeof BaseDriver>) => object;

/** The driver for the phones of one server. */
export function createDriverClass(findPhone: FindPhone): DriverClass {
  return class extends SimulatedDriver {
    override findPhone = findPhone;
  };
}
