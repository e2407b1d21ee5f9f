/** The tip or shortcut that a person means. */

import { SetupError } from '../../core/errors.js';
import type { Shortcut } from '../../core/shortcut.js';
import { nearest } from '../../core/suggest.js';
import type { StoredItem } from '../../memory/tip-file.js';

/** What a person may call a shortcut, the surest name last. */
export const shortcutNames = ({ id, name, package: app }: Shortcut): readonly string[] => [name, id, `${app}/${name}`];

type PickItemOptions<T> = Readonly<{
  reference: string;
  items: readonly StoredItem<T>[];
  namesOf: (item: T) => readonly string[];
  kind: 'tip' | 'shortcut';
}>;

/** The one item a person means by an id or a name. */
export function pickItem<T>({ reference, items, namesOf, kind }: PickItemOptions<T>): StoredItem<T> {
  const found = items.filter(({ item }) => namesOf(item).includes(reference));
  const [only] = found;
  if (only && found.length === 1) return only;
  if (found.length > 1) {
    const choices = found.map(({ item }) => namesOf(item).at(-1)).join(', ');
    throw new SetupError({
      problem: `${found.length} ${kind}s are called "${reference}".`,
      remedy: `Choose one of: ${choices}.`,
    });
  }
  const near = nearest(
    reference,
    items.flatMap(({ item }) => namesOf(item)),
  );
  const remedy = near ? `Did you mean "${near}"?` : `See which there are with: fingertips ${kind}s list`;
  throw new SetupError({ code: 'memory.not-found', problem: `There is no ${kind} called "${reference}".`, remedy });
}
