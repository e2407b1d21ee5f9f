/** A field's label, hint and value; never a password. */

import { foldText, plainText } from '../core/plain-text.js';
import type { ElementDraft } from './draft.js';
import { isTestId } from './test-id.js';

/** What a field says about itself. The text of a password field is never in it. */
export type FieldWords = Readonly<{ label?: string; value?: string; hint?: string }>;

const DOTS = '••••';

export function readField({ node, words, name }: ElementDraft): FieldWords {
  const inner = words.filter(({ isOwn }) => !isOwn).map(({ text }) => plainText(text));
  const text = plainText(node.text);
  const isEmpty = text === '' || node.showingHint || (node.hint !== '' && foldText(node.hint) === foldText(text));
  // In Compose the hint of an empty field is a text inside it, and the label of a filled one too.
  const hint =
    plainText(node.hint) || (node.showingHint && !node.password ? text : '') || (isEmpty ? inner.at(-1) : undefined);
  const label =
    name ?? (isSpoken(node.description) ? plainText(node.description) : inner.find((line) => line !== hint));
  return {
    ...(label ? { label } : {}),
    ...(hint ? { hint } : {}),
    ...valueOf(node.password, isEmpty, node.text),
  };
}

function valueOf(isPassword: boolean, isEmpty: boolean, text: string): FieldWords {
  if (isEmpty) return { value: '' };
  if (!isPassword) return { value: text.replace(/\r/g, '') };
  // Dots say that something was typed; anything else may be a hint or the password itself.
  return /^[•●∙*·⚫]+$/u.test(text) ? { value: DOTS } : {};
}

const isSpoken = (description: string): boolean => plainText(description) !== '' && !isTestId(description);
