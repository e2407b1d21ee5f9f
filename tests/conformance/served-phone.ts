import type { LocalDevice } from '../../src/core/device-settings.js';
import { startAdbServer, type AdbServer } from '../../src/device/adb-server.js';
import type { AdbDevice } from '../../src/simulator/adb/adb-device.js';
import type * as AdbModule from '../../src/simulator/adb/adb-device.js';
import type * as SimulatorModule from '../../src/simulator/simulated-phone.js';
import type { SimulatedPhone } from '../../src/simulator/simulated-phone.js';
import { nativeSource } from '../support/native-import.js';

/** A simulated phone that an adb server of the test's own calls "device". */
export type ServedPhone = Readonly<{
  phone: SimulatedPhone;
  served: AdbDevice;
  server: AdbServer;
  /** For openDevice. */
  address: LocalDevice;
  close: () => Promise<void>;
}>;

export async function startPhone(): Promise<SimulatedPhone> {
  const { bootSimulatedPhone } = await nativeSource<typeof SimulatorModule>('simulator/simulated-phone.js');
  return bootSimulatedPhone();
}

export async function startServedPhone(): Promise<ServedPhone> {
  const phone = await startPhone();
  const { serveAdb } = await nativeSource<typeof AdbModule>('simulator/adb/adb-device.js');
  const served = await serveAdb(phone.system);
  const server = await startAdbServer(process.env);
  await server.connect(served.address);
  return {
    phone,
    served,
    server,
    address: { kind: 'local', name: 'usb', udid: served.address, adbPort: server.port, capabilities: {} },
    close: async () => {
      await server.close();
      await served.close();
      await phone.close();
    },
  };
}
