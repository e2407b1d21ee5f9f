/** A picture with a tip under it, as people pin them. */

import { tip, type PictureTip } from './picture-tip.js';
import { PICTURES_OF_THE_SEASON } from './pictures-of-the-season.js';

export const PICTURE_TIPS: readonly PictureTip[] = [
  tip(
    'Fern wall for a dark corner',
    'Leaf and Loft',
    [3400, 'Home', 130],
    'Three pots on one rail, watered from the top one.',
  ),
  tip(
    'Desk by the window, small room',
    'Leaf and Loft',
    [5120, 'Home', 40],
    'A shelf of 40 cm is enough when the screen is on an arm.',
  ),
  tip('Rainbow shelf', 'Clara B.', [2210, 'Home', 300], 'Sort books by colour once, find them never.'),
  tip(
    'Hallway hooks at two heights',
    'Hands On',
    [1870, 'Home', 20],
    'Low hooks for children, and coats find their place.',
  ),
  tip('Picnic in one basket', 'Mina S.', [980, 'Food', 60], 'Jars instead of boxes, a cloth that is also the table.'),
  tip(
    'Noodle salad in layers',
    'Kitchen by the Quay',
    [4470, 'Food', 25],
    'Dressing below, noodles above, shake before lunch.',
  ),
  tip(
    'Bun knots, step by step',
    'Crumb and Quill',
    [7600, 'Food', 35],
    'Strip, twist twice, wrap round two fingers, tuck in.',
  ),
  tip('Charred leeks on white beans', 'Green Ember', [1540, 'Food', 95], 'Burn the outside, eat the inside.'),
  tip(
    'Seven days, one small bag',
    'Small Suitcase',
    [9020, 'Travel', 210],
    'Two layers, one colour, shoes on your feet.',
  ),
  tip(
    'Port Maris at six in the morning',
    'Small Suitcase',
    [2660, 'Travel', 190],
    'The steps behind the fish market face east.',
  ),
  tip(
    'Lantern folding pattern',
    'Festival Office',
    [6100, 'Crafts', 15],
    'Fold in eight, cut once, open like a flower.',
  ),
  tip(
    'Visible mending for jeans',
    'Needle and Pin',
    [3890, 'Crafts', 230],
    'White thread, rows of small dashes, no hurry.',
  ),
  tip('Paper stars from old maps', 'Needle and Pin', [1120, 'Crafts', 50], 'Use the sea pages: they fold best.'),
  tip('Raised beds from pallets', 'Allotment 12', [2980, 'Garden', 100], 'Line them with cardboard, not with plastic.'),
  tip('Herbs that share a pot', 'Allotment 12', [4310, 'Garden', 115], 'Thyme with sage, mint with nobody.'),
  tip(
    'Slow tomatoes on a balcony',
    'Allotment 12',
    [1750, 'Garden', 5],
    'One plant, ten litres of soil, string from above.',
  ),
  ...PICTURES_OF_THE_SEASON,
];
