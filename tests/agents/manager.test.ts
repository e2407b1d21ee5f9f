import { claimOf, createManager, type PlanInput } from '../../src/agents/manager.js';
import { requestText } from '../../src/model/chat-model.js';
import { ScriptedModel } from '../../src/model/scripted-model.js';
import { inTheMiddle } from '../support/agent-situation.js';
import { approvedPrompt } from '../support/prompt-snapshot.js';
import { aPlan, aStart, aStep, aVerdict } from '../support/builders.js';

const GOOD = JSON.stringify(aPlan());
const plan = (replies: readonly string[], situation: PlanInput = inTheMiddle) => {
  const model = new ScriptedModel(replies);
  return { model, planned: createManager({ model, timeZone: 'UTC' }).plan(situation) };
};

describe('the Manager', () => {
  it('reads a prompt that was approved', async () => {
    const { model, planned } = plan([GOOD], { ...inTheMiddle, trouble: 'the same action three times' });
    await planned;
    const [first] = model.requests;
    const prompt = first ? requestText(first) : '';
    expect(prompt).toBe(approvedPrompt('manager', prompt));
  });

  it('starts without a plan', async () => {
    const { model, planned } = plan([GOOD], aStart());
    await expect(planned).resolves.toEqual(aPlan());
    const [first] = model.requests;
    const prompt = first ? requestText(first) : '';
    expect(prompt).toBe(approvedPrompt('manager-at-the-start', prompt));
  });

  it('is told when steps fail in a row', async () => {
    const bad = aStep({ verdict: aVerdict('no-change') });
    const { model, planned } = plan([GOOD], aStart({ steps: [aStep(), bad, bad] }));
    await planned;
    expect(model.requests[0]?.prompt).toContain('The last 2 steps did not do what they were for.');
  });

  it('works on the subgoal in state "doing" when "current" says something else', async () => {
    const { planned } = plan([JSON.stringify(aPlan({ current: 'Open the display' }))]);
    await expect(planned).resolves.toMatchObject({ current: 'Open Display' });
  });

  it.each([
    [
      'which subgoal is in hand',
      aPlan({ current: 'X', subgoals: [{ what: 'A', state: 'todo' }] }),
      'none has the state "doing"',
    ],
    ['whether it is finished or impossible', aPlan({ finished: true, impossible: 'no network' }), 'not both'],
  ])('is asked again when it does not say %s', async (_, bad, reason) => {
    const { model, planned } = plan([JSON.stringify(bad), GOOD]);
    await planned;
    expect(model.requests[1]?.prompt).toContain(reason);
  });

  it('claims only what the plan says', () => {
    expect(claimOf(aPlan())).toBeUndefined();
    expect(claimOf(aPlan({ finished: true, answer: '42' }))).toEqual({ kind: 'finished', answer: '42' });
    expect(claimOf(aPlan({ impossible: 'no network' }))).toEqual({ kind: 'impossible', reason: 'no network' });
    expect(claimOf(aPlan({ current: 'Finished writing' }))).toBeUndefined();
  });
});
