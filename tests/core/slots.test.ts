import { fillSlots, slotsIn } from '../../src/core/slots.js';

describe('slots of a shortcut', () => {
  it('are found in texts, lists and groups of fields', () => {
    expect(slotsIn({ a: ['x {{hour}}:{{minute|pad2}}'], b: { c: '{{label}}' }, d: 3 })).toEqual([
      { name: 'hour', filter: undefined },
      { name: 'minute', filter: 'pad2' },
      { name: 'label', filter: undefined },
    ]);
  });

  it('are filled with values, whatever these hold', () => {
    expect(fillSlots('{{hour}}:{{minute|pad2}} {{label}}', { hour: 7, minute: 5, label: '$& {{hour}}' })).toBe(
      '7:05 $& {{hour}}',
    );
    expect(fillSlots('a{{label}}b', { label: undefined })).toBe('ab');
  });

  it('are refused when nothing is known of them, with the one that was probably meant', () => {
    expect(() => fillSlots('{{huor}}', { hour: 7 })).toThrow(
      'There is no parameter for the slot "{{huor}}". Did you mean "hour"?',
    );
    expect(() => fillSlots('{{hour|pad3}}', { hour: 7 })).toThrow(
      'There is no filter called "pad3". Did you mean "pad2"?',
    );
  });
});
