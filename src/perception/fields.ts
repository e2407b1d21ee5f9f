/** A field's label, hint and value; never a password. */

import { foldText, plainText } from '../core/plain-text.js';
import type { ElementDraft } from './draft.js';
import { isDropdown } from './node-kinds.js';
import { isTestId } from './test-id.js';

/** What a field says about itself. The text of a password field is never in it. */
export type FieldWords = Readonly<{ label?: string; value?: string; hint?: string }>;

const DOTS = '••••';

export function readField({ node, words, name }: ElementDraft): FieldWords {
  const inner = words.filter(({ isOwn, from }) => !isOwn && from !== 'tooltip').map(({ text }) => plainText(text));
  const text = plainText(node.text);
  const looksEmpty = node.hint !== '' && foldText(node.hint) === foldText(text);
  const isEmpty = text === '' || (node.showingHint ?? looksEmpty);
  // In Compose the hint of an empty field is a text inside it, and the label of a filled one too.
  const hint =
    plainText(node.hint) || (node.showingHint && !node.password ? text : '') || (isEmpty ? inner.at(-1) : undefined);
  const label =
    (isSpoken(node.description) ? plainText(node.description) : inner.find((line) => line !== hint)) ?? name;
  return {
    ...(label ? { label } : {}),
    ...(hint ? { hint } : {}),
    ...valueOf(node.password, isEmpty, node.text),
  };
}

/** A drop-down's label, and what is chosen in it. */
export function readDropdown(draft: ElementDraft): FieldWords {
  const { node, words, name } = draft;
  const label = isSpoken(node.description) ? plainText(node.description) : name;
  const [value] = words.filter(({ from, isOwn }) => from === 'text' || !isOwn).map(({ text }) => plainText(text));
  return { ...(label ? { label } : {}), ...(value ? { value } : {}) };
}

/** Whether it says itself what is to be put in; what it holds says nothing. */
export const isNamedField = ({ node, words }: ElementDraft): boolean =>
  plainText(node.hint) !== '' ||
  node.showingHint === true ||
  isSpoken(node.description) ||
  (!isDropdown(node) && words.some(({ isOwn, from }) => !isOwn && from !== 'tooltip'));

function valueOf(isPassword: boolean, isEmpty: boolean, text: string): FieldWords {
  if (isEmpty) return { value: '' };
  if (!isPassword) return { value: text.replace(/\r/g, '') };
  // Dots say that something was typed; anything else may be a hint or the password itself.
  return /^[•●∙*·⚫]+$/u.test(text) ? { value: DOTS } : {};
}

const isSpoken = (description: string): boolean => plainText(description) !== '' && !isTestId(description);
