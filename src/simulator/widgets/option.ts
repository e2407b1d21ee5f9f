/** What nearly every widget takes. */

import type { Box, Handlers, Message, Paint } from '../world/view.js';

/** dp beyond which a line of text is hard to read. Source: the layout guidance of Material 3. */
export const WIDEST = 840;

/** What nearly every widget takes. */
export type Common<M extends Message> = Readonly<{
  id?: string;
  /** Tells equal siblings apart; the id, or the place, unless given. */
  key?: string;
  /** The accessibility description. */
  desc?: string;
  tap?: M;
  hold?: M;
  /** Laid over the widget's own layout. */
  box?: Box;
  /** Laid over the widget's own looks. */
  paint?: Paint;
}>;

type Named = Readonly<{ id?: string; key?: string; desc?: string }>;

/** The options that a view carries by the same name, without the gaps. */
export const naming = ({ id, key, desc }: Named): Named => ({
  ...(id !== undefined && { id }),
  ...(key !== undefined && { key }),
  ...(desc !== undefined && { desc }),
});

/** `undefined` when nothing can be done with the view. */
export function touches<const M extends Message>(
  options: Readonly<{ tap?: M; hold?: M; dismiss?: M }>,
): Readonly<{ on?: Handlers<M> }> {
  const { tap, hold, dismiss } = options;
  if (!tap && !hold && !dismiss) return {};
  return { on: { ...(tap && { tap }), ...(hold && { hold }), ...(dismiss && { dismiss }) } };
}
