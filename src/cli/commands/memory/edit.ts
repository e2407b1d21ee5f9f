/** `fingertips edit ID`: the editor at the line of an item, and a look at the file afterwards. */

import { spawnSync } from 'node:child_process';
import type { Command } from 'commander';
import { openProjectMemory } from '../../../assembly/open-memory.js';
import { EXIT_CODES, SetupError } from '../../../core/errors.js';
import { pickStored } from '../../../memory/review/decide.js';
import type { CliContext } from '../../terminal/context.js';
import { asJson } from '../../terminal/text.js';

/** Editors that take a line as most do: +12 FILE. Others are given FILE:12, or the file alone. */
const PLUS_LINE = /(?:^|\/)(?:vi|vim|nvim|nano|emacs|emacsclient|micro|kak|joe|ne|mg)$/;
const COLON_LINE = /(?:^|\/)(?:code|codium|subl|zed|hx|helix)$/;

/** The program and its arguments, as a shell would take them apart at spaces. */
export function editorCall(editor: string, file: string, line: number): readonly [string, ...string[]] {
  const [program = 'vi', ...options] = editor.trim().split(/\s+/);
  if (PLUS_LINE.test(program)) return [program, ...options, `+${line}`, file];
  if (!COLON_LINE.test(program)) return [program, ...options, file];
  const place = `${file}:${line}`;
  return program.includes('code') || program.includes('codium')
    ? [program, ...options, '--goto', place]
    : [program, ...options, place];
}

export function addEditCommand(program: Command, context: CliContext): void {
  program
    .command('edit')
    .description('open the file of a tip or shortcut in your editor at its line, and check it afterwards')
    .argument('<id>', 'an id, or the name of a shortcut')
    .option('--json', 'print one JSON object')
    .addHelpText('after', '\nThe editor is $VISUAL or $EDITOR.\n\nExample:\n  $ fingertips edit t-7k3m2q')
    .action(async (reference: string, { json }: Readonly<{ json?: boolean }>) => {
      const { env, folder, terminal, exitWith } = context;
      const memory = openProjectMemory(context);
      const { file, line, builtIn } = pickStored(await memory.list(), reference);
      if (builtIn) {
        throw new SetupError({
          problem: `"${reference}" came with the program.`,
          remedy: `Switch it off with: fingertips disable ${reference}`,
        });
      }
      const [editor, ...args] = editorCall(env['VISUAL'] ?? env['EDITOR'] ?? 'vi', file, line);
      const { error, status } = spawnSync(editor, args, { cwd: folder, stdio: 'inherit' });
      if (error || status !== 0) {
        throw new SetupError({
          problem: `The editor "${editor}" did not end well${error ? `: ${error.message}` : ''}.`,
          remedy: 'Name yours in the variable EDITOR.',
        });
      }
      const problems = (await memory.list()).problems.filter((problem) => problem.file === file);
      if (json) terminal.out.line(asJson({ file, line, problems: problems.map(({ text }) => text) }));
      else for (const { text } of problems) terminal.out.line(text);
      if (problems.length > 0) exitWith(EXIT_CODES.setup);
      else terminal.err.line(`${file}: nothing to complain about.`);
    });
}
