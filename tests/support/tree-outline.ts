import type { PhoneMachine } from '../../src/simulator/system/phone.js';
import { attributesOf } from '../../src/simulator/tree/attributes.js';
import { nodesOf, type TreeNode } from '../../src/simulator/tree/tree.js';
import { newPhone } from './new-phone.js';

export const started = (name: string): PhoneMachine => {
  const phone = newPhone();
  phone.perform({ do: 'start', package: name });
  return phone;
};

/** Its attributes, by name. */
export const said = (phone: PhoneMachine, node: TreeNode): Readonly<Record<string, string | undefined>> =>
  Object.fromEntries(attributesOf({ ...node, scene: phone.scene() }));

/** Class, label and touch of a node and of what is in it, one line each. */
export function outline(phone: PhoneMachine, node: TreeNode, indent = ''): readonly string[] {
  const { class: type = '', text, 'content-desc': desc, clickable, checkable, 'resource-id': id } = said(phone, node);
  const words = [
    type.split('.').at(-1),
    text,
    desc,
    id && `#${id}`,
    clickable === 'true' && 'clickable',
    checkable === 'true' && 'checkable',
  ];
  return [
    indent + words.filter(Boolean).join(' '),
    ...node.children.flatMap((child) => outline(phone, child, `${indent}  `)),
  ];
}

export function nodeWith(phone: PhoneMachine, words: string): TreeNode {
  const found = nodesOf(phone.tree()).find((node) => Object.values(said(phone, node)).includes(words));
  if (!found) throw new Error(`Nothing says ${words}.`);
  return found;
}

export const parentOf = (phone: PhoneMachine, child: TreeNode): TreeNode => {
  const found = nodesOf(phone.tree()).find(({ children }) => children.includes(child));
  if (!found) throw new Error('The root has no parent.');
  return found;
};
