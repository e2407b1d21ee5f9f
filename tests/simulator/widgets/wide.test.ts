import { newPhone } from '../../support/new-phone.js';
import { nodesOf } from '../../../src/simulator/tree/tree.js';
import { tap } from '../../../src/simulator/system/touch.js';
import { centerOf } from '../../../src/core/geometry.js';

describe('the main parts of an app', () => {
  it('are led to by a bar below on a phone and a rail at the left of a wide display, which does the same', () => {
    const phone = newPhone({ size: { width: 1600, height: 2560, density: 320 } });
    phone.perform({ do: 'start', package: 'com.sim.clock' });
    const boundsOf = (id: string) => nodesOf(phone.tree()).find(({ placed }) => placed.view.id === id)?.placed.bounds;
    expect(boundsOf('bottom_navigation')).toMatchObject({ left: 0, right: 1600 });

    phone.perform({ do: 'rotate', rotation: 1 });
    expect(boundsOf('navigation_rail')).toMatchObject({ left: 0, right: 160 });
    const timer = nodesOf(phone.tree()).find(({ placed }) => placed.view.desc === 'Timer');
    if (timer) tap(phone, centerOf(timer.placed.visible));
    expect(phone.source()).toMatch(/content-desc="Timer"[^>]* selected="true"/);
  });
});
