import type { Command } from 'commander';
import type { CliContext } from '../terminal/context.js';
import { asJson } from '../terminal/text.js';
import { addRunOptions, flagsOf, readConfig, type RunOptions } from '../options/run-options.js';
import { destinationsOf } from '../options/model-destinations.js';
import { table } from '../terminal/table.js';

/** `fingertips config show`: every setting with its value and where it came from. */
export function addConfigCommand(program: Command, context: CliContext): void {
  const config = program.command('config').helpCommand(false).description('show the settings and where each came from');
  addRunOptions(config.command('show'))
    .description('show every setting, its value and its source; secrets are hidden')
    .option('--json', 'print one JSON object')
    .addHelpText(
      'after',
      '\nA flag beats the environment, which beats .env, which beats fingertips.yaml.\n\nExample:\n  $ fingertips config show --model gpt-5.5',
    )
    .action((options: RunOptions) => {
      const { values, models } = readConfig(context, flagsOf(options));
      const agents = destinationsOf(models);
      const { out } = context.terminal;
      if (options.json) out.line(asJson({ settings: values, models: agents }));
      else {
        out.line(
          table([['SETTING', 'VALUE', 'FROM'], ...values.map(({ name, value, source }) => [name, value, source])], out),
        );
        out.line('');
        out.line(
          table(
            [
              ['MODEL', 'SERVER', 'KEY', 'AGENTS', 'REQUESTS'],
              ...agents.map((each) => [each.name, each.server, each.key, each.agents.join(', '), each.tuning]),
            ],
            out,
          ),
        );
      }
    });
}
