import { cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { emptyFolder, runCli } from '../../support/run-cli.js';

const SCRIPT = `version: 1
replies:
  - role: operator
    reply: {thought: All is done already., actions: [{action: finish}]}
  - role: confirmer
    reply: {accepted: true, reason: Nothing was asked for.}
`;

describe('fingertips runs', () => {
  const folder = emptyFolder();
  const fingertips = (...args: readonly string[]) => runCli(args, { folder });

  it('has nothing to list in the beginning, and says how to begin', async () => {
    const { code, stdout, stderr } = await fingertips('runs', 'list');
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toContain('fingertips demo');
  });

  it('lists, shows and clears away what was run', async () => {
    writeFileSync(join(folder, 'script.yaml'), SCRIPT);
    const flags = ['--device', 'simulated', '--model', 'scripted:script.yaml', '--diligence', 'quick', '--no-memory'];
    await fingertips('run', 'Do nothing at all', ...flags);
    const [id = ''] = readdirSync(join(folder, 'runs'));

    const listed = await fingertips('runs', 'list');
    expect(listed.stdout).toMatch(/^RUN +END +STEPS +SIZE +PHONE +INSTRUCTION$/m);
    expect(listed.stdout).toContain(id);
    expect(listed.stdout).toMatch(/Finished +1 .*simulated +Do nothing at all$/m);

    const shown = await fingertips('runs', 'show', 'latest');
    expect(shown.stdout).toMatch(/^"Do nothing at all"\n\n 1 {2}/);
    expect(shown.stdout).toContain('Finished.');

    // Another one, that began long ago.
    const old = 'r-20200101-000000-aaaa';
    cpSync(join(folder, 'runs', id), join(folder, 'runs', old), { recursive: true });
    const manifest = { runId: old, startedAt: '2020-01-01T00:00:00Z', instruction: 'Old', device: { name: 'x' } };
    writeFileSync(join(folder, 'runs', old, 'manifest.json'), JSON.stringify(manifest));
    mkdirSync(join(folder, 'runs', 'mine'));

    const planned = await fingertips('runs', 'prune', '--days', '30', '--dry-run');
    expect(planned.stderr).toMatch(/^1 run, .* would go; nothing was deleted\.$/m);
    const { stdout } = await fingertips('runs', 'prune', '--days', '30', '--json');
    expect(JSON.parse(stdout)).toMatchObject({ removed: 1, runs: [{ id: old }] });
    expect(readdirSync(join(folder, 'runs')).sort()).toEqual(['mine', id].sort());
  });

  it('deletes nothing unless it is said what may go', async () => {
    const { code, stderr } = await fingertips('runs', 'prune');
    expect(code).toBe(2);
    expect(stderr).toContain('It is not said which runs may go.');
  });
});
