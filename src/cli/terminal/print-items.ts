/** Tips and shortcuts for the terminal: lists, one item with its fields, and what is wrong with their files. */

import { counted } from '../../core/count.js';
import { EXIT_CODES } from '../../core/errors.js';
import type { Contents } from '../../memory/read-folder.js';
import type { StoredItem } from '../../memory/tip-file.js';
import type { FileProblem } from '../../memory/file-problem.js';
import type { CliContext } from './context.js';
import { table } from './table.js';
import { asJson } from './text.js';

/** Where an item stands: tips/_general.yaml:12, or that it came with the program. */
export const originOf = ({ file, line, builtIn }: StoredItem<unknown>): string =>
  builtIn ? `built in (${file})` : `${file}:${line}`;

type ListingOptions<T> = Readonly<{
  items: readonly StoredItem<T>[];
  problems: readonly FileProblem[];
  /** What the items are called: "tips". */
  name: 'tips' | 'shortcuts';
  columns: (stored: StoredItem<T>) => readonly string[];
  heads: readonly string[];
  json?: boolean | undefined;
}>;

const flat = <T>({ item, ...place }: StoredItem<T>): T & Omit<StoredItem<T>, 'item'> => ({ ...item, ...place });

/** A table for people, one object for `--json`; files that could not be read are told on the other stream. */
export function printListing<T>({ terminal }: CliContext, listing: ListingOptions<T>): void {
  const { items, problems, name, columns, heads, json } = listing;
  if (json) return terminal.out.line(asJson({ [name]: items.map(flat), problems: problems.map(({ text }) => text) }));
  if (items.length > 0) terminal.out.line(table([heads, ...items.map(columns)]));
  else terminal.err.line(`There are no ${name} here yet. A run leaves them behind, and you may write your own.`);
  tellProblems({ terminal }, problems);
}

function tellProblems({ terminal }: Pick<CliContext, 'terminal'>, problems: readonly FileProblem[]): void {
  for (const { text } of problems) terminal.err.line(`${terminal.err.paint.yellow('Left out:')} ${text}`);
}

type PrintCheckOptions = Readonly<{
  name: 'tips' | 'shortcuts';
  problems: readonly FileProblem[];
  good: number;
  json?: boolean | undefined;
}>;

/** Every complaint on a line of its own; exit code 2 when there is one. */
export function printCheck(
  { terminal, exitWith }: CliContext,
  { name, problems, good, json }: PrintCheckOptions,
): void {
  if (json) terminal.out.line(asJson({ good, problems: problems.map(({ text }) => text) }));
  else {
    for (const { text } of problems) terminal.out.line(text);
    const ending = problems.length === 0 ? 'nothing to complain about' : `${problems.length} to mend`;
    terminal.err.line(`${counted(good, name.slice(0, -1))} read, ${ending}.`);
  }
  if (problems.length > 0) exitWith(EXIT_CODES.setup);
}

/** The problems of one kind of file. */
export const problemsOf = ({ problems }: Contents, name: 'tips' | 'shortcuts'): readonly FileProblem[] =>
  problems.filter(({ file }) => file.startsWith(`${name}/`));

/** An item for people: one field a line, lists and groups as JSON, and where it stands. */
export function printItem(
  { terminal }: CliContext,
  { stored, json }: Readonly<{ stored: StoredItem<object>; json?: boolean | undefined }>,
): void {
  if (json) return terminal.out.line(asJson(flat(stored)));
  const { paint } = terminal.out;
  const value = (field: unknown): string => (typeof field === 'string' ? field.trim() : JSON.stringify(field));
  const rows = Object.entries(stored.item).filter(([, field]) => field !== undefined);
  const width = Math.max(...rows.map(([key]) => key.length));
  for (const [key, field] of rows) terminal.out.line(`${paint.dim(key.padEnd(width))}  ${value(field)}`);
  terminal.out.line(paint.dim(originOf(stored)));
}
