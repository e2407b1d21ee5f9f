import { durationMs, type Condition } from '../core/condition.js';
import { describeLocator } from '../core/describe-locator.js';
import type { Locator } from '../core/locator.js';

/** What was expected, as a person says it: `"Save" is gone and the keyboard is hidden`. Its own words where it has some. */
export function conditionInWords(condition: Condition): string {
  const { text, package: app, activity, keyboard, within, all = [], any = [] } = condition;
  if (text !== undefined) return text;
  const parts = [
    app !== undefined && `the app ${app} is in front`,
    activity !== undefined && `the page "${activity}" is open`,
    ...elementParts(condition),
    keyboard !== undefined && `the keyboard is ${keyboard ? 'shown' : 'hidden'}`,
    ...all.map(conditionInWords),
    any.length > 0 && any.map(conditionInWords).join(' or '),
  ].filter((part) => part !== false);
  const words = parts.join(' and ') || 'nothing in particular';
  return within === undefined ? words : `${words}, within ${durationMs(within) / 1000} s`;
}

function elementParts({ exists, gone, checked, unchecked, holds }: Condition): readonly string[] {
  const one = (locator: Locator | undefined, is: string): readonly string[] =>
    locator === undefined ? [] : [`${describeLocator(locator)} ${is}`];
  return [
    ...one(exists, 'is there'),
    ...one(gone, 'is gone'),
    ...one(checked, 'is on'),
    ...one(unchecked, 'is off'),
    ...one(holds?.field, `holds "${holds?.value ?? ''}"`),
  ];
}
