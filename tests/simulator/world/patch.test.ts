import { ALL_APPS } from '../../../src/simulator/apps/all-apps.js';
import { checkWorld, patchWorld } from '../../../src/simulator/world/patch.js';
import type { Json } from '../../../src/simulator/world/json.js';
import { newWorld } from '../../../src/simulator/world/world.js';

const world = newWorld(new Map(ALL_APPS.map((app) => [app.package, app])));

describe('a change laid over the phone', () => {
  it('replaces what it names and leaves the rest', () => {
    const changed = patchWorld(world, { toggles: { wifi: false }, apps: { 'com.sim.notes': { notes: [] } } });
    expect(changed.toggles).toEqual({ ...world.toggles, wifi: false });
    expect(changed.apps['com.sim.notes']).toEqual({ ...(world.apps['com.sim.notes'] as object), notes: [] });
  });

  it('survives being written and read', () => {
    expect(checkWorld(JSON.parse(JSON.stringify(world)) as Json)).toEqual(world);
  });

  it.each<[string, Json, string]>([
    ['a field that no phone has', { devicename: 'x' }, 'deviceName'],
    ['another kind of value', { deviceName: 7 }, 'must be a string, got a number'],
    ['an app that is not there', { apps: { 'com.sim.note': {} } }, 'com.sim.notes'],
    ['an unknown misbehaviour', { conditions: [{ kind: 'slow-lod' }] }, 'slow-load'],
    ['a list', [], 'must be an object'],
  ])('refuses %s', (_, change, complaint) => {
    expect(() => patchWorld(world, change)).toThrow(complaint);
  });

  it('refuses a snapshot of something else', () => {
    expect(() => checkWorld({ format: 2 })).toThrow('no snapshot of a phone');
  });
});
