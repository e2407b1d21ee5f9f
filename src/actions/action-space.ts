import { unknownName } from '../core/suggest.js';
import { UnusableReply } from '../core/errors.js';
import type { Screen } from '../core/screen.js';
import type { ShortcutParameter } from '../core/shortcut-parameter.js';
import type { Shortcut } from '../core/shortcut.js';
import type { ActionArgs } from './action.js';
import type { Catalogue } from './catalogue.js';
import { holdsOn } from './conditions.js';
import { readValues } from './shortcuts/read-values.js';
import { splitCall } from './shortcuts/from-step.js';

/** What the Operator may choose from: the actions, and the shortcuts that can be run here. */
export interface ActionSpace {
  /** A line for each action. It is the same on every screen, so that it can stand before all that changes. */
  describeActions(): string;
  /** A line for each shortcut that can be run from this screen. */
  describeShortcuts(screen: Screen, among?: readonly Shortcut[]): string;
  /** The shortcuts themselves, as `describeShortcuts` lists them: in the order of `among`, or all of them. */
  shortcutsOn(screen: Screen, among?: readonly Shortcut[]): readonly Shortcut[];
  /** Throws an UnusableReply that says what there is instead. */
  checkArgs(action: string, args: ActionArgs): ActionArgs;
}

export function createActionSpace({
  catalogue,
  shortcuts,
}: Readonly<{ catalogue: Catalogue; shortcuts: readonly Shortcut[] }>): ActionSpace {
  const shortcutsOn = (screen: Screen, among = shortcuts) => among.filter((shortcut) => canRun(shortcut, screen));
  return {
    shortcutsOn,
    describeActions: () => catalogue.describe(),
    describeShortcuts: (screen, among) => shortcutsOn(screen, among).map(describeShortcut).join('\n'),
    checkArgs: (name, args) => {
      if (catalogue.find(name)) return catalogue.checkArgs(name, args);
      const shortcut = shortcuts.find((each) => each.name === name);
      if (shortcut) {
        readValues(shortcut, splitCall(args).values);
        return args;
      }
      const known = [...catalogue.actions, ...shortcuts].map((each) => each.name);
      throw new UnusableReply(unknownName('action or shortcut', name, known));
    },
  };
}

/** Where it can be entered from anywhere, or the screen is where it begins. A condition with slots is looked at when it runs. */
function canRun({ enter, precondition, package: packageName }: Shortcut, screen: Screen): boolean {
  if ((enter?.length ?? 0) > 0) return true;
  const isThere = packageName === '_any' || packageName === screen.app.package;
  const isOpen = precondition === undefined || JSON.stringify(precondition).includes('{{');
  return isThere && (isOpen || holdsOn(precondition, screen));
}

function describeShortcut({ name, description, params, status }: Shortcut): string {
  const names = Object.entries(params).map(([key, { optional }]) => `${key}${optional ? '?' : ''}`);
  const meanings = Object.entries(params).map(([key, parameter]) => `${key}: ${meaningOf(parameter)}`);
  const trial = status === 'candidate' ? '(on trial: it has done well once) ' : '';
  return `- ${name}(${names.join(', ')}): ${trial}${description}${meanings.length > 0 ? ` (${meanings.join('; ')})` : ''}`;
}

function meaningOf(parameter: ShortcutParameter): string {
  const { describe } = parameter;
  switch (parameter.type) {
    case 'enum':
      return describe ?? parameter.values.join(' or ');
    case 'set': {
      const allowed = parameter.values ? `any of ${parameter.values.join(', ')}` : 'names';
      return `${describe === undefined ? '' : `${describe}, `}a list of ${allowed}`;
    }
    case 'date':
      return `${describe === undefined ? '' : `${describe}, `}YYYY-MM-DD`;
    case 'time':
      return `${describe === undefined ? '' : `${describe}, `}HH:MM of 24 hours`;
    default:
      return describe ?? parameter.type;
  }
}
