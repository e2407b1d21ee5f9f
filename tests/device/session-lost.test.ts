import type { Device } from '../../src/device/device.js';
import { startDevice } from './start-device.js';
import { hangUp, refusal, silence, startWebDriverServer, text, type WebDriverServer } from './webdriver-server.js';

describe('a session that is lost', () => {
  let server: WebDriverServer;
  let device: Device;

  beforeEach(async () => {
    server = await startWebDriverServer();
    device = await startDevice(server, { limits: { command: 300 } });
  });
  afterEach(async () => {
    await device.close();
    await server.close();
  });

  it.each([
    ['the server ended it', refusal('invalid session id', 'gone', 404), 'The Appium server has ended the session.'],
    ['the connection breaks', hangUp, 'The Appium server no longer answers.'],
    ['no answer comes', silence, 'The Appium server did not answer in time.'],
    ['a gateway answers', text('<html>502 Bad Gateway</html>', 502), 'answered in its place.'],
    [
      'its server on the phone stops',
      refusal(
        'unknown error',
        "'GET /source' cannot be proxied to UiAutomator2 server because the instrumentation process is not running (probably crashed)",
      ),
      'The UiAutomator2 server on the phone has stopped, or the phone was unplugged.',
    ],
    [
      'the cable is pulled',
      refusal('unknown error', "Error executing adbExec. Stderr: 'adb: device 'R58M' not found'"),
      'The phone is no longer attached.',
    ],
    [
      'a hub loses the machine',
      refusal('unknown error', 'cannot forward the request Failed to connect to /127.0.0.1:4811'),
      'The machine that the hub had given us is gone.',
    ],
  ])('says so, and stays lost: %s', async (_, answer, words) => {
    server.on('GET /source', answer);
    await expect(device.source()).rejects.toThrow(words);
    const before = server.asked.length;
    await expect(device.tap({ x: 1, y: 1 })).rejects.toThrow(words);
    await expect(device.observe()).rejects.toThrow(words);
    expect(server.asked).toHaveLength(before);
  });

  it('says so when the whole server is gone', async () => {
    await server.close();
    await expect(device.observe()).rejects.toThrow('The Appium server no longer answers.');
    await expect(device.close()).resolves.toBeUndefined();
  });

  it('still tells the server to free the phone', async () => {
    server.on('GET /source', silence);
    await expect(device.source()).rejects.toThrow();
    await device.close();
    expect(server.count('DELETE ')).toBe(1);
  });

  it('is not lost by a command that merely fails', async () => {
    server.on('POST /actions', refusal('unknown error', 'the finger slipped'));
    await expect(device.tap({ x: 1, y: 1 })).rejects.toThrow('The phone could not tap: the finger slipped.');
    await expect(device.source()).resolves.toContain('<hierarchy');
  });

  it('is not lost by giving up the wait', async () => {
    server.on('GET /source', silence);
    await expect(device.source({ signal: AbortSignal.timeout(50) })).rejects.toThrow(/abort|time/i);
    await expect(device.pressKey('back')).resolves.toBeUndefined();
  });
});
