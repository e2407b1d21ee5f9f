import { durationMs, mapGiven, unknownFieldsOf, type Condition } from './condition.js';
import { CONDITIONS, JOIN_NAMES, JOINS } from './condition-table.js';

/** What was expected, as a person says it: `"Save" is gone and the keyboard is hidden`. Its own words where it has some. */
export function conditionInWords(condition: Condition): string {
  const { text, within } = condition;
  if (text !== undefined) return text;
  const parts = [
    ...mapGiven(condition, (name, value) => CONDITIONS[name].words(value)),
    ...JOIN_NAMES.map((name) => (condition[name] ?? []).map(conditionInWords).join(JOINS[name].conjunction)),
    ...unknownFieldsOf(condition).map((name) => `"${name}" holds, which is no condition known here`),
  ].filter((part) => part !== '');
  const words = parts.join(' and ') || 'nothing in particular';
  return within === undefined ? words : `${words}, within ${durationMs(within) / 1000} s`;
}
