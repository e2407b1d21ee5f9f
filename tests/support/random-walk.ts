import { pressKey } from '../../src/simulator/system/keys.js';
import type { PhoneMachine } from '../../src/simulator/system/phone.js';
import { swipe } from '../../src/simulator/system/swipe.js';
import { hold, tap } from '../../src/simulator/system/touch.js';
import { nodesOf } from '../../src/simulator/tree/tree.js';
import type { Misbehaviour } from '../../src/simulator/world/misbehaviour.js';
import type { Point } from '../../src/core/geometry.js';
import { newPhone, randomFrom } from './new-phone.js';

/** How long the walks are: `SIMULATOR_STEPS` (of each seed) and `SIMULATOR_SEEDS` make them longer than a usual test run. */
export const walkLength = (usual: Readonly<{ steps: number; seeds: number }>) => ({
  steps: Number(process.env['SIMULATOR_STEPS'] ?? usual.steps),
  seeds: Array.from({ length: Number(process.env['SIMULATOR_SEEDS'] ?? usual.seeds) }, (_, index) => index + 1),
});

const USUAL = { width: 1080, height: 2400, density: 420 };
/** The tablet lies on its side until it is turned. */
const SIZES = [USUAL, { width: 720, height: 1280, density: 320 }, { width: 2560, height: 1600, density: 320 }];

/** Every other one in rough weather. */
export const phoneOf = (seed: number): PhoneMachine =>
  newPhone({ seed, size: SIZES[seed % SIZES.length] ?? USUAL, weather: seed % 2 === 0 ? 'rough' : 'calm' });

const KEYS = [3, 4, 21, 22, 26, 29, 62, 66, 67, 83, 112, 122, 123, 187, 224, 277, 278, 279];
const TEXTS = ['7', 'cafe', 'é\u0000<&"東\ud83d', '  \n', '👩‍👩‍👧 עברית', '9'.repeat(300)];
const CONDITIONS: readonly Misbehaviour[] = [
  { kind: 'slow-load' },
  { kind: 'pop-up', text: 'Rate <this> & "that"' },
  { kind: 'permission' },
  { kind: 'crash' },
  { kind: 'not-responding' },
  { kind: 'lost-tap', times: 2 },
  { kind: 'flaky', chance: 0.5, times: 9 },
  { kind: 'blind' },
  { kind: 'renamed', text: 'Save', to: 'Keep' },
  { kind: 'keyboard-covers' },
];

type Chance = () => number;
const pick = <T>(list: readonly T[], random: Chance): T | undefined => list[Math.floor(random() * list.length)];

const pointOn = (phone: PhoneMachine, random: Chance): Point => ({
  x: Math.floor(random() * phone.size.width),
  y: Math.floor(random() * phone.size.height),
});

function tapNode(phone: PhoneMachine, random: Chance): void {
  const clickable = nodesOf(phone.tree()).filter(({ placed }) => placed.view.on?.tap ?? placed.view.field);
  const target = pick(clickable, random)?.placed.visible;
  if (target) tap(phone, { x: (target.left + target.right) >> 1, y: (target.top + target.bottom) >> 1 });
}

function followAnyLink(phone: PhoneMachine, random: Chance): void {
  const links = [...phone.apps.values()].flatMap(({ links: claimed }) => Object.keys(claimed));
  const link = pick(links, random)?.replace(/:\w+(?=\/|$)/g, () => String(Math.floor(random() * 12)));
  if (link !== undefined) phone.perform({ do: 'link', link });
}

function misbehave(phone: PhoneMachine, random: Chance): void {
  const condition = pick(CONDITIONS, random);
  const isCured = random() < 0.5;
  phone.replace({ ...phone.world, conditions: isCured || !condition ? [] : [...phone.world.conditions, condition] });
}

const CHANGES = [
  { dark: true },
  { dark: false },
  { fontScale: 1.3 },
  { fontScale: 1 },
  { toggles: { wifi: false, data: false } },
  { toggles: { wifi: true } },
] as const;

/** What may happen to a phone, and how often. */
const BLUNDERS: readonly (readonly [weight: number, act: (phone: PhoneMachine, random: Chance) => void])[] = [
  [40, tapNode],
  [12, (phone, random) => void tap(phone, pointOn(phone, random))],
  [5, (phone, random) => void hold(phone, pointOn(phone, random))],
  [
    15,
    (phone, random) =>
      void swipe(phone, { from: pointOn(phone, random), to: pointOn(phone, random), durationMs: 50 + random() * 800 }),
  ],
  [8, (phone, random) => void pressKey(phone, pick(KEYS, random) ?? 4)],
  [4, (phone, random) => phone.perform({ do: 'type', text: pick(TEXTS, random) ?? '' })],
  [3, (phone, random) => phone.perform({ do: 'start', package: pick([...phone.apps.keys()], random) ?? '' })],
  [3, followAnyLink],
  [2, (phone, random) => phone.perform({ do: 'rotate', rotation: random() < 0.5 ? 0 : 1 })],
  [2, misbehave],
  [2, (phone, random) => phone.perform({ do: 'system', change: pick(CHANGES, random) ?? {} })],
  [2, (phone, random) => phone.pass(random() * 10_000)],
  [1, (phone) => phone.perform({ do: 'unlock' })],
  [1, (phone, random) => phone.perform({ do: 'clear', package: pick([...phone.apps.keys()], random) ?? '' })],
];
const TOTAL = BLUNDERS.reduce((sum, [weight]) => sum + weight, 0);

/** What a careless thumb does as its step of this number: it follows from seed, number and phone alone. */
export function randomAct(phone: PhoneMachine, seed: number, step: number): void {
  const random = randomFrom(seed * 100_003 + step);
  let left = random() * TOTAL;
  const [, act] = BLUNDERS.find(([weight]) => (left -= weight) < 0) ?? [];
  act?.(phone, random);
}
