import { formatDiagnostic, validate } from '../../src/core/diagnostics.js';
import { Condition } from '../../src/core/condition.js';
import { ShortcutFields } from '../../src/core/shortcut.js';
import { TipFields } from '../../src/core/tip.js';

const words = (...found: ReturnType<typeof validate>) => found.map(({ problem, remedy }) => `${problem} ${remedy}`);
const shortcut = {
  version: 1,
  name: 'go',
  package: '_any',
  description: 'Goes.',
  effects: 'writes',
  steps: [{ do: 'tap' }],
};

describe('what is wrong with a value', () => {
  it('says nothing of a value that fits', () => {
    expect(validate(TipFields, { do: 'Tap it.' })).toEqual([]);
  });

  it('suggests the field that was probably meant, and does not call that one missing as well', () => {
    expect(validate(TipFields, { doo: 'Tap it.' })).toMatchObject([{ path: ['doo'] }]);
    expect(words(...validate(TipFields, { doo: 'Tap it.' }))).toEqual([
      'There is no field "doo" here. Did you mean "do"?',
    ]);
  });

  it('lists the fields when none is near', () => {
    const [sentence] = words(...validate(TipFields, { do: 'Tap it.', priority: 1 }));
    expect(sentence).toMatch(/^There is no field "priority" here\. Choose one of: id, title, when, /);
  });

  it('names what is missing', () => {
    expect(words(...validate(TipFields, {}))).toEqual(['"do" is missing. Add it: it must be a text.']);
  });

  it('suggests the value that was probably meant', () => {
    expect(words(...validate(TipFields, { do: 'x', status: 'actve' }))).toEqual([
      '"status" must be one of: candidate, active, pinned, disabled, retired, got "actve". Did you mean "active"?',
    ]);
  });

  it('says by how much a text is too long', () => {
    expect(words(...validate(TipFields, { do: 'x', title: 'y'.repeat(83) }))[0]).toMatch(
      /^"title" must have at most 80 characters, got "y+…\. Shorten it by 3\.$/,
    );
  });

  it('tells a number from its digits in quotes', () => {
    const params = { hour: { type: 'integer', min: '0' } };
    expect(words(...validate(ShortcutFields, { ...shortcut, params }))).toEqual([
      '"params.hour.min" must be a number, got "0". Write it without quotes.',
    ]);
  });

  it('finds the fields inside lists, unions and conditions that hold conditions', () => {
    const wrong = { ...shortcut, enter: [{ lunch: 'a.b' }], precondition: { all: [{ exsts: 'Save' }] } };
    expect(words(...validate(ShortcutFields, wrong))).toEqual([
      'There is no field "exsts" here. Did you mean "exists"?',
      'There is no field "lunch" here. Did you mean "launch"?',
    ]);
    expect(words(...validate(Condition, { any: [{ exists: { textt: 'a' } }] }))).toEqual([
      'There is no field "textt" here. Did you mean "text"?',
    ]);
  });

  it('lists the kinds of parameter when one is not known', () => {
    expect(words(...validate(ShortcutFields, { ...shortcut, params: { a: { type: 'word' } } }))[0]).toMatch(
      /^"params\.a\.type" must be one of: string, .*got "word"/,
    );
  });

  it('puts file and line before it', () => {
    expect(formatDiagnostic({ file: 'tips/a.yaml', line: 7 }, { problem: 'P.', remedy: 'R.' })).toBe(
      'tips/a.yaml, line 7: P. R.',
    );
    expect(formatDiagnostic({ file: 'tips/a.yaml' }, { problem: 'P.', remedy: 'R.' })).toBe('tips/a.yaml: P. R.');
  });
});
