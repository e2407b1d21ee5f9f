import { createTextRedactor } from '../../src/core/redact.js';

const hide = (value: string) => createTextRedactor({ PIN: value }) ?? ((text: string) => text);
const SLOT = '{{secret:PIN}}';

describe('a secret in a text', () => {
  it.each([
    ['as it is', 'Larkspur 4711!', 'It is Larkspur 4711! now', `It is ${SLOT} now`],
    ['in JSON', 'Lark"spur4711', '{"a":"Lark\\"spur4711"}', `{"a":"${SLOT}"}`],
    ['in an address', 'Lark spur&4711', '?q=Lark%20spur%264711', `?q=${SLOT}`],
    ['in the address of a form', 'Lark spur&4711', '?q=Lark+spur%264711', `?q=${SLOT}`],
    ['in base64', 'Larkspur4711', `Basic ${Buffer.from('Larkspur4711').toString('base64')}`, `Basic ${SLOT}`],
    ['in capitals', 'larkspur4711', 'LARKSPUR4711', SLOT],
    ['grouped by blanks', '5500123412341234', 'Card 5500 1234 1234 1234.', `Card ${SLOT}.`],
    ['grouped by dashes', '5500123412341234', '5500-1234-1234-1234', SLOT],
    ['grouped by blanks that do not break', '5500123412341234', '5500\u00a01234\u00a01234\u00a01234', SLOT],
    ['without its own grouping', '5500 1234 1234 1234', '5500123412341234', SLOT],
    ['parted by what cannot be seen', 'larkspur4711', 'lark\u200bspur\u00ad4711', SLOT],
    ['cut off', 'larkspur4711meadow', 'You typed larkspur47…', `You typed ${SLOT}`],
  ])('is hidden %s', (_, value, text, clean) => {
    expect(hide(value)(text)).toBe(clean);
  });

  it.each([
    ['other digits', '5500123412341234', 'Card 5500 1234 1234 1235.'],
    ['the beginning of an ordinary word', 'larkspur4711', 'The larkspur is in flower.'],
    ['a short one in parts', '4711', 'It is 4 or 7, 11 at most.'],
  ])('leaves other words alone: %s', (_, value, text) => {
    expect(hide(value)(text)).toBe(text);
  });

  it('costs no time on long texts', () => {
    const start = performance.now();
    hide('larkspur4711meadow!?')(`${'larkspur - '.repeat(20_000)} (((((....,,,, `.repeat(3));
    expect(performance.now() - start).toBeLessThan(1_500);
  });
});
