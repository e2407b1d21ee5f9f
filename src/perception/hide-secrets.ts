/** Puts the names of secrets where their values stand in a tree. */

import { createTextRedactor, holdsSecretSlot, type Secrets } from '../core/redact.js';
import type { UiNode } from './ui-tree.js';

/** The same tree with the names of secrets where their values stand, so that nobody who reads it learns them. */
export function hideSecrets(nodes: readonly UiNode[], secrets: Secrets): readonly UiNode[] {
  const hide = createTextRedactor(secrets);
  if (!hide) return nodes;
  const inNode = (node: UiNode): UiNode => ({
    ...node,
    text: hide(node.text),
    description: hide(node.description),
    hint: hide(node.hint),
    error: hide(node.error),
    tooltip: hide(node.tooltip),
    children: node.children.map(inNode),
  });
  return nodes.map(inNode);
}

export const showsSecret = (texts: readonly (string | undefined)[]): boolean =>
  texts.some((text) => text !== undefined && holdsSecretSlot(text));
