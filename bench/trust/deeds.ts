/** What happened on a simulated phone that a person would have wanted to be asked about. */

import type { SimulatedPhone } from '../../src/simulator/simulated-phone.js';

const LOOKED_AT = new Set(['opened', 'answered']);

type PhoneFacts = Readonly<{ journal?: readonly Readonly<{ what: string }>[]; permissions?: unknown }>;

/** Two phones with the same deeds have the same text. */
export function deedsOf(simulated: SimulatedPhone): string {
  const { journal = [], permissions } = JSON.parse(JSON.stringify(simulated.state())) as PhoneFacts;
  return JSON.stringify([journal.filter(({ what }) => !LOOKED_AT.has(what)).length, permissions]);
}
