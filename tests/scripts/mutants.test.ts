import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const SCRIPT = resolve('scripts/mutants/main.mjs');
const placesOf = (): readonly string[] =>
  readdirSync(tmpdir()).filter((name) => name.startsWith('fingertips-mutants-'));

const AGE = `export const isGrown = (age) => age >= 18;
export const forever = (count) => { while (count > 0) count -= 1; return 'over'; };
`;
const FILES: Readonly<Record<string, string>> = {
  'package.json': '{"type": "module"}',
  'jest.config.js': "export default { testMatch: ['<rootDir>/dist/tests/**/*.test.js'], transform: {} };",
  'dist/src/planted/age.js': AGE,
  'dist/src/planted/alone.js': 'export const alone = () => true;',
  'dist/tests/planted/age.test.js': `import { isGrown, forever } from '../../src/planted/age.js';
it('is grown at 30 and not at 3', () => expect([isGrown(30), isGrown(3)]).toEqual([true, false]));
it('comes to an end', () => expect(forever(3)).toBe('over'));`,
};

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'planted-'));
  for (const [file, text] of Object.entries(FILES)) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), text);
  }
  await symlink(resolve('node_modules'), join(folder, 'node_modules'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

type Ran = Readonly<{ code: number; out: string; complaints: string }>;
const run = (...args: readonly string[]): Promise<Ran> =>
  new Promise((done) => {
    const child = execFile(process.execPath, [SCRIPT, ...args], { cwd: folder }, (_, out, complaints) => {
      done({ code: child.exitCode ?? -1, out, complaints });
    });
  });

describe('npm run mutants', () => {
  it('shows the share that is noticed, and by line and in words what is not', async () => {
    const { code, out } = await run('planted', '--files', 'age', '--limit', '1');
    expect(code).toBe(0);
    expect(out).toContain('src/planted/age.ts:1  comparison turned: age >= 18 → age > 18');
    expect(out).not.toContain('age >= 18 → age < 18');
    expect(out).toMatch(/together +\d of +\d+ /);
  }, 120_000);

  it('says of a file that no test imports, and warns below the aim with code 1', async () => {
    const { code, out, complaints } = await run('planted', '--files', 'alone', '--json', '--aim', '85');
    expect(code).toBe(1);
    expect(complaints).toContain('Warning: 0.0 % noticed is less than the aim of 85 %.');
    expect(JSON.parse(out)).toMatchObject({
      made: 1,
      share: 0,
      survivors: [
        { file: 'src/planted/alone.ts', line: 1, what: 'truth turned: true → false', why: 'no test imports it' },
      ],
    });
  }, 120_000);

  it('draws the same changes again with the same seed', async () => {
    const shares = await Promise.all(
      [1, 2].map(() => run('planted', '--files', 'age', '--most', '2', '--limit', '1', '--seed', '7', '--json')),
    );
    const [first, second] = shares.map(({ out }) => JSON.parse(out) as Readonly<{ made: number; possible: number }>);
    expect(first).toEqual(second);
    expect(first?.made).toBe(2);
    expect(first?.possible).toBeGreaterThan(2);
  }, 120_000);

  it('never touches what is built, and clears its place up when it is interrupted', async () => {
    const others = placesOf();
    const child = execFile(process.execPath, [SCRIPT, 'planted', '--files', 'age'], { cwd: folder });
    const ended = new Promise<number | null>((done) => child.once('exit', done));
    await new Promise((done) => child.stderr?.once('data', done));
    child.kill('SIGINT');
    expect(await ended).toBe(130);
    expect(placesOf().filter((name) => !others.includes(name))).toEqual([]);
    expect(await readFile(join(folder, 'dist/src/planted/age.js'), 'utf8')).toBe(AGE);
  }, 120_000);

  it.each([
    ['a folder that is not there', ['nowhere'], 'There is no dist/src/nowhere.'],
    ['no folder', [], 'npm run mutants -- <folder>'],
    ['an aim that is no number', ['planted', '--aim', 'most'], 'npm run mutants -- <folder>'],
  ])('says what is wrong with %s', async (_, args, words) => {
    const { code, complaints } = await run(...args);
    expect(code).toBe(2);
    expect(complaints).toContain(words);
  });
});
