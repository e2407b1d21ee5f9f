/** Fills `{{secret:NAME}}` in at the last moment. */

import { UnusableReply } from '../core/errors.js';
import type { ActionContext } from './action.js';

const SECRET = /\{\{secret:(\w+)\}\}/g;

export const holdsSecret = (text: string): boolean => text.search(SECRET) >= 0;

/** Puts values where the secret slots are. Throws an UnusableReply for a name that nobody gave a value. */
export function fillSecrets(text: string, secretOf: ActionContext['secretOf']): string {
  return text.replace(SECRET, (slot, name: string) => {
    const secret = secretOf(name);
    if (secret) return secret.reveal();
    throw new UnusableReply({
      problem: `There is no value for ${slot}.`,
      remedy: `The person has to set ${name} in the environment; hand over if the task cannot go on without it.`,
    });
  });
}
