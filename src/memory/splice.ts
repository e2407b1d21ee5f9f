/** Finds and replaces one item in a YAML text. */

import { isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import { fitsBlock, printBlock, printField, printFlow, printInline, type YamlValue } from './yaml-print.js';
import type { YamlSource } from '../core/yaml-source.js';

type Path = readonly (string | number)[];

/** One change to one item. Whatever else stands in the file keeps its bytes. */
export type Edit =
  | Readonly<{ kind: 'set-field'; item: Path; field: string; value: YamlValue }>
  | Readonly<{ kind: 'add-item'; list: Path; fields: Readonly<Record<string, YamlValue>> }>
  | Readonly<{ kind: 'remove-item'; list: Path; index: number }>;

/** Offsets as in the text, the byte order mark counted. */
export type Patch = Readonly<{ from: number; to: number; text: string }>;

/** The places of the text that an edit changes; undefined when it cannot be done without touching others. */
export function patchesFor(source: YamlSource, edit: Edit): readonly Patch[] | undefined {
  if (edit.kind === 'add-item') return addItem(source, edit);
  if (edit.kind === 'remove-item') return removeItem(source, edit);
  const item = source.doc.getIn(edit.item, true);
  if (!isMap(item)) return undefined;
  const pair = item.items.find(({ key }) => isScalar(key) && key.value === edit.field);
  return pair ? replaceValue(source, pair, { edit, item }) : addField(source, item, edit);
}

export const applyPatches = (text: string, patches: readonly Patch[]): string =>
  [...patches]
    .sort((a, b) => b.from - a.from)
    .reduce((done, { from, to, text: added }) => done.slice(0, from) + added + done.slice(to), text);

type SetField = Extract<Edit, { kind: 'set-field' }>;

function replaceValue(
  { text }: YamlSource,
  pair: Pair,
  { edit: { value }, item }: Readonly<{ edit: SetField; item: YAMLMap }>,
): readonly Patch[] | undefined {
  const { value: node, key } = pair;
  const inFlow = item.flow === true;
  if (!isScalar(node) && !(isSeq(node) && node.flow)) return undefined;
  if (!node.range || !isScalar(key) || !key.range) return undefined;
  const [from, to] = node.range[0] === node.range[1] ? emptyAfter(text, key.range[1]) : node.range;
  const eol = eolOf(text);
  const indent = ' '.repeat(columnOf(text, key.range[0]) + 2);
  const oldIsBlock = isScalar(node) && (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED');
  // The last line break belongs to a block, and to nothing else.
  const lastBreak = oldIsBlock && text[to - 1] === '\n' ? eol : '';
  const restOfLine = oldIsBlock ? '' : text.slice(to, lineEnd(text, to));
  const space = from === to && text[from - 1] === ':' ? ' ' : '';

  if (fitsBlock(value) && !inFlow && restOfLine.trim() === '') {
    return [{ from, to: to + restOfLine.length, text: space + printBlock(value, indent, eol) + lastBreak }];
  }
  return [{ from, to, text: space + printInline(value, inFlow) + lastBreak }];
}

function addField(source: YamlSource, item: YAMLMap, { field, value }: SetField): readonly Patch[] | undefined {
  const first = item.items[0]?.key;
  if (!isScalar(first) || !first.range) return undefined;
  if (item.flow) {
    const end = endOf(item.items.at(-1)?.value);
    return end === undefined ? undefined : [{ from: end, to: end, text: `, ${field}: ${printInline(value, true)}` }];
  }
  const indent = ' '.repeat(columnOf(source.text, first.range[0]));
  const eol = eolOf(source.text);
  return insertLines(source, endOf(item), indent + printField(field, value, { indent, eol }));
}

function addItem(
  source: YamlSource,
  { list, fields }: Extract<Edit, { kind: 'add-item' }>,
): readonly Patch[] | undefined {
  const { doc, text } = source;
  const found = doc.getIn(list, true);
  const eol = eolOf(text);
  if (isSeq(found) && found.flow && found.items.length > 0) {
    const end = endOf(found.items.at(-1));
    return end === undefined ? undefined : [{ from: end, to: end, text: `, ${printFlow(fields)}` }];
  }
  if (isSeq(found) && !found.flow) {
    const dash = found.range ? columnOf(text, found.range[0]) : 0;
    return insertLines(source, endOf(found), printItem(fields, ' '.repeat(dash), eol));
  }
  const isEmpty = isSeq(found) || (isScalar(found) && found.value === null);
  const key = keyOf(source, list);
  if (!isEmpty || !found.range || key === undefined) return undefined;
  // What stood there goes, its comment stays, and the first item begins on the next line.
  const [from, to] = found.range[0] === found.range[1] ? emptyAfter(text, key) : found.range;
  const start = text.slice(0, from).trimEnd().length;
  const lines = insertLines(source, to, printItem(fields, '  ', eol)) ?? [];
  return [{ from: start, to, text: '' }, ...lines];
}

/** From the line of its dash to the end of its last value. Comments above it stay; the last one leaves an empty list. */
function removeItem(
  source: YamlSource,
  { list, index }: Extract<Edit, { kind: 'remove-item' }>,
): readonly Patch[] | undefined {
  const { doc, text } = source;
  const found = doc.getIn(list, true);
  if (!isSeq(found) || found.flow) return undefined;
  const item = found.items[index];
  const start = isMap(item) || isScalar(item) ? item.range?.[0] : undefined;
  const end = endOf(item);
  const key = keyOf(source, list);
  if (start === undefined || end === undefined || key === undefined) return undefined;
  const from = text.lastIndexOf('\n', text.lastIndexOf('-', start - 1)) + 1;
  const next = text.indexOf('\n', end);
  const to = text[end - 1] === '\n' ? end : next < 0 ? text.length : next + 1;
  const [colon] = emptyAfter(text, key);
  const empty = found.items.length === 1 ? [{ from: colon, to: colon, text: ' []' }] : [];
  return [...empty, { from, to, text: '' }];
}

/** Where the key of a top-level list ends. */
function keyOf({ doc }: YamlSource, [name]: Path): number | undefined {
  const pair = isMap(doc.contents)
    ? doc.contents.items.find(({ key }) => isScalar(key) && key.value === name)
    : undefined;
  return isScalar(pair?.key) ? pair.key.range?.[1] : undefined;
}

function printItem(fields: Readonly<Record<string, YamlValue>>, dash: string, eol: string): string {
  const indent = `${dash}  `;
  const printed = Object.entries(fields).map(([key, value]) => printField(key, value, { indent, eol }));
  return `${dash}- ${printed.join(eol + indent)}`;
}

/** New lines after the line on which `after` ends. */
function insertLines({ text }: YamlSource, after: number | undefined, lines: string): readonly Patch[] | undefined {
  if (after === undefined) return undefined;
  const eol = eolOf(text);
  const startsLine = after > 0 && text[after - 1] === '\n';
  const end = startsLine ? after : lineEnd(text, after);
  if (startsLine) return [{ from: end, to: end, text: lines + eol }];
  const atLastLine = end === text.length;
  const at = atLastLine ? end : text.indexOf('\n', end) + 1;
  return [{ from: at, to: at, text: atLastLine ? eol + lines + eol : lines + eol }];
}

/** Where the last value in a node ends. For a block that is after its last line break. */
function endOf(node: unknown): number | undefined {
  if (isMap(node) && !node.flow) {
    const last = node.items.at(-1);
    return last && (hasText(last.value) ? endOf(last.value) : endOf(last.key));
  }
  if (isSeq(node) && !node.flow) return endOf((node as YAMLSeq).items.at(-1));
  return isMap(node) || isSeq(node) || isScalar(node) ? node.range?.[1] : undefined;
}

/** The parser puts an empty value after the comment that follows it; it belongs right after the colon. */
function emptyAfter(text: string, keyEnd: number): readonly [number, number] {
  const colon = text.indexOf(':', keyEnd) + 1;
  return [colon, colon];
}

const hasText = (node: unknown): node is Node =>
  (isMap(node) || isSeq(node) || isScalar(node)) && (node.range?.[1] ?? 0) > (node.range?.[0] ?? 0);

const eolOf = (text: string): string => (/\r?\n/.exec(text)?.[0] === '\r\n' ? '\r\n' : '\n');

/** Where the line ends that holds an offset, before its line break. */
function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  if (end < 0) return text.length;
  return text[end - 1] === '\r' && end > offset ? end - 1 : end;
}

const columnOf = (text: string, offset: number): number => {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return offset - start - (text.charCodeAt(start) === 0xfeff ? 1 : 0);
};
