import type { InstalledApp } from './device.js';

const LIMIT_MS = 10_000;

/**
 * The apps that can be started, with the names people read under their icons, in the phone's language.
 * The UiAutomator2 server on the phone tells them (its route /appium/device/apps, present in 10.6.6), but the driver has no
 * command for it; so it is asked directly, through the port that adb forwards. Undefined when it does not answer so.
 */
export async function askForLabels(port: number): Promise<readonly InstalledApp[] | undefined> {
  try {
    const signal = AbortSignal.timeout(LIMIT_MS);
    const answer = await fetch(`http://127.0.0.1:${port}/appium/device/apps`, { signal });
    return readLabels(await answer.json());
  } catch {
    // Without labels the list of packages is still to be had from the driver.
    return undefined;
  }
}

export function readLabels(answer: unknown): readonly InstalledApp[] | undefined {
  const { value } = (answer ?? {}) as Readonly<{ value?: unknown }>;
  if (!Array.isArray(value)) return undefined;
  const apps = value.flatMap((app: unknown): readonly InstalledApp[] => {
    const { packageName, appName } = (app ?? {}) as Readonly<Record<string, unknown>>;
    if (typeof packageName !== 'string' || packageName === '') return [];
    return [
      typeof appName === 'string' && appName !== ''
        ? { package: packageName, label: appName }
        : { package: packageName },
    ];
  });
  return apps.length > 0 ? apps : undefined;
}
