import type * as SecretModule from '../../src/core/secret.js';
import type { RemoteDevice } from '../../src/core/device-settings.js';
import { nativeSource } from '../support/native-import.js';
import { startDevice } from './start-device.js';
import {
  grantedSession,
  refusal,
  silence,
  startWebDriverServer,
  text,
  value,
  type WebDriverServer,
} from './webdriver-server.js';

describe('opening a phone', () => {
  let server: WebDriverServer;

  beforeEach(async () => {
    server = await startWebDriverServer();
  });
  afterEach(async () => {
    await server.close();
  });

  const remote = (fields: Partial<RemoteDevice> = {}): RemoteDevice => ({
    kind: 'remote',
    name: 'lab',
    url: server.url,
    capabilities: {},
    credentials: { capabilities: {} },
    ...fields,
  });
  const requested = (): unknown => {
    const asked = server.asked.find(({ what }) => what === 'POST /session');
    return (asked?.body['capabilities'] as Readonly<Record<string, unknown>>)['alwaysMatch'];
  };

  it('asks for a session that leaves apps alone and outlives a slow model', async () => {
    await (await startDevice(server)).close();
    expect(requested()).toMatchObject({
      platformName: 'Android',
      'appium:automationName': 'UiAutomator2',
      'appium:noReset': true,
      'appium:newCommandTimeout': 900,
    });
  });

  it('lets devices.yaml have the last word on capabilities', async () => {
    const device = remote({ capabilities: { 'appium:automationName': 'Espresso', 'appium:udid': 'abc' } });
    await (await startDevice(server, { device })).close();
    expect(requested()).toMatchObject({ 'appium:automationName': 'Espresso', 'appium:udid': 'abc' });
  });

  it('shows credentials to the server, with every request, and puts others into capabilities', async () => {
    const { Secret } = await nativeSource<typeof SecretModule>('core/secret.js');
    const credentials = {
      user: new Secret('ann'),
      key: new Secret('pass'),
      capabilities: { 'farm:options.accessKey': new Secret('f-key') },
    };
    const device = remote({ credentials, capabilities: { 'farm:options': { project: 'p' } } });
    await (await startDevice(server, { device })).close();
    const expected = `Basic ${Buffer.from('ann:pass').toString('base64')}`;
    expect(new Set(server.asked.map(({ headers }) => headers.authorization))).toEqual(new Set([expected]));
    expect(requested()).toMatchObject({ 'farm:options': { project: 'p', accessKey: 'f-key' } });
  });

  it('sends a token as bearer', async () => {
    const { Secret } = await nativeSource<typeof SecretModule>('core/secret.js');
    const device = remote({ credentials: { token: new Secret('t-1'), capabilities: {} } });
    await (await startDevice(server, { device })).close();
    expect(server.asked[0]?.headers.authorization).toBe('Bearer t-1');
  });

  it.each([
    [
      "Could not find a driver for automationName 'UiAutomator2'",
      'has no UiAutomator2 driver',
      'appium driver install',
    ],
    ['Neither ANDROID_HOME nor ANDROID_SDK_ROOT environment variable was exported', 'where the Android SDK is', 'Set'],
    ['Could not find a connected Android device in 20000ms', 'No phone is attached', 'Attach one'],
    ['Device abc was not in the list of connected devices', 'that "udid" names is not attached', 'Compare'],
    ['The port #8200 is occupied by an other process', 'A port that the session needs is taken', 'systemPort'],
    ['Unauthorized: wrong access key', 'does not accept the credentials', 'environment variables'],
    ['The moon is full', 'refused the session: The moon is full.', 'Check "capabilities"'],
  ])('explains a refusal: %s', async (message, problem, remedy) => {
    server.on('POST /session', refusal('session not created', message));
    const complaint = await startDevice(server, { device: remote() }).catch(String);
    expect(complaint).toContain(problem);
    expect(complaint).toContain(remedy);
    expect(complaint).toContain(server.url);
    expect(server.count('POST /session')).toBe(1);
  });

  it('explains a queue that does not move', async () => {
    server.on('POST /session', silence);
    await expect(startDevice(server, { limits: { start: 200 } })).rejects.toThrow('did not start a session in time');
  });

  it('explains an address where nothing listens', async () => {
    await server.close();
    await expect(startDevice(server)).rejects.toThrow(
      `The Appium server at ${server.url} cannot be reached: nothing listens there. Start it`,
    );
  });

  it('explains a name that no computer has', async () => {
    const device = remote({ url: 'http://no-such-computer.invalid:4723' });
    await expect(startDevice(server, { device })).rejects.toThrow('there is no computer of that name');
  });

  it.each([
    ['nothing at that path', text('not found', 404)],
    ['a web page', text('<html>Welcome</html>')],
  ])('explains a server that is no Appium: %s', async (_, answer) => {
    server.on('GET /status', answer);
    await expect(startDevice(server)).rejects.toThrow('but no Appium answers at that path. Correct "url"');
    expect(server.count('POST /session')).toBe(0);
  });

  it('explains missing credentials', async () => {
    server.on('GET /status', text('', 401));
    await expect(startDevice(server)).rejects.toThrow('asks for credentials, and accepts none of ours (HTTP 401).');
  });

  it('gives the phone back when the wait for it is given up', async () => {
    let grant = () => {};
    const asked = new Promise<void>((resolve) => {
      server.on('POST /session', (response, request) => {
        grant = () => grantedSession()(response, request);
        resolve();
      });
    });
    const freed = new Promise<void>((resolve) => {
      server.on('DELETE ', (response, request) => {
        value(null)(response, request);
        resolve();
      });
    });
    const stop = new AbortController();
    const opening = startDevice(server, { signal: stop.signal }).catch(String);
    await asked;
    stop.abort(new Error('stopped by person'));
    expect(await opening).toContain('stopped by person');
    grant();
    await freed;
    expect(server.count('DELETE ')).toBe(1);
  });

  it('gives the phone back when it cannot be described', async () => {
    server.on('GET /window/rect', refusal('unknown error', 'no window'));
    await expect(startDevice(server)).rejects.toThrow('The phone could not tell its size: no window.');
    expect(server.count('DELETE ')).toBe(1);
  });
});
