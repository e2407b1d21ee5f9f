import { isDeepStrictEqual } from 'node:util';
import { isAlias, isCollection, isScalar, visit } from 'yaml';
import { formatDiagnostic } from '../core/diagnostics.js';
import { ItemRejected } from '../core/errors.js';
import { applyPatches, patchesFor, type Edit } from './splice.js';
import { parseSource, syntaxFlaw, type YamlSource } from '../core/yaml-source.js';
import { isRecord } from '../core/is-record.js';

/**
 * The text with one edit applied and every other line as it was. The result is read again and must hold exactly the old
 * values with this one change; otherwise nothing is written (ItemRejected).
 */
export function editText(file: string, text: string, edit: Edit): string {
  const source = parseSource(file, text);
  refuseUnlessWritable(source);
  const patches = patchesFor(source, edit);
  if (!patches) throw unsafe(file, edit);
  const edited = applyPatches(text, patches);
  const after = parseSource(file, edited);
  const expected = expectedAfter(source.doc.toJS(), edit);
  if (after.doc.errors.length > 0 || !isDeepStrictEqual(after.doc.toJS(), expected)) throw unsafe(file, edit);
  return edited;
}

/** Files that use more of YAML than these need stay as their owner wrote them. */
function refuseUnlessWritable(source: YamlSource): void {
  const problem = syntaxFlaw(source);
  if (problem) throw new ItemRejected({ problem: problem.text, remedy: 'Nothing was written.' });
  const fancy = fancyIn(source);
  if (fancy === undefined) return;
  throw new ItemRejected({
    problem: formatDiagnostic(
      { file: source.file },
      { problem: `The file uses ${fancy}, so it is only read.`, remedy: '' },
    ).trim(),
    remedy: 'Write it out in full to let tips and shortcuts be added.',
  });
}

function fancyIn({ doc }: YamlSource): string | undefined {
  let found: string | undefined;
  visit(doc, {
    Node(_, node) {
      if (isAlias(node)) found = 'an alias';
      else if (node.anchor !== undefined) found = 'an anchor';
      else if ((isScalar(node) || isCollection(node)) && node.tag !== undefined) found = 'a tag';
    },
    Pair(_, { key }) {
      if (isScalar(key) && key.value === '<<') found = 'a merge key';
    },
  });
  return found;
}

function expectedAfter(before: unknown, edit: Edit): unknown {
  if (edit.kind === 'set-field') {
    const { field, value: set } = edit;
    return changeAt(before, edit.item, (value) => ({ ...(isRecord(value) ? value : {}), [field]: set }));
  }
  return changeAt(before, edit.list, (value) => {
    const items: readonly unknown[] = Array.isArray(value) ? value : [];
    return edit.kind === 'add-item' ? [...items, edit.fields] : items.filter((_, index) => index !== edit.index);
  });
}

function changeAt(
  value: unknown,
  [part, ...rest]: readonly (string | number)[],
  change: (value: unknown) => unknown,
): unknown {
  if (part === undefined) return change(value);
  if (Array.isArray(value))
    return value.map((inner, index) => (index === part ? changeAt(inner, rest, change) : inner));
  if (!isRecord(value)) return value;
  return { ...value, [part]: changeAt(value[part], rest, change) };
}

function unsafe(file: string, edit: Edit): ItemRejected {
  const what =
    edit.kind === 'set-field'
      ? `"${edit.field}" cannot be changed`
      : `An item cannot be ${edit.kind === 'add-item' ? 'added' : 'removed'}`;
  return new ItemRejected({
    problem: `${file}: ${what} without touching other lines (unsafe-splice). Nothing was written.`,
    remedy: 'Write the item as a list entry with one field a line, or make the change by hand.',
  });
}
