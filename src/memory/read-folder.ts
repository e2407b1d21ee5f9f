import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { formatDiagnostic } from '../core/diagnostics.js';
import type { Shortcut } from '../core/shortcut.js';
import type { Tip } from '../core/tip.js';
import { NO_CACHE, type ReadCache } from './read-cache.js';
import { isMissing } from './safe-file.js';
import { readShortcutFile } from './shortcut-file.js';
import { FORM_ALONE, type ShortcutRules } from './shortcut-rules.js';
import { readTipFile, type ReadFile, type StoredItem } from './tip-file.js';
import { parseSource, syntaxFlaw, type YamlSource } from '../core/yaml-source.js';
import { decodeUtf8, type FileProblem } from './file-problem.js';

/** All that is remembered, and all that could not be read. Files are named from the memory's folder. */
export type Contents = Readonly<{
  tips: readonly StoredItem<Tip>[];
  shortcuts: readonly StoredItem<Shortcut>[];
  problems: readonly FileProblem[];
}>;

type ReadFolderOptions = Readonly<{
  /** What a shortcut is held against beyond its form. */
  rules?: ShortcutRules;
  /** Tips of files that did not change since are taken from here. */
  cache?: ReadCache;
}>;

/** Reads every tip and shortcut below a folder. One bad file never hides the good ones; a folder that is not there is empty. */
export async function readMemoryFolder(
  folder: string,
  { rules = FORM_ALONE, cache = NO_CACHE }: ReadFolderOptions = {},
): Promise<Contents> {
  const tips = await readAll({ folder, cache }, await filesIn(folder, 'tips'), readTipFile);
  const packages = await foldersIn(folder, 'shortcuts');
  const files = await Promise.all(packages.map((name) => filesIn(folder, `shortcuts/${name}`)));
  // Not from the cache: what is complained about depends on the rules, and complaints need the lines of the file.
  const shortcuts = await readAll({ folder, cache: NO_CACHE }, files.flat(), (source) =>
    readShortcutFile(source, rules),
  );
  const twice = [...sharedIds(tips.items), ...sharedIds(shortcuts.items)];
  return {
    tips: tips.items,
    shortcuts: shortcuts.items,
    problems: [...tips.problems, ...shortcuts.problems, ...twice],
  };
}

type ReadPlace = Readonly<{ folder: string; cache: ReadCache }>;

async function readAll<T extends Tip | Shortcut>(
  place: ReadPlace,
  files: readonly string[],
  read: (source: YamlSource) => ReadFile<T>,
): Promise<ReadFile<T>> {
  const found = await Promise.all(files.map((file) => readOnce(place, file, read)));
  return { items: found.flatMap(({ items }) => items), problems: found.flatMap(({ problems }) => problems) };
}

async function readOnce<T extends Tip | Shortcut>(
  { folder, cache }: ReadPlace,
  file: string,
  read: (source: YamlSource) => ReadFile<T>,
): Promise<ReadFile<T>> {
  const stats = await stat(join(folder, file));
  // What was kept of a file is what was read of it by the same reader.
  return (
    (cache.get(file, stats) as ReadFile<T> | undefined) ?? cache.put(file, stats, await readOne(folder, file, read))
  );
}

async function readOne<T>(
  folder: string,
  file: string,
  read: (source: YamlSource) => ReadFile<T>,
): Promise<ReadFile<T>> {
  const only = (problem: FileProblem): ReadFile<T> => ({ items: [], problems: [problem] });
  if (!file.endsWith('.yaml')) {
    return only(complain(file, 'This file is not read.', 'Give it a name that ends in ".yaml".'));
  }
  const text = decodeUtf8(await readFile(join(folder, file)));
  if (text === undefined) return only(complain(file, 'This is not UTF-8 text.', 'Save it as UTF-8.'));
  const source = parseSource(file, text);
  const problem = syntaxFlaw(source);
  return problem ? only(problem) : read(source);
}

const complain = (file: string, problem: string, remedy: string): FileProblem => ({
  file,
  text: formatDiagnostic({ file }, { problem, remedy }),
});

function sharedIds(items: readonly StoredItem<Readonly<{ id: string }>>[]): readonly FileProblem[] {
  const first = new Map<string, StoredItem<Readonly<{ id: string }>>>();
  return items.flatMap((stored) => {
    const earlier = first.get(stored.item.id);
    if (!earlier) {
      first.set(stored.item.id, stored);
      return [];
    }
    const problem = `The id "${stored.item.id}" is also in ${earlier.file}, line ${earlier.line}.`;
    const { file, line } = stored;
    return [{ file, line, text: formatDiagnostic({ file, line }, { problem, remedy: 'Take one of the two out.' }) }];
  });
}

const filesIn = async (folder: string, under: string): Promise<readonly string[]> =>
  (await entries(folder, under)).filter((entry) => entry.isFile()).map(({ name }) => `${under}/${name}`);

const foldersIn = async (folder: string, under: string): Promise<readonly string[]> =>
  (await entries(folder, under)).filter((entry) => entry.isDirectory()).map(({ name }) => name);

/** In the order of their names, so that every listing is the same. Hidden ones belong to editors and tools. */
async function entries(folder: string, under: string) {
  const found = await readdir(join(folder, under), { withFileTypes: true }).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  return found.filter(({ name }) => !name.startsWith('.')).sort((a, b) => (a.name < b.name ? -1 : 1));
}
