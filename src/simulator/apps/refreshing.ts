/** Lists that ask for what is new when they are pulled down. */

import { fetch, snackbar } from '../world/effect.js';
import { progress } from '../widgets/choices.js';

/** A list that was pulled down asks the network for what is new; so many have come since the first start. */
export type Refreshing = { asking: boolean; arrived: number };
type Asked = { kind: 'refresh' | 'unreachable' };
export type RefreshMessage = Asked | { kind: 'arrived' };

export const NOT_ASKED: Refreshing = { asking: false, arrived: 0 };

/** What the asking, and an answer that never came, do to the state. What `arrived` brings is the app's own. */
export function refreshed<S extends Refreshing>(state: S, { kind }: Asked) {
  if (kind === 'unreachable') {
    const retry = { label: 'Retry', tap: { kind: 'refresh' } } as const;
    return [{ ...state, asking: false }, snackbar('No connection', retry)] as const;
  }
  const asked = fetch({ done: { kind: 'arrived' }, failed: { kind: 'unreachable' }, ms: 900 });
  return [{ ...state, asking: true }, asked] as const;
}

/** The ring over the list while it asks. */
export const refreshRing = ({ asking }: Refreshing, desc: string) =>
  asking && progress(undefined, { id: 'refreshing', desc });
