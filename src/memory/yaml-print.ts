/** Prints values as YAML that people like to read. */

/** What a field of a tip holds. */
export type YamlValue = string | number | boolean | readonly string[];

const KEYWORDS = /^(?:true|false|yes|no|on|off|null|y|n)$/i;
const SAFE = /^\p{L}[\p{L}\p{M}\p{N} .,;()'’/_+=%-]*$/u;
/** Line breaks of YAML 1.1 and characters nobody sees: JSON leaves them bare, we do not. */
const ESCAPED = /[\x7f\x85\u2028\u2029\ufeff]/g;
const NEEDS_QUOTES = /[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff]/;
const UNPAIRED = /\p{Cs}/u;

/** One line: plain where nothing can be misread, by YAML 1.1 readers too, else a JSON string. */
export function printInline(value: YamlValue, inFlow: boolean): string {
  if (typeof value === 'object') return `[${value.map((part) => printInline(part, true)).join(', ')}]`;
  if (typeof value !== 'string') return String(value);
  const plain = SAFE.test(value) && !value.endsWith(' ') && !KEYWORDS.test(value);
  return plain && !(inFlow && value.includes(',')) ? value : quoted(value);
}

/** True when the text reads best as lines of their own, and can. */
export function fitsBlock(value: YamlValue): value is string {
  if (typeof value !== 'string' || !value.includes('\n')) return false;
  if (/^[\s]/.test(value) || value.endsWith('\n')) return false;
  return !NEEDS_QUOTES.test(value) && !UNPAIRED.test(value) && value.split('\n').every((line) => !/^ +$/.test(line));
}

/** A literal block without its last line break. `indent` is that of its lines. */
export const printBlock = (value: string, indent: string, eol: string): string =>
  ['|-', ...value.split('\n').map((line) => (line === '' ? '' : indent + line))].join(eol);

/** `key: value`, on lines of their own; the first without indentation, none with a last line break. */
export function printField(
  key: string,
  value: YamlValue,
  { indent, eol }: Readonly<{ indent: string; eol: string }>,
): string {
  return `${key}: ${fitsBlock(value) ? printBlock(value, `${indent}  `, eol) : printInline(value, false)}`;
}

/** `{key: value, key: value}` */
export const printFlow = (fields: Readonly<Record<string, YamlValue>>): string =>
  `{${Object.entries(fields)
    .map(([key, value]) => `${key}: ${printInline(value, true)}`)
    .join(', ')}}`;

const quoted = (value: string): string =>
  JSON.stringify(value).replace(ESCAPED, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** Without fields that are undefined. */
export const plainFields = (
  fields: Readonly<Record<string, YamlValue | undefined>>,
): Readonly<Record<string, YamlValue>> =>
  Object.fromEntries(Object.entries(fields).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])));
