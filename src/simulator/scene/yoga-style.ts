import { Align, Edge, FlexDirection, Gutter, Justify, Overflow, PositionType, Wrap, type Node } from 'yoga-layout';
import type { Box, Edges, View } from '../world/view.js';

const ALIGNS = {
  start: Align.FlexStart,
  center: Align.Center,
  end: Align.FlexEnd,
  stretch: Align.Stretch,
  baseline: Align.Baseline,
};
const JUSTIFIES = {
  start: Justify.FlexStart,
  center: Justify.Center,
  end: Justify.FlexEnd,
  between: Justify.SpaceBetween,
  around: Justify.SpaceAround,
  evenly: Justify.SpaceEvenly,
};

/** Tells a yoga node how its view is laid out. */
export function applyBox(node: Node, view: View): void {
  const box = view.box ?? {};
  applySize(node, box);
  applyFlex(node, view, box);
  if (box.pad !== undefined) forEdges(box.pad, (edge, length) => node.setPadding(edge, length));
  if (box.margin !== undefined) forEdges(box.margin, (edge, length) => node.setMargin(edge, length));
  if (box.gap !== undefined) node.setGap(Gutter.All, box.gap);
  if (!box.at) return;
  const { top, right, bottom, left } = box.at;
  node.setPositionType(PositionType.Absolute);
  if (top !== undefined) node.setPosition(Edge.Top, top);
  if (right !== undefined) node.setPosition(Edge.Right, right);
  if (bottom !== undefined) node.setPosition(Edge.Bottom, bottom);
  if (left !== undefined) node.setPosition(Edge.Left, left);
}

function applySize(node: Node, box: Box): void {
  if (box.width !== undefined) node.setWidth(box.width);
  if (box.height !== undefined) node.setHeight(box.height);
  if (box.minWidth !== undefined) node.setMinWidth(box.minWidth);
  if (box.minHeight !== undefined) node.setMinHeight(box.minHeight);
  if (box.maxWidth !== undefined) node.setMaxWidth(box.maxWidth);
  if (box.maxHeight !== undefined) node.setMaxHeight(box.maxHeight);
  if (box.aspect !== undefined) node.setAspectRatio(box.aspect);
}

function applyFlex(node: Node, view: View, box: Box): void {
  if (box.row) node.setFlexDirection(FlexDirection.Row);
  if (box.wrap) node.setFlexWrap(Wrap.Wrap);
  if (box.align) node.setAlignItems(ALIGNS[box.align]);
  if (box.selfAlign) node.setAlignSelf(ALIGNS[box.selfAlign]);
  if (box.justify) node.setJustifyContent(JUSTIFIES[box.justify]);
  if (view.scroll) node.setOverflow(Overflow.Scroll);
  if (box.grow !== undefined) {
    node.setFlexGrow(box.grow);
    node.setFlexShrink(1);
    // What scrolls takes the room that is left, however long its content is.
    if (box.grow > 0 && (view.scroll || view.window === 'page')) node.setFlexBasis(0);
  }
  if (box.shrink !== undefined) node.setFlexShrink(box.shrink);
}

function forEdges(edges: Edges, set: (edge: Edge, length: number) => void): void {
  if (typeof edges === 'number') return set(Edge.All, edges);
  if (edges.length === 2) {
    set(Edge.Vertical, edges[0]);
    return set(Edge.Horizontal, edges[1]);
  }
  set(Edge.Top, edges[0]);
  set(Edge.Right, edges[1]);
  set(Edge.Bottom, edges[2]);
  set(Edge.Left, edges[3]);
}
