/** More sights. */

import { sight, type Sight } from './sight.js';

export const SIGHTS_OFF_THE_TRACK: readonly Sight[] = [
  sight(
    'Old bell foundry',
    'Brindlewick',
    ['Museum', 4.3, 188, 1],
    'Saturdays only, ask for the pit.',
    'From September it is a school.',
  ),
  sight(
    'Abbey Green',
    'Brindlewick',
    ['Park', 4.4, 420, 1],
    'Chess under the lime trees.',
    'The library is next door when it rains.',
  ),
  sight('Harbour tram loop', 'Brindlewick', ['Walk', 4.0, 96, 1], 'Line 1 from end to end, sit on the right.'),
  sight('Rope makers’ hall', 'Port Maris', ['Museum', 4.2, 540, 1], 'Four hundred metres long, cool at noon.'),
  sight(
    'Lantern beach',
    'Port Maris',
    ['Beach', 4.6, 1980, 4],
    'Come after six, leave after dark.',
    'Showers cost a coin.',
  ),
  sight('Chapel of the pilots', 'Port Maris', ['Landmark', 4.5, 610, 1], '311 steps and a bench at the end.'),
  sight('Wood carvers’ lane', 'Sankt Alven', ['Shopping', 4.3, 350, 1], 'Look at number nine even if you buy nothing.'),
  sight(
    'Glacier path',
    'Sankt Alven',
    ['Walk', 4.7, 890, 6],
    'Open from June; ask at the hut about the bridge.',
    'Turn back when the wind turns.',
  ),
  sight('Bridge of letters', 'Lirona', ['Landmark', 4.4, 2760, 1], 'Every stone has a mason’s mark.'),
  sight('Museum of perfume', 'Lirona', ['Museum', 4.3, 1120, 2], 'The third floor is worth the ticket alone.'),
  sight(
    'Sunday flea market',
    'Lirona',
    ['Shopping', 4.5, 1640, 2],
    'Before eight for lamps, after eleven for company.',
  ),
  sight('Seal rocks', 'Kestrel Bay', ['Nature', 4.8, 730, 3], 'Low tide, quiet shoes.', 'Boats leave at ten and two.'),
  sight('Kite meadow', 'Kestrel Bay', ['Park', 4.3, 310, 2], 'Kites for hire from April to September.'),
  sight('Salt works', 'Kestrel Bay', ['Museum', 4.1, 220, 2], 'Take a bag of flakes home.'),
];
