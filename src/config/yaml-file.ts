/** Reads a YAML file by a schema, or says line and field. */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatDiagnostic, validate } from '../core/diagnostics.js';
import { isSecretName } from '../core/device-settings.js';
import { withoutKeys } from '../core/keys-in-address.js';
import { SetupError } from '../core/errors.js';
import type { Schema } from '../core/schema.js';
import { offsetAt, parseSource, syntaxFlaw } from '../core/yaml-source.js';

type Path = readonly (string | number)[];

/** A file that was read and fits its schema. `lineOf` counts from 1 and answers for the nearest thing there is. */
export type CheckedFile<T> = Readonly<{ file: string; value: T; lineOf(path: Path): number }>;

export type ReadYamlOptions<T> = Readonly<{
  folder: string;
  /** Its name in the folder, and in complaints. */
  file: string;
  schema: Schema<T>;
}>;

/** Reads a YAML file by a schema; undefined when there is no such file. Throws one SetupError with all complaints. */
export function readYamlFile<T>({ folder, file, schema }: ReadYamlOptions<T>): CheckedFile<T> | undefined {
  const path = join(folder, file);
  if (!existsSync(path)) return undefined;
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    throw new SetupError({
      code: 'setup.file-system',
      problem: `${file} cannot be read: ${words}.`,
      remedy: 'It must be a file of your own.',
    });
  }
  return checkYaml(bytes.toString('utf8'), { file, schema });
}

export function checkYaml<T>(text: string, { file, schema }: Omit<ReadYamlOptions<T>, 'folder'>): CheckedFile<T> {
  const source = parseSource(file, text);
  const flaw = syntaxFlaw(source);
  if (flaw) throw refused(file, [flaw.text]);
  const lineOf = (path: Path) => source.lineAt(offsetAt(source, path));
  const value: unknown = source.doc.toJS();
  const result = schema.safeParse(value);
  if (result.success) return { file, value: result.data, lineOf };
  const found = validate(schema, maskSecretsOf(value));
  throw refused(
    file,
    found.map((mismatch) => formatDiagnostic({ file, line: lineOf(mismatch.path) }, mismatch)),
  );
}

function refused(file: string, complaints: readonly string[]): SetupError {
  const count = complaints.length === 1 ? 'one complaint' : `${complaints.length} complaints`;
  return new SetupError({
    code: 'setup.invalid-file',
    problem: complaints.join('\n'),
    remedy: `(${count} about ${file}; nothing was started.)`,
  });
}

/** A complaint shows the value it is about, so what looks like a secret is taken out first. */
export function maskSecretsOf(value: unknown, path: readonly string[] = []): unknown {
  if (Array.isArray(value)) return value.map((inner) => maskSecretsOf(inner, path));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, maskSecretsOf(inner, [...path, key])]));
  }
  const name = path.at(-1) ?? '';
  const isKey = name === 'key' || path.at(-2) === 'headers';
  // The name of a variable is told, since it is what may be wrong; of a key that some clouds write in capitals it is not.
  const isVariable = !isSecretName(name) && typeof value === 'string' && /^\$?[A-Z]+(_[A-Z0-9]+)*$/.test(value);
  const isHidden = path.includes('credentials') || isKey || isSecretName(name);
  if (typeof value !== 'string') return value;
  return isHidden && !isVariable ? '(not shown)' : withoutKeys(value);
}
