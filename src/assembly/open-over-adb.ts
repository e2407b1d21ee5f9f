import type { Device } from '../device/device.js';
import type { SimulatedPhone } from '../simulator/simulated-phone.js';

type OpenOverAdbOptions = Readonly<{
  name: string;
  simulated: SimulatedPhone;
  env: Readonly<Record<string, string | undefined>>;
  signal?: AbortSignal | undefined;
}>;

export type DeviceWithClose = Readonly<{ device: Device; close: () => Promise<void> }>;

/**
 * Opens the simulated phone as an attached one: the UiAutomator2 driver speaks to it through adb, and an adb server of its
 * own keeps it apart from the phones of this computer. Rejects with a SetupError when there is no adb.
 */
export async function openOverAdb({ name, simulated, env, signal }: OpenOverAdbOptions): Promise<DeviceWithClose> {
  const { startAdbServer } = await import('../device/adb-server.js');
  const { openDevice } = await import('../device/open-device.js');
  const { serveAdb } = await import('../simulator/adb/adb-device.js');
  const server = await startAdbServer(env);
  const served = await serveAdb(simulated.system);
  const leave = async (): Promise<void> => {
    await server.close();
    await served.close();
  };
  try {
    await server.connect(served.address);
    const local = { kind: 'local', name, udid: served.address, adbPort: server.port, capabilities: {} } as const;
    const device = await openDevice({ device: local, env: server.env, signal });
    return { device, close: () => device.close().finally(leave) };
  } catch (error) {
    await leave();
    throw error;
  }
}
