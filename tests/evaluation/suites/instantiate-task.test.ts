import { instantiateTask, otherCases } from '../../../src/evaluation/suites/instantiate-task.js';
import { aTask } from '../../support/suite-builders.js';

const template = aTask({
  instruction: 'Set {{count}} alarms for {{place}}.',
  parameters: { count: { between: [2, 9] } },
  cases: [
    { place: 'Kitchen', room: 1 },
    { place: 'Cellar', room: 2 },
  ],
  checks: [{ what: 'It is the room {{room}}.', at: '/rooms/{{room}}', equals: '{{count}}' }],
});

describe('drawTask', () => {
  it('draws the same values for the same seed and try, and others for others', () => {
    const drawn = (seed: number, attempt: number) => instantiateTask(template, { seed, attempt }).values;
    expect(drawn(7, 1)).toEqual(drawn(7, 1));
    const all = Array.from({ length: 20 }, (_, seed) => JSON.stringify(drawn(seed, 1)));
    expect(new Set(all).size).toBeGreaterThan(5);
    expect(Array.from({ length: 20 }, (_, attempt) => JSON.stringify(drawn(1, attempt)))).not.toEqual(all);
  });

  it('fills every text, and keeps a number a number where a text is one slot', () => {
    const { instruction, checks, values } = instantiateTask(template, { seed: 3, attempt: 1 });
    const { count, place, room } = values;
    expect(instruction).toBe(`Set ${count} alarms for ${place}.`);
    expect(checks).toEqual([{ what: `It is the room ${room}.`, at: `/rooms/${room}`, equals: count }]);
    expect(typeof count).toBe('number');
  });

  it('writes a number out where a text is asked of an answer or typed', () => {
    const task = aTask({
      cases: [{ count: 208 }],
      checks: [{ what: 'It is told.', answer: { contains: '{{count}}', equals: '{{count}}' } }],
      reference: [{ do: 'type', text: '{{count}}', seconds: '{{count}}' }],
    });
    const { checks, reference } = instantiateTask(task, { seed: 1, attempt: 1 });
    expect(checks[0]?.answer).toEqual({ contains: '208', equals: '208' });
    expect(reference).toEqual([{ do: 'type', text: '208', seconds: 208 }]);
  });

  it('takes the values of a case together', () => {
    const pairs = Array.from({ length: 30 }, (_, seed) => instantiateTask(template, { seed, attempt: 1 }).values);
    expect(new Set(pairs.map(({ place, room }) => `${place} ${room}`))).toEqual(new Set(['Kitchen 1', 'Cellar 2']));
  });

  it('knows the other cases', () => {
    expect(otherCases(template, { count: 4, place: 'Kitchen', room: 1 })).toEqual([
      { count: 4, place: 'Cellar', room: 2 },
    ]);
  });
});
