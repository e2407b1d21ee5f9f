#!/usr/bin/env node
/** Where the process starts. */

import { text } from 'node:stream/consumers';
import { COMMANDS } from './commands.js';
import { runProgram } from './program.js';
import { VERSION } from '../assembly/project.js';
import { explainError, exitCodeOfError } from './terminal/explain-error.js';
import { drained, guardStreams, isOfBackground } from './terminal/guard-process.js';
import { createTerminal } from './terminal/terminal.js';
import type { CliContext } from './terminal/context.js';

const { stdout, stderr } = process;
guardStreams({ stdout, stderr, failWith: (code) => (process.exitCode ||= code) });
process.on('uncaughtException', (error) => {
  if (isOfBackground(error)) return;
  context.terminal.err.line(explainError(error, { paint: context.terminal.err.paint, debug: true }));
  process.exit(exitCodeOfError(error));
});

const context: CliContext = {
  terminal: createTerminal({ stdin: process.stdin, stdout, stderr, env: process.env }),
  env: process.env,
  folder: process.cwd(),
  version: VERSION,
  readInput: () => text(process.stdin),
  exitWith: (code) => (process.exitCode = code),
};

await runProgram(COMMANDS, process.argv.slice(2), context);

// A phone that is lost keeps Appium waiting for adb for minutes; the shell must not wait for it.
await Promise.all([drained(stdout), drained(stderr)]);
process.exit();
