import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { changesOf, sampleOf, withChange } from './changes.mjs';
import { importFinder } from './importers.mjs';
import { readOptions } from './options.mjs';
import { printReport, summarise } from './report.mjs';
import { createTestRunner } from './run-tests.mjs';
import { openWorkplace } from './workplace.mjs';

/** `npm run mutants -- <folder>`: makes small changes to what is built of src/<folder> and says which of them its tests notice. */
const TIMES_THE_USUAL = 6;

const filesIn = (folder, ending) =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith(ending))
        .map((name) => join(folder, name))
        .sort()
    : [];
const stem = (path) => basename(path).replace(/\.(?:test\.)?js$/, '');
const say = (text) => process.stderr.write(`${text}\n`);
const giveUp = (text) => {
  say(text);
  process.exit(2);
};

/** The test called like the file comes first, then the quick ones, so that a change is noticed soon. */
const soonestFirst = (file, times) => (a, b) => {
  const isNamesake = (test) => Number(stem(test).startsWith(stem(file)));
  return isNamesake(b) - isNamesake(a) || times.get(a) - times.get(b);
};

/** How long each test file takes as things are. They all have to pass. */
async function timesOf(tests, runner) {
  const results = await runner.run(tests, 600_000);
  const bad = results.find(({ isGood }) => !isGood);
  if (bad) throw new Error(`${bad.file} fails before anything is changed.`);
  return new Map(results.map(({ file, ms }) => [file, ms]));
}

async function tryChanges(changes, { runner, tests, times, reaches, source, limitMs }) {
  const results = [];
  for (const change of changes) {
    const { path, line, what } = change;
    const chosen = tests.filter((test) => reaches(test, path)).sort(soonestFirst(path, times));
    const usual = chosen.reduce((all, test) => all + times.get(test), 0);
    const original = readFileSync(path, 'utf8');
    writeFileSync(path, withChange(original, change));
    const ran = chosen.length === 0 ? [] : await runner.run(chosen, Math.max(limitMs, usual * TIMES_THE_USUAL));
    writeFileSync(path, original);
    const isNoticed = ran.some(({ isGood }) => !isGood);
    results.push({
      file: source(path),
      line,
      what,
      isNoticed,
      ...(chosen.length === 0 ? { why: 'no test imports it' } : {}),
    });
    say(
      `${results.length} of ${changes.length}  ${isNoticed ? 'noticed    ' : 'NOT NOTICED'}  ${source(path)}:${line}  ${what}`,
    );
  }
  return results;
}

async function main() {
  const options = readOptions(process.argv.slice(2));
  if (typeof options === 'string') giveUp(options);
  const { folder, files: only, most, seed, aim, limitMs } = options;
  const project = process.cwd();
  if (!existsSync(join(project, 'dist/src', folder)))
    giveUp(`There is no dist/src/${folder}. Build first, and name a folder of src.`);

  const workplace = openWorkplace(project);
  const runner = createTestRunner(workplace.folder);
  const leave = () => {
    runner.stop();
    workplace.close();
  };
  // Not once: a second signal would end the process while it is clearing up.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => (leave(), process.exit(130)));
  try {
    const sources = join(workplace.folder, 'dist/src');
    const source = (path) => join('src', relative(sources, path)).replace(/\.js$/, '.ts');
    const paths = filesIn(join(sources, folder), '.js').filter(
      (path) => only.length === 0 || only.includes(stem(path)),
    );
    const all = paths.flatMap((path) => changesOf(path).map((change) => ({ ...change, path })));
    const changes = sampleOf(all, most, seed);
    const reaches = importFinder(sources);
    const tests = filesIn(join(workplace.folder, 'dist/tests', folder), '.test.js').filter((test) =>
      changes.some(({ path }) => reaches(test, path)),
    );
    const times = await timesOf(tests, runner);
    const results = await tryChanges(changes, { runner, tests, times, reaches, source, limitMs });
    const summary = { folder, possible: all.length, seed, ...summarise(results) };
    process.stdout.write(options.json ? `${JSON.stringify(summary, null, 2)}\n` : printReport(summary));
    if (aim !== undefined && summary.share < aim) {
      say(`Warning: ${summary.share.toFixed(1)} % noticed is less than the aim of ${aim} %.`);
      process.exitCode = 1;
    }
  } catch (error) {
    say(error.message);
    process.exitCode = 2;
  } finally {
    leave();
  }
}

await main();
