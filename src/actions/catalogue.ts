import { UnusableReply } from '../core/errors.js';
import { didYouMean } from '../core/suggest.js';
import type { Screen } from '../core/screen.js';
import type { Action, ActionArgs } from './action.js';
import { CLAIM_ACTIONS } from './claim-actions.js';
import { KEY_ACTIONS } from './keys.js';
import { MOVE_ACTIONS } from './gestures.js';
import { openApp } from './open-app.js';
import { openLink } from './open-link.js';
import { TEXT_ACTIONS } from './text.js';
import { TOUCH_ACTIONS } from './touch.js';
import { WAITING_ACTIONS } from './waiting.js';

/** Every action there is, in the order in which the Operator reads them. */
export const ACTIONS: readonly Action[] = [
  openApp,
  ...TOUCH_ACTIONS,
  ...TEXT_ACTIONS,
  ...MOVE_ACTIONS,
  ...KEY_ACTIONS,
  openLink,
  ...WAITING_ACTIONS,
  ...CLAIM_ACTIONS,
];

export const ACTION_NAMES: readonly string[] = ACTIONS.map(({ name }) => name);

/** What speaks about the whole task, or to the person: not for shortcuts. */
const CLAIMS: ReadonlySet<string> = new Set(CLAIM_ACTIONS.map(({ name }) => name));

/** The actions that a shortcut may be made of. */
export const REPEATABLE_ACTIONS: readonly string[] = ACTION_NAMES.filter((name) => !CLAIMS.has(name));

export const isClaim = (name: string): boolean => CLAIMS.has(name);

/** The actions by name, with a list to choose from. */
export interface Catalogue {
  readonly actions: readonly Action[];
  find(name: string): Action | undefined;
  /** One line for each action that makes sense on this screen. */
  describe(screen: Screen): string;
  /** Throws an UnusableReply that says what there is instead. */
  checkArgs(action: string, args: ActionArgs): ActionArgs;
}

export function createCatalogue(actions: readonly Action[] = ACTIONS): Catalogue {
  const byName = new Map(actions.map((action) => [action.name, action]));
  return {
    actions,
    find: (name) => byName.get(name),
    describe: (screen) =>
      actions
        .filter((action) => action.fits(screen))
        .map(describeAction)
        .join('\n'),
    checkArgs: (name, args) => {
      const action = byName.get(name);
      if (action) return action.check(args);
      throw new UnusableReply({
        problem: `There is no action called "${name}".`,
        remedy: didYouMean(name, [...byName.keys()]),
      });
    },
  };
}

function describeAction({ name, whenToUse, help }: Action): string {
  const meanings = Object.entries(help).map(([argument, meaning]) => `${argument}: ${meaning}`);
  return `- ${name}(${Object.keys(help).join(', ')}): ${whenToUse}.${meanings.length > 0 ? ` (${meanings.join('; ')})` : ''}`;
}
