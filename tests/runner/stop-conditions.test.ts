import type { Step } from '../../src/core/progress.js';
import type { Limits } from '../../src/core/settings.js';
import {
  backAndForth,
  limitReached,
  sameActionThreeTimes,
  sameScreenThreeTimes,
  stuckPattern,
  threeBadVerdicts,
  tooManyRefusedClaims,
} from '../../src/runner/stop-conditions.js';
import { aDecision, anOutcome, aScreen, aStart, aStep, aVerdict } from '../support/builders.js';

/** One letter, one step: the action is called like the letter and leads to the screen of that name. */
const stepsOf = (actions: string, screens = actions): readonly Step[] =>
  [...actions].map((action, index) =>
    aStep({ number: index + 1, decision: aDecision(action), after: aScreen({ signature: screens[index] ?? '' }) }),
  );

const TOUCH = { action: 'tap', args: { mark: 3 }, effect: 'writes', ok: true, detail: '' } as const;

describe('the limits of a run', () => {
  const standing = { steps: 3, minutes: 1, tokens: 500, cost: 0.2 };
  const limited = (limits: Partial<Limits>) => limitReached(standing, { steps: 40, ...limits });

  it('let a run go on while nothing is used up, and mind no limit that is not set', () => {
    expect(limited({ minutes: 2, tokens: 501, cost: 0.3 })).toBeUndefined();
    expect(limited({ minutes: undefined })).toBeUndefined();
  });

  it.each([
    ['steps', { steps: 3 }, 'Used 3 of 3 steps.'],
    ['minutes', { minutes: 0.5 }, 'Used 1 of 0.5 minutes.'],
    ['tokens', { tokens: 400 }, 'Used 500 of 400 tokens.'],
    ['cost', { cost: 0.1 }, 'Used 0.20 of 0.10 US dollars.'],
  ])('end it when the %s are used up, saying how much of what', (limit, limits, detail) => {
    expect(limited(limits)).toEqual({ kind: 'limit-reached', limit, detail });
  });
});

describe('being stuck', () => {
  it('is doing the same three times and staying where one was', () => {
    expect(sameActionThreeTimes(stepsOf('aaa'))).toBe('the same action three times: a');
    expect(sameActionThreeTimes(stepsOf('aa'))).toBeUndefined();
    expect(sameActionThreeTimes(stepsOf('aab'))).toBeUndefined();
  });

  it('is the same three times also when two of the three screens were alike', () => {
    expect(sameActionThreeTimes(stepsOf('aaa', 'xxy'))).toBe('the same action three times: a');
  });

  it('is not scrolling on through a list', () => {
    expect(sameActionThreeTimes(stepsOf('aaa', '123'))).toBeUndefined();
  });

  it('sees the same action in arguments written in another order', () => {
    const inOtherOrder = [
      { x: 1, y: 2 },
      { y: 2, x: 1 },
      { x: 1, y: 2 },
    ].map((args) => aStep({ decision: aDecision('tap', args) }));
    expect(sameActionThreeTimes(inOtherOrder)).toBe('the same action three times: tap');
  });

  it('is not touching what has the same mark on other screens', () => {
    const touches = ['Don’t allow', 'Network & internet', 'Network & internet'].map((name) =>
      aStep({
        decision: aDecision('tap', { mark: 3 }),
        outcome: anOutcome({ performed: [{ ...TOUCH, wording: `tap "${name}"` }] }),
      }),
    );
    expect(sameActionThreeTimes(touches)).toBeUndefined();
    expect(sameActionThreeTimes([...touches, ...touches.slice(1, 2)])).toContain('tap "Network & internet"');
  });

  it('is going back and forth between two actions and two screens', () => {
    expect(backAndForth(stepsOf('abab'))).toBe('back and forth: a, b, and both again');
    expect(backAndForth(stepsOf('abab', '1234'))).toBeUndefined();
    expect(backAndForth(stepsOf('aaaa'))).toBeUndefined();
    expect(backAndForth(stepsOf('bab'))).toBeUndefined();
  });

  it('is coming to the same screen a third time for the same subgoal', () => {
    const steps = stepsOf('abcde', 'hxhyh');
    expect(sameScreenThreeTimes(steps, [])).toBe('the same screen of Settings three times without progress');
  });

  it('is not coming back with a new note or for another subgoal', () => {
    const steps = stepsOf('abcde', 'hxhyh');
    expect(sameScreenThreeTimes(steps, [{ id: 'n1', text: 'x', step: 2 }])).toBeUndefined();
    const moving = steps.map((step, index) => ({ ...step, subgoal: `subgoal ${index}` }));
    expect(sameScreenThreeTimes(moving, [])).toBeUndefined();
  });

  it('is coming back though something was noted on the first visit', () => {
    const noted = [{ id: 'n1', text: 'x', step: 1 }];
    expect(sameScreenThreeTimes(stepsOf('abcde', 'hxhyh'), noted)).toContain('three times without progress');
  });

  it('is three bad verdicts in a row', () => {
    const verdicts = (...kinds: ('as-expected' | 'no-change' | 'wrong-screen')[]) =>
      kinds.map((kind) => aStep({ verdict: aVerdict(kind) }));
    expect(threeBadVerdicts(verdicts('no-change', 'wrong-screen', 'no-change'))).toBe(
      'three steps in a row went wrong, the last one: evidence of no-change',
    );
    expect(threeBadVerdicts(verdicts('no-change', 'as-expected', 'no-change'))).toBeUndefined();
    expect(threeBadVerdicts(verdicts('no-change', 'no-change'))).toBeUndefined();
  });

  it('is not moving on from screen to screen', () => {
    expect(stuckPattern(stepsOf('abcdef'), [])).toBeUndefined();
  });

  it('is claiming three times what is refused three times', () => {
    const refused = { claim: { kind: 'finished', answer: '' }, reason: 'The switch is off.', afterStep: 1 } as const;
    expect(tooManyRefusedClaims(aStart({ refusedClaims: [refused, refused] }))).toBeUndefined();
    expect(tooManyRefusedClaims(aStart({ refusedClaims: [refused, refused, refused] }))).toEqual({
      kind: 'stuck',
      pattern: '3 claims were refused, the last one for this reason: The switch is off.',
    });
  });
});
