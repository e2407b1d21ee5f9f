import { execFile } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
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

  it('shows only code that stands in the examples', () => {
    const lines = new Set(names.flatMap((name) => sourceOf(name).split('\n')));
    const shown = [...readme.matchAll(/```ts\n(.*?)```/gs)].flatMap(([, code = '']) => code.trimEnd().split('\n'));
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.filter((line) => !lines.has(line))).toEqual([]);
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
