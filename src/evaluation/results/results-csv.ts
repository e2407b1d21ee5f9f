/** The results as a table for spreadsheets, without what differs between two runs of the same. */

import { join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import type { TaskResult } from '../scoring/result.js';
import type { SuiteRun } from '../store/suite-folder.js';

const FILE = 'results.csv';

type Cell = string | number | boolean | undefined;

const COLUMNS: Readonly<Record<string, (result: TaskResult) => Cell>> = {
  task: ({ task }) => task,
  try: ({ attempt }) => attempt,
  scenario: ({ scenario }) => scenario,
  level: ({ level }) => level,
  done: ({ success }) => success,
  satisfaction: ({ satisfaction }) => satisfaction && Number(satisfaction.toFixed(4)),
  end: ({ end }) => end,
  steps: ({ steps }) => steps,
  model_calls: ({ modelCalls }) => modelCalls,
  input_tokens: ({ tokens }) => tokens.input,
  output_tokens: ({ tokens }) => tokens.output,
  checks_missed: ({ checks }) =>
    checks
      .filter(({ met }) => met === false)
      .map(({ what }) => what)
      .join('; '),
  instruction: ({ instruction }) => instruction,
  answer: ({ answer }) => answer,
  reason: ({ reason }) => reason,
};

/** RFC 4180. A cell that a spreadsheet would take for a formula is text to it. */
function written(cell: Cell): string {
  const text = cell === undefined ? '' : String(cell).replace(/^(?=[=+@\t]|-\D)/, "'");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The results without times and places: two runs of the same with the same seed are the same byte for byte. */
export const resultsCsv = (results: readonly TaskResult[]): string =>
  [Object.keys(COLUMNS), ...results.map((result) => Object.values(COLUMNS).map((valueOf) => valueOf(result)))]
    .map((row) => `${row.map(written).join(',')}\r\n`)
    .join('');

/** Writes it into the folder of the suite run. */
export const writeResultsCsv = ({ folder, results }: SuiteRun): Promise<void> =>
  writeFileAtomic(join(folder, FILE), resultsCsv(results));
