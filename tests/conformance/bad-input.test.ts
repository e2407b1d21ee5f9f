import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BAD_INPUT, type BadRequest, type Refusal } from './bad-input.js';
import { describeClients, describeSessions } from './describe-clients.js';
import { DIFFERENCES, MISSING_COMMANDS } from './differences.js';
import type { Answer } from './webdriver-session.js';

const answered = ({ status, error }: Answer): Refusal => (error === undefined ? [status] : [status, error]);

describeSessions(({ session, isEmbedded, phone }) => {
  const ask = ({ method = 'POST', path, body }: BadRequest): Promise<Answer> => session().ask(method, path, body);

  describe.each(Object.entries(BAD_INPUT))('bad input: %s', (_, rows) => {
    it.each(rows)('%s', async (_what, request, refusal) => {
      const answer = await ask(request);
      expect(answered(answer)).toEqual(refusal);
      if (answer.error !== undefined) expect(answer.message).toMatch(/\w{3}/);
    });
  });

  it.each([
    ['GET', '/source'],
    ['POST', '/element'],
    ['DELETE', ''],
  ] as const)('an unknown session: %s %s', async (method, path) => {
    expect(answered(await session().askServer(method, `/session/nope${path}`))).toEqual([404, 'invalid session id']);
  });

  it('a session that asks for nothing', async () => {
    expect(answered(await session().askServer('POST', '/session', {}))).toEqual([500, 'session not created']);
  });

  it('goes on as if nothing had happened', async () => {
    expect((await ask({ method: 'GET', path: '/source' })).value).toBe(phone().system.source());
  });

  it.each(DIFFERENCES)('differs: $what', async ({ request, embedded, uiautomator2 }) => {
    expect(answered(await ask(request))).toEqual(isEmbedded ? embedded : uiautomator2);
  });

  it('has the mobile commands of UiAutomator2, all but those that are listed', async () => {
    const { value } = await ask({ method: 'GET', path: '/appium/extensions' });
    const own = Object.keys((value as { rest: { driver: object } }).rest.driver).map((name) =>
      name.replace('mobile: ', ''),
    );
    const missing = MISSING_COMMANDS.flatMap(({ names }) => names);
    for (const name of missing) expect([name, own.includes(name)]).toEqual([name, !isEmbedded]);
    if (!isEmbedded) expect(own.sort()).toEqual([...missing, ...COMMON].sort());
  });
});

/** What both have. */
const COMMON = [
  ...['activateApp', 'terminateApp', 'queryAppState', 'isAppInstalled', 'clearApp', 'listApps', 'backgroundApp'],
  ...['removeApp'],
  ...['startActivity', 'deepLink', 'changePermissions', 'getCurrentPackage', 'getCurrentActivity'],
  ...['clickGesture', 'doubleClickGesture', 'longClickGesture', 'dragGesture', 'swipeGesture', 'scrollGesture'],
  ...['flingGesture', 'pinchOpenGesture', 'pinchCloseGesture', 'scroll', 'type', 'replaceElementValue', 'pressKey'],
  ...['performEditorAction', 'isKeyboardShown', 'hideKeyboard', 'openNotifications', 'statusBar', 'acceptAlert'],
  ...['dismissAlert', 'deviceInfo', 'batteryInfo', 'getDisplayDensity', 'getSystemBars', 'getDeclaredOrientation'],
  ...['viewportScreenshot', 'viewportRect', 'listWindows', 'listDisplays', 'resetAccessibilityCache', 'setClipboard'],
  ...['getClipboard', 'lock', 'unlock', 'isLocked', 'getDeviceTime', 'getConnectivity', 'setConnectivity'],
  ...['getUiMode', 'setUiMode'],
];

describeClients(({ client }) => {
  it('names the error in the words of the standard, whoever asks', async () => {
    await expect(client().click('nope')).rejects.toMatchObject({ name: 'no such element' });
    await expect(client().find(['xpath', '//*['])).rejects.toMatchObject({ name: 'invalid selector' });
    await expect(client().act([{ type: 'thought', id: 'a', actions: [] }])).rejects.toMatchObject({
      name: 'invalid argument',
    });
    await expect(client().mobile('nothing')).rejects.toMatchObject({ name: 'unsupported operation' });
  });
});

it('the differences are in docs/adb.md, each with its reason', () => {
  const page = readFileSync(join('docs', 'adb.md'), 'utf8');
  for (const { what } of DIFFERENCES) expect(page).toContain(`| ${what} |`);
  for (const { why } of DIFFERENCES) expect(page).toContain(why);
  for (const { why, names } of MISSING_COMMANDS) {
    expect(page).toContain(why);
    for (const name of names) expect(page).toContain(`\`${name}\``);
  }
});
