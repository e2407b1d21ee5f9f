import { openMemory } from '../../src/memory/memory.js';
import { openExecutorOnPhone, type ExecutorOnPhone } from '../support/executor-on-phone.js';
import { noon } from '../support/clocks.js';

let desk: ExecutorOnPhone;

beforeAll(async () => {
  const { shortcuts } = await openMemory({ folder: '.', evidenceFolder: '.fingertips', clock: noon }).list();
  desk = await openExecutorOnPhone({ name: 'seeds', shortcuts: shortcuts.map(({ item }) => item) });
});
afterAll(() => desk.close());
beforeEach(() => desk.phone.reset());

const tap = async (...labels: readonly string[]): Promise<void> => {
  for (const label of labels) await desk.act({ action: 'tap', args: { mark: await desk.mark(label) } });
};

describe('the shortcut search_places that comes with the program', () => {
  it.each<[string, readonly string[]]>([
    ['its results', ['Restaurants']],
    ['the way to a place', ['Restaurants', 'Ramen Kobo', 'Directions']],
  ])('lists the places when it is called from %s', async (_, way) => {
    await desk.act({ action: 'open_app', args: { app: 'Maps' } });
    await tap(...way);

    expect(await desk.act({ action: 'search_places', args: { query: 'dumpling' } })).toMatchObject({ kind: 'done' });
    expect((await desk.look()).elements.map(({ label }) => label)).toContain('Midnight Dumpling');
  });

  it('lists them from the home screen too', async () => {
    expect(await desk.act({ action: 'search_places', args: { query: 'dumpling' } })).toMatchObject({ kind: 'done' });
    expect((await desk.look()).elements.map(({ label }) => label)).toContain('Midnight Dumpling');
  });
});
