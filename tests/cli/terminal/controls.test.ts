import { withoutControls } from '../../../src/cli/terminal/controls.js';

describe('control characters on their way to a terminal', () => {
  it.each([
    ['a hidden text', 'Hi\u001b[8m my PIN\u001b[28m', 'Hi\\u001b[8m my PIN\\u001b[28m'],
    ['a cleared screen', '\u001b[2Jok', '\\u001b[2Jok'],
    ['a title', '\u001b]0;bank\u0007', '\\u001b]0;bank\\u0007'],
    ['a line written over', 'pays 100\rpays 1', 'pays 100\\u000dpays 1'],
    ['a text turned round', 'to \u202ekraM', 'to \\u202ekraM'],
    ['the one-character forms', '\u009b8m', '\\u009b8m'],
  ])('are shown by their numbers: %s', (_, text, shown) => {
    expect(withoutControls(text)).toBe(shown);
  });

  it('stay where they are our own colours, line ends and indents', () => {
    const ours = '\u001b[31mred\u001b[39m\n\tnext';
    expect(withoutControls(ours)).toBe(ours);
  });
});
