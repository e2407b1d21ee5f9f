import { flat, type View } from '../world/view.js';

const RAIL = 80;
const BAR = 80;

/**
 * A page whose bar at the bottom stands at its left instead, as Material 3 has it on wide displays. The views keep their
 * places among their siblings, so that what is scrolled or has the focus stays so when the display is turned.
 */
export function withRail(page: View): View {
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
