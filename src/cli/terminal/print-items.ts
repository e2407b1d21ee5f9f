/** Tips and shortcuts for the terminal: lists, one item with its fields, and what is wrong with their files. */

import { stringify } from 'yaml';
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
  contents: Contents;
  /** What the items are called: "tips". */
  name: 'tips' | 'shortcuts';
  columns: (item: T) => readonly string[];
  heads: readonly string[];
  /** Only those for this app. */
  app?: string | undefined;
  json?: boolean | undefined;
}>;

const flat = <T>({ item, ...place }: StoredItem<T>): T & Omit<StoredItem<T>, 'item'> => ({ ...item, ...place });

/** A table for people, one object for `--json`; files that could not be read are told on the other stream. */
export function printListing<T extends Readonly<{ package: string }>>(
  { terminal }: CliContext,
  { contents, name, columns, heads, app, json, ...listing }: ListingOptions<T>,
): void {
  const items = listing.items.filter(({ item }) => app === undefined || item.package === app);
  const problems = problemsOf(contents, name);
  if (json) return terminal.out.line(asJson({ [name]: items.map(flat), problems: problems.map(({ text }) => text) }));
  if (items.length > 0) terminal.out.line(table([heads, ...items.map(({ item }) => columns(item))], terminal.out));
  else if (app) terminal.err.line(`There are no ${name} for ${app}. Without it, all ${name} are listed.`);
  else terminal.err.line(`There are no ${name} here yet. A run leaves them behind, and you may write your own.`);
  tellProblems({ terminal }, problems);
}

function tellProblems({ terminal }: Pick<CliContext, 'terminal'>, problems: readonly FileProblem[]): void {
  for (const { text, isAdvice } of problems)
    terminal.err.line(`${terminal.err.paint.yellow(isAdvice ? 'To mend:' : 'Left out:')} ${text}`);
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

/** An item as its file has it, so that it can be read and copied, and where it stands. */
export function printItem(
  { terminal }: CliContext,
  { stored, json }: Readonly<{ stored: StoredItem<object>; json?: boolean | undefined }>,
): void {
  if (json) return terminal.out.line(asJson(flat(stored)));
  const { out } = terminal;
  out.line(stringify(stored.item, { lineWidth: out.width ?? 0 }).trimEnd());
  out.line(out.paint.dim(`# ${originOf(stored)}`));
}
