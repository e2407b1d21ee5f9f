import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { describeClients } from './describe-clients.js';

const NOTES = 'com.sim.notes';
const NOTHING = 'com.sim.nothing';
/** Of the Appium protocol: not installed, not running, in the background, in front. */
const STATES = { missing: 0, stopped: 1, behind: 3, front: 4 } as const;

/** An APK that is at hand: the driver's own helper, wherever npm put it. Nothing here needs it to run. */
const APK = 'io.appium.settings/apks/settings_apk-debug.apk';
const APK_ID = 'io.appium.settings';
const pathOfApk = (): string =>
  ['node_modules/appium-uiautomator2-driver/node_modules', 'node_modules']
    .map((folder) => resolve(folder, APK))
    .find(existsSync) ?? APK;

describeClients(({ client, phone, isEmbedded }) => {
  const front = (): string => phone().system.front().package;
  const stateOf = (appId: string): Promise<number> => client().mobile('queryAppState', { appId });

  it('an app is activated, left and come back to, and ended', async () => {
    expect(await stateOf(NOTES)).toBe(STATES.stopped);
    await client().mobile('activateApp', { appId: NOTES });
    expect([front(), await stateOf(NOTES)]).toEqual([NOTES, STATES.front]);
    await client().mobile('pressKey', { keycode: 3 });
    expect(await stateOf(NOTES)).toBe(STATES.behind);
    await client().mobile('activateApp', { appId: NOTES });
    expect(front()).toBe(NOTES);
    expect(await client().mobile('terminateApp', { appId: NOTES })).toBe(true);
    expect([front(), await stateOf(NOTES)]).toEqual(['com.sim.launcher', STATES.stopped]);
    expect(await client().mobile('terminateApp', { appId: NOTES })).toBe(false);
  });

  it('what is in front is told', async () => {
    await client().mobile('startActivity', { intent: `${NOTES}/.Main` });
    expect(await client().mobile('getCurrentPackage')).toBe(NOTES);
    expect(await client().mobile('getCurrentActivity')).toBe('.Main');
  });

  it('an app that is not installed can be asked about, but not started', async () => {
    expect(await stateOf(NOTHING)).toBe(STATES.missing);
    expect(await client().mobile('isAppInstalled', { appId: NOTHING })).toBe(false);
    await expect(client().mobile('activateApp', { appId: NOTHING })).rejects.toMatchObject({ name: 'unknown error' });
    await expect(client().mobile('startActivity', { intent: `${NOTHING}/.Main` })).rejects.toMatchObject({
      name: 'unknown error',
    });
  });

  it('apps are listed by their packages', async () => {
    const apps = await client().mobile<Readonly<Record<string, unknown>>>('listApps');
    expect(Object.keys(apps)).toEqual(
      expect.arrayContaining(
        phone()
          .system.apps()
          .map((app) => app.package),
      ),
    );
    expect(apps[NOTES]).toMatchObject({ packageName: NOTES, versionCode: expect.any(Number) as number });
  });

  it('the data of an app are taken away', async () => {
    await client().mobile('activateApp', { appId: NOTES });
    await client().mobile('clearApp', { appId: NOTES });
    await client().mobile('activateApp', { appId: NOTES });
    expect(await client().source()).toContain('Shopping');
    await expect(client().mobile('clearApp', { appId: NOTHING })).rejects.toMatchObject({ name: 'unknown error' });
  });

  it('links open the app that takes them', async () => {
    await client().mobile('deepLink', { url: 'notes://note/1', package: NOTES });
    expect(phone().system.front()).toEqual({ package: NOTES, activity: '.Edit' });
    await client().mobile('deepLink', { url: 'settings://display' });
    expect(phone().system.front()).toEqual({ package: 'com.android.settings', activity: '.Display' });
    await expect(client().mobile('deepLink', { url: 'nobody://takes/this' })).rejects.toMatchObject({
      name: 'unknown error',
    });
  });

  it('permissions are granted', async () => {
    const granted = (): unknown => phone().state().permissions;
    await client().mobile('changePermissions', {
      permissions: 'android.permission.CAMERA',
      appPackage: 'com.sim.gallery',
    });
    expect(granted()).toMatchObject({ 'com.sim.gallery': { CAMERA: true } });
  });

  it('an app is removed, unless it belongs to the phone', async () => {
    expect(await client().mobile('removeApp', { appId: NOTES })).toBe(true);
    expect(await client().mobile('isAppInstalled', { appId: NOTES })).toBe(false);
    expect(
      phone()
        .system.apps()
        .map((app) => app.package),
    ).not.toContain(NOTES);
    await expect(client().mobile('removeApp', { appId: 'com.android.settings' })).rejects.toMatchObject({
      name: 'unknown error',
    });
  });

  (isEmbedded ? it.skip : it)('an APK is installed by its manifest and removed; only over adb', async () => {
    const appId = APK_ID;
    const isInstalled = (): Promise<unknown> => client().mobile('isAppInstalled', { appId });
    expect(await client().mobile('removeApp', { appId })).toBe(true);
    expect(await isInstalled()).toBe(false);
    await client().mobile('installApp', { appPath: pathOfApk() });
    expect(await isInstalled()).toBe(true);
  });
});
