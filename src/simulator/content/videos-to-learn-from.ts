/** More videos. */

import { video, type Video } from './video.js';

export const VIDEOS_TO_LEARN_FROM: readonly Video[] = [
  video('Chickpea curry for the whole week', 'Kitchen by the Quay', [655, 720000, 34100, 80], 'cooking curry vegan', [
    'Freezes well, six boxes.',
    'More lime!',
  ]),
  video('Knife skills: onion in ten seconds', 'Kitchen by the Quay', [212, 4100000, 188000, 640], 'cooking knife', [
    'Crying and learning.',
  ]),
  video('Cardamom buns, the knot', 'Crumb and Quill', [498, 1310000, 77000, 250], 'cooking baking buns', [
    'Mine look like shoes.',
    'Second try: buns!',
  ]),
  video('Bread without kneading', 'Slow Loaf', [433, 2050000, 91000, 820], 'cooking bread', [
    'Eighteen hours. Believe him.',
  ]),
  video('Hang a shelf that stays up', 'Hands On', [521, 1780000, 64000, 300], 'repair home shelf', [
    'The plug matters more than the screw.',
  ]),
  video('Stop a door from squeaking', 'Hands On', [95, 3300000, 120000, 1100], 'repair home door', [
    'Candle. Just a candle.',
  ]),
  video('True a wheel at home', 'Ropewalk Cycles', [866, 240000, 11800, 190], 'bicycle repair wheel', [
    'A quarter turn, not a half!',
  ]),
  video('Mend a jumper so that it shows', 'Needle and Pin', [702, 330000, 25400, 75], 'repair clothes mending', [
    'My elbows are art now.',
  ]),
  video('Three days in Lirona on a budget', 'Small Suitcase', [1104, 861000, 40300, 160], 'travel city lirona', [
    'Stand 41 in the market, thank you.',
    'Albergo Due Gatti has two cats. Confirmed.',
  ]),
  video('Grey Lake: up and down in a day', 'Small Suitcase', [930, 402000, 20100, 290], 'travel hiking sankt alven', [
    'The soup in the hut. The soup.',
  ]),
  video('Kestrel Bay with children', 'Small Suitcase', [788, 198000, 9300, 28], 'travel family kestrel', [
    'Fishing rods at the pier were the best hour.',
  ]),
  video('How the new ferry was built', 'Harbour Office', [1450, 154000, 8800, 9], 'ship ferry history', ['24 cars!']),
  video('Spring tide from the roof of the museum', 'Brindlewick Museum', [301, 92000, 5100, 5], 'nature tide storm', [
    'That is my car at 2:10.',
  ]),
  video('Waders of the estuary, a guide', 'Saltmarsh Wardens', [1320, 76000, 5900, 340], 'nature birds', [
    'Finally: redshank and greenshank.',
  ]),
  video('Rain on a tin roof, eight hours', 'Quiet Water', [28800, 8800000, 201000, 1300], 'nature calm sleep', [
    'Night 61.',
  ]),
  video('Rovers training in the mud', 'Rovers FC', [244, 51000, 3900, 14], 'sport football', [
    'Farrow slipped four times.',
  ]),
  video('Couch to five kilometres, week 1', 'Morning Mat', [1380, 2900000, 99000, 480], 'sport running health', [
    'Week 7 now. Hello past me.',
  ]),
  video('Ten minutes for the neck', 'Morning Mat', [610, 1990000, 83000, 200], 'sport health office', [
    'Desk people, unite.',
  ]),
  video('Barre chords without pain', 'Six Strings', [918, 610000, 28700, 370], 'music guitar', ['F is a chord now!']),
  video('The sad bell, explained', 'Acoustics Corner', [533, 118000, 9700, 61], 'music bells science', [
    'It is the tierce. I hear it everywhere now.',
  ]),
];
