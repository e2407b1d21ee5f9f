import { mail, type StoredMail } from './mail.js';

/** What arrives, one each time, when somebody asks for new mail. */
export const MAILS_TO_COME: readonly StoredMail[] = [
  mail(
    'Daniel Frost',
    ['Thursday starts at 10:15', 0, 'unread'],
    'The room is taken until a quarter past. Same place, same ten minutes.\n\nDaniel',
  ),
  mail(
    'Mei Castellan',
    ['The lighthouse, as promised', 0, 'unread'],
    'Three pictures, one good. The one with the gull is for your mother.\n\nMei',
  ),
  mail('Merrow', ['Rate your daypack', 0, 'unread'], 'How do you like the Tarnby 20 daypack? Tell others in a minute.'),
];
