/** Lists that load more from the network as they scroll. */

import { fetch } from '../world/effect.js';
import { column, line } from '../widgets/boxes.js';
import { button } from '../widgets/buttons.js';
import { progress } from '../widgets/choices.js';
import { text } from '../widgets/texts.js';

/** How much of a long list has come from the network. */
export type Paging = { shown: number; state: 'idle' | 'loading' | 'failed' };
export type PagingMessage = { kind: 'more' | 'more-came' | 'more-failed' };

const PAGE = 15;

export const FIRST_PAGE: Paging = { shown: PAGE, state: 'idle' };

/** What the three messages of a list that loads as it scrolls do to it. */
export function paged(paging: Paging, { kind }: PagingMessage, all: number) {
  if (kind === 'more-came') return [{ shown: paging.shown + PAGE, state: 'idle' } satisfies Paging] as const;
  if (kind === 'more-failed') return [{ ...paging, state: 'failed' } satisfies Paging] as const;
  if (paging.state === 'loading' || paging.shown >= all) return [paging] as const;
  const asked = fetch({ done: { kind: 'more-came' }, failed: { kind: 'more-failed' }, ms: 700 });
  return [{ ...paging, state: 'loading' } satisfies Paging, asked] as const;
}

/** Below the last row: a ring while more is coming, a word and a button when it did not come. */
export function pagingFoot({ shown, state }: Paging, all: number) {
  if (shown >= all || state === 'idle') return undefined;
  if (state === 'loading')
    return column({ key: 'loading', box: { pad: 16 } }, progress(undefined, { id: 'loading_more', desc: 'Loading' }));
  return line(
    { key: 'failed', box: { pad: 16, gap: 12, justify: 'center' } },
    text('Could not load more', { id: 'load_failed', style: 'small', color: 'onSurfaceVariant' }),
    button('retry', 'Retry', { style: 'tonal', tap: { kind: 'more' }, box: { selfAlign: 'center' } }),
  );
}
