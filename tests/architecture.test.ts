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
  ['assembly', 'evaluation'],
  // The doors: none imports another.
  ['cli'],
  // The library's face; nobody imports it.
  ['index.ts'],
];

/**
 * Folders with rooms, ground floor first; what a room may import holds as for floors. Rooms in one row may know each other.
 * Files that lie in the folder itself are its attic: they may import from all rooms, and no room from them.
 */
const ROOMS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  cli: [['terminal'], ['options'], ['phones'], ['doctor', 'eval'], ['commands']],
  evaluation: [
    ['metrics'],
    ['suites'],
    ['scoring'],
    ['store'],
    ['baselines', 'judging'],
    ['results'],
    ['running'],
    ['annotate'],
    ['pages'],
  ],
  perception: [['picture']],
  // The world's apps, their widgets, contents and texts are one idea in four folders; so are a machine and its commands.
  simulator: [
    ['world', 'widgets', 'content', 'texts'],
    ['apps'],
    ['scene'],
    ['picture', 'tree'],
    ['system', 'commands'],
    ['page', 'appium', 'adb'],
  ],
};

/** What the rest of the house may see of the simulator, so that it can be lifted out as a package of its own. */
const SIMULATOR_FACE = ['simulator/simulated-phone.ts', 'simulator/adb/adb-device.ts', 'simulator/state.ts'];

const MOST_FILES = 30;
/** Folders of small nouns, or of contents, that nobody reads from top to bottom. */
const MAY_BE_FULL = /^(core|simulator\/.*)$/;

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
  sharp: ['model', 'perception', 'report'],
  'string-width': ['cli'],
  webdriverio: ['device'],
  'wrap-ansi': ['cli'],
  'write-file-atomic': ['memory', 'model', 'runner', 'evaluation'],
  yaml: ['actions', 'cli', 'core', 'memory', 'model'],
  'yoga-layout': ['simulator'],
  zod: ['core', 'actions'],
};

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => join(SRC, name));

const nameOf = (file: string) => relative(SRC, file);
const folderOf = (file: string) => nameOf(file).split(sep)[0] ?? '';
const roomOf = (file: string) => nameOf(file).split(sep)[1] ?? '';
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

const isRoom = (folder: string, room: string) => ROOMS[folder]?.flat().includes(room) ?? false;
const levelOf = (folder: string, room: string) =>
  isRoom(folder, room) ? (ROOMS[folder] ?? []).findIndex((row) => row.includes(room)) : Infinity;

function complaintAboutRooms(file: string, specifier: string): string | undefined {
  const folder = folderOf(file);
  if (!ROOMS[folder] || !isRelative(specifier) || folderOf(target(file, specifier)) !== folder) return undefined;
  const [from, to] = [roomOf(file), roomOf(target(file, specifier))];
  const isDown = isRoom(folder, from) ? levelOf(folder, to) <= levelOf(folder, from) : true;
  return isDown ? undefined : `${nameOf(file)} may not import from ${folder}/${to}`;
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

  it('lets imports between the rooms of a folder only ever point down', () => {
    expect(
      files.flatMap((file) =>
        importsOf(file)
          .map((specifier) => complaintAboutRooms(file, specifier))
          .filter(Boolean),
      ),
    ).toEqual([]);
  });

  it('gives every room of a folder that has rooms a place', () => {
    const strangers = Object.keys(ROOMS).flatMap((folder) =>
      readdirSync(join(SRC, folder), { withFileTypes: true })
        .filter((entry) => entry.isDirectory() && !isRoom(folder, entry.name))
        .map(({ name }) => `${folder}/${name}`),
    );
    expect(strangers).toEqual([]);
  });

  it('shows the simulator by its face alone', () => {
    const strangers = files.flatMap((file) =>
      importsOf(file)
        .filter(isRelative)
        .map((specifier) => target(file, specifier))
        .filter((path) => folderOf(path) === 'simulator' && folderOf(file) !== 'simulator')
        .filter((path) => !SIMULATOR_FACE.includes(nameOf(path)))
        .map((path) => `${nameOf(file)} may not import ${nameOf(path)}`),
    );
    expect(strangers).toEqual([]);
  });

  it(`has no folder of more than ${MOST_FILES} files`, () => {
    const folders = [...new Set(files.map((file) => dirname(nameOf(file))))];
    const sizeOf = (folder: string) => files.filter((file) => dirname(nameOf(file)) === folder).length;
    expect(folders.filter((folder) => sizeOf(folder) > MOST_FILES && !MAY_BE_FULL.test(folder))).toEqual([]);
  });

  it('has no ring of imports', () => {
    const done = new Set<string>();
    expect(files.map((file) => findRing(file, [], done)).filter(Boolean)).toEqual([]);
  });

  it(`has no file of more than ${MOST_LINES} lines`, () => {
    expect(files.filter((file) => readFileSync(file, 'utf8').split('\n').length > MOST_LINES).map(nameOf)).toEqual([]);
  });
});
