/** Options of the command line, checked. */

import { InvalidArgumentError } from 'commander';

/** For commander: refuses anything but a whole number within the bounds, and says which they are. */
export const wholeNumber =
  (least: number, most = Number.MAX_SAFE_INTEGER) =>
  (text: string): number => {
    const value = /^\d+$/.test(text) ? Number(text) : NaN;
    if (value >= least && value <= most) return value;
    const bounds = most === Number.MAX_SAFE_INTEGER ? `${least} or more` : `from ${least} to ${most}`;
    throw new InvalidArgumentError(`It must be a whole number, ${bounds}.`);
  };

export function positiveNumber(text: string): number {
  const value = /^\d+(\.\d+)?$/.test(text) ? Number(text) : NaN;
  if (value > 0) return value;
  throw new InvalidArgumentError('It must be a number above 0, for example 0.5.');
}

/** Megabytes on the command line, bytes in the program. */
export const megabytes = (text: string): number => positiveNumber(text) * 1_000_000;

export function basePath(text: string): string {
  if (/^(\/[\w.-]+)+$/.test(text)) return text;
  throw new InvalidArgumentError('It must begin with a slash and not end with one, for example /wd/hub.');
}

/** Collects `--arg key=value` into a record; may be given again and again. */
export function keyValue(text: string, earlier: Readonly<Record<string, string>> = {}): Record<string, string> {
  const [, key, value] = /^([A-Za-z_]\w*)=(.*)$/s.exec(text) ?? [];
  if (key === undefined || value === undefined) throw new InvalidArgumentError('It must look like name=value.');
  return { ...earlier, [key]: value };
}

/** Collects an option that may be given again and again. */
export const collect = (text: string, earlier: readonly string[] = []): readonly string[] => [...earlier, text];
