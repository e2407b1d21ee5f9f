import { readInstruction } from '../../../src/cli/options/read-instruction.js';

const commands = ['devices', 'doctor', 'run'];
const bare = (...words: readonly string[]) => readInstruction({ words, commands, isExplicit: false });
const run = (...words: readonly string[]) => readInstruction({ words, commands, isExplicit: true });

describe('the instruction', () => {
  it('is taken as it was written, without the space around it', () => {
    expect(bare(' Turn on Wi-Fi ')).toBe('Turn on Wi-Fi');
  });

  it('may be one word only after "run"', () => {
    expect(run('Relax')).toBe('Relax');
    expect(() => bare('devcies')).toThrow(
      'There is no command "devcies". Did you mean "devices"? To carry it out as an instruction: fingertips run "devcies"',
    );
    expect(() => bare('Relax')).toThrow('There is no command "Relax". To carry it out');
  });

  it('is asked for in quotes when it came in pieces', () => {
    expect(() => run('Turn', 'on', 'Wi-Fi')).toThrow('Put it in quotes: fingertips run "Turn on Wi-Fi"');
  });

  it.each([[''], ['  ']])('may not be empty: "%s"', (text) => {
    expect(() => run(text)).toThrow('There is no instruction.');
  });

  it('may not be a whole file', () => {
    expect(() => run(`Open ${'x'.repeat(4000)}`)).toThrow('The instruction has 4005 characters, and 4000 is the most.');
  });
});
