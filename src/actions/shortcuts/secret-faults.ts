/** Secrets in a shortcut: where they may stand, and what should be one. */

import type { Locator } from '../../core/locator.js';
import type { ShortcutFields, ShortcutStep } from '../../core/shortcut.js';
import { slotsIn } from '../../core/slots.js';
import type { ShortcutFault } from '../../memory/shortcut-rules.js';
import type { Catalogue } from '../catalogue.js';

const WRITTEN_OUT = /\{\{secret:\w+\}\}/;
const ASKS_FOR_SECRET = /\b(?:password|passcode|passwort|kennwort|contraseña|mot de passe|pin)\b|密码|密碼|パスワード/i;

/** A secret is typed and nothing else; what is typed into a field for a password is one. */
export function secretFaults(shortcut: ShortcutFields, catalogue: Catalogue): readonly ShortcutFault[] {
  const names = Object.entries(shortcut.params ?? {}).flatMap(([name, { type }]) => (type === 'secret' ? [name] : []));
  const holdsSecret = (value: unknown): boolean =>
    WRITTEN_OUT.test(JSON.stringify(value ?? '')) || slotsIn(value).some(({ name }) => names.includes(name));
  const conditions = (['enter', 'precondition', 'postcondition'] as const).filter((name) => holdsSecret(shortcut[name]));
  return [
    ...conditions.map((name) => misplaced([name])),
    ...shortcut.steps.flatMap((step, index) => stepFaults(step, { index, holdsSecret, catalogue })),
  ];
}

type StepSecrets = Readonly<{ index: number; holdsSecret: (value: unknown) => boolean; catalogue: Catalogue }>;

function stepFaults(step: ShortcutStep, { index, holdsSecret, catalogue }: StepSecrets): readonly ShortcutFault[] {
  const types = catalogue.find(step.do ?? '')?.text === 'typed';
  const mayHold = (name: string): boolean => name === 'when' || name === 'with' || (name === 'text' && types);
  const wrong = Object.keys(step).filter((name) => !mayHold(name) && holdsSecret(step[name]));
  const text = types ? step['text'] : undefined;
  const isPlain = typeof text === 'string' && text !== '' && !WRITTEN_OUT.test(text) && slotsIn(text).length === 0;
  const isForSecret = isPlain && step.target !== undefined && ASKS_FOR_SECRET.test(wordsOf(step.target));
  return [
    ...wrong.map((name) => misplaced(['steps', index, name])),
    ...(isForSecret ? [writtenOut(['steps', index, 'text'])] : []),
  ];
}

const wordsOf = ({ text, desc, hint, id, contains, near }: Locator): string =>
  [text, desc, hint, id?.replace(/^.*:id\//, '').replaceAll('_', ' '), contains, near].join(' ');

const misplaced = (path: ShortcutFault['path']): ShortcutFault => ({
  path,
  problem: 'A secret would be looked for or shown here.',
  remedy: 'Use it only as the "text" of a step that types.',
});

const writtenOut = (path: ShortcutFault['path']): ShortcutFault => ({
  path,
  problem: 'This writes a password into the file.',
  remedy: 'Write {{secret:NAME}} and set NAME in .env, or make it a parameter of the type secret.',
});
