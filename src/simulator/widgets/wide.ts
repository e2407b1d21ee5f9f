/** What a page looks like on a wide display: a rail in place of the bar at the bottom, in line with its list, no arrow beside it. */

import { findView } from '../world/path.js';
import { flat, type Edges, type View } from '../world/view.js';
import { WIDEST } from './option.js';

const RAIL = 80;
const BAR = 80;
/** dp of a search bar that stands alone. Source: Material 3. */
const WIDEST_FIELD = 720;

/** A page as it looks on a wide display: with a rail in place of a bar at the bottom, and in line with the list in its middle. */
export function widened(page: View, { width, isExpanded }: Readonly<{ width: number; isExpanded: boolean }>): View {
  const railed = isExpanded ? withRail(page) : page;
  return inLine(railed, railed === page ? width : width - RAIL);
}

/**
 * A page whose bar at the bottom stands at its left instead, as Material 3 has it on wide displays. The views keep their
 * places among their siblings, so that what is scrolled or has the focus stays so when the display is turned.
 */
function withRail(page: View): View {
  const bar = page.children?.find(({ id }) => id === 'bottom_navigation');
  if (!bar) return page;
  return {
    ...page,
    box: { ...page.box, pad: [0, 0, 0, RAIL] },
    children: flat(page.children?.map((child) => (child === bar ? railOf(bar) : lowered(child))) ?? []),
  };
}

const railOf = (bar: View): View => ({
  ...bar,
  id: 'navigation_rail',
  key: bar.key ?? 'bottom_navigation',
  box: { at: { top: 0, bottom: 0, left: 0 }, width: RAIL, pad: [16, 0], gap: 12 },
  paint: {},
  children: flat(
    bar.children?.map((item) => ({ ...item, box: { align: 'center', pad: [4, 0], gap: 4, minHeight: 56 } })) ?? [],
  ),
});

/** What floated over the bar. */
function lowered(view: View): View {
  const bottom = view.box?.at?.bottom;
  return bottom === undefined || bottom < BAR
    ? view
    : { ...view, box: { ...view.box, at: { ...view.box?.at, bottom: bottom - BAR } } };
}

/** A page without the arrow that goes up: the list that it would lead to stands beside it. */
export function withoutUp(page: View): View {
  const children = page.children?.map((child) => {
    if (child.id !== 'toolbar') return child;
    const rest = child.children?.filter(({ desc }) => desc !== 'Navigate up') ?? [];
    return { ...child, box: { ...child.box, pad: [0, 4, 0, 16] as const }, children: rest };
  });
  return { ...page, ...(children && { children }) };
}

/** Fields, chips and texts over a list are as wide as it is. Over a map or tiles they have the whole width, but for a field. */
function inLine(page: View, width: number): View {
  const inset = (width - WIDEST) / 2;
  if (inset <= 0 || (page.window ?? 'page') !== 'page') return page;
  const fit = findView(page, isFull) ? narrowed : (child: View) => (isBar(child) ? child : insetBy(inset, child));
  return { ...page, ...(page.children && { children: page.children.map(fit) }) };
}

const narrowed = (view: View): View => (view.field ? { ...view, box: { ...view.box, maxWidth: WIDEST_FIELD } } : view);

const isNarrow = ({ box, children = [] }: View): boolean =>
  box?.maxWidth === WIDEST || children.some((child) => child.box?.maxWidth === WIDEST);

const isFull = (view: View): boolean =>
  view.traits?.blind === true || (view.scroll === 'vertical' && !isNarrow(view) && view.field === undefined);

/** Toolbars, tabs and what floats keep to the edges; what scrolls in the middle is as wide as it shall be. */
const isBar = (view: View): boolean =>
  view.box?.at !== undefined || view.box?.row === true || view.scroll === 'vertical';

function insetBy(inset: number, view: View): View {
  const [top, right, bottom, left] = edgesOf(view.box?.margin ?? 0);
  return { ...view, box: { ...view.box, margin: [top, right + inset, bottom, left + inset] } };
}

function edgesOf(edges: Edges): readonly [number, number, number, number] {
  if (typeof edges === 'number') return [edges, edges, edges, edges];
  if (edges.length === 2) return [edges[0], edges[1], edges[0], edges[1]];
  return edges;
}
