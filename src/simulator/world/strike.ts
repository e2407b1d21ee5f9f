import { chanceOf } from './chance.js';
import type { Condition, ConditionKind } from './condition.js';
import type { World } from './world.js';

/** Where something happens at which a phone may misbehave. */
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
