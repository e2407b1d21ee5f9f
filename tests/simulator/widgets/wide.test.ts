import { centerOf } from '../../../src/core/geometry.js';
import type { Placed } from '../../../src/simulator/scene/placed.js';
import type { PhoneMachine } from '../../../src/simulator/system/phone.js';
import { tap } from '../../../src/simulator/system/touch.js';
import { nodesOf } from '../../../src/simulator/tree/tree.js';
import { newPhone } from '../../support/new-phone.js';
import { walk, WALKED_APPS } from '../../support/walk-screens.js';

const TABLET = { width: 1600, height: 2560, density: 320 };
const LONGEST_LINE = 840;

const upright = (name: string): PhoneMachine => {
  const phone = newPhone({ size: TABLET });
  phone.perform({ do: 'start', package: name });
  return phone;
};
const onItsSide = (name: string): PhoneMachine => {
  const phone = upright(name);
  phone.perform({ do: 'rotate', rotation: 1 });
  return phone;
};
const boundsOf = (phone: PhoneMachine, id: string) =>
  nodesOf(phone.tree()).find(({ placed }) => placed.view.id === id)?.placed.bounds;
const allOf = (placed: Placed): readonly Placed[] => [placed, ...placed.children.flatMap(allOf)];

describe('a page on a wide display', () => {
  it('has a rail at its left in place of the bar at the bottom, which leads to the same parts', () => {
    const phone = upright('com.sim.clock');
    expect(boundsOf(phone, 'bottom_navigation')).toMatchObject({ left: 0, right: 1600 });

    phone.perform({ do: 'rotate', rotation: 1 });
    expect(boundsOf(phone, 'navigation_rail')).toMatchObject({ left: 0, right: 160 });
    const timer = nodesOf(phone.tree()).find(({ placed }) => placed.view.desc === 'Timer');
    if (timer) tap(phone, centerOf(timer.placed.visible));
    expect(phone.source()).toMatch(/content-desc="Timer"[^>]* selected="true"/);
  });

  it('has its list in the middle, and the search field in line with it', () => {
    const phone = onItsSide('com.sim.files');
    const [list, field] = [boundsOf(phone, 'folders'), boundsOf(phone, 'search')];
    expect(list).toMatchObject({ left: 440, right: 440 + 2 * LONGEST_LINE });
    expect([field?.left, field?.right]).toEqual([(list?.left ?? 0) + 32, (list?.right ?? 0) - 32]);
  });

  it('has as many columns as there is room for', () => {
    const inFirstLine = (phone: PhoneMachine): number => {
      const tiles = nodesOf(phone.tree()).filter(({ placed }) => placed.view.id === 'product');
      return tiles.filter(({ placed }) => placed.bounds.top === tiles[0]?.placed.bounds.top).length;
    };
    const usual = newPhone();
    usual.perform({ do: 'start', package: 'com.sim.merrow' });
    expect([usual, upright('com.sim.merrow'), onItsSide('com.sim.merrow')].map(inFirstLine)).toEqual([2, 4, 6]);
  });

  it('has nothing to read in a list or form that is wider than is read with ease, in any app', () => {
    const phone = newPhone();
    const tooWide = WALKED_APPS.flatMap((app) =>
      walk(app).flatMap(({ world }) => {
        phone.replace({ ...world, display: { ...world.display, ...TABLET, rotation: 1 } });
        const { scale, active } = phone.scene();
        const scrolled = allOf(active.root).filter(({ view }) => view.scroll === 'vertical');
        return scrolled
          .flatMap(allOf)
          .flatMap(({ text, bounds }) =>
            text && (bounds.right - bounds.left) / scale > LONGEST_LINE + 1
              ? [`${app.label}${phone.front().activity}: ${text.lines.lines.join(' ')}`]
              : [],
          );
      }),
    );
    expect([...new Set(tooWide)]).toEqual([]);
  });
});
