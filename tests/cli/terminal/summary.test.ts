import pc from 'picocolors';
import { endLines, exitCodeOf, lessonLines } from '../../../src/cli/terminal/summary.js';
import type { RunResult } from '../../../src/core/run-result.js';

const paint = pc.createColors(false);
const result: RunResult = {
  runId: 'r-1',
  runFolder: 'runs/r-1',
  report: 'runs/r-1/report.html',
  end: { kind: 'finished', answer: 'Done.' },
  answer: 'Done.',
  steps: 1,
  modelCalls: 12,
  tokens: { input: 12000, output: 345 },
  seconds: 4.21,
  learned: {
    tips: [{ id: 't-aaaa', file: 'tips/p.yaml', title: 'Save first', status: 'candidate' }],
    shortcuts: [],
  },
  agents: {},
};

describe('the summary of a run', () => {
  it('says how it ended, what it took and what it learned', () => {
    expect([...endLines(result, paint), ...lessonLines(result, { paint })]).toEqual([
      '',
      'Finished.',
      '1 step, 4.2 s, 12 model calls, 12,345 tokens',
      'Learned tip t-aaaa (candidate): Save first\n    tips/p.yaml',
    ]);
  });

  it('sets the checks of the phone against the end, with what was found instead', () => {
    const checks = [
      { what: 'The note is there', passed: true },
      { what: 'It was sent', passed: false, found: 'nothing' },
    ];
    expect(lessonLines({ ...result, checks }, { paint }).slice(-3)).toEqual([
      "The phone's own state:",
      '  passed  The note is there',
      '  FAILED  It was sent; found: nothing',
    ]);
  });

  it('names the files from the working folder when the memory is elsewhere', () => {
    expect(lessonLines(result, { paint, memory: 'runs/demo-memory' })[0]).toContain(
      '\n    runs/demo-memory/tips/p.yaml',
    );
  });

  it('says of each item that moved why it did, and how to take that back', () => {
    const change = { id: 's-bbbb', kind: 'shortcut', title: 'Save', from: 'trusted', to: 'candidate' } as const;
    const learned = {
      tips: [],
      shortcuts: [],
      changes: [{ ...change, why: 'it no longer fits the app', delta: 'd-1' }],
    };
    expect(lessonLines({ ...result, learned }, { paint })).toEqual([
      'The shortcut "Save" (s-bbbb) is a candidate again and not in use: it no longer fits the app. Take it back: fingertips undo d-1',
    ]);
  });

  it('names the cost when it is known', () => {
    expect(endLines({ ...result, cost: 0.0123 }, paint)[2]).toContain('0.0123 US dollars');
  });
});

describe('the exit code of a run', () => {
  const error = { name: 'DeviceError', problem: 'p', remedy: 'r', code: 'device.lost', exitCode: 3 } as const;

  it.each([
    [{ kind: 'finished', answer: '' } as const, 0],
    [{ kind: 'gave-up', reason: 'r' } as const, 1],
    [{ kind: 'limit-reached', limit: 'steps', detail: 'd' } as const, 1],
    [{ kind: 'stuck', pattern: 'p' } as const, 1],
    [{ kind: 'needs-person', what: 'w' } as const, 1],
    [{ kind: 'stopped-by-person' } as const, 130],
    [{ kind: 'failed', error } as const, 3],
  ])('of %j is %d', (end, code) => {
    expect(exitCodeOf(end)).toBe(code);
  });
});
