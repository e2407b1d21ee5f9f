/** Tables for a person, and the computer they were measured on. */

import { cpus, loadavg } from 'node:os';
import type { Figure, Measured, Table } from './bench.js';

/** The computer matters as much as the code: the same on every report. `load` is the average of the last minute. */
export const circumstances = (): Readonly<Record<string, Figure>> => ({
  node: process.version,
  cores: cpus().length,
  load: Number((loadavg()[0] ?? 0).toFixed(1)),
});

/** Tables for a person. */
export function printTables({ tables }: Measured, around: Readonly<Record<string, Figure>>): void {
  for (const table of tables) console.log(`${table.title}\n${textOf(table)}\n`);
  console.log(
    Object.entries(around)
      .map(([name, value]) => `${name} ${value}`)
      .join(', '),
  );
}

function textOf({ rows }: Table): string {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const lines = [names, ...rows.map((row) => names.map((name) => String(row[name] ?? '')))];
  const widths = names.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const isNumber = names.map((name) => rows.every((row) => typeof (row[name] ?? 0) === 'number'));
  const cell = (text: string, column: number): string =>
    isNumber[column] ? text.padStart(widths[column] ?? 0) : text.padEnd(widths[column] ?? 0);
  return lines.map((line) => `  ${line.map(cell).join('   ').trimEnd()}`).join('\n');
}
