import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { emptyFolder, startCli, type CliProcess } from './run-cli.js';

export type PhoneProcess = Readonly<{
  appium: string;
  /** Where its state is read and set. */
  control: string;
  /** Where adb reaches it, when that was asked for. */
  adb: string | undefined;
  server: CliProcess;
  /** A working folder whose devices.yaml names this phone alone, at its own address or at one that leads there. */
  folderFor(url?: string): string;
  stop(): Promise<void>;
}>;

type Printed = Readonly<{
  appium: string;
  control: string;
  adb?: string;
  capabilities: Readonly<Record<string, unknown>>;
}>;

/** `fingertips phone` in a process of its own, as anybody would start it. */
export async function startPhoneProcess(options: readonly string[] = []): Promise<PhoneProcess> {
  const server = startCli(['phone', '--json', ...options]);
  const words = await server.saw(/"control": ".*"\s*}\s*$/s);
  const printed = JSON.parse(words.slice(words.indexOf('{'), words.lastIndexOf('}') + 1)) as Printed;
  const { appium, control, adb, capabilities } = printed;
  return {
    appium,
    control,
    adb,
    server,
    folderFor(url = appium) {
      const folder = emptyFolder();
      const devices = { lab: { kind: 'remote', url, capabilities } };
      writeFileSync(join(folder, 'devices.yaml'), JSON.stringify({ version: 1, devices }));
      return folder;
    },
    async stop() {
      server.child.kill('SIGINT');
      await server.ended;
    },
  };
}
