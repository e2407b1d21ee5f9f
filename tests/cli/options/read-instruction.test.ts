import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readInstruction } from '../../../src/cli/options/read-instruction.js';
import { emptyFolder } from '../../support/run-cli.js';

const commands = ['devices', 'doctor', 'run', 'shortcuts', 'tips'];
const folder = emptyFolder();
const place = { folder, readInput: () => Promise.resolve('Turn on\nWi-Fi\n') };
const bare = (...words: readonly string[]) => readInstruction({ words, commands, isExplicit: false }, place);
const run = (...words: readonly string[]) => readInstruction({ words, commands, isExplicit: true }, place);
const fromFile = (file: string, ...words: readonly string[]) =>
  readInstruction({ words, file, commands, isExplicit: true }, place);

describe('the instruction', () => {
  it('is taken as it was written, without the space around it', async () => {
    await expect(bare(' Turn on Wi-Fi ')).resolves.toBe('Turn on Wi-Fi');
  });

  it('may be one word only after "run"', async () => {
    await expect(run('Relax')).resolves.toBe('Relax');
    await expect(bare('devcies')).rejects.toThrow(
      'There is no command "devcies". Did you mean "devices"? To carry it out as an instruction: fingertips run "devcies"',
    );
    await expect(bare('Relax')).rejects.toThrow('There is no command "Relax". To carry it out');
  });

  it.each([
    [['shortcut', 'list'], 'There is no command "shortcut". Did you mean "shortcuts list"?'],
    [['tip', 'show', 't-1'], 'There is no command "tip". Did you mean "tips show t-1"?'],
    [['rum', 'Turn on Wi-Fi'], 'There is no command "rum". Did you mean "run Turn on Wi-Fi"?'],
  ])('is no mistyped command, however many words follow: %j', async (words, complaint) => {
    await expect(bare(...words)).rejects.toThrow(complaint);
  });

  it('is asked for in quotes when it came in pieces', async () => {
    await expect(run('Turn', 'on', 'Wi-Fi')).rejects.toThrow('Put it in quotes: fingertips run "Turn on Wi-Fi"');
  });

  it('comes through the pipe for "-"', async () => {
    await expect(run('-')).resolves.toBe('Turn on\nWi-Fi');
    await expect(bare('-')).resolves.toBe('Turn on\nWi-Fi');
  });

  it('comes from a file that is named, and a file that is named as the instruction is asked about', async () => {
    writeFileSync(join(folder, 'wish.txt'), 'How full is the battery?\n');
    await expect(fromFile('wish.txt')).resolves.toBe('How full is the battery?');
    await expect(fromFile('-')).resolves.toBe('Turn on\nWi-Fi');
    await expect(run('wish.txt')).rejects.toThrow(
      '"wish.txt" is a file, not an instruction. To carry out what stands in it: fingertips run --file wish.txt',
    );
    await expect(fromFile('wish.txt', 'Turn on Wi-Fi')).rejects.toThrow('There are two instructions');
  });

  it.each([[''], ['  ']])('may not be empty: "%s"', async (text) => {
    await expect(run(text)).rejects.toThrow('There is no instruction.');
  });

  it('may not be a whole file', async () => {
    await expect(run(`Open ${'x'.repeat(4000)}`)).rejects.toThrow(
      'The instruction has 4005 characters, and 4000 is the most.',
    );
  });
});
