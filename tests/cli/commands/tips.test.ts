import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { emptyFolder, runCli } from '../../support/run-cli.js';

const TIPS = `version: 1
package: _general
tips:
  - id: t-aaaa
    do: Scroll down before saying that something is not there.
  - do: A tip with a key that is not known.
    kidn: fact
`;
const SHORTCUT = `version: 1
name: open_wifi
package: com.android.settings
description: Opens the Wi-Fi settings.
effects: read_only
steps:
  - do: tap
    target: Network
`;

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = emptyFolder();
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

const folder = folderWith({
  'tips/_general.yaml': TIPS,
  'shortcuts/com.android.settings/open_wifi.yaml': SHORTCUT,
});

describe('fingertips tips', () => {
  it('lists what can be read on one stream and says on the other what was left out', async () => {
    const { code, stdout, stderr } = await runCli(['tips', 'list', '--app', '_general'], { folder });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^t-aaaa +_general +active +strategy +operator +Scroll down/m);
    expect(stderr).toContain('tips/_general.yaml, line 7: There is no field "kidn" here. Did you mean "kind"?');
  });

  it('prints one object for --json, with the place of each tip', async () => {
    const { stdout } = await runCli(['tips', 'list', '--app', '_general', '--json'], { folder });
    const { tips, problems } = JSON.parse(stdout) as { tips: readonly { id: string }[]; problems: readonly string[] };
    const own = { id: 't-aaaa', file: 'tips/_general.yaml', line: 4, status: 'active' };
    expect(tips.find(({ id }) => id === own.id)).toMatchObject(own);
    expect(problems).toEqual([expect.stringContaining('"kidn"')]);
  });

  it('checks every file and ends with 2 when one has to be mended', async () => {
    const checked = await runCli(['tips', 'check'], { folder });
    expect(checked).toMatchObject({ code: 2, stderr: expect.stringContaining('1 to mend.') as unknown });
    expect(checked.stdout).toContain('line 7');
    expect(existsSync(join(folder, 'schemas', 'shortcut.schema.json'))).toBe(true);
    await expect(runCli(['tips', 'check'])).resolves.toMatchObject({ code: 0 });
  });

  it('shows one tip, and suggests the near id of one that is not there', async () => {
    const shown = await runCli(['tips', 'show', 't-aaaa'], { folder });
    expect(shown.stdout).toContain('tips/_general.yaml:4');
    const missing = await runCli(['tips', 'show', 't-aaab'], { folder });
    expect(missing).toMatchObject({ code: 2, stdout: '' });
    expect(missing.stderr).toContain('There is no tip called "t-aaab".\nDid you mean "t-aaaa"?');
  });
});

describe('fingertips shortcuts', () => {
  it('lists, shows and checks them', async () => {
    const list = await runCli(['shortcuts', 'list', '--app', 'com.android.settings'], { folder });
    expect(list.stdout).toMatch(
      /^com\.android\.settings +open_wifi\(\) +\w+ +read_only +1 +Opens the Wi-Fi settings\.$/m,
    );
    const shown = await runCli(['shortcuts', 'show', 'com.android.settings/open_wifi', '--json'], { folder });
    expect(JSON.parse(shown.stdout)).toMatchObject({ name: 'open_wifi', steps: [{ do: 'tap' }] });
    await expect(runCli(['shortcuts', 'check'], { folder })).resolves.toMatchObject({ code: 0 });
  });
});
