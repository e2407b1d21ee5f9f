import { basename, dirname } from 'node:path';
import type { Diagnostic } from '../core/diagnostics.js';
import { ShortcutFields, type Shortcut } from '../core/shortcut.js';
import { idOfText } from './item-id.js';
import { lintShortcut } from './lint-shortcut.js';
import { salvageShortcut } from './salvage-shortcut.js';
import { FORM_ALONE, type ShortcutFault, type ShortcutRules } from './shortcut-rules.js';
import type { ReadFile } from './tip-file.js';
import { offsetAt, type YamlSource } from '../core/yaml-source.js';
import { checkSource, problemAt } from './file-problem.js';

/** Reads the one shortcut of a file, or says what keeps it from being used. */
export function readShortcutFile(source: YamlSource, rules: ShortcutRules = FORM_ALONE): ReadFile<Shortcut> {
  const raw: unknown = source.doc.toJS();
  const wrong = checkSource(source, ShortcutFields);
  const fields = wrong.length === 0 ? ShortcutFields.parse(raw) : undefined;
  const found: readonly ShortcutFault[] = fields
    ? [...misplaced(fields, source.file), ...lintShortcut(fields), ...rules.faultsOf(fields)]
    : [...wrong, ...besides(wrong, raw, rules)];
  const problems = found
    .map((fault) => ({ ...problemAt(source, fault), ...(fault.isAdvice && { isAdvice: fault.isAdvice }) }))
    .sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  if (!fields || problems.some(({ isAdvice }) => !isAdvice)) return { items: [], problems };
  const lineOf = (path: readonly (string | number)[]) => source.lineAt(offsetAt(source, path));
  return { items: [{ item: shortcutWithDefaults(fields), file: source.file, line: 1, index: 0, lineOf }], problems };
}

/** What is wrong with the other parts of a file whose form is wrong, so that all is told at once. */
function besides(wrong: readonly Diagnostic[], raw: unknown, rules: ShortcutRules): readonly ShortcutFault[] {
  const fields = salvageShortcut(raw);
  if (!fields) return [];
  const isTold = ({ path }: ShortcutFault): boolean =>
    wrong.some((other) => path.slice(0, 2).join() === other.path.slice(0, 2).join());
  return rules.faultsOf(fields).filter((fault) => !fault.isAdvice && !isTold(fault));
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
