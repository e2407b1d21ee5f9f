import { Command } from 'commander';
import { COMMANDS } from '../../src/cli/commands.js';
import type { CliContext } from '../../src/cli/terminal/context.js';
import { createTerminal } from '../../src/cli/terminal/terminal.js';
import { nativeSource } from '../support/native-import.js';

const { stdin, stdout, stderr } = process;
const context: CliContext = {
  terminal: createTerminal({ stdin, stdout, stderr, env: {} }),
  env: {},
  folder: '.',
  version: '0.1.0',
  readInput: () => Promise.resolve(''),
  exitWith: () => undefined,
};

describe('commands that are loaded when one is called', () => {
  it.each(COMMANDS.map(({ adds }, index) => [Object.keys(adds).join(', '), index] as const))(
    '%s: they are what the help says of them',
    async (_, index) => {
      const { COMMANDS: native } = await nativeSource<Readonly<{ COMMANDS: typeof COMMANDS }>>('cli/commands.js');
      const group = native[index];
      const program = new Command();
      (await group?.load())?.(program, context);
      const visible = program.createHelp().visibleCommands(program);
      const described = visible.filter((command) => command.name() !== 'help');
      expect(Object.fromEntries(described.map((command) => [command.name(), command.description()]))).toEqual(
        group?.adds,
      );
    },
  );

  it('no two have one name', () => {
    const names = COMMANDS.flatMap(({ adds }) => Object.keys(adds));
    expect(names).toEqual([...new Set(names)]);
  });
});
