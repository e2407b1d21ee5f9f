/** Fields that say to whom something goes. */

import type { ScreenElement } from '../../core/element.js';
import { idInWords } from '../../core/id-in-words.js';
import { wordsOf } from './fold-words.js';
import { Phrases } from './phrases.js';

/** What stands before such a field, in the languages of effect-words.yaml. */
const NAMES = new Phrases([
  ...['to', 'recipient', 'recipients', 'send to', 'cc', 'bcc', 'phone number', 'iban', 'account number', 'payee'],
  ...['an', 'empfänger', 'à', 'destinataire', 'para', 'destinatario', 'destinatário', 'a', 'aan', 'ontvanger', 'till'],
  ...[
    'mottagare',
    'til',
    'modtager',
    'mottaker',
    'do',
    'odbiorca',
    'komu',
    'příjemce',
    'кому',
    'получатель',
    'одержувач',
  ],
  ...['kime', 'alıcı', 'kepada', 'penerima', 'đến', 'người nhận', 'إلى', 'المستلم', 'אל', 'נמען', 'به', 'گیرنده'],
  ...[
    'प्रति',
    'प्राप्तकर्ता',
    'ถึง',
    'ผู้รับ',
    '收件人',
    '收款人',
    '发送至',
    '宛先',
    '받는 사람',
    '수신자',
    'προς',
    'către',
    'címzett',
    'vastaanottaja',
  ],
]);

/** Whether a field holds the one to whom something goes. */
export const fieldNames = ({ label, hint = '', description = '', ids }: ScreenElement): boolean =>
  [label, hint, description, ...ids.map(idInWords)].some((text) => NAMES.isIn(wordsOf(text), 'whole'));
