/** Which proposals code refuses, and why. */

import type { TipProposal } from '../core/proposals.js';
import type { NewShortcut } from '../memory/change-shortcuts.js';
import { firstStandingIn, type RunFacts } from './run-facts.js';
import { copiedShare } from './word-grams.js';

/** Over half of it stands on a screen, or in the instruction: it is a copy, not a lesson. */
const MOST_COPIED = 0.5;

type Rule = Readonly<{ finds: RegExp; why: string }>;

/** Data of persons and places: never advice. */
const DATA: readonly Rule[] = [
  { finds: /[\w.+-]+@[\w-]+\.\w+/u, why: 'it holds an e-mail address' },
  {
    finds: /\b(?:https?:\/\/|www\.)\S+|\b[\w-]+\.(?:com|org|net|io|de|cn|example)\b(?!\.)/iu,
    why: 'it holds a web address',
  },
  { finds: /\+?\d[\d ()./-]{6,}\d/u, why: 'it holds a phone number' },
  { finds: /\d{5,}/u, why: 'it holds a long number' },
  {
    finds: /[\x00-\x08\x0b-\x1f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u,
    why: 'it holds characters that nobody sees',
  },
];

/** What memory may never advise: these belong to the person and to the rules of the run. */
const FORBIDDEN: readonly Rule[] = [
  {
    finds:
      /\b(?:pay|pays|paid|paying|payments?|purchas\w*|buy|buying|checkout|check out the cart|credit cards?|bank\w*|wire|donat\w*|subscri\w*)\b|支付|付款|购买/iu,
    why: 'it advises on paying',
  },
  {
    finds:
      /\b(?:permissions?|grant\w*|allow access|administrator|accessibility service|unknown sources|developer options)\b|权限/iu,
    why: 'it advises on permissions',
  },
  { finds: /\b(?:install\w*|uninstall\w*|apk|sideload\w*)\b|安装/iu, why: 'it advises on installing' },
  {
    finds: /\b(?:passwords?|passcodes?|pin codes?|otp|verification codes?|credentials?|log ?in as)\b|密码|验证码/iu,
    why: 'it is about passwords or codes',
  },
  {
    finds:
      /\b(?:without (?:asking|confirm\w*)|never ask|skip (?:the )?confirm\w*|do not (?:ask|confirm)|always (?:confirm|accept|approve|agree))\b/iu,
    why: 'it would change what the person is asked',
  },
  {
    finds:
      /\b(?:ignore|disregard|forget|override)\b.{0,30}\b(?:previous|prior|above|earlier|instructions?|rules?)\b|\b(?:system|assistant|user|developer)\s*:|\bsystem prompt\b|\byou are (?:now|an?)\b|<\/?[a-z][^>]*>|<<<|>>>/iu,
    why: 'it speaks to the agents like a prompt',
  },
];

/** Why a text may not go into memory; undefined when it may. */
export function refusalOfText(text: string, evidence: RunFacts): string | undefined {
  const rule = [...DATA, ...FORBIDDEN].find(({ finds }) => finds.test(text));
  if (rule) return rule.why;
  if (firstStandingIn(evidence.literals, text) !== undefined) return 'it holds a value of this one run';
  if (firstStandingIn(evidence.names, text) !== undefined) return 'it names a person';
  return undefined;
}

export function refusalOfTip(tip: TipProposal, evidence: RunFacts): string | undefined {
  const { title, when, not_when: notWhen = '', do: advice, app, steps } = tip;
  if (!steps.every((step) => evidence.steps.has(step))) return 'it names a step that was not taken';
  if (app !== 'any' && !evidence.packages.has(app)) return `it is for "${app}", which was not in front in this run`;
  const refusal = [title, when, notWhen, advice].map((text) => refusalOfText(text, evidence)).find(Boolean);
  if (refusal !== undefined) return refusal;
  if (copiedShare(advice, evidence.screenGrams) > MOST_COPIED) return 'it is copied from a screen';
  if (quotesScreen(advice, evidence)) return 'it quotes a sentence from a screen';
  if (copiedShare(advice, evidence.instructionGrams) > MOST_COPIED) return 'it only repeats the instruction';
  return undefined;
}

/** Names of buttons may be quoted; a sentence is a stranger's voice. */
const quotesScreen = (text: string, { screenGrams }: RunFacts): boolean =>
  [...text.matchAll(/["“„'‘«]([^"”“'’»]+)["”'’»]/gu)].some(
    ([, quoted = '']) => quoted.split(/\s+/).length > 4 && copiedShare(quoted, screenGrams) > MOST_COPIED,
  );

/** The words a model gave it, and whatever of the recording stayed as it was. */
export function refusalOfShortcut(shortcut: NewShortcut, evidence: RunFacts): string | undefined {
  const { name, title = '', description, params = {}, steps, precondition, postcondition } = shortcut;
  const words = [
    name.replaceAll('_', ' '),
    title,
    description,
    ...Object.values(params).map(({ describe = '' }) => describe),
  ];
  const said = words.map((text) => refusalOfText(text, evidence)).find(Boolean);
  if (said !== undefined) return said;
  return refusalOfSteps([steps, precondition, postcondition], evidence);
}

/** Why steps or conditions may not be kept as they are; undefined when they may. */
export function refusalOfSteps(kept: unknown, evidence: RunFacts): string | undefined {
  const texts = textsIn(kept);
  const rule = DATA.find(({ finds }) => texts.some((text) => finds.test(text)));
  if (rule) return `${rule.why} in its steps`;
  if (texts.some((text) => firstStandingIn(evidence.literals, text) !== undefined))
    return 'its steps hold a value of this one run';
  if (texts.some((text) => firstStandingIn(evidence.names, text) !== undefined)) return 'its steps name a person';
  return undefined;
}

/** What people read on the screen, or type; ids, classes and packages are names of the app. */
const READ_BY_PEOPLE = new Set(['text', 'desc', 'hint', 'near', 'value']);

function textsIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    if (typeof inner === 'string') return READ_BY_PEOPLE.has(key) ? [inner] : [];
    return textsIn(inner);
  });
}
