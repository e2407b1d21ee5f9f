import { createConfirmer } from '../../src/agents/confirmer.js';
import { ScriptedModel } from '../../src/model/scripted-model.js';
import { inTheMiddle } from '../support/agent-situation.js';
import { approvedPrompt } from '../support/prompt-snapshot.js';

const claim = { kind: 'finished', answer: 'The brightness is 80 %.' } as const;

describe('the Confirmer', () => {
  it('reads a prompt that was approved, in a role of its own', async () => {
    const model = new ScriptedModel([{ role: 'confirmer', reply: { accepted: false, reason: 'The switch is off.' } }]);
    await expect(createConfirmer({ model }).confirm({ ...inTheMiddle, claim })).resolves.toEqual({
      accepted: false,
      reason: 'The switch is off.',
    });
    const [request] = model.requests;
    expect(request?.prompt).toBe(approvedPrompt('confirmer', request?.prompt ?? ''));
    expect(request?.images).toHaveLength(2);
  });

  it('is asked again when it does not say yes or no', async () => {
    const model = new ScriptedModel(['{"accepted": "mostly", "reason": "r"}', '{"accepted": true, "reason": "r"}']);
    await expect(createConfirmer({ model }).confirm({ ...inTheMiddle, claim })).resolves.toMatchObject({
      accepted: true,
    });
    expect(model.requests[1]?.prompt).toContain('"accepted" must be true or false');
  });
});
