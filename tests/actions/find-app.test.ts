import { chosenBy, findApp, whichOfThem } from '../../src/actions/find-app.js';

const app = (packageName: string, label?: string) => ({ package: packageName, ...(label !== undefined && { label }) });
const meant = (name: string, ...apps: Parameters<typeof findApp>[1]) => {
  const match = findApp(name, apps);
  return match.kind === 'found' ? match.app.package : match.kind;
};

describe('the app that a name means', () => {
  const clock = app('com.maker.clock', 'Clock');

  it.each(['Clock', ' clock ', 'CLOCK', 'com.maker.clock'])('is the one of that name or package: %j', (name) => {
    expect(meant(name, clock, app('x.y', 'Block'))).toBe('com.maker.clock');
  });

  it('may go without the name of its maker, on either side', () => {
    expect(meant('Maps', app('com.maps', 'Google Maps'))).toBe('com.maps');
    expect(meant('Samsung Notes', app('com.notes', 'Notes'))).toBe('com.notes');
    expect(meant('Maps', app('a', 'Google Maps'), app('b', 'Maps'))).toBe('b');
  });

  it('is known by the end of its package where the phone tells no names', () => {
    expect(meant('deskclock', app('com.android.deskclock'))).toBe('com.android.deskclock');
  });

  it.each([
    ['Harp', 'Harpy'],
    ['Bakery', 'Bikery'],
    ['Parlour', 'Parlour Business'],
    ['Bank', 'Mountain Bank'],
    ['Clok', 'Clock'],
    ['Google', 'Google Maps'],
  ])('is never another that sounds alike: "%s" is not "%s"', (name, label) => {
    expect(meant(name, app('x.y', label))).toBe('none');
  });

  it('is asked about where several bear the name', () => {
    const [ours, theirs] = [app('com.maker.messaging', 'Messages'), app('com.other.messaging', 'Messages')];
    expect(findApp('messages', [ours, theirs])).toEqual({ kind: 'several', apps: [ours, theirs] });
    expect(whichOfThem('Messages', [ours, theirs])).toBe(
      '2 apps are called "Messages": com.maker.messaging, com.other.messaging. Which one is meant?',
    );
    expect(chosenBy('com.other.messaging', [ours, theirs])).toBe(theirs);
    expect(chosenBy('the first is com.maker.messaging', [ours, theirs])).toBe(ours);
    expect(chosenBy('other', [ours, theirs])).toBe(theirs);
    expect(chosenBy('2', [ours, theirs])).toBe(theirs);
    for (const answer of ['', '3', 'messaging', 'neither']) expect(chosenBy(answer, [ours, theirs])).toBeUndefined();
  });

  it('is one app though the phone lists two of its entrances', () => {
    expect(meant('Clock', clock, clock)).toBe('com.maker.clock');
  });
});
