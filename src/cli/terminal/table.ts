/** Columns for the terminal. */

import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';

const GAP = '  ';
/** A column that is narrower than this can no longer be read, so the table runs over the edge instead. */
const NARROWEST = 12;

type TableOptions = Readonly<{
  /** How many columns of characters the terminal has. Nothing is wrapped without it: a pipe has no edge. */
  width?: number | undefined;
}>;

/**
 * Columns as wide as their widest cell, two spaces between; the last one runs on. Where the terminal is narrower, the widest
 * columns give way and their cells go on in the lines below. A cell of several lines keeps them.
 */
export function table(rows: readonly (readonly string[])[], options: TableOptions = {}): string {
  return tableRows(rows, options).join('\n');
}

/** The same, a text for each row, so that something can be put between two of them. */
export function tableRows(
  rows: readonly (readonly string[])[],
  { width = Infinity }: TableOptions = {},
): readonly string[] {
  const widths = fitWidths(naturalWidths(rows), width);
  return rows.map((row) => printRow(row, widths));
}

function naturalWidths(rows: readonly (readonly string[])[]): readonly number[] {
  const widths: number[] = [];
  for (const row of rows)
    row.forEach((cell, column) => (widths[column] = Math.max(widths[column] ?? 0, widthOf(cell))));
  return widths;
}

const widthOf = (cell: string): number => Math.max(...cell.split('\n').map((line) => stringWidth(line)));

/** Takes from the widest column, character by character, until all fit or none can give more. */
function fitWidths(natural: readonly number[], width: number): readonly number[] {
  const widths = [...natural];
  let tooMuch = widths.reduce((sum, each) => sum + each, 0) + GAP.length * (widths.length - 1) - width;
  for (; tooMuch > 0; tooMuch--) {
    const widest = Math.max(...widths);
    if (widest <= NARROWEST) break;
    widths[widths.lastIndexOf(widest)] = widest - 1;
  }
  return widths;
}

function printRow(row: readonly string[], widths: readonly number[]): string {
  const cells = row.map((cell, column) => linesOf(cell, widths[column] ?? 0));
  const height = Math.max(...cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    cells
      .map((lines, column) => padded(lines[line] ?? '', widths[column] ?? 0))
      .join(GAP)
      .trimEnd(),
  ).join('\n');
}

/** What fits stays as it is, with the space that it begins with. */
const linesOf = (cell: string, width: number): readonly string[] =>
  (widthOf(cell) <= width ? cell : wrapAnsi(cell, width, { hard: true })).split('\n');

/** A Chinese character is two columns wide, and a colour none, so that `padEnd` would miscount. */
const padded = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - stringWidth(text)));
