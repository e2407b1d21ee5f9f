/** The mails of the inbox. */

import { mail, type StoredMail } from './mail.js';
import { MAILS_OF_SPRING } from './mails-of-spring.js';

const MAILS_OF_MAY: readonly StoredMail[] = [
  mail(
    'Daniel Frost',
    ['Thursday: figures for March', 2, 'unread'],
    'Hi Robin,\n\nplease keep it to ten minutes: revenue, costs, one surprise. The room is Orchard, second floor, 10:00.\n\nDaniel',
  ),
  mail(
    'Merrow',
    ['Your parcel arrives on Friday', 5, 'unread'],
    'Order M-20418\nTarnby 20 daypack, 1 piece, £49.00\nDelivery: Friday between 9 and 12 at 7 Fennel Close.',
  ),
  mail(
    'Orpheum Cinema',
    ['The stars are back', 9, 'read'],
    'The ceiling of screen one shines again. Members see The Lamplighter for £8 on Mondays. Your member number is 4471.',
  ),
  mail(
    'Anna Whitcombe',
    ['New logo, three ideas', 26, 'read'],
    'Attached are three directions. My favourite is the second, but I would like to hear yours before Wednesday noon.\n\nAnna',
  ),
  mail(
    'Stayfinder',
    ['Booking confirmed: The Old Customs House', 30, 'read'],
    'Booking number SF-77120. Port Maris, two nights for two from 12 June. Free cancellation until 5 June. To be paid there: £272.00.',
  ),
  mail(
    'Annabel Reeve',
    ['Book club: who brings what', 49, 'read'],
    'Cake: Robin. Tea: Kasia. Wine: me. We start at seven at Second Chapter.\n\nAnnabel',
  ),
  mail(
    'Brindle Energy',
    ['Your meter reading is due', 52, 'unread'],
    'Customer number 300 418 77. Read your meter by the 15th. Your last reading was 48 120.',
  ),
  mail(
    'Grace Holloway',
    ['The recipe you asked for', 75, 'read'],
    'Red lentils, two carrots, an onion, a spoon of cumin and the juice of a lemon at the very end. Not before!\n\nLove, Mum',
  ),
  mail('Tallybox', ['You left something in your basket', 80, 'read'], 'The Oakum kettle is £4.51 cheaper this week.'),
  mail(
    'Sven Aldous',
    ['Chimney sweep on the 20th', 200, 'read'],
    'Dear tenants, the sweep comes on the 20th between 8 and 11. Someone should be in.\n\nS. Aldous',
  ),
  mail(
    'Brindlewick Library',
    ['Two books are due', 220, 'read'],
    'A Short History of Bells and One Pot, Forty Suppers are due on the 16th. You may extend once.',
  ),
  mail(
    'Chidi Larkin',
    ['Flat-warming', 260, 'read'],
    'Saturday in two weeks, from eight. Bring a chair, we have none. 5 Harbour Street, third floor.',
  ),
];

/** What the inbox holds when the phone is first started. */
export const MAILS: readonly StoredMail[] = [...MAILS_OF_MAY, ...MAILS_OF_SPRING];
