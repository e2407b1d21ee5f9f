import { TestEnvironment } from 'jest-environment-node';

/**
 * Appium requires packages that are ES modules only, which jest's own loader cannot do before Node 24.9.
 * So a test that needs Appium loads it, and whatever shares objects with it, by `nativeImport`: Node's own loader.
 * Objects from there are of another realm: compare them with toEqual, not with instanceof.
 */
export default class NativeEnvironment extends TestEnvironment {
  override async setup(): Promise<void> {
    await super.setup();
    Object.assign(this.global, { nativeImport: (url: string) => import(url) });
  }
}
