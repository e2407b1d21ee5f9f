/** What pressing something does to the world, by the words on it. */

import { stricterOf, type Effect } from '../core/effect.js';
import type { ScreenElement } from '../core/element.js';
import { idInWords } from '../core/id-in-words.js';
import type { Screen } from '../core/screen.js';

/** Beginnings of labels of things that are pressed, in the languages people use phones in most. */
const WORDS: Readonly<Record<Exclude<Effect, 'reads' | 'writes'>, readonly string[]>> = {
  sends: [
    'send',
    'post',
    'publish',
    'reply',
    'submit',
    'tweet',
    'call',
    'forward',
    'senden',
    'absenden',
    'veröffentlichen',
    'anrufen',
    'enviar',
    'publicar',
    'llamar',
    'envoyer',
    'publier',
    'appeler',
    'invia',
    'pubblica',
    '发送',
    '发布',
    '發送',
    '拨打',
    '送信',
    '投稿',
    '보내기',
    'отправить',
    'опубликовать',
    'إرسال',
  ],
  pays: [
    'pay',
    'buy',
    'purchase',
    'place order',
    'order now',
    'confirm order',
    'confirm and pay',
    'confirm booking',
    'book now',
    'subscribe',
    'donate',
    'bezahlen',
    'kaufen',
    'jetzt kaufen',
    'zahlungspflichtig',
    'kostenpflichtig',
    'pagar',
    'comprar',
    'payer',
    'acheter',
    'commander',
    'paga',
    'acquista',
    '支付',
    '付款',
    '购买',
    '立即购买',
    '提交订单',
    '購入',
    '注文',
    '결제',
    '구매',
    'оплатить',
    'купить',
    'ادفع',
    'شراء',
  ],
  deletes: [
    'delete',
    'remove',
    'erase',
    'clear all',
    'discard',
    'uninstall',
    'move to trash',
    'move to bin',
    'empty trash',
    'factory reset',
    'reset all',
    'löschen',
    'entfernen',
    'verwerfen',
    'deinstallieren',
    'eliminar',
    'borrar',
    'quitar',
    'supprimer',
    'effacer',
    'elimina',
    '删除',
    '移除',
    '清空',
    '卸载',
    '削除',
    '삭제',
    'удалить',
    'حذف',
  ],
  grants: [
    'allow',
    'while using the app',
    'only this time',
    'grant',
    'turn on location',
    'give access',
    'zulassen',
    'erlauben',
    'bei nutzung der app',
    'permitir',
    'autoriser',
    'consenti',
    '允许',
    '仅在使用',
    '許可',
    '허용',
    'разрешить',
    'السماح',
  ],
};

/** Answers to a question that says elsewhere what they do. */
const AGREEMENTS = [
  'ok',
  'yes',
  'confirm',
  'continue',
  'agree',
  'accept',
  'ja',
  'bestätigen',
  'sí',
  'aceptar',
  'oui',
  '确定',
  '确认',
  'はい',
  '확인',
  'да',
  'موافق',
];

const LONGEST_LABEL = 40;
const SMALL_WINDOW = 12;
/** What is pressed to do something; rows and texts only lead somewhere. */
const PRESSED = new Set<ScreenElement['kind']>(['button', 'icon', 'tab', 'area', 'image']);

/**
 * What pressing this does to the world, as far as its words tell. Only labels of things that are pressed count:
 * a row "Deleted items" leads somewhere, a button "Delete" does it.
 */
export function effectOfPress(element: ScreenElement | undefined, screen: Screen): Effect {
  if (!element) return 'writes';
  const label = (element.label || element.description || nameByApp(element)).toLowerCase().trim();
  const isPermission = element.ids.some((id) => /permission_allow/.test(id));
  if (isPermission) return 'grants';
  if (!PRESSED.has(element.kind) || label.length > LONGEST_LABEL) return 'writes';
  const own = effectOfWords(label, startsWithWord);
  if (own !== 'writes' || !AGREEMENTS.includes(label) || screen.elements.length > SMALL_WINDOW) return own;
  return screen.elements.map((other) => effectOfWords(other.label.toLowerCase(), hasWord)).reduce(stricterOf, own);
}

/** "com.example:id/btn_delete" → "delete": an icon without a text is known by the app's own name for it. */
const nameByApp = ({ ids: [id = ''] }: ScreenElement): string =>
  idInWords(id).replace(/^(?:btn|button|img|image|icon|ic|iv|fab|action|menu) /, '');

/** Enter sends where the screen has a button that does. */
export function effectOfEnter(screen: Screen): Effect {
  const effects = screen.elements.map((element) => effectOfPress(element, screen));
  return effects.includes('sends') ? 'sends' : 'writes';
}

type Match = (label: string, word: string) => boolean;

function effectOfWords(label: string, matches: Match): Effect {
  let effect: Effect = 'writes';
  for (const [name, words] of Object.entries(WORDS) as [keyof typeof WORDS, readonly string[]][]) {
    if (words.some((word) => matches(label, word))) effect = stricterOf(effect, name);
  }
  return effect;
}

const isSpaced = (word: string): boolean => /^[\p{Script=Latin}\p{Script=Cyrillic}\s]+$/u.test(word);
const startsWithWord: Match = (label, word) =>
  isSpaced(word) ? label === word || label.startsWith(`${word} `) : label.startsWith(word);
const hasWord: Match = (label, word) =>
  isSpaced(word) ? ` ${label.replace(/[^\p{L}\p{N}]+/gu, ' ')} `.includes(` ${word} `) : label.includes(word);
