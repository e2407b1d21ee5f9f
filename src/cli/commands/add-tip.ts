import { InvalidArgumentError, type Command } from 'commander';
import { Role } from '../../core/tip.js';
import { openProjectMemory } from '../../assembly/open-memory.js';
import type { CliContext } from '../terminal/context.js';
import { asJson } from '../terminal/text.js';

type AddOptions = Readonly<{
  app: string;
  title?: string;
  when?: string;
  notWhen?: string;
  for?: Role[];
  json?: boolean;
}>;

function roles(text: string): Role[] {
  const given = text.split(',').map((name) => Role.safeParse(name.trim()));
  const found = given.flatMap(({ data }) => (data ? [data] : []));
  if (found.length === given.length) return found;
  throw new InvalidArgumentError(`It must be some of: ${Role.options.join(', ')}, with commas between.`);
}

/** `fingertips tips add`: writes one tip of yours into its file; every other line of the file stays as it is. */
export function addTipAddCommand(tips: Command, context: CliContext): void {
  tips
    .command('add')
    .description('write a tip of your own; it is given to the agents from the next run on')
    .argument('<text>', 'what to do, in a sentence or two')
    .option('--app <package>', 'the app it is for; "_general" for any', '_general')
    .option('--title <text>', 'a few words for lists')
    .option('--when <text>', 'when it applies')
    .option('--not-when <text>', 'when it does not')
    .option('--for <agents>', `who is to read it: ${Role.options.join(', ')}`, roles)
    .option('--json', 'print one JSON object')
    .addHelpText(
      'after',
      '\nExample:\n  $ fingertips tips add "Scroll to the end before saying that a setting is missing." --app com.android.settings',
    )
    .action(async (text: string, { app, title, when, notWhen, for: readers, json }: AddOptions) => {
      const tip = { package: app, do: text, title, when, not_when: notWhen, for: readers };
      const kept = await openProjectMemory(context).addTip(tip, { by: 'person' });
      const { out } = context.terminal;
      if (json) return out.line(asJson(kept));
      out.line(kept.added ? `Added ${kept.id} to ${kept.file}.` : `It is there already: ${kept.id} in ${kept.file}.`);
    });
}
