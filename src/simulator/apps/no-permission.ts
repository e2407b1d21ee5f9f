/** What stands where an app lacks a permission, and how it asks again. */

import type { Env } from '../world/app.js';
import { ask, launch, type AppEffect, type Permission } from '../world/effect.js';
import type { Color, Message, View } from '../world/view.js';
import { column } from '../widgets/boxes.js';
import { button } from '../widgets/buttons.js';
import { text } from '../widgets/texts.js';

type Lack<M extends Message> = Readonly<{
  permission: Permission;
  /** Of the button that asks again. */
  label: string;
  /** What the button says: answered by `askAgain`. */
  tap: M;
  color?: Color;
}>;

/** Stands in place of what an app may not show: what it lacks, and the way to it. After two refusals only Settings help. */
export function noPermission<const M extends Message>(
  words: string,
  { permission, label, tap, color = 'onSurface' }: Lack<M>,
  env: Env,
): View<M> {
  const isAsked = env.askable(permission);
  return column(
    { box: { grow: 1, align: 'center', justify: 'center', gap: 16, pad: 32 } },
    text(words, { id: 'refused', color, align: 'center' }),
    !isAsked &&
      text('Allow it in Settings, among the permissions of this app.', { id: 'refused_twice', color, align: 'center' }),
    button('allow', isAsked ? label : 'Open settings', { tap, box: { selfAlign: 'center' } }),
  );
}

/** Asks once more, or leads to where it is changed where the system asks no more. */
export const askAgain = <const M extends Message>(
  permission: Permission,
  { own, answered }: Readonly<{ own: string; answered: M }>,
  env: Env,
): AppEffect<M> =>
  env.askable(permission) ? ask(permission, { granted: answered, denied: answered }) : launch(`settings://app/${own}`);
