/** `fingertips init`: makes a folder ready, and changes nothing that is there. */

import type { Command } from 'commander';
import { initProject, type ProjectAnswers } from '../../assembly/project-files.js';
import { DEFAULT_MODEL_SETTINGS } from '../../core/model-settings.js';
import type { CliContext } from '../terminal/context.js';
import { asJson } from '../terminal/text.js';

type InitOptions = Readonly<{ yes?: boolean; model?: string; json?: boolean }>;

const USUAL: ProjectAnswers = { model: DEFAULT_MODEL_SETTINGS.model, device: 'simulated' };

/** Return alone takes what is usual; where nobody can be asked, that holds too. */
async function askFor({ terminal }: CliContext, { yes, model, json }: InitOptions): Promise<ProjectAnswers> {
  if (yes || json) return { ...USUAL, ...(model !== undefined && { model }) };
  const ask = async (question: string, usual: string): Promise<string> =>
    (await terminal.ask(`${question} (${usual}) `))?.trim() || usual;
  return {
    model: model ?? (await ask('What do the agents think with?', USUAL.model)),
    device: (await ask('Which phone is usual, simulated or usb?', USUAL.device)) === 'usb' ? 'usb' : 'simulated',
  };
}

/** `fingertips init`: makes a folder ready, and changes nothing that is there. */
export function addInitCommand(program: Command, context: CliContext): void {
  program
    .command('init')
    .description('make this folder ready: settings, phones, a place for keys, schemas for your editor')
    .option('-y, --yes', 'ask nothing and take what is usual')
    .option('-m, --model <name>', 'what the agents think with')
    .option('--json', 'print one JSON object, and ask nothing')
    .addHelpText('after', '\nWhat is there already is left as it is.\n\nExample:\n  $ fingertips init --yes')
    .action(async (options: InitOptions) => {
      const { out, err } = context.terminal;
      const files = await initProject(context.folder, await askFor(context, options));
      if (options.json) return out.line(asJson({ files }));
      for (const { file, isNew } of files) out.line(`${isNew ? 'written' : 'kept   '}  ${file}`);
      err.line('Put your key into .env, then look at everything with: fingertips doctor');
    });
}
