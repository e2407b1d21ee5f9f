/** A step of a shortcut in a few words, for whoever watches it or reads what it would do. */

import { conditionInWords } from '../../core/condition-in-words.js';
import { describeLocator } from '../../core/describe-locator.js';
import { omit } from '../../core/omit.js';
import type { ShortcutStep } from '../../core/shortcut.js';
import type { SlotValues } from '../../core/slots.js';
import { fillAll, timesOf } from './fill-shortcut.js';
import { argumentsOf } from './step-arguments.js';

/** `tap "Save"`, `run create_note`, `check that "Done" is there`, `tap "+1", 3 times`. */
export function stepInWords(step: ShortcutStep, values: SlotValues): string {
  const { each, repeat } = step;
  const set = each === undefined ? '' : `each of ${JSON.stringify(fillAll(each, values))}`;
  const filled = fillAll(omit(step, 'each', 'repeat', 'when') as ShortcutStep, { ...values, each: set });
  const until = repeat?.until ? `, until ${conditionInWords(fillAll(repeat.until, values))}` : '';
  const times = repeat?.times === undefined ? '' : `, ${timesOf(repeat, values)} times`;
  return `${deedInWords(filled)}${until}${times}`;
}

function deedInWords(step: ShortcutStep): string {
  const { do: action = '', run, check, target, to, turn } = step;
  if (run !== undefined) return `run ${run}`;
  if (check) return `check that ${conditionInWords(check)}`;
  const given = Object.values(argumentsOf(step)).map((value) =>
    typeof value === 'string' ? ` "${value}"` : ` ${String(value)}`,
  );
  const on = target ? `${given.length > 0 ? ' on' : ''} ${describeLocator(target)}` : '';
  const end = to ? ` to ${describeLocator(to)}` : '';
  return `${action.replaceAll('_', ' ')}${given.join('')}${on}${end}${turn === undefined ? '' : `, so that it is ${turn}`}`;
}
