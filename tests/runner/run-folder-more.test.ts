import { mkdir, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Manifest } from '../../src/core/run-result.js';
import { createRunFolder } from '../../src/runner/run-folder.js';

const manifest: Manifest = {
  version: 1,
  runId: 'r-20261122-153012-x7k2',
  startedAt: '2026-11-22T15:30:12.000Z',
  instruction: 'Write hunter2 into the form',
  device: { name: 'sim', kind: 'simulated', model: 'Simulated phone', android: '16' },
  models: {},
  settings: { diligence: 'balanced', limits: { steps: 40 }, confirm: 'risky', learning: 'auto', record: false },
  fingertips: '0.1.0',
  node: 'v20.20.2',
};

const warned = (text: string) => ({ kind: 'warned', step: 1, text }) as const;

describe('the run folder while it is written', () => {
  let root = '';
  let now = 0;
  const create = (secrets = {}) => createRunFolder({ root, manifest, clock: { now: () => now }, secrets });

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'fingertips-runs-'));
    now = 1000;
  });
  afterEach(() => rm(root, { recursive: true }));

  it('belongs to one run: the manifest of the first stays when a second has the same id', async () => {
    await create();
    const other = { ...manifest, instruction: 'Something else' };
    const twin = createRunFolder({ root, manifest: other, clock: { now: () => now } });
    await expect(twin).rejects.toMatchObject({ code: 'setup.file-system' });
    await expect(readFile(join(root, manifest.runId, 'manifest.json'), 'utf8')).resolves.toContain('hunter2');
  });

  it('keeps secrets out of the manifest, which holds the instruction', async () => {
    const { path } = await create({ PASSWORD: 'hunter2' });
    const text = await readFile(join(path, 'manifest.json'), 'utf8');
    expect(text).not.toContain('hunter2');
    expect(text).toContain('{{secret:PASSWORD}}');
  });

  it('goes on writing after a line that could not be written, and says so to the writer of that line', async () => {
    const folder = await create();
    const trace = join(folder.path, 'trace.jsonl');
    await mkdir(trace);
    await expect(folder.on(warned('lost'))).rejects.toThrow('EISDIR');
    await rm(trace, { recursive: true });
    await folder.on(warned('kept'));
    await expect(folder.readTrace()).resolves.toMatchObject({ warnings: [{ text: 'kept' }] });
  });

  it('can be looked into by nobody else', async () => {
    const folder = await create();
    await folder.on(warned('kept'));
    const names = ['.', ...(await readdir(folder.path))];
    const modes = await Promise.all(names.map(async (name) => (await stat(join(folder.path, name))).mode & 0o077));
    expect(names.sort()).toEqual(['.', 'manifest.json', 'screenshots', 'trace.jsonl']);
    expect(modes).toEqual([0, 0, 0, 0]);
  });

  it('is read back only when all that was told is on disk', async () => {
    const folder = await create();
    const told = Array.from({ length: 30 }, (_, index) => folder.on(warned(`line ${index}`)));
    const { warnings } = await folder.readTrace();
    await Promise.all(told);
    expect(warnings).toHaveLength(30);
  });

  it('dates a line when it was told, not when the disk was ready', async () => {
    const folder = await create();
    const told = [1000, 2000, 3000].map((at) => {
      now = at;
      return folder.on(warned(`at ${at}`));
    });
    now = 9000;
    await Promise.all(told);
    const lines = (await readFile(join(folder.path, 'trace.jsonl'), 'utf8')).trim().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as { at: number }).at)).toEqual([1000, 2000, 3000]);
  });
});
