/** Something to see in one of the cities travellers write about. */

import { sight, type Sight } from './sight.js';
import { SIGHTS_OFF_THE_TRACK } from './sights-off-the-track.js';

export const SIGHTS: readonly Sight[] = [
  sight(
    'Castle Hill Gardens',
    'Brindlewick',
    ['Park', 4.8, 1204, 2],
    'Go up at sunset.',
    'Free, and better than many that are not.',
  ),
  sight(
    'Brindlewick Museum',
    'Brindlewick',
    ['Museum', 4.5, 690, 2],
    'Ring the small bell.',
    'Thursday evening is empty.',
  ),
  sight(
    'Lighthouse of Gull Point',
    'Brindlewick',
    ['Landmark', 4.7, 512, 3],
    '199 steps, every one worth it.',
    'Last climb at half past four.',
  ),
  sight('Saltmarsh boardwalk', 'Brindlewick', ['Nature', 4.7, 377, 3], 'Take binoculars and a windproof coat.'),
  sight(
    'Fish market steps',
    'Port Maris',
    ['Landmark', 4.6, 2110, 1],
    'At six in the morning you have it for yourself.',
    'Grilled sardines at the top.',
  ),
  sight('Maritime arsenal', 'Port Maris', ['Museum', 4.4, 1630, 3], 'Start with the ship models on the second floor.'),
  sight(
    'Citadel walk',
    'Port Maris',
    ['Walk', 4.8, 3020, 2],
    'Carry water, there is no shade.',
    'Five kilometres, two gates, one view after the other.',
  ),
  sight('Island of Pines', 'Port Maris', ['Nature', 4.5, 890, 6], 'The last boat back leaves at 18:20.'),
  sight('Grey Lake', 'Sankt Alven', ['Nature', 4.9, 760, 5], 'Two hours up, soup in the hut, one hour down.'),
  sight(
    'Cable car to the Vierspitz',
    'Sankt Alven',
    ['View', 4.6, 1450, 3],
    'Buy the morning ticket, clouds come at noon.',
  ),
  sight('Clock museum', 'Sankt Alven', ['Museum', 4.1, 230, 1], 'At twelve everything rings at once.'),
  sight('Cathedral of Lirona', 'Lirona', ['Landmark', 4.7, 8800, 1], 'Tickets for the roof are sold at the side door.'),
  sight(
    'Roman baths',
    'Lirona',
    ['Landmark', 4.5, 4110, 2],
    'Evening tours by torch on Fridays.',
    'The audio guide is worth it.',
  ),
  sight('Giardino delle Ombre', 'Lirona', ['Park', 4.8, 1900, 2], 'The coolest place in July.'),
  sight('Covered market', 'Lirona', ['Food', 4.6, 3350, 2], 'Stand 41: artichokes.', 'Closed on Mondays.'),
  sight('Kestrel Pier', 'Kestrel Bay', ['Landmark', 4.2, 980, 1], 'Fishing rods for hire at the end.'),
  sight('Dune reserve', 'Kestrel Bay', ['Nature', 4.7, 610, 4], 'Barefoot path in the north, orchids in May.'),
  sight('Shipwreck museum', 'Kestrel Bay', ['Museum', 4.4, 402, 2], 'The diver tells his own stories on Sundays.'),
  ...SIGHTS_OFF_THE_TRACK,
];
