/** More pictures with tips. */

import { tip, type PictureTip } from './picture-tip.js';

export const PICTURES_OF_THE_SEASON: readonly PictureTip[] = [
  tip(
    'Shoe bench from one plank',
    'Hands On',
    [2640, 'Home', 33],
    'Two cuts, eight screws, and nobody stumbles any more.',
  ),
  tip(
    'Curtain as a wardrobe door',
    'Leaf and Loft',
    [1480, 'Home', 270],
    'A rail below the ceiling makes the room higher.',
  ),
  tip('Kitchen shelf for spices', 'Kitchen by the Quay', [3310, 'Home', 12], 'One jar deep, so that nothing hides.'),
  tip('Lamp from a colander', 'Clara B.', [910, 'Home', 48], 'The holes throw stars at the wall.'),
  tip('Rhubarb in stripes', 'Green Ember', [1260, 'Food', 340], 'Lay it in the tin like a parquet floor.'),
  tip('Lunch box for a tram day', 'Mina S.', [2050, 'Food', 88], 'Something dry, something wet, something sweet.'),
  tip('Tomatoes in every colour', 'Allotment 12', [1730, 'Food', 8], 'Never in the fridge.'),
  tip(
    'Sardines at the top of the steps',
    'Small Suitcase',
    [1390, 'Travel', 200],
    'Port Maris, six in the morning, bring bread.',
  ),
  tip('Hut at Grey Lake, half board', 'Small Suitcase', [2980, 'Travel', 160], 'Twelve beds; write to them in March.'),
  tip(
    'Lirona in the shade',
    'Rail Window',
    [1850, 'Travel', 75],
    'Walk on the left side before noon, on the right side after.',
  ),
  tip('Folding bags for gifts', 'Festival Office', [4020, 'Crafts', 320], 'One sheet, no glue, twenty seconds.'),
  tip('Patch pockets for coats', 'Needle and Pin', [1220, 'Crafts', 245], 'Sew the corners twice.'),
  tip('Boats from walnut shells', 'Clara B.', [770, 'Crafts', 185], 'Wax holds the mast.'),
  tip('Bee bar on a balcony', 'Allotment 12', [2490, 'Garden', 55], 'Marjoram, thyme, sage, and let them flower.'),
  tip('Potatoes in a sack', 'Allotment 12', [3640, 'Garden', 92], 'Roll it up as they grow.'),
  tip('Water a plant for two weeks', 'Leaf and Loft', [5230, 'Garden', 140], 'A bottle, a string and some trust.'),
];
