import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { instructionSecrets } from '../../../src/cli/options/instruction-secrets.js';
import type { CliContext } from '../../../src/cli/terminal/context.js';
import { createTerminal } from '../../../src/cli/terminal/terminal.js';
import { emptyFolder } from '../../support/run-cli.js';

function contextWith(env: CliContext['env'], envFile = ''): CliContext {
  const folder = emptyFolder();
  writeFileSync(join(folder, '.env'), envFile);
  const { stdin, stdout, stderr } = process;
  return {
    terminal: createTerminal({ stdin, stdout, stderr, env: {} }),
    env,
    folder,
    version: '',
    readInput: () => Promise.resolve(''),
    exitWith: () => {},
  };
}

describe('the secrets of a run', () => {
  it('are those that the instruction names, from the environment or .env, and no others', () => {
    const context = contextWith({ SHOP: 's3cret', OTHER: 'x' }, 'PIN=1234\n');
    expect(instructionSecrets('Log in with {{secret:SHOP}} and {{secret:PIN}}, then {{secret:SHOP}}', context)).toEqual(
      {
        SHOP: 's3cret',
        PIN: '1234',
      },
    );
    expect(instructionSecrets('Log in', context)).toEqual({});
  });

  it('must be set', () => {
    expect(() => instructionSecrets('Use {{secret:A}} and {{secret:B}}', contextWith({ A: 'a' }))).toThrow(
      'The instruction names the secret B, which is not set. Set it in the environment or in .env.',
    );
  });
});
