import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { emptyFolder, runCli } from '../../../support/run-cli.js';
import { DIM, DIM_SHORTCUT, LAMP, LAMP_TIPS } from '../../../memory/review/review-folder.js';

function aFolder(): string {
  const folder = emptyFolder();
  for (const [file, text] of Object.entries({ [LAMP]: LAMP_TIPS, [DIM]: DIM_SHORTCUT })) {
    mkdirSync(join(folder, file, '..'), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return folder;
}

describe('reviewing what was learned', () => {
  it('goes from the queue over a decision to the log, and back', async () => {
    const folder = aFolder();
    const text = () => readFileSync(join(folder, LAMP), 'utf8');
    const queue = await runCli(['learned'], { folder });
    expect(queue.stdout).toContain('s-dimmer  shortcut for com.example.lamp: Dim the lamp');
    expect(queue.stdout).toContain('    1. tap "Brightness"');
    expect(queue.stdout).toContain('    Always the same: "Brightness", "Done"');

    const accepted = await runCli(['accept', 't-dimmer', 'dim_lamp', '--json'], { folder });
    const { changes } = JSON.parse(accepted.stdout) as { changes: { id: string; to: string; delta: string }[] };
    expect(changes).toMatchObject([
      { id: 't-dimmer', to: 'active' },
      { id: 's-dimmer', to: 'trusted' },
    ]);
    expect(JSON.parse((await runCli(['learned', '--json'], { folder })).stdout)).toEqual({ learned: [] });
    expect((await runCli(['log'], { folder })).stdout).toMatch(/person +t-dimmer +candidate → active +accepted by you/);

    await runCli(['undo', changes[0]?.delta ?? ''], { folder });
    expect(text()).toBe(LAMP_TIPS);
  }, 60_000);

  it('opens the editor at the line and checks the file afterwards', async () => {
    const folder = aFolder();
    const editor = join(folder, 'nano');
    writeFileSync(editor, '#!/bin/sh\necho "$@" > called\nsed -i "s/status: active/status: actve/" "$2"\n', {
      mode: 0o755,
    });
    const { code, stdout } = await runCli(['edit', 't-switch'], { folder, env: { EDITOR: editor } });
    expect(readFileSync(join(folder, 'called'), 'utf8')).toBe(`+12 ${LAMP}\n`);
    expect(stdout).toContain(`${LAMP}, line 12`);
    expect(code).toBe(2);
  }, 30_000);

  it('says what was meant where there is no such item', async () => {
    const { code, stderr } = await runCli(['reject', 't-dimer'], { folder: aFolder() });
    expect(stderr).toContain('Did you mean "t-dimmer"?');
    expect(code).toBe(2);
  }, 30_000);
});
