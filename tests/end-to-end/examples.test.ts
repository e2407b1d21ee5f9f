import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { emptyFolder } from '../support/run-cli.js';

const run = promisify(execFile);
const names = readdirSync('examples').filter((name) => name.endsWith('.ts'));
const sourceOf = (name: string): string => readFileSync(join('examples', name), 'utf8');

/** The comment that an example ends with. */
const expectedOf = (source: string): string =>
  source
    .trimEnd()
    .split('\n\n')
    .at(-1)
    ?.split('\n')
    .map((line) => `${line.replace(/^\/\/ /, '')}\n`)
    .join('') ?? '';

describe('the examples', () => {
  it.each(names)('%s runs offline, checks its own result, and prints what it says it does', async (name) => {
    const program = join(process.cwd(), 'dist/examples', name.replace('.ts', '.js'));
    const { stdout } = await run(process.execPath, [program], { cwd: emptyFolder() });
    expect(stdout).toBe(expectedOf(sourceOf(name)));
    expect(sourceOf(name)).toMatch(/^process\.exitCode = .+ \? 0 : 1;$/m);
  });

  it.each(names)('%s has at most 60 lines', (name) => {
    expect(sourceOf(name).split('\n').length).toBeLessThanOrEqual(60);
  });
});

describe('README.md', () => {
  const readme = readFileSync('README.md', 'utf8');

  it('has at most 150 lines', () => {
    expect(readme.split('\n').length).toBeLessThanOrEqual(150);
  });

  it('shows a program that compiles strictly and runs with the model of the settings', async () => {
    const [, snippet = ''] = /```ts\n(.*?)```/s.exec(readme) ?? [];
    // Within the package, so that its own name leads to it as an installed one would.
    const folder = join('dist', 'readme');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'snippet.ts'), snippet);
    const tsc = join('node_modules', 'typescript', 'bin', 'tsc');
    const flags = ['--strict', '--module', 'nodenext', '--target', 'es2023', '--skipLibCheck', '--types', 'node'];
    await run(process.execPath, [tsc, '--ignoreConfig', ...flags, join(folder, 'snippet.ts')]);

    const replies = [
      { role: 'operator', reply: { thought: 'It is there already.', actions: [{ action: 'finish' }] } },
      { role: 'confirmer', reply: { accepted: true, reason: 'The list shows it.' } },
    ];
    const cwd = emptyFolder();
    writeFileSync(join(cwd, 'replies.yaml'), JSON.stringify({ version: 1, replies }));
    const env = { PATH: process.env.PATH, FINGERTIPS_MODEL: 'scripted:replies.yaml', FINGERTIPS_DILIGENCE: 'quick' };
    const settings = { ...env, FINGERTIPS_LEARNING: 'off' };
    const { stdout } = await run(process.execPath, [resolve(folder, 'snippet.js')], { cwd, env: settings });
    expect(stdout).toMatch(/^finished runs\/\S+\/report\.html$/m);
  });

  it('links only to files that are there', () => {
    const targets = [...readme.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, path = '']) => path);
    expect(targets.length).toBeGreaterThan(5);
    expect(targets.filter((path) => !readdirSync(join(path, '..')).includes(path.split('/').at(-1) ?? ''))).toEqual([]);
  });
});

describe('docs/simulated-phone.md', () => {
  it('builds its app from lines of the example', () => {
    const page = readFileSync('docs/simulated-phone.md', 'utf8');
    const section = page.slice(page.indexOf('## Write an app'), page.indexOf('Builders, by file'));
    const lines = new Set(sourceOf('04-write-an-app.ts').split('\n'));
    const shown = [...section.matchAll(/```ts\n(.*?)```/gs)].flatMap(([, code = '']) => code.trimEnd().split('\n'));
    expect(shown.length).toBeGreaterThan(10);
    expect(shown.filter((line) => !lines.has(line))).toEqual([]);
  });
});
