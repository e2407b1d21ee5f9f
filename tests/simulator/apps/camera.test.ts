import { camera } from '../../../src/simulator/apps/camera.js';
import { files } from '../../../src/simulator/apps/files.js';
import { gallery } from '../../../src/simulator/apps/gallery.js';
import { maps } from '../../../src/simulator/apps/maps.js';
import { settings } from '../../../src/simulator/apps/settings.js';
import type { SimulatedApp } from '../../../src/simulator/world/app.js';
import { play, type Play } from '../../../src/simulator/world/play.js';

const start = (app: SimulatedApp) => play(app, { others: [files, gallery, settings].filter((other) => other !== app) });
/** Answers the permission dialog. */
const answered = (phone: Play, kind: '$allow' | '$deny') =>
  phone.give({ do: 'answer', uid: phone.world.windows.at(-1)?.uid ?? 0, message: { kind } });

describe('the Camera', () => {
  it('asks for permission, and what it takes stands in the Gallery', () => {
    const asking = start(camera);
    expect(asking.world.windows).toMatchObject([{ kind: 'permission', permission: 'CAMERA' }]);
    const taken = answered(asking, '$allow').tap('Take picture');
    expect(taken.world.journal.map(({ what }) => what)).toEqual(['granted', 'saved']);
    expect(taken.tap('Last picture').texts()).toContain('IMG_20260506_101000');
  });

  it('says what it lacks when it was refused, asks a second time, and then leads to where that is changed', () => {
    const refused = answered(start(camera), '$deny');
    expect(() => refused.tap('Take picture')).toThrow('Nothing called "Take picture"');
    const again = refused.tap('Allow camera');
    expect(again.world.windows).toMatchObject([{ kind: 'permission', permission: 'CAMERA' }]);
    const twice = answered(again, '$deny');
    expect(twice.texts()).toContain('Allow it in Settings, among the permissions of this app.');
    expect(
      twice.give({ do: 'stop', package: camera.package }).give({ do: 'start', package: camera.package }).world.windows,
    ).toEqual([]);
    const allowed = twice.tap('Open settings').tap('Camera');
    expect(allowed.texts()).toContain('Allowed');
    expect(allowed.give({ do: 'start', package: camera.package }).tap('Take picture').world.toast?.text).toBe(
      'Picture saved',
    );
  });
});

describe('the permission dialog', () => {
  it('closed without an answer counts as no refusal', () => {
    const closed = [1, 2, 3].reduce((phone) => phone.give({ do: 'back' }).tap('Allow camera'), start(camera));
    expect(closed.world.permissions[camera.package]).toEqual({ CAMERA: false });
    expect(closed.world.windows).toMatchObject([{ kind: 'permission' }]);
  });

  it('comes again where the permission was taken away in Settings', () => {
    const revoke = { do: 'grant', package: camera.package, permission: 'CAMERA', granted: false } as const;
    const refused = answered(answered(start(camera), '$deny').tap('Allow camera'), '$deny');
    expect(refused.give(revoke).tap('Allow camera').world.windows).toMatchObject([{ kind: 'permission' }]);
  });
});

describe('Maps', () => {
  it('shows where one is, once it may', () => {
    const located = answered(start(maps).tap('My location'), '$allow').wait(10);
    expect(located.texts()).toContain('Map of Brindlewick, you are in Fennel Close');
  });

  it('goes on without it, and says so', () => {
    const refused = answered(start(maps).tap('My location'), '$deny').wait(10);
    expect(refused.world.snackbar).toMatchObject({ text: 'Maps may not use your location', action: 'Settings' });
    expect(refused.tap('Search here').screen()).toBe('.Search');
  });

  it('says that location is switched off', () => {
    const off = start(maps).give({ do: 'system', change: { toggles: { location: false } } });
    expect(off.tap('My location').world.snackbar?.text).toBe('Location is off');
  });
});
