/** Tips and shortcuts as lists for the terminal. */

import { EXIT_CODES, SetupError } from '../../core/errors.js';
import { nearest } from '../../core/suggest.js';
import type { Shortcut } from '../../core/shortcut.js';
import type { Contents } from '../../memory/read-folder.js';
import type { StoredItem } from '../../memory/tip-file.js';
import type { FileProblem } from '../../memory/file-problem.js';
import type { CliContext } from './context.js';
import { table } from './table.js';

/** Text in one line of at most so many characters. */
export function shorten(text: string, most = 60): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > most ? `${line.slice(0, most - 1)}…` : line;
}

export const asJson = (value: unknown): string => JSON.stringify(value, null, 2);

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

/** "1 tip", "2 tips". */
export const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

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
    terminal.err.line(`${plural(good, name.slice(0, -1))} read, ${ending}.`);
  }
  if (problems.length > 0) exitWith(EXIT_CODES.setup);
}

/** The problems of one kind of file. */
export const problemsOf = ({ problems }: Contents, name: 'tips' | 'shortcuts'): readonly FileProblem[] =>
  problems.filter(({ file }) => file.startsWith(`${name}/`));

/** What a person may call a shortcut, the surest name last. */
export const shortcutNames = ({ id, name, package: app }: Shortcut): readonly string[] => [name, id, `${app}/${name}`];

type PickItemOptions<T> = Readonly<{
  reference: string;
  items: readonly StoredItem<T>[];
  namesOf: (item: T) => readonly string[];
  kind: 'tip' | 'shortcut';
}>;

/** The one item a person means by an id or a name. */
export function pickItem<T>({ reference, items, namesOf, kind }: PickItemOptions<T>): StoredItem<T> {
  const found = items.filter(({ item }) => namesOf(item).includes(reference));
  const [only] = found;
  if (only && found.length === 1) return only;
  if (found.length > 1) {
    const choices = found.map(({ item }) => namesOf(item).at(-1)).join(', ');
    throw new SetupError({
      problem: `${found.length} ${kind}s are called "${reference}".`,
      remedy: `Choose one of: ${choices}.`,
    });
  }
  const near = nearest(
    reference,
    items.flatMap(({ item }) => namesOf(item)),
  );
  const remedy = near ? `Did you mean "${near}"?` : `See which there are with: fingertips ${kind}s list`;
  throw new SetupError({ problem: `There is no ${kind} called "${reference}".`, remedy });
}

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
