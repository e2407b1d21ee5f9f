/** Reads the tips of one file. */

import { basename } from 'node:path';
import type { Diagnostic } from '../core/diagnostics.js';
import { TipFile, type Tip, type TipFields } from '../core/tip.js';
import { idOfText } from './item-id.js';
import { offsetAt, type YamlSource } from '../core/yaml-source.js';
import { checkSource, problemAt, type FileProblem } from './file-problem.js';

/** An item with the place it stands at: the line from 1, and which entry of its file's list, from 0. */
export type StoredItem<T> = Readonly<{
  item: T;
  file: string;
  line: number;
  index: number;
  builtIn?: true;
  /** The line of a part of it, from 1. */
  lineOf?: (path: readonly (string | number)[]) => number;
}>;
export type ReadFile<T> = Readonly<{ items: readonly StoredItem<T>[]; problems: readonly FileProblem[] }>;

/** Reads the tips of one file. A tip that is wrong is left out and complained of; the others are there all the same. */
export function readTipFile(source: YamlSource): ReadFile<Tip> {
  const found = [...checkSource(source, TipFile), ...misplaced(source)];
  const problems = found.map((mismatch) => problemAt(source, mismatch));
  if (found.some((mismatch) => itemOf(mismatch) === undefined)) return { items: [], problems };

  const bad = new Set(found.map(itemOf));
  const file = source.doc.toJS() as TipFile;
  const items = file.tips.flatMap((fields, index) => {
    if (bad.has(index)) return [];
    const line = source.lineAt(offsetAt(source, ['tips', index]));
    return [{ item: tipWithDefaults(fields, file.package), file: source.file, line, index }];
  });
  return { items, problems };
}

/** A person may write only `do`; an item without an id is known by its text. */
export const tipWithDefaults = (fields: TipFields, packageName: string): Tip => ({
  ...fields,
  package: packageName,
  id: fields.id ?? idOfText('t', fields.do),
  kind: fields.kind ?? 'strategy',
  for: fields.for ?? ['operator'],
  source: fields.source ?? 'human',
  status: fields.status ?? ((fields.source ?? 'human') === 'human' ? 'active' : 'candidate'),
});

const itemOf = ({ path }: Diagnostic): number | undefined =>
  path[0] === 'tips' && typeof path[1] === 'number' ? path[1] : undefined;

function misplaced({ doc, file }: YamlSource): readonly Diagnostic[] {
  const expected = basename(file, '.yaml');
  const written: unknown = doc.get('package');
  if (typeof written !== 'string' || written === expected) return [];
  return [
    {
      path: ['package'],
      problem: `"package" is "${written}", but the file is called "${basename(file)}".`,
      remedy: `Write ${expected} here, or rename the file to ${written}.yaml.`,
    },
  ];
}
