import type { ActionArgs, ActionResult } from '../../src/actions/action.js';
import { createCatalogue } from '../../src/actions/catalogue.js';
import type { Bounds } from '../../src/core/geometry.js';
import type { Screen } from '../../src/core/screen.js';
import { scriptedDevice } from '../support/scripted-device.js';
import { anElement, screenOf } from '../support/builders.js';
import { createPatientClock } from '../support/clocks.js';

const EMPTY = screenOf([]);

/** Performs one gesture on these screens, of which each swipe brings the next; the last one stays. */
async function perform(
  name: string,
  args: ActionArgs,
  screens: readonly Screen[] = [EMPTY],
): Promise<ActionResult & Readonly<{ log: readonly string[] }>> {
  const [start = EMPTY, ...rest] = screens;
  const { device, log, look, show } = scriptedDevice(start);
  const swipe: typeof device.swipe = async (...stroke) => {
    await device.swipe(...stroke);
    const next = rest.shift();
    if (next) show(next);
  };
  const context = {
    device: { ...device, swipe },
    clock: createPatientClock(0),
    person: { ask: async () => ({ kind: 'absent' }) as const },
    look,
    glance: look,
    secretOf: () => undefined,
  };
  const result = await createCatalogue().find(name)?.perform(args, { context, screen: start });
  if (!result) throw new Error(`There is no action ${name}.`);
  return { ...result, log };
}

const list = (mark: number, bounds: Bounds, ...ways: readonly ('up' | 'down' | 'left' | 'right')[]) =>
  anElement(mark, { kind: 'list', abilities: ways.map((way) => `scroll-${way}` as const), bounds });

const WIDE = { left: 0, top: 0, right: 1000, bottom: 1000 };
const SMALL = { left: 0, top: 1000, right: 1000, bottom: 1200 };
const LOW = { left: 0, top: 1200, right: 1000, bottom: 2000 };

describe('scrolling', () => {
  it.each([
    ['down', 'swipe 500,1360 500,640'],
    ['up', 'swipe 500,640 500,1360'],
    ['right', 'swipe 740,1000 260,1000'],
    ['left', 'swipe 260,1000 740,1000'],
  ])('%s moves the finger against it, over 60 % of the middle of the screen', async (direction, stroke) => {
    expect((await perform('scroll', { direction })).log).toEqual([stroke]);
  });

  it('is done in the largest list that scrolls that way', async () => {
    const screen = screenOf([list(1, WIDE, 'left'), list(2, SMALL, 'down'), list(3, LOW, 'down')]);
    expect((await perform('scroll', { direction: 'down' }, [screen])).log).toEqual(['swipe 500,1840 500,1360']);
  });

  it('is done in the list that was named, however small', async () => {
    const screen = screenOf([list(1, SMALL, 'down'), list(2, LOW, 'down')]);
    expect((await perform('scroll', { mark: 1 }, [screen])).log).toEqual(['swipe 500,1160 500,1040']);
  });

  const page = (label: string) => screenOf([anElement(1, { label })]);
  const pages = (count: number) => Array.from({ length: count }, (_, index) => page(`Row ${index}`));

  it('goes on until a text is seen', async () => {
    const { ok, detail, log } = await perform('scroll', { to_text: 'row 7' }, pages(9));
    expect({ ok, detail }).toEqual({ ok: true, detail: '"row 7" is on the screen after 7 scrolls.' });
    expect(log).toHaveLength(7);
  });

  it('finds a text in the second line of a row, without moving where it is in view', async () => {
    const screen = screenOf([anElement(1, { label: 'Display', details: ['Dark theme, font size'] })]);
    const { ok, log } = await perform('scroll', { to_text: 'dark theme' }, [screen]);
    expect({ ok, log }).toEqual({ ok: true, log: [] });
  });

  it('stops where the list ends, and says so', async () => {
    const { ok, detail, log } = await perform('scroll', { to_text: 'Row 99' }, pages(3));
    expect({ ok, detail }).toEqual({ ok: false, detail: 'The list ends, and "Row 99" was not seen.' });
    expect(log).toHaveLength(3);
  });

  it('sees the text that the very last scroll brought', async () => {
    const { ok, log } = await perform('scroll', { to_text: 'Row 12' }, pages(13));
    expect({ ok, scrolls: log.length }).toEqual({ ok: true, scrolls: 12 });
  });

  it('gives up on a list that never ends', async () => {
    const { ok, detail, log } = await perform('scroll', { to_text: 'Row 99' }, pages(40));
    expect({ ok, detail }).toEqual({ ok: false, detail: '"Row 99" was not seen in 12 scrolls.' });
    expect(log).toHaveLength(12);
  });
});

describe('swiping', () => {
  it('may change something: a swipe can dismiss or archive', () => {
    expect(createCatalogue().find('swipe')?.effect({ direction: 'left' }, EMPTY).effects).toEqual(['writes']);
    expect(createCatalogue().find('scroll')?.effect({ direction: 'left' }, EMPTY).effects).toEqual(['reads']);
  });

  it('moves the finger the way it says, in the list whose content goes the other way', async () => {
    const screen = screenOf([list(1, WIDE, 'up'), list(2, LOW, 'down')]);
    expect((await perform('swipe', { direction: 'up' }, [screen])).log).toEqual(['swipe 500,1840 500,1360']);
    expect((await perform('swipe', { direction: 'down' }, [screen])).log).toEqual(['swipe 500,200 500,800']);
  });

  it('goes from point to point where there are no marks, and keeps both ends', async () => {
    const { log, target, to } = await perform('swipe', { from: [100, 500], to: [900, 500] });
    expect(log).toEqual(['swipe 100,1000 900,1000']);
    expect([target?.point, to]).toEqual([
      { x: 100, y: 1000 },
      { x: 900, y: 1000 },
    ]);
  });
});

describe('dragging', () => {
  it('goes from the middle of one element to the middle of the other', async () => {
    const screen = screenOf([anElement(1), anElement(4)]);
    expect((await perform('drag', { mark: 1, to_mark: 4 }, [screen])).log).toEqual(['drag 500,140 500,440']);
  });
});
