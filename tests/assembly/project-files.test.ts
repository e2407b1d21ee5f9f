import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { initProject, writeMissingSchemas } from '../../src/assembly/project-files.js';
import { loadConfig } from '../../src/config/config.js';
import { emptyFolder } from '../support/run-cli.js';

const ANSWERS = { model: 'ollama:qwen3-vl:8b', device: 'simulated' };
const read = (folder: string, file: string) => readFileSync(join(folder, file), 'utf8');

describe('a new project', () => {
  it('holds settings that can be read, with what was answered', async () => {
    const folder = emptyFolder();
    const files = await initProject(folder, ANSWERS);
    expect(files.every(({ isNew }) => isNew)).toBe(true);
    const { models, devices, warnings } = loadConfig({ cwd: folder, env: {}, flags: {} });
    expect(models.model).toBe('ollama:qwen3-vl:8b');
    expect(devices.map(({ name }) => name)).toEqual(['simulated', 'usb']);
    expect(warnings).toEqual([]);
  });

  it('keeps keys to their owner, and out of the repository', async () => {
    const folder = emptyFolder();
    await initProject(folder, ANSWERS);
    expect(statSync(join(folder, '.env')).mode & 0o777).toBe(0o600);
    expect(read(folder, '.gitignore').split('\n')).toEqual(expect.arrayContaining(['.env', 'runs/']));
  });

  it('has the schema that the first line of each file names', async () => {
    const folder = emptyFolder();
    await initProject(folder, ANSWERS);
    for (const file of ['devices.yaml', 'fingertips.yaml']) {
      const [, schema = ''] = /\$schema=(\S+)/.exec(read(folder, file)) ?? [];
      expect(JSON.parse(read(folder, schema))).toHaveProperty('title');
    }
    expect(readdirSync(join(folder, 'schemas'))).toContain('shortcut.schema.json');
  });

  it('changes nothing that is there, but for what .gitignore lacks', async () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, 'fingertips.yaml'), 'version: 1 # mine\n');
    writeFileSync(join(folder, '.gitignore'), 'node_modules\n/runs');
    const files = await initProject(folder, ANSWERS);
    expect(read(folder, 'fingertips.yaml')).toBe('version: 1 # mine\n');
    expect(read(folder, '.gitignore')).toBe('node_modules\n/runs\n.env\nevals/\n.fingertips/\n');
    expect(files.filter(({ isNew }) => !isNew)).toEqual([{ file: 'fingertips.yaml', isNew: false }]);
    const again = await initProject(folder, ANSWERS);
    expect(again.some(({ isNew }) => isNew)).toBe(false);
  });

  it('gets a schema back that was lost', async () => {
    const folder = emptyFolder();
    const first = await writeMissingSchemas(folder);
    const second = await writeMissingSchemas(folder);
    expect([first.every(({ isNew }) => isNew), second.some(({ isNew }) => isNew)]).toEqual([true, false]);
  });
});
