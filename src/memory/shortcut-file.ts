import { basename, dirname } from 'node:path';
import type { Diagnostic } from '../core/diagnostics.js';
import { ShortcutFields, type Shortcut } from '../core/shortcut.js';
import { idOfText } from './item-id.js';
import { lintShortcut } from './lint-shortcut.js';
import type { ReadFile } from './tip-file.js';
import { offsetAt, type YamlSource } from '../core/yaml-source.js';
import { checkSource, problemAt } from './file-problem.js';

/** Reads the one shortcut of a file, or says what keeps it from being used. */
export function readShortcutFile(source: YamlSource): ReadFile<Shortcut> {
  const wrong = checkSource(source, ShortcutFields);
  const fields = wrong.length === 0 ? ShortcutFields.parse(source.doc.toJS()) : undefined;
  const found = fields ? [...misplaced(fields, source.file), ...lintShortcut(fields)] : wrong;
  const problems = found.map((mismatch) => problemAt(source, mismatch));
  if (!fields || problems.length > 0) return { items: [], problems };
  const lineOf = (path: readonly (string | number)[]) => source.lineAt(offsetAt(source, path));
  return { items: [{ item: shortcutWithDefaults(fields), file: source.file, line: 1, index: 0, lineOf }], problems };
}

/** What a person wrote and put in place is trusted; what was learned has to earn it. */
export const shortcutWithDefaults = (fields: ShortcutFields): Shortcut => ({
  ...fields,
  id: fields.id ?? idOfText('s', `${fields.package}/${fields.name}`),
  source: fields.source ?? 'human',
  status: fields.status ?? ((fields.source ?? 'human') === 'human' ? 'trusted' : 'candidate'),
  params: fields.params ?? {},
});

function misplaced({ name, package: packageName }: ShortcutFields, file: string): readonly Diagnostic[] {
  const [folder, stem] = [basename(dirname(file)), basename(file, '.yaml')];
  const wrong: Diagnostic[] = [];
  if (name !== stem) {
    const problem = `"name" is "${name}", but the file is called "${stem}.yaml".`;
    wrong.push({ path: ['name'], problem, remedy: `Write ${stem} here, or rename the file to ${name}.yaml.` });
  }
  if (packageName !== folder) {
    const problem = `"package" is "${packageName}", but the file is in the folder "${folder}".`;
    wrong.push({ path: ['package'], problem, remedy: `Write ${folder} here, or move the file to ${packageName}/.` });
  }
  return wrong;
}
