import { createConfirmer } from '../../src/agents/confirmer.js';
import { requestText } from '../../src/model/chat-model.js';
import { ScriptedModel } from '../../src/model/scripted-model.js';
import { inTheMiddle } from '../support/agent-situation.js';
import { approvedPrompt } from '../support/prompt-snapshot.js';
import { aDecision, aRow, aStep, aVerdict, anOutcome } from '../support/builders.js';

const claim = { kind: 'finished', answer: 'The brightness is 80 %.' } as const;

describe('the Confirmer', () => {
  it('reads a prompt that was approved, in a role of its own', async () => {
    const model = new ScriptedModel([{ role: 'confirmer', reply: { accepted: false, reason: 'The switch is off.' } }]);
    await expect(createConfirmer({ model, timeZone: 'UTC' }).confirm({ ...inTheMiddle, claim })).resolves.toEqual({
      accepted: false,
      reason: 'The switch is off.',
    });
    const [request] = model.requests;
    const text = request && requestText(request);
    expect(text).toBe(approvedPrompt('confirmer', text ?? ''));
    expect(request?.images).toHaveLength(2);
  });

  it('is not shown the claim once more as a step that went well', async () => {
    const model = new ScriptedModel([{ role: 'confirmer', reply: { accepted: true, reason: 'r' } }]);
    const answered = { action: 'answer', args: {}, effect: 'reads', ok: true, detail: 'Answered.' } as const;
    const performed = [{ ...answered, wording: `answer "${claim.answer}"` }];
    const made = aStep({ outcome: anOutcome({ claim, performed }) });
    const steps = [...inTheMiddle.steps, made];
    await createConfirmer({ model }).confirm({ ...inTheMiddle, steps, claim });
    expect(model.requests[0]?.prompt.split(claim.answer)).toHaveLength(2);
  });

  it('is asked again when it does not say yes or no', async () => {
    const model = new ScriptedModel(['{"accepted": "mostly", "reason": "r"}', '{"accepted": true, "reason": "r"}']);
    await expect(createConfirmer({ model }).confirm({ ...inTheMiddle, claim })).resolves.toMatchObject({
      accepted: true,
    });
    expect(model.requests[1]?.prompt).toContain('"accepted" must be true or false');
  });

  it('looks back over sixty steps, and tells the time of the phone', async () => {
    const model = new ScriptedModel([{ role: 'confirmer', reply: { accepted: true, reason: 'r' } }]);
    const steps = Array.from({ length: 61 }, (_, index) => aStep({ number: index + 1 }));
    const screen = { ...inTheMiddle.screen, at: Date.UTC(2026, 10, 22, 22, 19) };
    await createConfirmer({ model, timeZone: 'Asia/Tokyo' }).confirm({ ...inTheMiddle, screen, steps, claim });
    const prompt = model.requests[0]?.prompt ?? '';
    expect(prompt).toContain('(1 earlier step is left out.)');
    expect(prompt).toMatch(/^2\. tap /m);
    expect(prompt).toContain('Monday, 23 November 2026 at 07:19');
  });

  it('is shown what the screens read on which parts of the plan were reached', async () => {
    const model = new ScriptedModel([{ role: 'confirmer', reply: { accepted: true, reason: 'r' } }]);
    const reached = aStep({
      subgoal: 'The note is saved',
      decision: { ...aDecision(), completes: true },
      after: { ...inTheMiddle.screen, signature: 'saved', elements: [aRow(1, 'Oats, milk')] },
    });
    const refuted = { ...reached, number: 2, verdict: aVerdict('wrong-screen') };
    await createConfirmer({ model }).confirm({ ...inTheMiddle, steps: [reached, refuted], claim });
    const prompt = model.requests[0]?.prompt ?? '';
    expect(prompt).toContain('## after step 1, for "The note is saved"');
    expect(prompt).toContain('Oats, milk');
    expect(prompt).not.toContain('## after step 2');
  });

  it('is shown what the step did that made the claim', async () => {
    const model = new ScriptedModel([{ role: 'confirmer', reply: { accepted: true, reason: 'r' } }]);
    const done = { args: {}, effect: 'reads', ok: true, detail: '' } as const;
    const performed = [
      { ...done, action: 'tap', wording: 'tap "Send"' },
      { ...done, action: 'answer', wording: 'answer "x"' },
    ];
    const made = aStep({ number: 9, outcome: anOutcome({ claim, performed }) });
    await createConfirmer({ model }).confirm({ ...inTheMiddle, steps: [made], claim });
    expect(model.requests[0]?.prompt).toContain('9. tap "Send"');
  });

  it('is shown one screen when it was never another', async () => {
    const model = new ScriptedModel([{ role: 'confirmer', reply: { accepted: true, reason: 'r' } }]);
    const steps = [aStep({ before: inTheMiddle.screen, after: inTheMiddle.screen })];
    await createConfirmer({ model }).confirm({ ...inTheMiddle, steps, claim });
    expect(model.requests[0]?.images).toHaveLength(1);
    expect(model.requests[0]?.prompt).not.toContain('the screen before step');
  });

  it('is shown the last screen that was another, not the first', async () => {
    const model = new ScriptedModel([{ role: 'confirmer', reply: { accepted: true, reason: 'r' } }]);
    const other = (signature: string) => ({ ...inTheMiddle.screen, signature });
    const steps = ['a', 'b'].map((signature, index) => aStep({ number: index + 1, before: other(signature) }));
    await createConfirmer({ model }).confirm({ ...inTheMiddle, steps, claim });
    expect(model.requests[0]?.prompt).toContain('## the screen before step 2');
  });
});
