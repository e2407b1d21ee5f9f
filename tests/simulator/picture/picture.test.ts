import { loadImage, createCanvas } from '@napi-rs/canvas';
import { isIcon } from '../../../src/simulator/picture/icons.js';
import { nodesOf } from '../../../src/simulator/tree/tree.js';
import { ALL_APPS } from '../../../src/simulator/apps/all-apps.js';
import { cropPng } from '../../../src/simulator/picture/crop.js';
import { encodePng } from '../../../src/simulator/picture/png.js';
import { newPhone } from '../../support/new-phone.js';

async function pixels(
  png: Buffer,
): Promise<Readonly<{ width: number; height: number; at: (x: number, y: number) => string }>> {
  const image = await loadImage(png);
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  const at = (x: number, y: number): string => [...context.getImageData(x, y, 1, 1).data].slice(0, 3).join(',');
  return { width: image.width, height: image.height, at };
}

describe('the picture', () => {
  it('is a PNG of the display that shows what the tree says, where it says it', async () => {
    const phone = newPhone();
    phone.perform({ do: 'start', package: 'com.sim.notes' });
    const picture = await pixels(phone.picture());
    expect([picture.width, picture.height]).toEqual([1080, 2400]);
    const button = nodesOf(phone.tree()).find(({ placed }) => placed.view.desc === 'New note')?.placed.bounds;
    expect(button).toBeDefined();
    // The floating button's own colour, left of its glyph.
    expect(picture.at((button?.left ?? 0) + 20, ((button?.top ?? 0) + (button?.bottom ?? 0)) >> 1)).toBe('214,227,255');
  });

  it('is dark in the dark theme', async () => {
    const phone = newPhone();
    phone.perform({ do: 'start', package: 'com.sim.notes' }, { do: 'system', change: { dark: true } });
    expect((await pixels(phone.picture())).at(540, 1500)).toBe('17,19,24');
  });

  it('can be cut', async () => {
    const phone = newPhone();
    const cut = await pixels(cropPng(phone.picture(), { left: 100, top: 200, right: 130, bottom: 220 }));
    const whole = await pixels(phone.picture());
    expect([cut.width, cut.height]).toEqual([30, 20]);
    const rows = Array.from({ length: 20 }, (_, y) => y);
    expect(rows.map((y) => cut.at(5, y))).toEqual(rows.map((y) => whole.at(105, 200 + y)));
  });

  it('writes and cuts rows that are like the one above', async () => {
    const rows = [1, 1, 2, 2, 2, 3];
    const rgba = Buffer.from(rows.flatMap((value) => [value, 0, 9, 255, value, 7, 0, 255]));
    const png = encodePng(rgba, { width: 2, height: rows.length });
    const whole = await pixels(png);
    expect(rows.map((_, y) => whole.at(1, y))).toEqual(rows.map((value) => `${value},7,0`));
    const cut = await pixels(cropPng(png, { left: 1, top: 3, right: 2, bottom: 6 }));
    expect([0, 1, 2].map((y) => cut.at(0, y))).toEqual(['2,7,0', '2,7,0', '3,7,0']);
  });

  it('of two phones on one canvas shows nothing of the other', () => {
    const [first, second] = [newPhone(), newPhone()];
    first.perform({ do: 'start', package: 'com.sim.maps' });
    const alone = first.picture();
    second.perform({ do: 'start', package: 'com.sim.calculator' });
    second.picture();
    first.replace({ ...first.world });
    expect(first.picture().equals(alone)).toBe(true);
  });

  it('knows the glyph of every app', () => {
    expect(ALL_APPS.filter((app) => !isIcon(app.icon.name)).map((app) => app.label)).toEqual([]);
  });
});
