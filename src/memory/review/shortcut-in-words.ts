/** A shortcut's steps as sentences, for whoever decides about it. */

import { conditionInWords } from '../../core/condition-in-words.js';
import { describeLocator } from '../../core/describe-locator.js';
import type { EntryPoint, Shortcut, ShortcutStep } from '../../core/shortcut.js';
import { slotsIn } from '../../core/slots.js';

const NOT_ARGUMENTS: ReadonlySet<string> = new Set(['do', 'run', 'check', 'target', 'to', 'when', 'expect']);

/** One line for each step, with what is given and what is always the same. */
export function stepsInWords({ enter = [], steps, precondition, postcondition }: Shortcut): readonly string[] {
  return [
    ...(precondition ? [`Begins where ${conditionInWords(precondition)}`] : []),
    ...enter.map((entry) => `Gets there by ${entryInWords(entry)}`),
    ...steps.map((step, index) => `${index + 1}. ${stepInWords(step)}`),
    ...(postcondition ? [`Is checked at the end: ${conditionInWords(postcondition)}`] : []),
  ];
}

/** What every use does alike, whatever it is given: texts of the recording that are no parameters. */
export const fixedTexts = ({ steps }: Shortcut): readonly string[] => [
  ...new Set(
    steps.flatMap(({ target, to, text, value }) =>
      [target?.text, target?.desc, to?.text, to?.desc, text, value].filter(
        (words): words is string => typeof words === 'string' && words !== '' && slotsIn(words).length === 0,
      ),
    ),
  ),
];

function stepInWords(step: ShortcutStep): string {
  const { do: action, run, check, target, to, when, expect } = step;
  const given = Object.entries(step)
    .filter(([name]) => !NOT_ARGUMENTS.has(name))
    .map(([name, value]) => `${name} ${JSON.stringify(value)}`);
  const deed = run === undefined ? (check ? `check that ${conditionInWords(check)}` : '') : `run ${run}`;
  const what = [
    action?.replaceAll('_', ' ') ?? deed,
    target && describeLocator(target),
    to && `to ${describeLocator(to)}`,
  ];
  const words = [...what, ...given].filter(Boolean).join(' ');
  const only = when === undefined ? '' : typeof when === 'string' ? `${when} is given` : conditionInWords(when);
  return `${words}${only && `, only if ${only}`}${expect ? `; then ${conditionInWords(expect)}` : ''}`;
}

function entryInWords(entry: EntryPoint): string {
  if ('launch' in entry) {
    const first = entry.clear_data ? ', all that it has kept deleted' : entry.fresh ? ' anew' : '';
    return `opening ${entry.launch}${first}`;
  }
  return 'link' in entry ? `the link ${entry.link}` : `the intent ${entry.intent.action}`;
}
