import type { Device } from '../../src/device/device.js';
import type * as OpenDeviceModule from '../../src/device/open-device.js';
import { nativeSource } from '../support/native-import.js';
import type { WebDriverServer } from './webdriver-server.js';

/** Opens the phone behind a server of the test's own. */
export async function startDevice(
  { url }: WebDriverServer,
  options: Partial<OpenDeviceModule.OpenDeviceOptions> = {},
): Promise<Device> {
  const { openDevice } = await nativeSource<typeof OpenDeviceModule>('device/open-device.js');
  return openDevice({ device: { kind: 'simulated', name: 'test', url, capabilities: {} }, ...options });
}
