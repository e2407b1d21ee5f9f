/** Lists and grids that scroll. */

import { type Box, flat, type Child, type Message, type MessageOf, type View } from '../world/view.js';
import { naming, touches, WIDEST, type Common } from './option.js';
import { text } from './texts.js';

export type ListOptions<M extends Message> = Omit<Common<never>, 'tap' | 'hold'> &
  Readonly<{
    /** When the end comes into view: load more. */
    more?: M;
    /** Pulled down at the top. */
    refresh?: M;
    horizontal?: boolean;
    /** The class, where it is not a RecyclerView ("android.widget.ListView"). */
    type?: string;
  }>;

/** In the middle of a display that is wider. */
const READABLE = { width: '100%', maxWidth: WIDEST, selfAlign: 'center' } as const;

/** A list that scrolls: rows that are out of sight have no nodes. It fills what is left of its screen. */
export function list<const C extends readonly Child[], const M extends Message = never>(
  id: string,
  rows: C,
  options: ListOptions<M> = {},
): View<MessageOf<C> | M> {
  const width = options.horizontal ? {} : READABLE;
  return recycler(id, flat<MessageOf<C>>(rows), { ...options, box: { ...width, ...options.box } });
}

function recycler<R extends Message, M extends Message>(
  id: string,
  rows: readonly View<R>[],
  options: ListOptions<M>,
): View<R | M> {
  const { more, refresh, horizontal } = options;
  return {
    type: options.type ?? 'androidx.recyclerview.widget.RecyclerView',
    ...naming({ ...options, id }),
    scroll: horizontal ? 'horizontal' : 'vertical',
    on: { ...(more && { more }), ...(refresh && { refresh }) },
    box: horizontal ? { row: true, ...options.box } : { grow: 1, ...options.box },
    paint: { clip: true, ...options.paint },
    children: rows.map((each) => ({ ...each, box: { ...each.box, shrink: 0 } })),
  };
}

/** How many columns a width in dp has room for, where one of a usual phone has `usual`. */
export const columnsIn = (width: number, usual: number): number => Math.max(usual, Math.floor((usual * width) / 400));

/** Tiles side by side, so many in a line; scrolls like a list. */
export function grid<const C extends readonly Child[], const M extends Message = never>(
  id: string,
  tiles: C,
  options: ListOptions<M> & Readonly<{ columns: number; gap?: number }>,
): View<MessageOf<C> | M> {
  const { columns, gap = 0 } = options;
  const all = flat<MessageOf<C>>(tiles);
  const lines = Array.from({ length: Math.ceil(all.length / columns) }, (_, at): View<MessageOf<C>> => {
    const inLine = all.slice(at * columns, (at + 1) * columns);
    const cells = inLine.map((tile, index): View<MessageOf<C>> => ({
      key: tile.key ?? String(index),
      box: { grow: 1, width: 0 },
      children: [tile],
    }));
    const gaps = Array.from({ length: columns - inLine.length }, (): View<never> => ({ box: { grow: 1, width: 0 } }));
    return { key: String(at), box: { row: true, gap, margin: [0, 0, gap, 0] }, children: [...cells, ...gaps] };
  });
  return recycler(id, lines, options);
}

const scroller = <M extends Message>(id: string, box: Box, children: readonly View<M>[]): View<M> => ({
  type: 'android.widget.ScrollView',
  id,
  scroll: 'vertical',
  box: { grow: 1 },
  paint: { clip: true },
  children: [{ type: 'android.widget.LinearLayout', box, children }],
});

/** A part of a screen that scrolls when it does not fit: android.widget.ScrollView. */
export const scroll = <const C extends readonly Child[]>(id: string, ...children: C): View<MessageOf<C>> =>
  scroller(id, { pad: [0, 0, 16, 0], ...READABLE }, flat<MessageOf<C>>(children));

/** Fills its place like the rest of a page, and scrolls where the place is too small: on a phone on its side, with large text. */
export const fitted = <const C extends readonly Child[]>(id: string, ...children: C): View<MessageOf<C>> =>
  scroller(id, { grow: 1, shrink: 0, ...READABLE }, flat<MessageOf<C>>(children));

/** A strip that scrolls sideways: chips, cards, stories. */
export function strip<const C extends readonly Child[]>(id: string, ...children: C): View<MessageOf<C>> {
  return {
    type: 'android.widget.HorizontalScrollView',
    id,
    scroll: 'horizontal',
    box: { shrink: 0 },
    paint: { clip: true },
    children: [
      {
        type: 'android.widget.LinearLayout',
        box: { row: true, gap: 8, pad: [8, 16], align: 'center' },
        children: flat<MessageOf<C>>(children),
      },
    ],
  };
}

export type RowOptions<M extends Message, S extends Child, E extends Child> = Common<M> &
  Readonly<{
    subtitle?: string;
    /** A third line, or what stands small at the right edge. */
    detail?: string;
    /** A glyph in front. */
    icon?: string;
    /** A picture, avatar or checkbox in front, in place of the glyph. */
    start?: S;
    /** A switch, a button or an icon at the end. */
    end?: E;
    /** Swept sideways out of the list. */
    dismiss?: M;
    selected?: boolean;
    disabled?: boolean;
    /** How many lines the subtitle may take; 2 unless said. */
    lines?: number;
    unread?: boolean;
    /** The title is crossed out: done. */
    strike?: boolean;
  }>;

/** A line of a list: a title, and what stands before, below and after it. Its id repeats in every row, as on a phone. */
export function row<
  const M extends Message = never,
  const S extends Child = undefined,
  const E extends Child = undefined,
>(id: string, title: string, options: RowOptions<M, S, E> = {}): View<M | MessageOf<S> | MessageOf<E>> {
  const { subtitle, detail, icon, start, end, unread } = options;
  const glyph = icon !== undefined && glyphOf(icon);
  const weight = unread ? ({ weight: 700 } as const) : {};
  const words: View = {
    type: 'android.widget.RelativeLayout',
    box: { grow: 1, shrink: 1, width: 0 },
    children: flat<Message>([
      text(title, { id: `${id}_title`, maxLines: 2, ...weight, ...(options.strike && { strike: true }) }),
      subtitle !== undefined &&
        text(subtitle, {
          id: `${id}_subtitle`,
          style: 'small',
          color: 'onSurfaceVariant',
          maxLines: options.lines ?? 2,
          ...weight,
        }),
    ]),
  };
  const view: View = {
    type: 'android.widget.LinearLayout',
    ...naming({ ...options, id }),
    ...touches(options),
    traits: { ...(options.selected && { selected: true }), ...(options.disabled && { disabled: true }) },
    box: {
      row: true,
      align: 'center',
      gap: 16,
      minHeight: subtitle === undefined ? 56 : 72,
      pad: [8, 16],
      ...options.box,
    },
    paint: {
      ...(options.selected && { background: 'secondaryContainer' }),
      ...(options.disabled && { opacity: 0.38 }),
      ...options.paint,
    },
    children: flat<Message>([
      glyph,
      start,
      words,
      detail !== undefined &&
        text(detail, { id: `${id}_detail`, style: 'caption', color: 'onSurfaceVariant', ...weight }),
      end,
    ]),
  };
  return view as View<M | MessageOf<S> | MessageOf<E>>;
}

const glyphOf = (name: string): View<never> => ({
  type: 'android.widget.ImageView',
  id: 'icon',
  box: { width: 24, height: 24 },
  paint: { icon: { name, color: 'onSurfaceVariant', size: 24 } },
});
