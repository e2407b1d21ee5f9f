import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Folders whose tests are about the whole of something, or about a program with a shape of its own. */
const FREE = /^(?:simulator|conformance|end-to-end|bench|scripts|support)(?:\/|$)/;

const namesIn = (folder: string, ending: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith(ending));

const sources = namesIn('src', '.ts');
/** A test is called as its source, or as its source and more: run-models-and-lessons.test.ts tests run.ts. */
const hasSource = (test: string): boolean => {
  const name = basename(test, '.test.ts');
  return sources
    .filter((source) => dirname(source) === dirname(test))
    .map((source) => basename(source, '.ts'))
    .some((source) => name === source || name.startsWith(`${source}-`));
};

it('every test is named after a source file of the same folder', () => {
  const tests = namesIn('tests', '.test.ts').filter((test) => dirname(test) !== '.' && !FREE.test(test));
  expect(tests.length).toBeGreaterThan(50);
  expect(tests.filter((test) => !hasSource(test)).map((test) => join('tests', test))).toEqual([]);
});
