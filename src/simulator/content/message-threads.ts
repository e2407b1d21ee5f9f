import { DAY, mine, theirs, type StoredThread } from './stored-message.js';
import { THREADS_OF_SPRING } from './threads-of-spring.js';

/** Newest thread first, oldest message first within a thread. */
export const THREADS: readonly StoredThread[] = [
  {
    phone: '07700 900198',
    unread: 1,
    messages: [
      theirs(DAY + 120, 'Back from the coast! Did I miss anything?'),
      mine(DAY + 95, 'Only rain. How was the ferry?'),
      theirs(DAY + 90, 'Rough. I have photos of your favourite lighthouse though'),
      mine(DAY + 60, 'Dinner on Friday? My turn to choose'),
      theirs(25, 'Friday is good. Somewhere that stays open late, I finish at nine'),
    ],
  },
  {
    phone: '07700 900164',
    unread: 0,
    messages: [
      theirs(2 * DAY, 'Dad wants to know if you still have the big ladder'),
      mine(2 * DAY - 30, 'In the shed. I can bring it on Sunday'),
      theirs(140, 'Lunch at one on Sunday, bring the ladder and your washing if you like'),
      mine(128, 'Ladder yes, washing no. See you at one'),
    ],
  },
  {
    phone: '07700 900145',
    unread: 1,
    messages: [
      mine(DAY + 400, 'The figures for March are in the shared folder'),
      theirs(DAY + 380, 'Thanks. Can you present them on Thursday at 10?'),
      mine(DAY + 370, 'Sure'),
      theirs(190, 'Room changed: Thursday 10:00 is now in the Orchard room, second floor'),
    ],
  },
  {
    phone: '07700 900136',
    unread: 0,
    messages: [
      theirs(320, 'A parcel for you is with me, quite heavy. I am in until six'),
      mine(300, 'You are a star, I will come by at half past five'),
    ],
  },
  {
    phone: '07700 900209',
    unread: 0,
    messages: [
      theirs(DAY + 600, 'New routes at the hall since Monday'),
      mine(DAY + 580, 'Tuesday at seven?'),
      theirs(DAY + 575, 'Tuesday at seven. Amir comes too'),
    ],
  },
  {
    phone: '01632 960334',
    unread: 0,
    messages: [
      theirs(2 * DAY + 200, 'Willow Avenue Dental: your check-up is on 14 May at 08:30. Reply C to confirm.'),
      mine(2 * DAY + 180, 'C'),
      theirs(2 * DAY + 180, 'Willow Avenue Dental: thank you, your visit is confirmed.'),
    ],
  },
  {
    phone: '07700 900187',
    unread: 0,
    messages: [
      theirs(3 * DAY, 'Next book is "The Salt Road". We meet at Second Chapter on the last Friday of the month'),
      mine(3 * DAY - 45, 'Ordered it. Shall I bring cake?'),
      theirs(3 * DAY - 50, 'Always bring cake'),
    ],
  },
  {
    phone: '07700 900148',
    unread: 0,
    messages: [
      mine(5 * DAY, 'Hello, the kitchen tap drips again. When could you come?'),
      theirs(5 * DAY - 200, 'Can do next Wednesday between 8 and 10. Call-out is £45'),
      mine(5 * DAY - 210, 'Wednesday is fine, thank you'),
    ],
  },
  {
    phone: '07700 900226',
    unread: 0,
    messages: [theirs(9 * DAY, 'The chimney sweep comes on the 20th in the morning. Kind regards, S. Aldous')],
  },
  {
    phone: '07700 900112',
    unread: 0,
    messages: [
      theirs(11 * DAY, 'Mum turns 60 on the 17th. Cake from Crumb and Quill?'),
      mine(11 * DAY - 20, 'Yes. I order, you collect. They sell out by ten'),
      theirs(11 * DAY - 25, 'Deal'),
    ],
  },
  ...THREADS_OF_SPRING,
];
