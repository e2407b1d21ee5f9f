import { flat, type Child, type Message, type MessageOf, type View } from '../world/view.js';
import { text } from './texts.js';
import { TYPE_SCALE } from './type-scale.js';

/** The bar at the top: a title, what stands before it (an "up" arrow) and buttons at its end. */
export function toolbar<const C extends readonly Child[]>(title: string, ...buttons: C): View<MessageOf<C>> {
  return bar<MessageOf<C>>([titleOf(title), ...flat<MessageOf<C>>(buttons)], 16);
}

/** The same on a screen below the first: begins with the arrow that goes up. */
export function upToolbar<const M extends Message, const C extends readonly Child[]>(
  title: string,
  up: Readonly<{ tap: M }>,
  ...buttons: C
): View<M | MessageOf<C>> {
  const arrow: View<M> = {
    type: 'android.widget.ImageButton',
    desc: 'Navigate up',
    on: { tap: up.tap },
    traits: { clickable: true, focusable: true },
    box: { width: 48, height: 48 },
    paint: { icon: { name: 'arrow-left', color: 'onSurface', size: 24 } },
  };
  return bar<M | MessageOf<C>>([arrow, titleOf(title), ...flat<MessageOf<C>>(buttons)], 4);
}

const titleOf = (title: string): View<never> => ({
  ...text(title, { style: 'title', maxLines: 1, box: { grow: 1, width: 0 } }),
  traits: { heading: true },
});

const bar = <M extends Message>(children: readonly View<M>[], left: number): View<M> => ({
  type: 'android.view.ViewGroup',
  id: 'toolbar',
  box: { row: true, align: 'center', height: 64, pad: [0, 4, 0, left], gap: 4 },
  children,
});

export type TabOption<M extends Message> = Readonly<{ label: string; icon?: string; tap: M; badge?: string }>;

/** Tabs below a toolbar, alike in width; the chosen one is `selected`. Where their words need more room they scroll. */
export function tabs<const M extends Message>(id: string, chosen: number, options: readonly TabOption<M>[]): View<M> {
  return {
    type: 'android.widget.HorizontalScrollView',
    id,
    scroll: 'horizontal',
    box: { height: 48, row: true, shrink: 0 },
    paint: { clip: true, border: { color: 'outlineVariant', width: 1, side: 'bottom' } },
    children: options.map(({ label, tap }, index): View<M> => {
      const isChosen = index === chosen;
      return {
        type: 'android.widget.LinearLayout',
        key: String(index),
        desc: label,
        on: { tap },
        traits: { focusable: true, ...(isChosen && { selected: true }) },
        box: { minWidth: `${100 / options.length}%`, align: 'center', justify: 'center', pad: [0, 6] },
        children: [
          text(label, { style: 'label', color: isChosen ? 'primary' : 'onSurfaceVariant', maxLines: 1 }),
          ...(isChosen ? [underline] : []),
        ],
      };
    }),
  };
}

const underline: View<never> = {
  box: { at: { bottom: 0, left: 24, right: 24 }, height: 3 },
  paint: { background: 'primary', radius: [3, 3, 0, 0] },
};

/** The bar at the bottom that leads to the main parts of an app. */
export function bottomBar<const M extends Message>(
  chosen: number,
  options: readonly (TabOption<M> & Readonly<{ icon: string; id?: string }>)[],
): View<M> {
  return {
    type: 'android.widget.FrameLayout',
    id: 'bottom_navigation',
    box: { minHeight: 80, row: true },
    paint: { background: 'surfaceContainer' },
    children: options.map(({ label, icon, tap, id, badge }, index): View<M> => {
      const isChosen = index === chosen;
      const color = isChosen ? 'onSecondaryContainer' : 'onSurfaceVariant';
      return {
        type: 'android.widget.FrameLayout',
        ...(id !== undefined && { id }),
        key: String(index),
        desc: badge === undefined ? label : `${label}, ${badge} new`,
        on: { tap },
        traits: { focusable: true, ...(isChosen && { selected: true }) },
        box: { grow: 1, width: 0, align: 'center', pad: [12, 0, 16, 0], gap: 4 },
        children: [
          {
            type: 'android.widget.ImageView',
            id: 'navigation_bar_item_icon_view',
            box: { width: 64, height: 32 },
            paint: {
              ...(isChosen && { background: 'secondaryContainer' }),
              radius: 16,
              icon: { name: icon, color, size: 24 },
            },
          },
          {
            ...text(label, { id: 'navigation_bar_item_label', color, maxLines: 1, align: 'center' }),
            textLook: { ...TYPE_SCALE.caption, weight: 500, color, maxLines: 1, align: 'center' },
          },
          ...(badge === undefined ? [] : [badgeOf(badge)]),
        ],
      };
    }),
  };
}

const badgeOf = (count: string): View<never> => ({
  box: { at: { top: 8, right: 26 }, minWidth: 16, height: 16, pad: [0, 4], align: 'center', justify: 'center' },
  paint: { background: 'error', radius: 8 },
  children: [{ text: count, textLook: { size: 11, lineHeight: 16, weight: 500, color: 'onError' } }],
});
