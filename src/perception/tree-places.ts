/** Where each node of a tree stands: in the source, among its ancestors, and above or below others. */

import { areaOf, overlapOf, type Bounds } from '../core/geometry.js';
import type { UiNode } from './ui-tree.js';

/** `enter` to `leave` are the places in the source of the node and of all that is in it; `paint` says what is drawn later. */
export type NodePlace = Readonly<{
  enter: number;
  leave: number;
  paint: number;
  depth: number;
  parent: UiNode | undefined;
}>;

/** Looks up where nodes stand. */
export type TreePlaces = Readonly<{
  spotOf: (node: UiNode) => NodePlace;
  /** Also for a node in itself. */
  isWithin: (node: UiNode, outer: UiNode) => boolean;
  /** From the nearest outwards. */
  ancestorsOf: (node: UiNode) => readonly UiNode[];
}>;

const NOWHERE: NodePlace = { enter: -1, leave: -1, paint: -1, depth: 0, parent: undefined };

/** Reads the order of these roots, bottom window first, in one pass each. */
export function treePlaces(roots: readonly UiNode[]): TreePlaces {
  const spots = new Map<UiNode, NodePlace>();
  let count = 0;
  const enterAll = (node: UiNode, parent: UiNode | undefined, depth: number): void => {
    const enter = count;
    count += 1;
    for (const child of node.children) enterAll(child, node, depth + 1);
    spots.set(node, { enter, leave: count, paint: 0, depth, parent });
  };
  let painted = 0;
  const paintAll = (node: UiNode): void => {
    spots.set(node, { ...(spots.get(node) ?? NOWHERE), paint: painted });
    painted += 1;
    for (const child of inDrawingOrder(node.children)) paintAll(child);
  };
  for (const root of roots) enterAll(root, undefined, 0);
  for (const root of roots) paintAll(root);
  const spotOf = (node: UiNode): NodePlace => spots.get(node) ?? NOWHERE;
  return {
    spotOf,
    isWithin: (node, outer) => {
      const [inner, around] = [spotOf(node), spotOf(outer)];
      return inner.enter >= around.enter && inner.leave <= around.leave;
    },
    ancestorsOf: (node) => {
      const ancestors: UiNode[] = [];
      for (let up = spotOf(node).parent; up; up = spotOf(up).parent) ancestors.push(up);
      return ancestors;
    },
  };
}

/** Where the tree does not tell, later ones are drawn above earlier ones. */
const inDrawingOrder = (nodes: readonly UiNode[]): readonly UiNode[] =>
  nodes.some(({ drawingOrder }) => drawingOrder > 0)
    ? [...nodes].sort((a, b) => a.drawingOrder - b.drawingOrder)
    : nodes;

/**
 * The windows of a source, from the lowest up. The active one is written first, the others from the topmost down; of
 * those the larger ones lie under it, such as the app below a dialog, and what it covers cannot be touched.
 */
export function reachableWindows(roots: readonly UiNode[]): readonly UiNode[] {
  const [active, ...others] = roots.flatMap(windowsIn);
  if (!active || others.length === 0) return active ? [active] : [];
  const place = placeOf(active);
  const below = others.filter((root) => areaOf(overlapOf(placeOf(root), place)) > 0 && isAsLarge(placeOf(root), place));
  const above = others.filter((root) => !below.includes(root));
  // A banner or a bar of the phone leaves what is around it alone; any other window holds all touches.
  const reachable = below.filter((root) => isOfPhone(active) && areaOf(place) < BANNER * areaOf(placeOf(root)));
  return [...reachable.reverse(), active, ...above.reverse()];
}

const BANNER = 0.5;
const isAsLarge = (a: Bounds, b: Bounds): boolean => areaOf(a) >= areaOf(b);
const isOfPhone = ({ package: owner }: UiNode): boolean => owner === 'com.android.systemui';

/** What has no place of its own only holds windows. */
const windowsIn = (root: UiNode): readonly UiNode[] =>
  root.bounds || root.children.length === 0 ? [root] : root.children.flatMap(windowsIn);

const NOTHING: Bounds = { left: 0, top: 0, right: 0, bottom: 0 };
const placeOf = ({ bounds }: UiNode): Bounds => bounds ?? NOTHING;
