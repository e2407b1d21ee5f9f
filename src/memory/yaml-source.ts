import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Document } from 'yaml';
import { complaintAt, mismatches, type Mismatch } from '../core/complaint.js';
import type { Schema } from '../core/schema.js';

/** Something that keeps an item or a file from being used. `text` is the whole sentence. */
export type Problem = Readonly<{ file: string; line?: number | undefined; text: string }>;

/** A YAML file as text with positions. `text` keeps its byte order mark: every offset counts it. */
export type YamlSource = Readonly<{
  file: string;
  text: string;
  doc: Document.Parsed;
  /** Line of an offset, from 1. */
  lineAt(offset: number): number;
}>;

/** Undefined when the bytes are not UTF-8. Keeps the byte order mark. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

export function parseSource(file: string, text: string): YamlSource {
  const lines = new LineCounter();
  const doc = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  return { file, text, doc, lineAt: (offset) => lines.linePos(offset).line };
}

/** What keeps the file from being read as YAML at all. */
export function syntaxProblem({ file, doc, lineAt }: YamlSource): Problem | undefined {
  const [error] = doc.errors;
  if (!error) return undefined;
  const line = lineAt(error.pos[0]);
  const problem = `This is not YAML that can be read: ${error.message.replace(/\.?$/, '.')}`;
  return {
    file,
    line,
    text: complaintAt({ file, line }, { problem, remedy: 'Correct this line or the one above it.' }),
  };
}

/** Where in the text the value, or the key, at a path begins; as near as there is something. */
export function offsetAt({ doc }: YamlSource, path: readonly (string | number)[]): number {
  let node: unknown = doc.contents;
  let offset = doc.contents?.range[0] ?? 0;
  for (const part of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && key.value === part);
      if (!isScalar(pair?.key)) return offset;
      offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(part)];
      offset = (isMap(node) || isScalar(node) || isSeq(node) ? node.range?.[0] : undefined) ?? offset;
    }
  }
  return offset;
}

export function problemAt(source: YamlSource, mismatch: Mismatch): Problem {
  const place = { file: source.file, line: source.lineAt(offsetAt(source, mismatch.path)) };
  return { ...place, text: complaintAt(place, mismatch) };
}

/** A complaint, and the path it belongs to, for each thing the schema does not allow. */
export const checkSource = (source: YamlSource, schema: Schema<unknown>): readonly Mismatch[] =>
  mismatches(schema, source.doc.toJS());
