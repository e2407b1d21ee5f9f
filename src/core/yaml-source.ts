import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Document } from 'yaml';
import { formatDiagnostic, type SourcePosition } from './diagnostics.js';

/** A YAML file as text with positions. `text` keeps its byte order mark: every offset counts it. */
export type YamlSource = Readonly<{
  file: string;
  text: string;
  doc: Document.Parsed;
  /** Line of an offset, from 1. */
  lineAt(offset: number): number;
}>;

export function parseSource(file: string, text: string): YamlSource {
  const lines = new LineCounter();
  const doc = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  return { file, text, doc, lineAt: (offset) => lines.linePos(offset).line };
}

/** What keeps a file from being read as YAML at all. `text` is the whole sentence. */
export function syntaxFlaw({
  file,
  doc,
  lineAt,
}: YamlSource): (SourcePosition & Readonly<{ text: string }>) | undefined {
  const [error] = doc.errors;
  if (!error) return undefined;
  const place = { file, line: lineAt(error.pos[0]) };
  const problem = `This is not YAML that can be read: ${error.message.replace(/\.?$/, '.')}`;
  return { ...place, text: formatDiagnostic(place, { problem, remedy: 'Correct this line or the one above it.' }) };
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
