import type { SystemApp, PhoneSystem } from '../system/phone-system.js';

const KEYBOARDS = ['com.android.inputmethod.latin/.LatinIME', 'com.android.adbkeyboard/.AdbIME'];
const APPIUM_SETTINGS = 'io.appium.settings';

/** What adb's side of the phone remembers that no screen shows: installed packages, keyboards, settings, processes. */
export class AdbState {
  readonly #phone: PhoneSystem;
  readonly #installed = new Map<string, SystemApp>();
  readonly #settings = new Map<string, string>([
    ['secure/default_input_method', KEYBOARDS[0] ?? ''],
    ['system/user_rotation', '0'],
    ['system/accelerometer_rotation', '1'],
  ]);
  readonly #processes = new Map<string, number>();
  #nextProcess = 4000;
  readonly properties = new Map<string, string>();

  constructor(phone: PhoneSystem) {
    this.#phone = phone;
  }

  packages(): readonly SystemApp[] {
    return [...this.#phone.apps(), ...this.#installed.values()];
  }

  find(packageName: string): SystemApp | undefined {
    return this.packages().find((app) => app.package === packageName);
  }

  install(app: SystemApp): void {
    if (!this.#phone.install(app.package)) this.#installed.set(app.package, app);
  }

  /** False when there was no such app, or it belongs to the system. */
  uninstall(packageName: string): boolean {
    const app = this.find(packageName);
    if (!app || app.system) return false;
    if (!this.#installed.delete(packageName)) this.#phone.uninstall(packageName);
    this.stop(packageName);
    return true;
  }

  setting(name: string): string | undefined {
    return this.#phone.setting(name) ?? this.#settings.get(name);
  }

  /** All that the shell itself keeps of one namespace. */
  settingsOf(namespace: string): readonly (readonly [string, string])[] {
    const own = [...this.#settings].filter(([name]) => name.startsWith(`${namespace}/`));
    return own.map(([name, value]) => [name.slice(namespace.length + 1), value] as const);
  }

  changeSetting(name: string, value: string): void {
    if (!this.#phone.changeSetting(name, value)) this.#settings.set(name, value);
  }

  deleteSetting(name: string): boolean {
    return this.#settings.delete(name);
  }

  /** Keyboards that count as installed, the one in use first. */
  keyboards(): readonly string[] {
    const current = this.setting('secure/default_input_method') ?? '';
    return [...new Set([current, ...KEYBOARDS, `${APPIUM_SETTINGS}/.UnicodeIME`, `${APPIUM_SETTINGS}/.AppiumIME`])];
  }

  /** Process ids by name. Apps of the phone have one while they can be come back to. */
  processes(): ReadonlyMap<string, number> {
    for (const name of this.#phone.running()) this.start(name);
    return this.#processes;
  }

  start(name: string): void {
    if (!this.#processes.has(name)) this.#processes.set(name, this.#nextProcess++);
  }

  stop(name: string): void {
    this.#processes.delete(name);
  }

  isRunning(name: string): boolean {
    return this.processes().has(name);
  }
}
