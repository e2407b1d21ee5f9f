import { DOMParser } from '@xmldom/xmldom';
import { pressKey } from '../../../src/simulator/system/keys.js';
import type { Phone } from '../../../src/simulator/system/phone.js';
import { swipe } from '../../../src/simulator/system/swipe.js';
import { hold, tap } from '../../../src/simulator/system/touch.js';
import { nodesOf } from '../../../src/simulator/tree/tree.js';
import { newPhone, randomFrom } from '../../support/new-phone.js';

const STEPS = 120;
const KEYS = [3, 4, 66, 67, 187, 29, 62, 83];

/** What a careless thumb does next. */
function blunder(phone: Phone, random: () => number): void {
  const { width, height } = phone.size;
  const point = () => ({ x: Math.floor(random() * width), y: Math.floor(random() * height) });
  const clickable = nodesOf(phone.tree()).filter(({ placed }) => placed.view.on?.tap);
  const target = clickable[Math.floor(random() * clickable.length)]?.placed.visible;
  const choice = random();
  if (choice < 0.5 && target)
    tap(phone, { x: (target.left + target.right) >> 1, y: (target.top + target.bottom) >> 1 });
  else if (choice < 0.65) tap(phone, point());
  else if (choice < 0.7) hold(phone, point());
  else if (choice < 0.85) swipe(phone, { from: point(), to: point(), durationMs: 50 + random() * 800 });
  else if (choice < 0.93) pressKey(phone, KEYS[Math.floor(random() * KEYS.length)] ?? 4);
  else if (choice < 0.95) phone.perform({ do: 'rotate', rotation: random() < 0.5 ? 0 : 1 });
  else if (choice < 0.97) phone.perform({ do: 'type', text: 'é\u0000<&"東\ud83d' });
  else phone.pass(random() * 10_000);
}

describe.each([
  [1, 'calm'],
  [2, 'calm'],
  [3, 'rough'],
  [4, 'rough'],
] as const)('a careless thumb with seed %i in %s weather', (seed, weather) => {
  it('never makes an app throw, never breaks the tree, never leaves the display', () => {
    const phone = newPhone({ seed, weather });
    const random = randomFrom(seed);
    const complaints: string[] = [];
    for (let step = 0; step < STEPS; step += 1) {
      blunder(phone, random);
      const { width, height } = phone.size;
      const document = new DOMParser({ onError: (_, message) => complaints.push(String(message)) }).parseFromString(
        phone.source(),
        'text/xml',
      );
      const elements = document.getElementsByTagName('*').length - 1;
      const nodes = nodesOf(phone.tree());
      if (elements !== nodes.length + (phone.world.toast ? 1 : 0))
        complaints.push(`step ${step}: ${elements} elements of ${nodes.length} nodes`);
      for (const { placed } of nodes) {
        const { left, top, right, bottom } = placed.visible;
        if (left < 0 || top < 0 || right > width || bottom > height || left >= right || top >= bottom) {
          complaints.push(`step ${step}: ${placed.path} at ${left},${top},${right},${bottom}`);
        }
      }
    }
    expect(complaints).toEqual([]);
    expect(phone.problems).toEqual([]);
  });

  it('sees the same phone again when it does the same again', () => {
    const runOf = () => {
      const phone = newPhone({ seed, weather });
      const random = randomFrom(seed);
      for (let step = 0; step < 40; step += 1) blunder(phone, random);
      return phone;
    };
    const [first, second] = [runOf(), runOf()];
    expect(second.source()).toBe(first.source());
    expect(second.world).toEqual(first.world);
    expect(second.picture().equals(first.picture())).toBe(true);
  });
});
