import { flat, type Child, type Message, type MessageOf, type View, type WindowKind } from '../world/view.js';
import { button } from './buttons.js';
import { text } from './texts.js';

/** A whole page: bars, content and what floats over it, from top to bottom. */
export function screen<const C extends readonly Child[]>(...children: C): View<MessageOf<C>> {
  return {
    type: 'android.view.ViewGroup',
    window: 'page',
    box: { grow: 1 },
    paint: { background: 'surface' },
    children: flat<MessageOf<C>>(children),
  };
}

type Action<M extends Message> = Readonly<{ label: string; tap: M; disabled?: boolean }>;

/**
 * A window of its own in the middle of the screen, redrawn as the app's state changes: what `open('.Rename')` shows when the
 * screen is made by this. Its buttons do not close it by themselves: `update` answers with `back()`.
 */
export function dialogScreen<const M extends Message, const C extends readonly Child[]>(
  title: string,
  actions: Readonly<{ positive?: Action<M>; negative?: Action<M> }>,
  ...children: C
): View<M | MessageOf<C>> {
  const { positive, negative } = actions;
  return windowOf<M | MessageOf<C>>('dialog', [
    {
      ...text(title, { id: 'android:id/alertTitle', style: 'alert', box: { margin: [0, 0, 16, 0], shrink: 0 } }),
      traits: { heading: true },
    },
    {
      type: 'android.widget.FrameLayout',
      id: 'android:id/custom',
      scroll: 'vertical',
      paint: { clip: true },
      box: { shrink: 1 },
      children: flat<MessageOf<C>>(children),
    },
    {
      type: 'android.widget.LinearLayout',
      id: 'buttonPanel',
      box: { row: true, justify: 'end', gap: 8, margin: [24, 0, 0, 0] },
      children: flat<M>([
        negative && actionButton('android:id/button2', negative),
        positive && actionButton('android:id/button1', positive),
      ]),
    },
  ]);
}

const actionButton = <M extends Message>(id: string, { label, tap, disabled }: Action<M>): View<M> =>
  button(id, label, { tap, style: 'text', ...(disabled && { disabled }) });

/** A sheet that comes up from the bottom, as a window of its own. A tap above it closes it; it scrolls where it is too high. */
export function sheet<const C extends readonly Child[]>(...children: C): View<MessageOf<C>> {
  const rows = flat<MessageOf<C>>(children).map((each) => ({ ...each, box: { ...each.box, shrink: 0 } }));
  return { ...windowOf('sheet', rows), scroll: 'vertical' };
}

const windowOf = <M extends Message>(window: WindowKind, children: readonly View<M>[]): View<M> => ({
  type: 'android.widget.LinearLayout',
  id: window === 'dialog' ? 'parentPanel' : 'design_bottom_sheet',
  window,
  children,
});
