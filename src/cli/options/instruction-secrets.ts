import { join } from 'node:path';
import { readVariables } from '../../config/env-file.js';
import { SetupError } from '../../core/errors.js';
import type { CliContext } from '../terminal/context.js';

const SLOT = /\{\{secret:(\w+)\}\}/g;

/**
 * The values of the `{{secret:NAME}}` that an instruction names, from the environment or .env.
 * Only these may be typed in the run: a screen that asks for another name gets nothing.
 */
export function instructionSecrets(instruction: string, { env, folder }: CliContext): Readonly<Record<string, string>> {
  const variables = readVariables(env, join(folder, '.env'));
  const names = [...new Set([...instruction.matchAll(SLOT)].map(([, name = '']) => name))];
  const missing = names.filter((name) => !variables.get(name));
  if (missing.length > 0) {
    const problem = `The instruction names the secret ${missing.join(' and ')}, which is not set.`;
    throw new SetupError({ problem, remedy: 'Set it in the environment or in .env.' });
  }
  return Object.fromEntries(names.map((name) => [name, variables.get(name)?.value ?? '']));
}
