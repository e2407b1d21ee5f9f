// Packs the project, installs the tarball alone into an empty folder, and does what a newcomer does there.
// Run "npm run -s build" before. Ends with 1 and says which step failed.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'fingertips-package-'));
/** Nothing of this checkout may be found by accident: the folder is elsewhere, and only these variables are handed on. */
const env = { PATH: process.env.PATH, HOME: folder, TMPDIR: tmpdir(), npm_config_cache: process.env.npm_config_cache };
const LIMIT_MS = 300_000;

const run = (command, args, more = {}) =>
  execFileSync(command, args, {
    cwd: folder,
    encoding: 'utf8',
    stdio: 'pipe',
    env: { ...withoutUndefined(env), ...more },
    timeout: LIMIT_MS,
    maxBuffer: 64 * 1024 * 1024,
  });
const withoutUndefined = (record) =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
const fingertips = (...args) => run(join(folder, 'node_modules', '.bin', 'fingertips'), args);

/** What a model would say to the snippet; the settings that name it come the way a person's come. */
const REPLIES = `version: 1
replies:
  - role: operator
    reply: {thought: One shortcut does it., actions: [{action: create_note, args: {title: Oranges, body: Buy six}}]}
  - role: operator
    reply: {thought: The note is there., actions: [{action: finish}]}
  - role: confirmer
    reply: {accepted: true, reason: The list shows the note.}
`;
const SNIPPET_SETTINGS = {
  FINGERTIPS_MODEL: 'scripted:replies.yaml',
  FINGERTIPS_DILIGENCE: 'quick',
  FINGERTIPS_LEARNING: 'off',
};

const steps = {
  'pack and install': () => {
    const pack = ['pack', '--ignore-scripts', '--json', '--pack-destination', folder];
    const [{ filename }] = JSON.parse(execFileSync('npm', pack, { cwd: ROOT, encoding: 'utf8' }));
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
    run('npm', ['install', '--no-audit', '--no-fund', join(folder, filename)]);
  },
  'fingertips demo': () => {
    const { end, checks } = JSON.parse(fingertips('demo', '--json'));
    if (end.kind !== 'finished') throw new Error(`It ended as ${end.kind}.`);
    const failed = checks.filter(({ passed }) => !passed);
    if (checks.length === 0 || failed.length > 0) throw new Error(`Checks: ${JSON.stringify(checks)}`);
  },
  'fingertips eval everyday': () => {
    const summary = JSON.parse(fingertips('eval', 'everyday', '--model', 'oracle', '--tags', 'easy', '--json'));
    if (summary.succeeded === 0 || summary.succeeded !== summary.tries)
      throw new Error(`${summary.succeeded} of ${summary.tries} done.`);
  },
  "the README's snippet": () => {
    const [, snippet] = /```ts\n([^]*?)```/.exec(readFileSync(join(ROOT, 'README.md'), 'utf8')) ?? [];
    writeFileSync(join(folder, 'snippet.ts'), snippet);
    writeFileSync(join(folder, 'replies.yaml'), REPLIES);
    const tsc = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
    const types = ['--typeRoots', join(ROOT, 'node_modules', '@types'), '--types', 'node'];
    run(process.execPath, [tsc, '--strict', '--module', 'nodenext', '--target', 'es2023', ...types, 'snippet.ts']);
    const said = run(process.execPath, ['snippet.js'], SNIPPET_SETTINGS);
    if (!said.startsWith('finished ')) throw new Error(`It said: ${said}`);
  },
};

try {
  for (const [name, step] of Object.entries(steps)) {
    const started = performance.now();
    step();
    console.log(`${name}: ${((performance.now() - started) / 1000).toFixed(1)} s`);
  }
} catch (error) {
  console.error(`The tarball alone is not enough: ${error.message}`);
  console.error([error.stdout, error.stderr].filter(Boolean).join('\n').slice(-4000));
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
