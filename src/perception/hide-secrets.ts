/** Puts the names of secrets where their values stand in a tree. */

import type { Secrets } from '../core/redact.js';
import type { UiNode } from './ui-tree.js';

/** Shorter values stand in ordinary words; taking them out would only garble the screen. */
const SHORTEST = 4;
const SLOT = '{{secret:';

/** The same tree with the names of secrets where their values stand, so that nobody who reads it learns them. */
export function hideSecrets(nodes: readonly UiNode[], secrets: Secrets): readonly UiNode[] {
  const values = Object.entries(secrets)
    .filter(([, value]) => value.length >= SHORTEST)
    .sort(([, a], [, b]) => b.length - a.length);
  if (values.length === 0) return nodes;
  const hide = (text: string): string =>
    values.reduce((hidden, [name, value]) => hidden.replaceAll(value, () => `${SLOT}${name}}}`), text);
  const inNode = (node: UiNode): UiNode => ({
    ...node,
    text: hide(node.text),
    description: hide(node.description),
    hint: hide(node.hint),
    children: node.children.map(inNode),
  });
  return nodes.map(inNode);
}

export const showsSecret = (texts: readonly (string | undefined)[]): boolean =>
  texts.some((text) => text?.includes(SLOT));
