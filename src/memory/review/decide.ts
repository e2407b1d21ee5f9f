/** What a person decides about an item. */

import { ItemRejected } from '../../core/errors.js';
import type { StatusChange } from '../../core/run-result.js';
import type { Shortcut } from '../../core/shortcut.js';
import { nearest } from '../../core/suggest.js';
import type { Tip } from '../../core/tip.js';
import { addItemCopy } from '../add-item-copy.js';
import { changeStatus } from '../change-status.js';
import type { Memory } from '../memory.js';
import type { Contents } from '../read-folder.js';
import type { StoredItem } from '../tip-file.js';

/** accept: in use. reject: never again, though a run comes to it anew. disable: not for now. */
export const DECISIONS = { accept: 'use', reject: 'retired', disable: 'disabled' } as const;

/** `reference` is an id, or the name of a shortcut. What came with the program is switched off in a copy of your own. */
export async function decide(
  memory: Pick<Memory, 'transact'>,
  reference: string,
  decision: keyof typeof DECISIONS,
): Promise<StatusChange> {
  return memory.transact(async (transaction) => {
    const stored = pickStored(transaction.contents, reference);
    const note = { by: 'person', why: `${decision}ed by you`.replace('eed', 'ed') } as const;
    if (stored.builtIn) return addItemCopy(transaction, { stored, status: statusOfCopy(stored, decision) }, note);
    return changeStatus(transaction, { id: stored.item.id, to: DECISIONS[decision] }, note);
  });
}

function statusOfCopy({ item }: StoredItem<Tip | Shortcut>, decision: keyof typeof DECISIONS): 'disabled' {
  if (decision === 'disable') return 'disabled';
  throw new ItemRejected({
    problem: `"${item.id}" came with the program, so there is nothing to ${decision}.`,
    remedy: `Switch it off with: fingertips disable ${item.id}`,
  });
}

/** The one item of that id, or the one shortcut of that name. */
export function pickStored({ tips, shortcuts }: Contents, reference: string): StoredItem<Tip | Shortcut> {
  const names = ({ id, name, package: app }: Shortcut): readonly string[] => [id, name, `${app}/${name}`];
  const found: readonly StoredItem<Tip | Shortcut>[] = [
    ...tips.filter(({ item }) => item.id === reference),
    ...shortcuts.filter(({ item }) => names(item).includes(reference)),
  ];
  const [only] = found;
  if (only && found.length === 1) return only;
  const known = [...tips.map(({ item }) => item.id), ...shortcuts.flatMap(({ item }) => names(item))];
  const near = nearest(reference, known);
  throw new ItemRejected({
    code: 'memory.not-found',
    problem: only
      ? `${found.length} shortcuts are called "${reference}".`
      : `There is no tip or shortcut called "${reference}".`,
    remedy: only
      ? `Choose one of: ${found.map(({ item }) => item.id).join(', ')}.`
      : near === undefined
        ? 'See which there are with: fingertips learned'
        : `Did you mean "${near}"?`,
  });
}
