import type { Terminal } from './terminal.js';

/** What every command is handed. Nothing below reads the process itself. */
export type CliContext = Readonly<{
  terminal: Terminal;
  env: Readonly<Record<string, string | undefined>>;
  /** The working folder: devices.yaml, tips, shortcuts and runs are looked for here. */
  folder: string;
  version: string;
  /** All that is sent to the standard input, for "-". */
  readInput(): Promise<string>;
  /** Says how the process will end; the last word counts. */
  exitWith(code: number): void;
}>;
