import type { Device } from '../device/device.js';

/** What people call an app; its package when the phone cannot tell. The list is asked for once. */
export function createAppNames(device: Pick<Device, 'installedApps'>): (packageName: string) => Promise<string> {
  let names: Promise<ReadonlyMap<string, string>> | undefined;
  const ask = async (): Promise<ReadonlyMap<string, string>> => {
    // Without the list every app still has its package; the next look at the screen tells if the phone is lost.
    const apps = await device.installedApps().catch(() => []);
    return new Map(apps.flatMap(({ package: own, label }) => (label ? [[own, label] as const] : [])));
  };
  return async (packageName) => {
    names ??= ask();
    return (await names).get(packageName) ?? packageName;
  };
}
