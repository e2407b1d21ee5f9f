/** Rows, columns and other containers. */

import { flat, type Box, type Child, type Message, type MessageOf, type View } from '../world/view.js';
import { naming, touches, type Common } from './option.js';

/** Options of a container of one's own. `type` puts it into the tree under that class; without one it only lays out. */
export type BoxOptions<M extends Message> = Common<M> & Readonly<{ type?: string }>;

function container<M extends Message, const C extends readonly Child[]>(
  own: Box,
  options: BoxOptions<M>,
  children: C,
): View<M | MessageOf<C>> {
  const isTouched = options.tap !== undefined || options.hold !== undefined || options.id !== undefined;
  const type = options.type ?? (isTouched || options.desc !== undefined ? 'android.widget.LinearLayout' : undefined);
  return {
    ...(type && { type }),
    ...naming(options),
    ...touches(options),
    box: { ...own, ...options.box },
    ...(options.paint && { paint: options.paint }),
    children: flat<MessageOf<C>>(children),
  };
}

/** Content one below the other. */
export const column = <const M extends Message = never, const C extends readonly Child[] = []>(
  options: BoxOptions<M>,
  ...children: C
): View<M | MessageOf<C>> => container({}, options, children);

/** Content side by side, centred on one line. */
export const line = <const M extends Message = never, const C extends readonly Child[] = []>(
  options: BoxOptions<M>,
  ...children: C
): View<M | MessageOf<C>> => container({ row: true, align: 'center' }, options, children);

/** Takes up what is left over, or so many dp. */
export const space = (size?: number): View<never> => ({
  box: size === undefined ? { grow: 1 } : { width: size, height: size },
});

/** A thin line between things. */
export const divider = (box: Box = {}): View<never> => ({
  type: 'android.view.View',
  box: { height: 1, ...box },
  paint: { background: 'outlineVariant' },
});

/** A surface that holds things together: a Material card. */
export function card<const M extends Message = never, const C extends readonly Child[] = []>(
  options: BoxOptions<M>,
  ...children: C
): View<M | MessageOf<C>> {
  const view = container(
    { margin: [8, 16], pad: 16, gap: 4 },
    { type: 'androidx.cardview.widget.CardView', ...options },
    children,
  );
  return { ...view, paint: { background: 'surfaceContainerHigh', radius: 12, clip: true, ...options.paint } };
}
