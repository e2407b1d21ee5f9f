import { readQueue } from '../../../src/memory/review/queue.js';
import { noon } from '../../support/clocks.js';
import { removeMemoryFolders } from '../memory-folder.js';
import { DIM, DIM_SHORTCUT, reviewFolder } from './review-folder.js';

afterAll(removeMemoryFolders);

const event = (item: string, name: 'harmful' | 'failed') => ({
  v: 1 as const,
  at: new Date(noon.now()).toISOString(),
  run: 'r-9',
  item,
  event: name,
  by: 'check' as const,
});

describe('what waits for a person', () => {
  it('is told with the whole advice, or with every step as a sentence', async () => {
    const { memory } = await reviewFolder();
    const [tip, shortcut] = await readQueue(memory);
    expect(tip).toMatchObject({
      id: 't-dimmer',
      state: 'on trial',
      text: ['Drag the slider, do not tap it.'],
      runs: ['r-1'],
      line: 6,
    });
    expect(shortcut).toMatchObject({
      id: 's-dimmer',
      state: 'on trial',
      effects: 'writes',
      runs: ['r-7'],
      text: [
        'Sets the brightness and stays on the page.',
        'Gets there by opening com.example.lamp',
        '1. tap "Brightness"',
        '2. type the field "Percent" text "{{level}}"',
        '3. tap "Done"; then "Done" is gone',
        'Is checked at the end: "{{level}} %" is there',
      ],
      fixed: ['Brightness', 'Done'],
    });
  });

  it('tells what is tried from what is not, and what experience holds back though it is in use', async () => {
    const { memory } = await reviewFolder({ [DIM]: DIM_SHORTCUT.replace('effects: writes', 'effects: sends') });
    await memory.record([event('t-switch', 'harmful'), { ...event('t-switch', 'harmful'), run: 'r-10' }]);
    const states = (await readQueue(memory)).map(({ id, state }) => `${id} ${state}`);
    expect(states).toEqual(['t-dimmer on trial', 't-switch held back', 's-dimmer waits']);
  });
});
