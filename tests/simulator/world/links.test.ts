import { app } from '../../../src/simulator/world/app.js';
import { targetsOf } from '../../../src/simulator/world/links.js';
import { screen } from '../../../src/simulator/widgets/screens.js';
import type { Json } from '../../../src/simulator/world/json.js';

const linked = app<Json, { kind: 'none' }>({
  package: 'com.sim.linked',
  label: 'Linked',
  icon: 'link',
  initial: null,
  links: { 'tel::number': '.Call', 'https://maps.sim/place/:id': '.Place', 'https://wiki.sim/*': '.Page' },
  screens: { '.Main': () => screen() },
  update: (state) => [state],
});
const targetOf = (link: string) =>
  targetsOf(new Map([[linked.package, linked]]), link).map(({ screen: name, extras }) => [name, extras]);

describe('a link', () => {
  it.each([
    ['tel:123', '.Call', { number: '123' }],
    ['https://maps.sim/place/4?zoom=2', '.Place', { id: '4', zoom: '2' }],
    ['HTTPS://Maps.sim/place/Caf%C3%A9', '.Place', { id: 'Café' }],
    ['https://wiki.sim/a/b', '.Page', { rest: 'a/b' }],
    ['https://maps.sim/place/%E0', '.Place', { id: '%E0' }],
  ])('%s opens the screen that claims it', (link, name, extras) => {
    expect(targetOf(link)).toEqual([[name, { ...extras, link }]]);
  });

  it.each(['https://maps.sim/place', 'ftp://maps.sim/place/4', '', ':::', 'no link at all'])(
    '%p opens nothing',
    (link) => {
      expect(targetOf(link)).toEqual([]);
    },
  );
});
