/** Finds nodes of the tree by the ways UiAutomator2 offers. */

import { CommandRefused } from './command.js';
import type { SelectorTest, UiSelector } from './ui-selector.js';

/** A tree of nodes with the attributes of the page source, whatever the nodes are. */
export type NodeAccess<N> = Readonly<{
  /** In document order, the root first. */
  all: readonly N[];
  /** "" when the node has no such attribute. */
  attribute: (node: N, name: string) => string;
  parent: (node: N) => N | undefined;
}>;

/** The nodes that a UiSelector means, in document order. Throws CommandRefused for a bad regular expression. */
export function selectNodes<N>(selector: UiSelector, tree: NodeAccess<N>): readonly N[] {
  return select(selector, tree, tree.all);
}

function select<N>(selector: UiSelector, tree: NodeAccess<N>, among: readonly N[]): readonly N[] {
  const { tests, index, instance, child, fromParent } = selector;
  const matchers = tests.map(matcherOf);
  let found: readonly N[] = among.filter(
    (node) =>
      tests.every(({ attribute }, at) => matchers[at]?.(tree.attribute(node, attribute))) &&
      (index === undefined || tree.attribute(node, 'index') === String(index)),
  );
  if (instance !== undefined) found = found.slice(instance, instance + 1);
  if (child) found = distinct(found.flatMap((node) => select(child, tree, below(tree, node))));
  if (fromParent) found = distinct(found.flatMap((node) => select(fromParent, tree, belowParent(tree, node))));
  return found;
}

const distinct = <N>(nodes: readonly N[]): readonly N[] => [...new Set(nodes)];

function below<N>({ all, parent }: NodeAccess<N>, ancestor: N): readonly N[] {
  const isBelow = (node: N): boolean => {
    for (let at = parent(node); at !== undefined; at = parent(at)) if (at === ancestor) return true;
    return false;
  };
  return all.filter(isBelow);
}

function belowParent<N>(tree: NodeAccess<N>, node: N): readonly N[] {
  const parent = tree.parent(node);
  return parent === undefined ? [] : below(tree, parent);
}

function matcherOf({ how, value }: SelectorTest): (held: string) => boolean {
  switch (how) {
    case 'is':
      return (held) => held === value;
    case 'contains':
      return (held) => held.toLowerCase().includes(value.toLowerCase());
    case 'starts':
      return (held) => held.toLowerCase().startsWith(value.toLowerCase());
    case 'matches': {
      const pattern = compile(value);
      return (held) => pattern.test(held);
    }
  }
}

function compile(value: string): RegExp {
  try {
    return new RegExp(`^(?:${value})$`, 's');
  } catch {
    throw new CommandRefused('invalid selector', `"${value}" is no regular expression.`);
  }
}
