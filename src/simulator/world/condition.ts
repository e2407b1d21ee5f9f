import { chanceOf } from './chance.js';
import type { World } from './world.js';

/**
 * Ways in which a phone misbehaves on demand.
 * Of a moment, when a screen opens: `slow-load` (ms), `pop-up` (text), `permission`, `crash`, `not-responding`.
 * Of a moment, when something is touched: `lost-tap`. When the network is asked: `flaky`.
 * As long as they last: `blind`, `secure`, `renamed` (text becomes to), `keyboard-covers`.
 */
export const CONDITION_KINDS = [
  'slow-load',
  'pop-up',
  'permission',
  'crash',
  'not-responding',
  'lost-tap',
  'flaky',
  'blind',
  'secure',
  'renamed',
  'keyboard-covers',
] as const;
export type ConditionKind = (typeof CONDITION_KINDS)[number];

/** A misbehaviour that was asked for, in any app and screen unless it names one. */
export type Condition = Readonly<{
  kind: ConditionKind;
  package?: string;
  screen?: string;
  /** Milliseconds that it takes, where it takes time. */
  ms?: number;
  /** How often it strikes: once unless said. What lasts needs none. */
  times?: number;
  /** Not before so many touches, keys and launches. */
  after?: number;
  /** From 0 to 1, drawn from the seed at each occasion. */
  chance?: number;
  text?: string;
  to?: string;
}>;

export type Occasion = Readonly<{ package: string; screen: string }>;

const fits = (world: World, condition: Condition, { package: name, screen }: Occasion): boolean =>
  (condition.package === undefined || condition.package === name) &&
  (condition.screen === undefined || condition.screen === screen) &&
  world.inputs >= (condition.after ?? 0);

/** Those of a lasting kind that hold here. */
export const lasting = (world: World, kind: ConditionKind, occasion: Occasion): readonly Condition[] =>
  world.conditions.filter((condition) => condition.kind === kind && fits(world, condition, occasion));

/** The condition of a kind that strikes now, if one does, and the world in which it has struck once more. */
export function strike(
  world: World,
  kind: ConditionKind,
  occasion: Occasion,
): Readonly<{ struck: Condition | undefined; world: World }> {
  const struck = world.conditions.find(
    (condition) =>
      condition.kind === kind &&
      (condition.times ?? 1) > 0 &&
      fits(world, condition, occasion) &&
      (condition.chance === undefined || chanceOf(world.seed, kind, world.inputs, world.now) < condition.chance),
  );
  if (!struck) return { struck, world };
  const left = { ...struck, times: (struck.times ?? 1) - 1 };
  return {
    struck,
    world: { ...world, conditions: world.conditions.map((condition) => (condition === struck ? left : condition)) },
  };
}
