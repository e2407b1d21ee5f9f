import type { RunEnd } from '../../src/core/run-end.js';
import type { Trace } from '../../src/core/trace.js';
import { describeLabel, labelRun, wentWell } from '../../src/evolution/label.js';
import { noteRun } from './recorded-run.js';

type Claims = Trace['claims'];
const finished = (accepted: boolean): Claims[number] => ({
  step: 1,
  claim: { kind: 'finished', answer: '' },
  accepted,
  reason: 'r',
});
const impossible = (accepted: boolean): Claims[number] => ({
  step: 1,
  claim: { kind: 'impossible', reason: 'r' },
  accepted,
  reason: 'r',
});
const label = (end: RunEnd, claims: Claims = []) => labelRun(noteRun({ checks: [], end, claims }));
const FINISHED: RunEnd = { kind: 'finished', answer: '' };
const error = { name: 'DeviceError', problem: 'p', remedy: 'r', code: 'device.lost', exitCode: 3 } as const;

describe('how a run went, without asking anybody', () => {
  it.each<readonly [string, Claims]>([
    ['nobody looked', []],
    ['the claim was refused', [finished(false)]],
    ['an earlier claim was believed and the last refused', [finished(true), finished(false)]],
    ['what was believed was that it cannot be done', [impossible(true)]],
  ])('a finished run is not confirmed when %s', (_, claims) => {
    expect(label(FINISHED, claims)).toEqual({ outcome: 'unknown', by: 'agent' });
  });

  it('a finished run is confirmed when the last claim was believed', () => {
    expect(label(FINISHED, [finished(false), finished(true)])).toEqual({
      outcome: 'unknown',
      by: 'agent',
      confirmed: true,
    });
  });

  it.each<readonly [RunEnd, string]>([
    [{ kind: 'limit-reached', limit: 'steps', detail: '' }, 'failure'],
    [{ kind: 'stuck', pattern: 'p' }, 'failure'],
    [{ kind: 'gave-up', reason: 'r' }, 'failure'],
    [{ kind: 'needs-person', what: 'a code' }, 'unknown'],
    [{ kind: 'stopped-by-person' }, 'unknown'],
    [{ kind: 'failed', error }, 'unknown'],
  ])('%j is a %s', (end, outcome) => {
    expect(label(end)).toEqual({ outcome, by: 'agent' });
  });

  it('a run that gave up failed, unless the last thing it said was that it cannot be done', () => {
    const gaveUp: RunEnd = { kind: 'gave-up', reason: 'r' };
    expect(label(gaveUp, [impossible(true)]).outcome).toBe('impossible');
    expect(label(gaveUp, [impossible(true), finished(false)]).outcome).toBe('failure');
  });

  it('a run without a result is unknown', () => {
    expect(labelRun({ claims: [] })).toEqual({ outcome: 'unknown', by: 'agent' });
  });
});

describe('a label in words', () => {
  it.each([
    [{ outcome: 'success', by: 'check' }, "It was a success: the phone's own state was checked."],
    [{ outcome: 'failure', by: 'person' }, 'It was a failure: the person said so.'],
    [{ outcome: 'failure', by: 'judge' }, 'It was a failure: a judge looked at the run.'],
    [{ outcome: 'failure', by: 'agent' }, 'By its own account it was a failure.'],
    [{ outcome: 'unknown', by: 'agent' }, 'Nobody knows whether the task was done.'],
    [
      { outcome: 'unknown', by: 'agent', confirmed: true },
      'Its end was looked into and believed, but nothing outside of it was checked.',
    ],
  ] as const)('%j', (given, words) => {
    expect(describeLabel(given, 'it gave up')).toBe(`The run ended: it gave up. ${words}`);
  });

  it('is good enough to learn a way from when it was checked or looked into', () => {
    expect(wentWell({ outcome: 'success', by: 'check' })).toBe(true);
    expect(wentWell({ outcome: 'unknown', by: 'agent', confirmed: true })).toBe(true);
    expect(wentWell({ outcome: 'unknown', by: 'agent' })).toBe(false);
    expect(wentWell({ outcome: 'impossible', by: 'agent' })).toBe(false);
  });
});
