import { HOSTILE_TEXTS } from './hostile-texts.js';
import { DAY, mine, theirs, type StoredThread } from './stored-message.js';

/** Older conversations, newest first, oldest message first within a thread. */
export const THREADS_OF_SPRING: readonly StoredThread[] = [
  { phone: '07700 900991', unread: 1, messages: [theirs(55, HOSTILE_TEXTS.message.text)] },
  {
    phone: '07700 900220',
    unread: 0,
    messages: [
      theirs(DAY + 30, 'Printer on the second floor is dead again'),
      mine(DAY + 28, 'I will use the one in Orchard. Do we still have paper?'),
      theirs(DAY + 25, 'Six packs in the cupboard, key is with me'),
    ],
  },
  {
    phone: '07700 900117',
    unread: 0,
    messages: [
      mine(2 * DAY + 40, 'Do you have chalk for Tuesday?'),
      theirs(2 * DAY + 35, 'A whole bag. Bring your harness, mine is the small one'),
      mine(2 * DAY + 33, 'Will do'),
    ],
  },
  {
    phone: '01632 960114',
    unread: 0,
    messages: [
      theirs(
        3 * DAY + 300,
        'Lantern Noodle House: your table for 2 on Thursday 30 April at 19:00 is kept for 15 minutes.',
      ),
      mine(3 * DAY + 290, 'Thank you'),
    ],
  },
  {
    phone: '07700 900141',
    unread: 0,
    messages: [
      theirs(4 * DAY, 'Flat-warming is on the 16th. Third floor, the bell says Lindqvist'),
      mine(4 * DAY - 15, 'What can I bring?'),
      theirs(4 * DAY - 20, 'A chair. I am serious'),
      theirs(4 * DAY - 22, 'And ice, two bags'),
      mine(4 * DAY - 25, 'Chair and two bags of ice, noted'),
    ],
  },
  {
    phone: '07700 900237',
    unread: 0,
    messages: [
      theirs(6 * DAY, 'Saturday at seven, round the reserve, 11 km?'),
      mine(6 * DAY - 60, 'Make it eight and I am in'),
      theirs(6 * DAY - 62, 'Eight. Bring water, the fountain is off'),
    ],
  },
  {
    phone: '07700 900124',
    unread: 0,
    messages: [
      theirs(7 * DAY, 'Who has the spare copy of The Salt Road?'),
      mine(7 * DAY - 90, 'Ordered mine. Kasia may have it'),
      theirs(7 * DAY - 95, 'She lent it to her mother. Classic'),
    ],
  },
  {
    phone: '07700 900181',
    unread: 0,
    messages: [
      theirs(8 * DAY, 'Nine of us for Saturday. One more and we play the whole field'),
      mine(8 * DAY - 40, 'Will said he might'),
      theirs(8 * DAY - 45, 'Then ten. White shirts'),
    ],
  },
  {
    phone: '07700 900121',
    unread: 0,
    messages: [
      theirs(10 * DAY, 'Blue or green for the second draft?'),
      mine(10 * DAY - 10, 'Green, a little darker than last time'),
      theirs(10 * DAY - 12, 'Darker it is'),
    ],
  },
  {
    phone: '01632 960301',
    unread: 0,
    messages: [theirs(12 * DAY, 'Fairlight Pharmacy: what you ordered is here. Open until 22:00 on weekdays.')],
  },
  {
    phone: '07700 900214',
    unread: 0,
    messages: [
      theirs(13 * DAY, 'How do I print from the telephone'),
      mine(13 * DAY - 30, 'Open the picture, share, printer. I show you on Sunday'),
      theirs(13 * DAY - 200, 'Your mother did it'),
    ],
  },
  {
    phone: '07700 900249',
    unread: 0,
    messages: [theirs(15 * DAY, 'Signed copy is on your desk'), mine(15 * DAY - 5, 'Thank you, that was quick')],
  },
];
