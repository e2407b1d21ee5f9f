import { createServer } from '../../../src/simulator/commands/run-command.js';
import type { RunCommand } from '../../../src/simulator/commands/command.js';
import { PLACES } from '../../../src/simulator/content/town.js';
import { drawnBounds } from '../../../src/simulator/scene/placed.js';
import { swipe } from '../../../src/simulator/system/swipe.js';
import { tap } from '../../../src/simulator/system/touch.js';
import type { PhoneMachine } from '../../../src/simulator/system/phone.js';
import { nodesOf } from '../../../src/simulator/tree/tree.js';
import { newPhone } from '../../support/new-phone.js';

const MIDDLE = { x: 540, y: 1200 };

function onTheMap(): PhoneMachine {
  const phone = newPhone();
  phone.perform({ do: 'start', package: 'com.sim.maps' });
  return phone;
}
const zoomOf = (phone: PhoneMachine, id: string) =>
  nodesOf(phone.tree()).find(({ placed }) => placed.view.id === id)?.placed.zoom;

const pinchBy = (run: RunCommand, kind: 'open' | 'close', percent: number) =>
  run({
    method: 'POST',
    path: `/appium/gestures/pinch_${kind}`,
    body: { area: { left: 100, top: 800, width: 800, height: 800 }, percent },
  });

describe('two fingers', () => {
  it('make a map larger and small again, in the picture alone', async () => {
    const phone = onTheMap();
    const [picture, source] = [phone.picture(), phone.source()];
    const run = createServer(phone);
    await pinchBy(run, 'open', 1);
    expect(zoomOf(phone, 'map')?.scale).toBeGreaterThan(2);
    expect(phone.picture().equals(picture)).toBe(false);
    expect(phone.source()).toBe(source);
    await pinchBy(run, 'close', 1);
    expect(phone.picture().equals(picture)).toBe(true);
  });

  it('as raw pointer actions do the same', async () => {
    const phone = onTheMap();
    const finger = (id: string, sign: 1 | -1) => ({
      id,
      type: 'pointer',
      parameters: { pointerType: 'touch' },
      actions: [
        { type: 'pointerMove', duration: 0, x: 540 + sign * 230, y: 1200 },
        { type: 'pointerDown' },
        { type: 'pointerMove', duration: 300, x: 540 + sign * 460, y: 1200 },
        { type: 'pointerUp' },
      ],
    });
    const run = createServer(phone);
    await run({ method: 'POST', path: '/actions', body: { actions: [finger('a', 1), finger('b', -1)] } });
    expect(zoomOf(phone, 'map')?.scale).toBeCloseTo(2, 1);
  });

  it('leave every pin where it is seen', async () => {
    const phone = onTheMap();
    await pinchBy(createServer(phone), 'open', 1);
    const map = nodesOf(phone.tree()).find(({ placed }) => placed.view.id === 'map')?.placed;
    if (!map) throw new Error('There is no map.');
    const { left, top, right, bottom } = drawnBounds(map);
    const [pin] = PLACES.map(({ name, where }) => ({
      name,
      x: left + ((right - left) * where.x) / 100,
      y: top + ((bottom - top) * where.y) / 100,
    })).filter(({ x, y }) => x > 100 && x < 800 && y > 700 && y < 1700);
    if (!pin) throw new Error('No pin is in view.');
    tap(phone, pin);
    expect(phone.source()).toContain(`text="${pin.name}"`);
  });

  it('let one finger shift a map that is larger than its view, up to its edge', async () => {
    const phone = onTheMap();
    await pinchBy(createServer(phone), 'open', 1);
    const before = zoomOf(phone, 'map');
    swipe(phone, { from: MIDDLE, to: { x: MIDDLE.x - 200, y: MIDDLE.y }, durationMs: 300 });
    expect(zoomOf(phone, 'map')?.x).toBeGreaterThan(before?.x ?? 0);
    for (let count = 0; count < 20; count += 1)
      swipe(phone, { from: { x: 200, y: 1200 }, to: { x: 900, y: 1200 }, durationMs: 300 });
    expect(zoomOf(phone, 'map')?.x).toBe(0);
  });

  it('do nothing where nothing zooms', async () => {
    const phone = newPhone();
    phone.perform({ do: 'start', package: 'com.sim.notes' });
    const picture = phone.picture();
    expect((await pinchBy(createServer(phone), 'open', 0.5)).status).toBe(200);
    expect(phone.picture().equals(picture)).toBe(true);
  });

  it('make a picture of the gallery larger', async () => {
    const phone = newPhone();
    phone.perform({
      do: 'open',
      package: 'com.sim.gallery',
      screen: '.Picture',
      extras: { name: 'Harbour at dusk.jpg' },
    });
    const before = phone.picture();
    await pinchBy(createServer(phone), 'open', 1);
    expect(phone.picture().equals(before)).toBe(false);
  });
});
