import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import ts from 'typescript';

const SRC = resolve('src');
const MOST_LINES = 300;

/** The house, ground floor first. A folder imports from itself and from lower floors, never sideways or up. */
const FLOORS = [
  ['core'],
  ['config', 'device', 'model', 'memory', 'report', 'simulator'],
  ['actions', 'perception'],
  ['agents'],
  ['evolution'],
  ['runner'],
  ['evaluation'],
  ['cli'],
  // The library's face shows what the command line puts together; nobody else imports from cli.
  ['index.ts'],
];

/** The whole list of packages, and the only folders that may import each. A new package needs a line here. */
const PACKAGE_OWNERS: Readonly<Record<string, readonly string[]>> = {
  '@napi-rs/canvas': ['simulator'],
  '@xmldom/xmldom': ['perception', 'simulator'],
  '@appium/types': ['simulator'],
  '@expo-google-fonts/roboto': ['simulator'],
  '@mdi/js': ['simulator'],
  appium: ['device', 'simulator'],
  commander: ['cli'],
  'd3-scale': ['evaluation'],
  dotenv: ['config'],
  jsonrepair: ['model'],
  fontoxpath: ['simulator'],
  'junit-report-builder': ['evaluation'],
  linebreak: ['simulator'],
  openai: ['model'],
  picocolors: ['cli'],
  'proper-lockfile': ['memory', 'runner'],
  sharp: ['perception', 'report'],
  webdriverio: ['device'],
  'write-file-atomic': ['memory', 'model', 'runner', 'evaluation'],
  yaml: ['core', 'memory', 'model'],
  'yoga-layout': ['simulator'],
  zod: ['core', 'actions'],
};

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => join(SRC, name));

const nameOf = (file: string) => relative(SRC, file);
const folderOf = (file: string) => nameOf(file).split(sep)[0] ?? '';
const floorOf = (folder: string) => FLOORS.findIndex((floor) => floor.includes(folder));
const packageOf = (specifier: string) => specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
const importsOf = (file: string) =>
  ts.preProcessFile(readFileSync(file, 'utf8')).importedFiles.map((entry) => entry.fileName);
const isRelative = (specifier: string) => specifier.startsWith('.');

/** The source file that a relative import means; sources import each other by their compiled name. */
const target = (file: string, specifier: string) => resolve(dirname(file), specifier).replace(/\.js$/, '.ts');

function complaint(file: string, specifier: string): string | undefined {
  const from = folderOf(file);
  if (isRelative(specifier)) {
    const to = folderOf(target(file, specifier));
    return to === from || floorOf(to) < floorOf(from) ? undefined : `${nameOf(file)} may not import from ${to}`;
  }
  const owners = PACKAGE_OWNERS[packageOf(specifier)] ?? [];
  if (specifier.startsWith('node:') || owners.includes(from)) return undefined;
  return `${nameOf(file)} may not import ${specifier}; owners: ${owners.join(', ') || 'none'}`;
}

function findRing(file: string, trail: readonly string[], done: Set<string>): readonly string[] | undefined {
  if (trail.includes(file)) return [...trail.slice(trail.indexOf(file)), file].map(nameOf);
  if (done.has(file)) return undefined;
  for (const specifier of importsOf(file).filter(isRelative)) {
    const ring = findRing(target(file, specifier), [...trail, file], done);
    if (ring) return ring;
  }
  done.add(file);
  return undefined;
}

describe('the house', () => {
  it('gives every folder a floor', () => {
    expect(readdirSync(SRC).filter((folder) => floorOf(folder) < 0)).toEqual([]);
  });

  it('lets imports only ever point down, and packages only to their owners', () => {
    expect(
      files.flatMap((file) =>
        importsOf(file)
          .map((specifier) => complaint(file, specifier))
          .filter(Boolean),
      ),
    ).toEqual([]);
  });

  it('has no ring of imports', () => {
    const done = new Set<string>();
    expect(files.map((file) => findRing(file, [], done)).filter(Boolean)).toEqual([]);
  });

  it(`has no file of more than ${MOST_LINES} lines`, () => {
    expect(files.filter((file) => readFileSync(file, 'utf8').split('\n').length > MOST_LINES).map(nameOf)).toEqual([]);
  });
});
