import { withObservations } from '../../src/agents/observations.js';
import { aDecision, aPlan, aStart, aStep, aVerdict, anOutcome } from '../support/builders.js';

const OPEN = aStep({ verdict: aVerdict('open') });
const FIRST = aPlan({
  subgoals: [
    { what: 'a', state: 'doing' },
    { what: 'b', state: 'todo' },
  ],
  current: 'a',
});
const SECOND = aPlan({
  subgoals: [
    { what: 'a', state: 'done' },
    { what: 'b', state: 'doing' },
  ],
  current: 'b',
});
const BAD = { kind: 'wrong-screen', evidence: 'A game is open.', problem: 'The icon was another.' } as const;

describe('what the Operator says of what it sees', () => {
  it('judges the step that was open, and no other', () => {
    const progress = aStart({ steps: [aStep(), { ...OPEN, number: 2 }] });
    const seen = withObservations(progress, {
      plan: FIRST,
      decision: { ...aDecision(), last: { kind: 'as-expected', evidence: 'The list is there.' } },
    });
    expect(seen.steps.map(({ verdict }) => [verdict.kind, verdict.by])).toEqual([
      ['as-expected', 'code'],
      ['as-expected', 'model'],
    ]);
  });

  it('never overrules what code was sure of', () => {
    const progress = aStart({ steps: [aStep({ verdict: aVerdict('no-change') })] });
    const decision = { ...aDecision(), last: { kind: 'as-expected', evidence: 'It looks fine.' } } as const;
    expect(withObservations(progress, { plan: FIRST, decision }).steps).toEqual(progress.steps);
  });

  it('counts an open step of which nothing is said by what the phone said', () => {
    const failed = { ...OPEN, outcome: anOutcome({ kind: 'failed', detail: 'The list ends.' }) };
    const kinds = [OPEN, failed].map((step) => {
      const seen = withObservations(aStart({ steps: [step] }), { plan: FIRST, decision: aDecision() });
      return seen.steps[0]?.verdict.kind;
    });
    expect(kinds).toEqual(['as-expected', 'wrong-screen']);
  });

  it('takes a subgoal up again that was closed on trust, when the step turns out not to have done it', () => {
    const progress = aStart({ plan: FIRST, steps: [OPEN] });
    expect(withObservations(progress, { plan: SECOND, decision: { ...aDecision(), last: BAD } }).plan.current).toBe(
      'a',
    );
    expect(withObservations(progress, { plan: SECOND, decision: aDecision() }).plan.current).toBe('b');
  });

  it('keeps a plan that was made anew, whatever becomes of the step before', () => {
    const anew = aPlan({ subgoals: [{ what: 'c', state: 'doing' }], current: 'c' });
    const progress = aStart({ plan: FIRST, steps: [OPEN] });
    expect(withObservations(progress, { plan: anew, decision: { ...aDecision(), last: BAD } }).plan.current).toBe('c');
  });

  it('adds notes and strikes off what was found', () => {
    const plan = { ...FIRST, collect: ['price', 'hours'] };
    const notes = { add: ['It costs 12.50.'], correct: [], found: [1] };
    const seen = withObservations(aStart(), { plan, decision: { ...aDecision(), notes } });
    expect(seen.notes).toEqual([{ id: 'n1', text: 'It costs 12.50.', step: 0 }]);
    expect(seen.plan.collect).toEqual(['hours']);
  });
});
