import { createTextRedactor } from '../../src/core/redact.js';

const hide = (value: string) => createTextRedactor({ PIN: value }) ?? ((text: string) => text);
const SLOT = '{{secret:PIN}}';

describe('a secret in a text', () => {
  it.each([
    { how: 'as it is', value: 'Larkspur 4711!', text: 'It is Larkspur 4711! now', clean: `It is ${SLOT} now` },
    { how: 'in JSON', value: 'Lark"spur4711', text: '{"a":"Lark\\"spur4711"}', clean: `{"a":"${SLOT}"}` },
    { how: 'in an address', value: 'Lark spur&4711', text: '?q=Lark%20spur%264711', clean: `?q=${SLOT}` },
    { how: 'in the address of a form', value: 'Lark spur&4711', text: '?q=Lark+spur%264711', clean: `?q=${SLOT}` },
    {
      how: 'in base64',
      value: 'Larkspur4711',
      text: `Basic ${Buffer.from('Larkspur4711').toString('base64')}`,
      clean: `Basic ${SLOT}`,
    },
    { how: 'in capitals', value: 'larkspur4711', text: 'LARKSPUR4711', clean: SLOT },
    { how: 'grouped by blanks', value: '5500123412341234', text: 'Card 5500 1234 1234 1234.', clean: `Card ${SLOT}.` },
    { how: 'grouped by dashes', value: '5500123412341234', text: '5500-1234-1234-1234', clean: SLOT },
    {
      how: 'grouped by blanks that do not break',
      value: '5500123412341234',
      text: '5500\u00a01234\u00a01234\u00a01234',
      clean: SLOT,
    },
    { how: 'without its own grouping', value: '5500 1234 1234 1234', text: '5500123412341234', clean: SLOT },
    { how: 'parted by what cannot be seen', value: 'larkspur4711', text: 'lark\u200bspur\u00ad4711', clean: SLOT },
    { how: 'cut off', value: 'larkspur4711meadow', text: 'You typed larkspur47…', clean: `You typed ${SLOT}` },
  ])('is hidden $how', ({ value, text, clean }) => {
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
