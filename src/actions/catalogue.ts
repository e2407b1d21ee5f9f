import { UnusableReply } from '../core/errors.js';
import { unknownName } from '../core/suggest.js';
import type { Action, ActionArgs, SeenIn } from './action.js';
import { writtenName } from './arguments.js';
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

/** The actions that a shortcut may be made of. */
export const REPEATABLE_ACTIONS: readonly string[] = ACTIONS.filter(({ speech }) => speech === undefined).map(
  ({ name }) => name,
);

const BY_NAME: ReadonlyMap<string, Action> = new Map(ACTIONS.map((action) => [action.name, action]));

/** Speaks about the whole task, or to the person, instead of touching the phone. */
export const isClaim = (name: string): boolean => BY_NAME.get(name)?.speech !== undefined;

/** Speaks to the person, who may answer. */
export const isForPerson = (name: string): boolean => BY_NAME.get(name)?.speech === 'request';

export const opensApp = (name: string): boolean => BY_NAME.get(name)?.opensApp ?? false;

/** Its `text` is put into a field. */
export const typesText = (name: string): boolean => BY_NAME.get(name)?.text === 'typed';

/** Its `text` is looked for, not put anywhere. */
export const seeksText = (name: string): boolean => BY_NAME.get(name)?.text === 'sought';

/** Where the work of an action shows that was performed with these arguments. */
/** A window of the phone that comes up after it came because it was called. */
export const opensSystemWindow = (name: string | undefined): boolean =>
  (name !== undefined && BY_NAME.get(name)?.opensSystemWindow) ?? false;

export const seenIn = (name: string, args: ActionArgs): SeenIn => BY_NAME.get(name)?.seenIn(args) ?? 'elements';

/** The actions by name, with a list to choose from. */
export interface Catalogue {
  readonly actions: readonly Action[];
  find(name: string): Action | undefined;
  /** One line for each action. */
  describe(): string;
  /** Throws an UnusableReply that says what there is instead. */
  checkArgs(action: string, args: ActionArgs): ActionArgs;
}

/** What is said where a file or a recording asks for an action that there is not. */
export function noAction(name: string, { actions }: Pick<Catalogue, 'actions'>): string {
  const { problem, remedy } = unknownName(
    'action',
    name,
    actions.map((action) => action.name),
  );
  return `${problem} ${remedy}`;
}

export function createCatalogue(actions: readonly Action[] = ACTIONS): Catalogue {
  const byName = new Map(actions.map((action) => [action.name, action]));
  return {
    actions,
    find: (name) => byName.get(name),
    describe: () => actions.map(describeAction).join('\n'),
    checkArgs: (name, args) => {
      const action = byName.get(name);
      if (action) return action.check(args);
      throw new UnusableReply(unknownName('action', name, [...byName.keys()]));
    },
  };
}

function describeAction({ name, whenToUse, help }: Action): string {
  const meanings = help.map((argument) => `${writtenName(argument)}: ${argument.meaning}`);
  return `- ${name}(${help.map(writtenName).join(', ')}): ${whenToUse}.${meanings.length > 0 ? ` (${meanings.join('; ')})` : ''}`;
}
