/** Finds elements, by scrolling too. */

import type { TreeNode } from '../tree/tree.js';
import { scrollableIn, scrollTo } from '../system/swipe.js';
import { CommandRefused } from './command.js';
import { isFields, textIn, wordIn, type Desk, type ElementHandle, type Fields } from './desk.js';
import { selectNodes, type NodeAccess } from './select-nodes.js';
import { parseUiQuery, type UiScrollable } from './ui-selector.js';
import { findByXPath } from './xpath-find.js';

/** Finds one element: POST /element {strategy, selector, context}. */
export function findElement(desk: Desk, body: Fields): ElementHandle {
  const [first] = find(desk, body);
  if (first) return desk.handle(first);
  throw new CommandRefused(
    'no such element',
    'An element could not be located on the page using the given search parameters.',
  );
}

export const findElements = (desk: Desk, body: Fields): readonly ElementHandle[] =>
  find(desk, body).map((node) => desk.handle(node));

function find(desk: Desk, body: Fields): readonly TreeNode[] {
  const strategy = wordIn(body, 'strategy');
  const selector = wordIn(body, 'selector');
  const context = typeof body['context'] === 'string' ? body['context'] : '';
  const below = context === '' ? undefined : desk.node(context);
  switch (strategy) {
    case 'xpath':
      return byXPath(desk, selector, below);
    case '-android uiautomator':
      return byUiAutomator(desk, selector, below);
    case 'id': {
      const id = desk.wholeId(selector);
      return within(desk, below).filter((node) => desk.attributes(node).get('resource-id') === id);
    }
    case 'accessibility id':
      return within(desk, below).filter((node) => desk.attributes(node).get('content-desc') === selector);
    case 'class name':
      return within(desk, below).filter((node) => desk.attributes(node).get('class') === selector);
    default:
      throw new CommandRefused('invalid selector', `Locator strategy "${strategy}" is not supported.`);
  }
}

/** What lies below a node; everything when there is none. */
function within(desk: Desk, below: TreeNode | undefined): readonly TreeNode[] {
  if (!below) return desk.nodes();
  const inside = (node: TreeNode): readonly TreeNode[] => node.children.flatMap((child) => [child, ...inside(child)]);
  return inside(below);
}

function byXPath(desk: Desk, expression: string, below: TreeNode | undefined): readonly TreeNode[] {
  const nodes = desk.nodes();
  const at = below && nodes.indexOf(below);
  const numbers =
    at === undefined ? findByXPath(desk.phone.source(), expression) : findByXPath(desk.phone.source(), expression, at);
  return numbers.map((number) => nodes[number]).filter((node) => node !== undefined);
}

function accessTo(desk: Desk, among: readonly TreeNode[]): NodeAccess<TreeNode> {
  const parents = new Map<TreeNode, TreeNode>();
  for (const node of desk.nodes()) for (const child of node.children) parents.set(child, node);
  return {
    all: among,
    attribute: (node, name) => desk.attributes(node).get(name) ?? '',
    parent: (node) => parents.get(node),
  };
}

function byUiAutomator(desk: Desk, text: string, below: TreeNode | undefined): readonly TreeNode[] {
  const query = parseUiQuery(text);
  if (query.kind === 'select') return selectNodes(query.selector, accessTo(desk, within(desk, below)));
  return byScrolling(desk, query.scroll);
}

/** A share of what can be seen of the list is scrolled at a time. */
const SHARE = 0.75;

function byScrolling(desk: Desk, scroll: UiScrollable): readonly TreeNode[] {
  const { goal, towards, maxSwipes } = scroll;
  const found = (): readonly TreeNode[] => (goal ? selectNodes(goal, accessTo(desk, desk.nodes())) : []);
  if (towards !== 'goal') {
    const isBack = towards === 'beginning' || towards === 'backward';
    for (let count = 0; count < maxSwipes && turn(desk, scroll, isBack ? -SHARE : SHARE); count += 1);
    return selectNodes(scroll.scrollable, accessTo(desk, desk.nodes())).slice(0, 1);
  }
  if (found().length > 0) return found();
  while (turn(desk, scroll, -Infinity) && found().length === 0);
  for (let count = 0; count < maxSwipes && found().length === 0; count += 1) if (!turn(desk, scroll, SHARE)) break;
  return found();
}

/** Scrolls by a share of what can be seen. False when it was at its end. */
function turn(desk: Desk, { scrollable, horizontal }: UiScrollable, share: number): boolean {
  const [node] = selectNodes(scrollable, accessTo(desk, desk.nodes()));
  if (!node) throw new CommandRefused('no such element', 'The scrollable of this UiScrollable is not on the screen.');
  const axis = horizontal ? 'horizontal' : 'vertical';
  const { visible } = node.placed;
  const held = node.placed.view.scroll === axis ? node.placed : scrollableIn(desk.phone, visible, axis);
  if (!held?.scroll) return false;
  const length = (horizontal ? visible.right - visible.left : visible.bottom - visible.top) / desk.phone.scene().scale;
  const by = Number.isFinite(share) ? share * length : -held.scroll.max;
  return scrollTo(desk.phone, held, held.scroll.at + by);
}

const SCROLL_STRATEGIES = 'Use accessibility id, class name or -android uiautomator.';

/** POST /gestures/scroll_to: scrolls until an element is there. */
export function scrollToElement(desk: Desk, body: Fields): null {
  const params = isFields(body['params']) ? body['params'] : {};
  const strategy = textIn(params, 'strategy');
  if (strategy === 'id' || strategy === 'xpath')
    throw new CommandRefused('invalid argument', `A scroll cannot look for "${strategy}". ${SCROLL_STRATEGIES}`);
  const selector = textIn(params, 'selector');
  const most = typeof params['maxSwipes'] === 'number' ? params['maxSwipes'] : 30;
  const scrollable = { tests: [{ attribute: 'scrollable', how: 'is', value: 'true' }] } as const;
  const scroll: UiScrollable = { scrollable, horizontal: false, maxSwipes: most, goal: undefined, towards: 'forward' };
  const isThere = (): boolean => find(desk, { strategy, selector }).length > 0;
  for (let count = 0; count <= most; count += 1) {
    if (isThere()) return null;
    if (!turn(desk, scroll, SHARE)) break;
  }
  throw new CommandRefused('no such element', 'The element was not found, however far the screen was scrolled.');
}
