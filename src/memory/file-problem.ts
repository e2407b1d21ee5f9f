/** What is wrong with a file of tips or shortcuts, with its line. */

import { formatDiagnostic, validate, type Diagnostic } from '../core/diagnostics.js';
import type { Schema } from '../core/schema.js';
import { offsetAt, type YamlSource } from '../core/yaml-source.js';

/** Something that keeps an item or a file from being used. `text` is the whole sentence. */
export type FileProblem = Readonly<{
  file: string;
  line?: number | undefined;
  text: string;
  /** It is used all the same. */
  isAdvice?: true;
}>;

/** Undefined when the bytes are not UTF-8. Keeps the byte order mark. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

export function problemAt(source: YamlSource, mismatch: Diagnostic): FileProblem {
  const place = { file: source.file, line: source.lineAt(offsetAt(source, mismatch.path)) };
  return { ...place, text: formatDiagnostic(place, mismatch) };
}

/** A complaint, and the path it belongs to, for each thing the schema does not allow. */
export const checkSource = (source: YamlSource, schema: Schema<unknown>): readonly Diagnostic[] =>
  validate(schema, source.doc.toJS());
