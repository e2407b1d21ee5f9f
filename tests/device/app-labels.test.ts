import { askForLabels } from '../../src/device/app-labels.js';
import { startWebDriverServer, text, value, type WebDriverServer } from './webdriver-server.js';

describe('the names of apps', () => {
  let server: WebDriverServer;

  beforeEach(async () => {
    server = await startWebDriverServer();
  });
  afterEach(async () => {
    await server.close();
  });

  const ask = () => askForLabels(Number(new URL(server.url).port));

  it('are told by the UiAutomator2 server on the phone', async () => {
    const apps = [
      { packageName: 'com.example.notes', packageActivity: '.Main', appName: 'Notizen' },
      { packageName: 'com.example.bare', packageActivity: '.Main', appName: null },
    ];
    server.on('GET /appium/device/apps', value(apps));
    await expect(ask()).resolves.toEqual([
      { package: 'com.example.notes', label: 'Notizen' },
      { package: 'com.example.bare' },
    ]);
  });

  it.each([
    ['it has no such command', text('', 404)],
    ['it answers something else', value('nothing')],
    ['it lists none', value([])],
  ])('are missing when %s', async (_, answer) => {
    server.on('GET /appium/device/apps', answer);
    await expect(ask()).resolves.toBeUndefined();
  });
});
