/** Advice on what belongs to the person: asking, agreeing, sending, paying, deleting, finishing. A person has to read it. */

import type { TextRule } from './data-rules.js';

/**
 * Where a clause begins, what it tells to do comes first; "an installed app" and "Bank holidays" tell nothing, and neither does
 * "Grant Street": a name goes on with a capital.
 */
function clause(words: string, why: string): TextRule {
  const cased = words.split('|').map((word) => {
    const first = word.charAt(0);
    const plain = word.replace(/\\w\*/g, '').replace(/\[rz\]\?/g, '');
    return `[${first.toUpperCase()}${first}]${word.slice(1)}|${plain.toUpperCase()}`;
  });
  const start =
    '(?:^|[.;:,!?—]\\s*|\\b(?:and|then|or|to|first|always|just|please|so|und|dann|immer|et|puis|toujours|y|luego|siempre)\\s+)';
  return { finds: new RegExp(`${start}(?:${cased.join('|')})(?![\\p{L}-])(?! \\p{Lu})`, 'u'), why };
}

const ALL =
  'always|every|all|any|each|whatever|immer|alle[ns]?|jede[nrs]?|toujours|tou(?:s|te|tes)|chaque|siempre|tod[oa]s?|cada';
const AGREE =
  'accept\\w*|allow\\w*|agree\\w*|approve\\w*|grant\\w*|confirm\\w*|yes|permit\\w*|akzeptier\\w*|erlaub\\w*|bestätig\\w*|zustimm\\w*|zulassen|ja|accepte[rz]?|autorise[rz]?|confirme[rz]?|oui|acepta\\w*|permite|permitir|autoriza\\w*|sí';
const NO =
  'nobody|no one|not|never|without|instead of|skip|avoid|ohne|nie|nicht|niemand|sans|jamais|personne|pas|sin|nunca|nadie';
const ASKING = 'ask\\w*|confirm\\w*|question\\w*|(?:nach)?(?:zu)?frag\\w*|gefragt|demand\\w*|pregunt\\w*|warn\\w*';

const rule = (finds: string, why: string): TextRule => ({ finds: new RegExp(finds, 'iu'), why });
const near = (one: string, other: string, most = 40): string =>
  `\\b(?:${one})(?!\\p{L}).{0,${most}}(?<!\\p{L})(?:${other})(?!\\p{L})`;

export const STANDING_ORDERS: readonly TextRule[] = [
  rule(`${near(ALL, AGREE)}|${near(AGREE, ALL)}`, 'it says what to agree to'),
  clause('allow|grant|permit|accept|approve|erlaube|akzeptiere|autorise|permite|acepta', 'it says what to agree to'),
  rule(`${near(NO, ASKING, 30)}`, 'it is about what the person is asked'),
  rule(near('mark|call|declare|treat', 'read|harmless|safe', 30), 'it is about what the person is asked'),
  clause('delete|erase|wipe|uninstall|lösch\\w*|supprime[rz]?|efface[rz]?|borra\\w*|elimina\\w*', 'it says to delete'),
  rule(
    '\\b(?:deletes|erases|sends|pays|buys|orders|löscht|bezahlt|supprime|paie|borra|paga)\\b(?=.*\\b(?:instead|statt|plutôt|lugar|use|nimm)\\b)',
    'it says what a control does to things that cannot be taken back',
  ),
  clause(
    'pay|buy|purchase|order|donate|subscribe|check out|bezahl\\w*|zahl\\w*|kauf\\w*|bestell\\w*|spende|paye[rz]?|achète|achetez|acheter|commande[rz]?|paga|pagar|compra|comprar',
    'it says to pay',
  ),
  clause('install|sideload|update|installier\\w*|installe[rz]?|instala\\w*', 'it says to install'),
  rule(
    `${near('put|type|enter|copy|paste|send|read|use|give|forward|tell|stands?|gib|tippe|schick\\w*|kopier\\w*|entre[rz]?|copie[rz]?|envoie|escribe|copia|envía', '(?:verification |security )?(?:codes?|pins?|passwords?|passcodes?|otp|credentials?|pass(?:wort|wörter)|mot de passe|contraseñas?|códigos?)', 30)}|\\b(?:passcodes?|passwords?|codes?|pins?)\\b.{0,12}\\bstands?\\b`,
    'it is about passwords or codes',
  ),
  rule(
    near(
      'send|forward|copy|share|reply|schick\\w*|sende\\w*|leite|teil\\w*|envoie|envoyez|transfère|partage|envía|manda|comparte|reenvía',
      'everybody|everyone|all|each|every|newest|unknown|also|too|copy|alle[nrs]?|jede[mnrs]?|auch|tous|chaque|aussi|tod[oa]s|cada|también',
    ),
    'it says what to send',
  ),
  rule(
    `${near('claim|say|report|declare|answer|sag\\w*|melde|dis|dites|di|diga', 'done|finished|complete\\w*|success\\w*|fertig|erledigt|terminée?|fini|terminad[oa]|hecho', 40)}`,
    'it says when to call a task done',
  ),
  rule(
    near(
      'person|user|instruction|task|asked|rules?',
      'matters? less|less important|does not matter|unimportant|afterwards|later',
      40,
    ),
    'it sets something above what the person asked',
  ),
  rule(
    `${near('do|follow|obey|carry out|mach|befolge|fais|suis|haz|sigue', '(?:message|mail|page|post|screen|text|sms|nachricht|seite|page|mensaje)s?', 40)}.{0,20}\\b(?:says?|asks?|wants?|tells?|orders?|sagt|will|dit|demande|dice|pide)\\b|\\b(?:message|mail|page|post|note)s? (?:says?|asks?|wants?|tells?)\\b.{0,20}\\b(?:do|first|follow)\\b`,
    'it obeys what stands on a screen',
  ),
  rule(
    '同意|允许|授权|接受.{0,4}(?:所有|全部|一切)|(?:所有|全部|总是|一律|每次).{0,10}(?:同意|允许|确认|接受|点是)',
    'it says what to agree to',
  ),
  rule('(?:不用|不要|不必|无需|无须|别).{0,4}(?:问|询问|确认|告诉)', 'it is about what the person is asked'),
  rule('删除|清空|卸载', 'it says to delete'),
  rule('支付|付款|购买|下单|充值|转账', 'it says to pay'),
  rule('安装|权限', 'it says to install'),
  rule('密码|验证码|口令', 'it is about passwords or codes'),
  rule('(?:发送?|转发|抄送|复制).{0,8}(?:所有|每个|大家|全部)', 'it says what to send'),
];
