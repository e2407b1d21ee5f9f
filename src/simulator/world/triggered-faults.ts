/** Whether a misbehaviour strikes now, and which ones last. */

import { chanceOf } from './chance.js';
import { ruleOf, type Misbehaviour, type MisbehaviourKind } from './misbehaviour.js';
import { frontTask, topScreen } from './tasks.js';
import { LAUNCHER, type Task, type World } from './world.js';

/** Where something happens at which a phone may misbehave. */
export type Occasion = Readonly<{ package: string; screen: string }>;

/** An app with the screen that is on top of its own. */
export const occasionIn = (task: Task): Occasion => ({ package: task.package, screen: topScreen(task)?.screen ?? '' });

export const occasionInFront = (world: World): Occasion => occasionIn(frontTask(world));

/** Apps misbehave, the launcher only by name. What befalls the phone or a finger does so anywhere. */
function fitsPackage({ kind, package: named }: Misbehaviour, name: string): boolean {
  if (named !== undefined) return named === name;
  const { when } = ruleOf(kind);
  return name !== LAUNCHER || (when !== 'opening' && when !== 'aim' && when !== 'lasting');
}

const fits = (world: World, condition: Misbehaviour, { package: name, screen }: Occasion): boolean =>
  fitsPackage(condition, name) &&
  (condition.screen === undefined || condition.screen === screen) &&
  world.inputs >= (condition.after ?? 0) &&
  world.now >= world.started + (condition.at ?? 0);

/** Those of a lasting kind that hold here. */
export const lasting = (world: World, kind: MisbehaviourKind, occasion: Occasion): readonly Misbehaviour[] =>
  world.conditions.filter((condition) => condition.kind === kind && fits(world, condition, occasion));

const isUnspent = ({ times }: Misbehaviour): boolean => (times ?? 1) > 0;

/** Whether it could strike here and now, were it not for chance. */
export const isDue = (world: World, condition: Misbehaviour, occasion: Occasion): boolean =>
  isUnspent(condition) && fits(world, condition, occasion);

export const isLucky = (world: World, { kind, chance }: Misbehaviour): boolean =>
  chance === undefined || chanceOf(world.seed, kind, world.inputs, world.now) < chance;

/** The world in which a condition may strike so many times still. */
export const leaving = (world: World, condition: Misbehaviour, times: number): World => ({
  ...world,
  conditions: world.conditions.map((other) => (other === condition ? { ...condition, times } : other)),
});

/** The world in which it has struck once more. */
export const spent = (world: World, condition: Misbehaviour): World =>
  leaving(world, condition, (condition.times ?? 1) - 1);

/** The condition of a kind that strikes now, if one does, and the world in which it has struck once more. */
export function strike(
  world: World,
  kind: MisbehaviourKind,
  occasion: Occasion,
): Readonly<{ struck: Misbehaviour | undefined; world: World }> {
  const struck = world.conditions.find(
    (condition) => condition.kind === kind && isDue(world, condition, occasion) && isLucky(world, condition),
  );
  return { struck, world: struck ? spent(world, struck) : world };
}

/** Moments after now, up to `end`, at which a condition that waits for its time is due. */
export const momentsUntil = (world: World, end: number): readonly number[] =>
  world.conditions
    .filter((condition) => ruleOf(condition.kind).when === 'moment' && isUnspent(condition))
    .map(({ at }) => world.started + (at ?? -1))
    .filter((moment) => moment > world.now && moment < end)
    .sort((a, b) => a - b);
