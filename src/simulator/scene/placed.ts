import { overlapOf, type Bounds } from '../../core/geometry.js';
import type { View } from '../world/view.js';
import type { Zoom } from '../world/world.js';
import type { Arranged, ArrangedText } from './arrange.js';

/** A view at its place on the display, in pixels. Picture, tree and touch all read these. */
export type Placed = Readonly<{
  view: View;
  /** Of the entry or system window that drew it: one window may show two entries side by side. */
  uid: number;
  path: string;
  bounds: Bounds;
  /** What is left after all that clips; of no area when nothing is to be seen. */
  visible: Bounds;
  /** Where it is scrolled to and how far it can be, in dp. */
  scroll?: Readonly<{ at: number; max: number }>;
  /** Of a drawing that can be made larger. */
  zoom?: Zoom;
  text?: ArrangedText;
  children: readonly Placed[];
}>;

const WHOLE: Zoom = { scale: 1, x: 0, y: 0 };

/** How far the parts of an entry are scrolled and how large its drawings are, by path. */
export type Moved = Readonly<{ scroll: Readonly<Record<string, number>>; zoom?: Readonly<Record<string, Zoom>> }>;

/** `moved` is by the uid of the entry. */
type Placing = Readonly<{ scale: number; moved: ReadonlyMap<number, Moved> }>;

type Origin = Readonly<{ uid: number; left: number; top: number; clip: Bounds }>;

/** Puts an arranged window on the display. `origin` is its corner in dp; the clip is in pixels. */
export function place(arranged: Arranged, origin: Origin, placing: Placing): Placed {
  const { scale } = placing;
  const uid = arranged.view.owner ?? origin.uid;
  const moved = placing.moved.get(uid);
  const left = origin.left + arranged.left;
  const top = origin.top + arranged.top;
  const bounds: Bounds = {
    left: Math.round(left * scale),
    top: Math.round(top * scale),
    right: Math.round((left + arranged.width) * scale),
    bottom: Math.round((top + arranged.height) * scale),
  };
  const visible = overlapOf(bounds, origin.clip);
  const scroll = scrollOf(arranged, moved);
  const isSideways = arranged.view.scroll === 'horizontal';
  const inner: Origin = {
    uid,
    left: left - (isSideways ? (scroll?.at ?? 0) : 0),
    top: top - (isSideways ? 0 : (scroll?.at ?? 0)),
    clip: arranged.view.scroll || arranged.view.paint?.clip ? visible : origin.clip,
  };
  return {
    view: arranged.view,
    uid,
    path: arranged.path,
    bounds,
    visible,
    ...(scroll && { scroll }),
    ...(arranged.view.zooms && { zoom: moved?.zoom?.[arranged.path] ?? WHOLE }),
    ...(arranged.text && { text: arranged.text }),
    children: arranged.children.map((child) => place(child, inner, placing)),
  };
}

function scrollOf(arranged: Arranged, moved: Moved | undefined): Placed['scroll'] {
  const axis = arranged.view.scroll;
  if (!axis) return undefined;
  const ends = arranged.children.map((child) =>
    axis === 'vertical' ? child.top + child.height : child.left + child.width,
  );
  const max = Math.max(0, Math.max(0, ...ends) - (axis === 'vertical' ? arranged.height : arranged.width));
  const { page } = arranged.view;
  const at = page === undefined ? (moved?.scroll[arranged.path] ?? 0) : page * arranged.width;
  return { at: Math.min(Math.max(0, at), max), max };
}

/** Where a view's drawing lies, in pixels: larger than the view when it was zoomed. */
export function drawnBounds({ bounds, zoom }: Placed): Bounds {
  if (!zoom) return bounds;
  const [width, height] = [(bounds.right - bounds.left) * zoom.scale, (bounds.bottom - bounds.top) * zoom.scale];
  const left = bounds.left - (zoom.x / 100) * width;
  const top = bounds.top - (zoom.y / 100) * height;
  return { left, top, right: left + width, bottom: top + height };
}

export const isVisible = ({ visible }: Placed): boolean => visible.right > visible.left && visible.bottom > visible.top;
