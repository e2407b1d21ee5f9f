import { DOMParser, type Element } from '@xmldom/xmldom';
import { junitOf } from '../../../src/evaluation/results/junit.js';
import { aHead, aResult } from '../../support/suite-builders.js';

const check = { what: 'The note is there.', weight: 1, met: false, by: 'code', found: 'nothing\u0007' } as const;
const missed = aResult({ task: 'b', success: false, satisfaction: 0, seconds: 0.1 + 0.2, checks: [check] });
const broken = aResult({ task: 'c', success: false, end: 'failed', reason: 'The phone is gone. Connect it.' });
const { success: wasDone, ...unjudged } = aResult({ task: 'd', scenario: 'people', instruction: '<b>&"\u0007' });

const xml = junitOf({ folder: 'evals/e-1', head: aHead(), results: [aResult(), missed, broken, unjudged] });

/** The public rules of the format, as the schema of Surefire and Jenkins has them: what may stand in what, and with which attributes. */
const RULES: Readonly<
  Record<string, Readonly<{ needs: readonly string[]; may: readonly string[]; in: readonly string[] }>>
> = {
  testsuites: { needs: [], may: ['name', 'tests', 'failures', 'errors', 'skipped', 'time'], in: ['testsuite'] },
  testsuite: {
    needs: ['name', 'tests', 'failures', 'errors', 'skipped', 'time'],
    may: ['timestamp'],
    in: ['testcase'],
  },
  testcase: { needs: ['name', 'classname', 'time'], may: [], in: ['skipped', 'error', 'failure', 'system-out'] },
  failure: { needs: ['type'], may: ['message'], in: [] },
  error: { needs: ['type'], may: ['message'], in: [] },
  skipped: { needs: [], may: ['message'], in: [] },
  'system-out': { needs: [], may: [], in: [] },
};
const FORMS: Readonly<Record<string, RegExp>> = {
  time: /^\d*(?:\.\d{1,3})?$/,
  timestamp: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/,
  ...Object.fromEntries(['tests', 'failures', 'errors', 'skipped'].map((name) => [name, /^\d+$/])),
};

function offencesOf(element: Element): readonly string[] {
  const { tagName, attributes, childNodes } = element;
  const rule = RULES[tagName];
  if (!rule) return [`<${tagName}> is no element of it`];
  const given = [...attributes].map(({ name, value }) => ({ name, value }));
  const children = [...childNodes].filter((node) => node.nodeType === node.ELEMENT_NODE) as Element[];
  return [
    ...rule.needs.filter((name) => !element.hasAttribute(name)).map((name) => `<${tagName}> has no ${name}`),
    ...given
      .filter(({ name, value }) => ![...rule.needs, ...rule.may].includes(name) || !(FORMS[name] ?? /^/).test(value))
      .map(({ name, value }) => `<${tagName} ${name}="${value}">`),
    ...children
      .filter((child) => !rule.in.includes(child.tagName))
      .map((child) => `<${child.tagName}> in <${tagName}>`),
    ...children.flatMap(offencesOf),
  ];
}

const rootOf = (text: string): Element => {
  // The sign for a character that may not stand there is what it should be.
  const onError = (level: string, message: string): void => {
    if (level !== 'warning') throw new Error(message);
  };
  const root = new DOMParser({ onError }).parseFromString(text, 'text/xml').documentElement;
  if (!root) throw new Error('There is no document.');
  return root;
};

describe('JUnit XML of a suite run', () => {
  it('tells failures, errors and what nobody has judged apart', () => {
    expect(wasDone).toBe(true);
    expect(xml).toMatch(/<testsuites [^>]*tests="4" failures="1" errors="1" skipped="1"/);
    expect(xml).toContain('1 of 1 checks do not hold; it ended as finished.');
    expect(xml).toContain('The phone is gone. Connect it.');
  });

  it('keeps to the rules of the format, which find what offends them', () => {
    expect(offencesOf(rootOf(xml))).toEqual([]);
    expect(offencesOf(rootOf(xml.replace('time="0.3"', 'time="0.30000000000000004"')))).toHaveLength(1);
    expect(offencesOf(rootOf('<testsuites><testcase name="a"/></testsuites>'))).toEqual([
      '<testcase> in <testsuites>',
      '<testcase> has no classname',
      '<testcase> has no time',
    ]);
  });

  it('is read by a public parser of JUnit as it was meant', async () => {
    const { parse } = await import('junit2json');
    const read = await parse(xml);
    const suites = read && 'testsuite' in read ? read.testsuite : [];
    expect(read).toMatchObject({ tests: 4, failures: 1, errors: 1, skipped: 1 });
    const cases = suites?.flatMap(({ testcase }) => testcase ?? []);
    expect(cases?.map(({ name, failure, error }) => [name, failure?.[0]?.type, error?.[0]?.type])).toEqual([
      ['a-task', undefined, undefined],
      ['b', 'finished', undefined],
      ['c', undefined, 'failed'],
      ['d', undefined, undefined],
    ]);
    expect(suites?.map(({ name, time }) => [name, time])).toEqual([
      ['notes', 4.3],
      ['people', 2],
    ]);
  });

  it('holds no character that XML does not allow', () => {
    expect(xml).not.toContain('\u0007');
    expect(rootOf(xml).textContent).toContain('<b>&"\ufffd');
  });
});
