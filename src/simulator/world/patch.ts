/** Lays changes over a phone's state, and reads snapshots. */

import { SimulatedNavigation } from '../../core/device-settings.js';
import { SetupError } from '../../core/errors.js';
import { didYouMean } from '../../core/suggest.js';
import { checkConditions } from './check-misbehaviours.js';
import { isObject } from './question.js';
import type { Json } from './json.js';
import type { World } from './world.js';

const refuse = (problem: string, remedy: string): SetupError => new SetupError({ problem, remedy });

/**
 * Lays a JSON merge patch (RFC 7396) over the state: objects field by field, all else whole, null takes away.
 * Throws a SetupError for a field that no phone has, or one of another kind than before.
 */
export function patchWorld(world: World, change: Json): World {
  if (!isObject(change))
    throw refuse('A change of the phone must be an object.', 'For example {"deviceName": "Pixel"}.');
  const known = Object.keys(world);
  for (const [name, value] of Object.entries(change)) {
    const held = world[name as keyof World] as Json;
    if (!known.includes(name))
      throw refuse(
        `The phone's state has no field "${name}".`,
        didYouMean(name, known) || `It has ${known.join(', ')}.`,
      );
    if (held !== null && value !== null && kindOf(held) !== kindOf(value)) {
      throw refuse(
        `"${name}" of the phone's state must be ${kindOf(held)}, got ${kindOf(value)}.`,
        'Look at the present state and give the same kind of value.',
      );
    }
    if (name === 'apps' && isObject(value)) checkApps(world, Object.keys(value));
  }
  return checkWorld(merge(world as unknown as Json, change));
}

function checkApps(world: World, names: readonly string[]): void {
  const installed = Object.keys(world.apps);
  const unknown = names.find((name) => !installed.includes(name));
  if (unknown !== undefined)
    throw refuse(
      `There is no app "${unknown}" on this phone.`,
      didYouMean(unknown, installed) || `It has ${installed.join(', ')}.`,
    );
}

const kindOf = (value: Json): string =>
  value === null
    ? 'null'
    : Array.isArray(value)
      ? 'a list'
      : typeof value === 'object'
        ? 'an object'
        : `a ${typeof value}`;

function merge(held: Json | undefined, change: Json): Json {
  if (!isObject(change)) return change;
  const merged: Record<string, Json> = isObject(held) ? { ...held } : {};
  for (const [name, value] of Object.entries(change)) {
    if (value === null && !NULLABLE.has(name)) Reflect.deleteProperty(merged, name);
    else merged[name] = merge(merged[name], value);
  }
  return merged;
}

/** Fields of a world for which null is a value of its own. */
const NULLABLE: ReadonlySet<string> = new Set(['focus', 'toast', 'snackbar', 'headsUp']);

const FIELDS: Readonly<Record<string, string>> = {
  seed: 'a number',
  now: 'a number',
  nextUid: 'a number',
  deviceName: 'a string',
  display: 'an object',
  toggles: 'an object',
  permissions: 'an object',
  apps: 'an object',
  home: 'an object',
  tasks: 'a list',
  front: 'a string',
  windows: 'a list',
  keyboard: 'an object',
  clipboard: 'a string',
  notifications: 'a list',
  timers: 'a list',
  hung: 'a list',
  conditions: 'a list',
  journal: 'a list',
};

/** Reads a snapshot back. Throws a SetupError when it is none of this format. */
export function checkWorld(value: Json): World {
  if (!isObject(value) || value['format'] !== 1)
    throw refuse('This is no snapshot of a phone.', 'Take one from the phone; its "format" is 1.');
  for (const [name, kind] of Object.entries(FIELDS)) {
    const held = value[name];
    if (held === undefined || kindOf(held) !== kind)
      throw refuse(
        `"${name}" of a phone's state must be ${kind}.`,
        'Look at the present state and give the same kind of value.',
      );
  }
  const { navigation } = value['display'] as Record<string, Json>;
  if (!SimulatedNavigation.options.some((mode) => mode === navigation))
    throw refuse(
      `"navigation" of a phone's display must be one of ${SimulatedNavigation.options.join(', ')}, got ${JSON.stringify(navigation) ?? 'nothing'}.`,
      'For example {"display": {"navigation": "gestures"}}.',
    );
  checkConditions(value['conditions'], Object.keys(value['apps'] ?? {}));
  return value as unknown as World;
}
