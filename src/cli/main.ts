#!/usr/bin/env node
/** Where the process starts. */

import { text } from 'node:stream/consumers';
import { COMMANDS } from './commands.js';
import { runProgram } from './program.js';
import { VERSION } from '../assembly/project.js';
import { createTerminal } from './terminal/terminal.js';
import type { CliContext } from './terminal/context.js';

// "fingertips … | head" closes the pipe early; there is nobody left to tell.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

const context: CliContext = {
  terminal: createTerminal({ stdin: process.stdin, stdout: process.stdout, stderr: process.stderr, env: process.env }),
  env: process.env,
  folder: process.cwd(),
  version: VERSION,
  readInput: () => text(process.stdin),
  exitWith: (code) => (process.exitCode = code),
};

await runProgram(COMMANDS, process.argv.slice(2), context);
