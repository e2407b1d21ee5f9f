/** Videos. */

import { HOSTILE_TEXTS } from './hostile-texts.js';
import { video, type Video } from './video.js';
import { VIDEOS_TO_LEARN_FROM } from './videos-to-learn-from.js';

export const VIDEOS: readonly Video[] = [
  video('How to pull noodles at home', 'Kitchen by the Quay', [742, 1840000, 96000, 210], 'cooking noodles', [
    'My dough tore until minute 6. Rest it longer!',
    'Eight folds. I counted.',
  ]),
  video('Sourdough starter, day by day', 'Slow Loaf', [915, 902000, 51000, 400], 'cooking bread sourdough', [
    'Day four smells of cheese. Normal?',
    'Feed it rye on day two.',
  ]),
  video('Lentil soup in 12 minutes', 'Kitchen by the Quay', [728, 455000, 21000, 33], 'cooking soup vegan', [
    'Lemon at the end, as my mother says.',
  ]),
  video('Fix a dripping tap without a plumber', 'Hands On', [388, 2310000, 88000, 900], 'repair home tap', [
    'Turn the water off first. Ask me how I know.',
    'Saved me £45.',
  ]),
  video('Bicycle gears explained', 'Ropewalk Cycles', [611, 640000, 30500, 150], 'bicycle repair gears', [
    'The barrel adjuster was it. Thank you!',
  ]),
  video('Change a tube in five minutes', 'Ropewalk Cycles', [301, 318000, 14100, 61], 'bicycle repair tyre', [
    'Took me fifteen.',
  ]),
  video('Sunset over the estuary, one hour', 'Quiet Water', [3600, 5120000, 143000, 700], 'nature calm', [
    'I fell asleep at the heron.',
  ]),
  video('Curlew calls for beginners', 'Saltmarsh Wardens', [254, 88000, 6100, 12], 'nature birds', [
    'Goosebumps at 1:40.',
  ]),
  video('Rovers 3 Gull Point 1, all goals', 'Rovers FC', [186, 264000, 19800, 1], 'sport football', [
    'Varga!',
    'The second one from that angle?',
  ]),
  video('The Lamplighter, trailer', 'Orpheum Cinema', [141, 1205000, 40200, 20], 'film trailer', ['Those lamps.']),
  video('Yoga for stiff backs, 20 minutes', 'Morning Mat', [1204, 3470000, 122000, 365], 'sport yoga health', [
    'Every day for a month now.',
  ]),
  video('Learn 20 chords in 20 minutes', 'Six Strings', [1230, 790000, 33000, 510], 'music guitar', [
    'F is still not a chord.',
  ]),
  video('Night train to Lirona, cab view', 'Rail Window', [5400, 670000, 28000, 95], 'travel train', [
    'Tunnel at 41:10 is pure joy.',
  ]),
  video('48 hours in Port Maris', 'Small Suitcase', [987, 512000, 22700, 44], 'travel city', [
    'Casa Lumen breakfast deserves its own film.',
    HOSTILE_TEXTS.comment.text,
  ]),
  video('Pack for a week in 20 litres', 'Small Suitcase', [540, 1090000, 61000, 130], 'travel packing', [
    'Rolled. Everything rolled.',
  ]),
  video('Bell casting, filmed in 1909', 'Brindlewick Museum', [402, 45000, 3900, 1200], 'history bells', [
    'No gloves. No gloves!',
  ]),
  ...VIDEOS_TO_LEARN_FROM,
];
