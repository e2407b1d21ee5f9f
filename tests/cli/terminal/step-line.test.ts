import pc from 'picocolors';
import type { Step } from '../../../src/core/progress.js';
import { endSentence, stepLine } from '../../../src/cli/terminal/step-line.js';
import { aScreen } from '../../support/builders.js';

const paint = pc.createColors(false);
const screen = aScreen();
const step: Step = {
  number: 7,
  subgoal: 'Open Display',
  decision: { thought: 't', actions: [{ action: 'tap', args: { mark: 4 } }], tips: [] },
  outcome: {
    kind: 'done',
    detail: 'Tapped "Display".',
    performed: [{ action: 'tap', args: {}, effect: 'reads', wording: 'tap "Display"', ok: true, detail: '' }],
  },
  verdict: { kind: 'as-expected', evidence: 'e', by: 'code' },
  before: screen,
  after: screen,
};

describe('a line of progress', () => {
  it('says what was done, how it went, and what it took', () => {
    expect(stepLine({ step, seconds: 2.07, tokens: 1234, paint })).toBe(
      ' 7  tap "Display"  → as expected  (2.1 s, 1,234 tokens)',
    );
  });

  it('says below it why a step went wrong', () => {
    const wrong: Step = {
      ...step,
      verdict: { kind: 'no-change', evidence: 'e', problem: 'The row is off.', by: 'code' },
    };
    expect(stepLine({ step: wrong, seconds: 1, tokens: 0, paint })).toBe(
      ' 7  tap "Display"  → no change  (1.0 s, 0 tokens)\n      The row is off.',
    );
  });

  it('gives the outcome in its own words when nothing was done', () => {
    const refused: Step = { ...step, outcome: { kind: 'refused', detail: 'You said no to: send.', performed: [] } };
    expect(stepLine({ step: refused, seconds: 1, tokens: 0, paint })).toContain('You said no to: send.  → refused');
  });

  it('names each action of a list', () => {
    const [tap] = step.outcome.performed;
    const both: Step = {
      ...step,
      outcome: { ...step.outcome, performed: tap ? [tap, { ...tap, wording: 'type "42"' }] : [] },
    };
    expect(stepLine({ step: both, seconds: 1, tokens: 0, paint })).toContain('tap "Display", then type "42"');
  });
});

describe('a line of progress about a text of several lines', () => {
  it('stays one line, with a mark where each ends', () => {
    const [tap] = step.outcome.performed;
    const typed: Step = {
      ...step,
      outcome: { ...step.outcome, performed: tap ? [{ ...tap, wording: 'type "Oats\nMilk\n\nTea" into "Note"' }] : [] },
      verdict: { kind: 'no-change', evidence: 'e', problem: 'It holds\nthe same.', by: 'code' },
    };
    expect(stepLine({ step: typed, seconds: 1, tokens: 0, paint })).toBe(
      ' 7  type "Oats ⏎ Milk ⏎ Tea" into "Note"  → no change  (1.0 s, 0 tokens)\n      It holds ⏎ the same.',
    );
  });
});

describe('the sentence a run ends with', () => {
  it('carries the problem of a failure and, below it, its remedy', () => {
    const error = {
      name: 'DeviceError',
      problem: 'The phone is gone.',
      remedy: 'Plug it in.',
      code: 'device.lost',
      exitCode: 3,
    } as const;
    expect(endSentence({ kind: 'failed', error })).toBe('Failed: The phone is gone.\nPlug it in.');
  });

  it('names the limit that was reached', () => {
    expect(endSentence({ kind: 'limit-reached', limit: 'steps', detail: 'Used 40 of 40 steps.' })).toBe(
      'Stopped at a limit: Used 40 of 40 steps.',
    );
  });
});
