import { createHash } from 'node:crypto';
import type { ScreenElement } from '../core/element.js';

type ScreenContent = Readonly<{
  package: string;
  activity: string;
  keyboardShown: boolean;
  elements: readonly ScreenElement[];
}>;

/** Equal for two screens on which the same things stand at the same places in the same state. */
export function signatureOf({ elements, ...screen }: ScreenContent): string {
  const things = elements.map(({ kind, label, details, value, hint, error, state, bounds }) => [
    kind,
    label,
    details ?? [],
    value ?? null,
    hint ?? null,
    ...(error === undefined ? [] : [error]),
    state,
    Object.values(bounds),
  ]);
  return createHash('sha1')
    .update(JSON.stringify([screen, things]))
    .digest('hex')
    .slice(0, 16);
}
