/** Whether a screen stands in one of two panes, and how wide that is. */

import type { SimulatedApp } from './app.js';
import type { ScreenEntry } from './tasks.js';
import type { StackEntry, World } from './world.js';

type Size = Readonly<{ width: number; height: number }>;

/**
 * Whether a list and its details have room side by side, in dp. A phone on its side is wide enough, but too low.
 * Source: the window size classes of Material 3, "expanded" in width and not "compact" in height.
 */
export const isExpanded = ({ width, height }: Size): boolean => width >= 840 && height >= 480;

/** How wide the list is, in dp. Source: the list-detail layout of Material 3. */
const listWidth = (width: number): number => (width >= 1200 ? 412 : 360);
/** Between the panes, and between the detail and the edge of the display, in dp. */
export const PANE_MARGINS = { between: 12, edge: 16 } as const;

/** How an entry stands: with the display to itself, or in one of two panes. */
export type PaneStanding = Readonly<
  { size: Size } & (
    | { pane: 'none' }
    /** `chosen` is the first detail that was opened from the list; others may have followed. */
    | { pane: 'list' | 'detail'; list: ScreenEntry; chosen: ScreenEntry | undefined }
  )
>;

/** Where an entry of an app stands on a display of this size, in dp. */
export function standingOf(
  world: World,
  app: SimulatedApp,
  { uid, size }: Readonly<{ uid: number; size: Size }>,
): PaneStanding {
  const whole = { pane: 'none', size } as const;
  const { panes, main } = app;
  if (!panes || !isExpanded(size)) return whole;
  const entries = world.tasks.find((task) => task.package === app.package)?.entries ?? [];
  const at = entries.findIndex((entry) => entry.uid === uid);
  const listAt = entries.findLastIndex((entry, index) => index <= at && isScreen(entry, [main]));
  const [entry, list] = [entries[at], entries[listAt]];
  if (!entry || list?.kind !== 'screen') return whole;
  const chosen = entries.slice(listAt).find((above) => isScreen(above, panes.details));
  const width = listWidth(size.width);
  if (entry === list) return { pane: 'list', list, chosen, size: { ...size, width } };
  if (!isScreen(entry, panes.details)) return whole;
  const rest = size.width - width - PANE_MARGINS.between - PANE_MARGINS.edge;
  return { pane: 'detail', list, chosen, size: { ...size, width: rest } };
}

const isScreen = (entry: StackEntry, names: readonly string[]): entry is ScreenEntry =>
  entry.kind === 'screen' && names.includes(entry.screen);
