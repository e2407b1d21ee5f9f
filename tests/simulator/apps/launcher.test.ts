import { ALL_APPS } from '../../../src/simulator/apps/all-apps.js';
import { launcher } from '../../../src/simulator/apps/launcher.js';
import { play, type Play } from '../../../src/simulator/world/play.js';
import type { Message } from '../../../src/simulator/world/view.js';
import type { World } from '../../../src/simulator/world/world.js';
import { allViews } from '../../support/walk-screens.js';

const others = ALL_APPS.filter((app) => app !== launcher);
const home = (): Play => play(launcher, { others });
const say = (played: Play, message: Message): Play =>
  played.give({ do: 'answer', uid: played.world.home.entries.at(-1)?.uid ?? 0, message });

/** The names of the icons of each page, then those of the dock. */
function pagesOf(played: Play): readonly (readonly (string | undefined)[])[] {
  const views = allViews(played.view());
  const groups = views.filter(({ key, id }) => key?.startsWith('page ') || id === 'hotseat');
  return groups.map((group) => allViews(group).flatMap(({ id, desc }) => (id === 'icon' ? [desc] : [])));
}

const carry = (played: Play, name: string, ...to: readonly Message[]): Play =>
  to.reduce(say, say(played, { kind: 'lift', package: name }));

const answered = (played: Play, which: string): Play =>
  played.give({
    do: 'answer',
    uid: played.world.windows.at(-1)?.uid ?? 0,
    message: { kind: '$button', which },
  });
const installed = ({ apps }: World): boolean => 'com.sim.maps' in apps;

describe('the launcher', () => {
  it('has two pages of icons and a dock, with Settings at the end of the first page', () => {
    const [first, second, dock] = pagesOf(home());
    expect(first).toHaveLength(12);
    expect(first?.slice(0, 4)).toEqual(['Contacts', 'Mail', 'Maps', 'Notes']);
    expect(first?.at(-1)).toBe('Settings');
    expect(second).toContain('Calculator');
    expect(dock).toEqual(['Phone', 'Messages', 'Browser', 'Camera']);
  });

  it('shows every app once, on a display of any shape', () => {
    const sizes = [
      { width: 720, height: 1280, density: 320 },
      { width: 2400, height: 1080, density: 420 },
      { width: 1600, height: 2560, density: 320 },
    ];
    for (const size of sizes) {
      const shown = pagesOf(play(launcher, { others, size })).flat();
      expect(shown.toSorted()).toEqual(
        others
          .filter(({ hidden }) => !hidden)
          .map(({ label }) => label)
          .toSorted(),
      );
    }
  });

  it('puts a carried icon where it is let go, and leaves the others where they are', () => {
    const [first] = pagesOf(carry(home(), 'com.sim.maps', { kind: 'drop', onto: { page: 0, column: 0, row: 0 } }));
    expect(first?.slice(0, 4)).toEqual(['Maps', 'Contacts', 'Mail', 'Notes']);
  });

  it('takes the nearest free place where another icon stands, and none on a page that is full', () => {
    const onMail = { kind: 'drop', onto: { page: 1, column: 1, row: 0 } };
    const [first, second] = pagesOf(carry(home(), 'com.sim.maps', onMail));
    expect(first).not.toContain('Maps');
    expect(second).toContain('Maps');
    expect(pagesOf(carry(home(), 'com.sim.maps', { kind: 'drop', onto: { page: -1, column: 0, row: 0 } }))).toEqual(
      pagesOf(home()),
    );
  });

  it('makes a page for an icon that is carried behind the last, and takes it away when it is empty', () => {
    const onto = { page: 2, column: 0, row: 0 };
    const moved = carry(home(), 'com.sim.maps', { kind: 'turn', page: 2 }, { kind: 'drop', onto });
    expect(pagesOf(moved)[2]).toEqual(['Maps']);
    expect(moved.state()).toMatchObject({ page: 2 });
    const back = carry(moved, 'com.sim.maps', { kind: 'drop', onto: { page: 0, column: 0, row: 0 } });
    expect(pagesOf(back)).toHaveLength(3);
    expect(back.state()).toMatchObject({ page: 1 });
  });

  it('removes an icon from the home screen alone, and takes it back from the drawer', () => {
    const removed = carry(home(), 'com.sim.maps', { kind: 'remove' });
    expect(pagesOf(removed).flat()).not.toContain('Maps');
    expect(installed(removed.world)).toBe(true);
    const drawer = say(removed, { kind: 'all' });
    expect(drawer.texts()).toContain('Maps');
    const again = carry(drawer, 'com.sim.maps', { kind: 'drop', onto: { page: 0, column: 2, row: 2 } });
    expect(pagesOf(again)[0]).toContain('Maps');
  });

  it('offers App info and Uninstall after a long press, but nobody takes away what belongs to the phone', () => {
    expect(home().hold('Maps').texts()).toEqual(['App info', 'Uninstall']);
    expect(home().hold('Settings').texts()).toEqual(['App info']);
    expect(home().hold('Maps').tap('App info').texts()).toContain('com.sim.maps');
  });

  it('uninstalls an app once the person says so: no icon, no task, no place in Settings, and its links open nothing', () => {
    const asked = home()
      .give({ do: 'start', package: 'com.sim.maps' })
      .give({ do: 'home' })
      .hold('Maps')
      .tap('Uninstall');
    expect(installed(answered(asked, 'negative').world)).toBe(true);

    const gone = answered(asked, 'positive');
    expect(installed(gone.world)).toBe(false);
    expect(gone.world.tasks).toEqual([]);
    expect(gone.world.toast?.text).toBe('Uninstalled Maps');
    expect(gone.world.journal).toContainEqual(
      expect.objectContaining({ what: 'deleted', details: { app: 'com.sim.maps' } }),
    );
    expect(pagesOf(gone)[0]).toEqual(pagesOf(home())[0]?.filter((label) => label !== 'Maps'));
    expect(say(gone, { kind: 'all' }).texts()).not.toContain('Maps');
    expect(gone.link('settings://apps').texts()).not.toContain('com.sim.maps');
    expect(gone.link('geo:51.5,0.1').world.front).toBe(launcher.package);

    const again = gone.give({ do: 'install', package: 'com.sim.maps' });
    expect(say(again, { kind: 'all' }).texts()).toContain('Maps');
  });
});
