import { manageWhenInTrouble, manageWhenNeeded } from '../../src/agents/gated-agents.js';
import type { PlanInput } from '../../src/agents/manager.js';
import type { Plan } from '../../src/core/plan.js';
import { aDecision, aPlan, aStart, aStep, aVerdict, anOutcome } from '../support/builders.js';

const ASKED = aPlan({ thought: 'asked' });
const asked = { plan: () => Promise.resolve(ASKED) };
const needed = (situation: Partial<PlanInput>) =>
  manageWhenNeeded(asked).plan({ ...aStart(), plan: aPlan(), ...situation });
const inTrouble = (situation: Partial<PlanInput>) =>
  manageWhenInTrouble(asked).plan({ ...aStart(), plan: aPlan(), ...situation });

const good = aStep();
const bad = aStep({ verdict: aVerdict('no-change') });
const completing = (changes = {}) => aStep({ decision: { ...aDecision(), completes: true }, ...changes });
const PLAN = aPlan({
  subgoals: [
    { what: 'Open Clock', state: 'done' },
    { what: 'Open Display', state: 'doing' },
    { what: 'Turn it on', state: 'todo' },
    { what: 'Look at it', state: 'todo' },
  ],
});
const NEXT: Plan['subgoals'] = [
  { what: 'Open Clock', state: 'done' },
  { what: 'Open Display', state: 'done' },
  { what: 'Turn it on', state: 'doing' },
  { what: 'Look at it', state: 'todo' },
];

describe('a Manager that is asked when needed', () => {
  it('goes on to the next subgoal alone, and leaves the others as they are', async () => {
    expect(await needed({ plan: PLAN, steps: [completing()] })).toEqual({
      ...PLAN,
      subgoals: NEXT,
      current: 'Turn it on',
    });
  });

  it('does not take a step of another subgoal for the end of this one', async () => {
    expect(await needed({ plan: PLAN, steps: [completing({ subgoal: 'Open Clock' })] })).toBe(PLAN);
  });

  it('does not take a step that was not said to complete anything for an end', async () => {
    const step = aStep({ decision: { ...aDecision(), completes: false } });
    expect(await needed({ plan: PLAN, steps: [step] })).toBe(PLAN);
  });

  it('is patient with two bad steps that a good one parts, and with a single one', async () => {
    expect(await needed({ steps: [bad, good] })).not.toBe(ASKED);
    expect(await needed({ steps: [bad, good, bad] })).not.toBe(ASKED);
    expect(await needed({ steps: [bad] })).not.toBe(ASKED);
    expect(await needed({ steps: [bad, bad] })).toBe(ASKED);
  });

  it('keeps the plan before the first step, whatever the trouble was', async () => {
    const plan = aPlan();
    expect(await needed({ plan })).toBe(plan);
  });
});

describe('a Manager that is asked only in trouble', () => {
  it('is left alone by failing steps, and called by a loop or a claim that was just refused', async () => {
    expect(await inTrouble({ steps: [bad, bad, bad] })).not.toBe(ASKED);
    expect(await inTrouble({ steps: [good], trouble: 'in circles' })).toBe(ASKED);
    const claim = { kind: 'finished', answer: '' } as const;
    const refused = (afterStep: number) => ({ claim, reason: 'r', afterStep });
    expect(await inTrouble({ steps: [good, good], refusedClaims: [refused(1), refused(2)] })).toBe(ASKED);
    expect(await inTrouble({ steps: [good, good], refusedClaims: [refused(1)] })).not.toBe(ASKED);
  });

  it('takes the instruction itself for the plan, with nothing to collect', async () => {
    expect(await manageWhenInTrouble(asked).plan(aStart({ instruction: 'Ring Ada' }))).toEqual({
      thought: '',
      subgoals: [{ what: 'Ring Ada', state: 'doing' }],
      current: 'Ring Ada',
      collect: [],
      finished: false,
      answer: '',
    });
  });

  it('goes on to the next subgoal, and stays at the last one', async () => {
    expect(await inTrouble({ plan: PLAN, steps: [completing()] })).toMatchObject({ current: 'Turn it on' });
    const last = aPlan();
    expect(await inTrouble({ plan: last, steps: [completing()] })).toBe(last);
  });

  it('goes on with what is still to be collected, and plans anew after a refusal', async () => {
    const plan = { ...PLAN, collect: ['price'] };
    expect(await needed({ plan, steps: [completing()] })).toMatchObject({ current: 'Turn it on', collect: ['price'] });
    expect(await needed({ plan: PLAN, steps: [aStep({ outcome: anOutcome({ kind: 'refused' }) })] })).toBe(ASKED);
  });
});
