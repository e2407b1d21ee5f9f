import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { renderPrompt } from '../../src/model/prompt.js';

const folder = mkdtempSync(join(tmpdir(), 'fingertips-prompt-'));
const file = join(folder, 'greet.prompt.md');
writeFileSync(file, 'Hello {{name}}, it is {{time}}.\n');
const sections = join(folder, 'sections.prompt.md');
writeFileSync(sections, '# Notes\n\n{{notes}}\n\n# Done\n\n{{done}}\n\nRefused:\n{{refused}}\n\n# Reply\n\nIn JSON.\n');
const render = (values: Readonly<Record<string, string>>) => renderPrompt(pathToFileURL(file), values);
const renderSections = (values: Readonly<Record<'notes' | 'done' | 'refused', string>>) =>
  renderPrompt(pathToFileURL(sections), values);

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('a prompt', () => {
  it('is filled with what its slots stand for', () => {
    expect(render({ name: 'Ada', time: 'noon' })).toBe('Hello Ada, it is noon.');
  });

  it('leaves out a paragraph with nothing to tell, and a heading with nothing below it', () => {
    expect(renderSections({ notes: '', done: 'A tap.', refused: '' })).toBe('# Done\n\nA tap.\n\n# Reply\n\nIn JSON.');
    expect(renderSections({ notes: '# n1\n\n# n2', done: '', refused: '' })).toBe(
      '# Notes\n\n# n1\n\n# n2\n\n# Reply\n\nIn JSON.',
    );
    expect(renderSections({ notes: '', done: '', refused: 'The claim.' })).toBe(
      '# Done\n\nRefused:\nThe claim.\n\n# Reply\n\nIn JSON.',
    );
  });

  it('never looks for slots or patterns in what was filled in', () => {
    expect(render({ name: '{{time}} $& $1', time: 'noon' })).toBe('Hello {{time}} $& $1, it is noon.');
  });

  it.each([
    [{ name: 'Ada' }, 'greet.prompt.md: no value for time.'],
    [{ name: 'Ada', time: 'noon', place: 'here' }, 'greet.prompt.md: no slot for place.'],
  ])('refuses a value or a slot too few', (values, words) => {
    expect(() => render(values)).toThrow(words);
  });
});
