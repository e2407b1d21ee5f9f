import { createReflector, type ReflectInput } from '../../src/agents/reflector.js';
import { requestText } from '../../src/model/chat-model.js';
import { ScriptedModel } from '../../src/model/scripted-model.js';
import { inTheMiddle } from '../support/agent-situation.js';
import { approvedPrompt } from '../support/prompt-snapshot.js';
import { anOutcome, aPlan, aScreen } from '../support/builders.js';

const expected = { package: 'com.android.settings', checked: { text: 'Dark theme' } };
const change: ReflectInput = {
  instruction: inTheMiddle.instruction,
  steps: inTheMiddle.steps,
  tips: inTheMiddle.tips,
  plan: inTheMiddle.plan ?? aPlan(),
  decision: { thought: 'Turn it on.', actions: [{ action: 'tap', args: { mark: 2 }, expect: expected }], tips: [] },
  outcome: anOutcome({
    detail: 'tapped "Dark theme"',
    performed: [
      {
        action: 'tap',
        args: { mark: 2 },
        effect: 'writes',
        wording: 'tap "Dark theme"',
        ok: true,
        detail: '',
        check: { condition: expected, met: false, evidence: '"Dark theme" is off' },
      },
    ],
  }),
  before: inTheMiddle.steps[0]?.before ?? aScreen(),
  after: inTheMiddle.screen,
};

describe('the Reflector', () => {
  it('reads a prompt that was approved, and sees both screens in order', async () => {
    const model = new ScriptedModel(['{"kind": "as-expected", "evidence": "It is on.", "progress": "Done."}']);
    await expect(createReflector({ model }).reflect(change)).resolves.toEqual({
      kind: 'as-expected',
      evidence: 'It is on.',
      progress: 'Done.',
      by: 'model',
    });
    const [request] = model.requests;
    const text = request && requestText(request);
    expect(text).toBe(approvedPrompt('reflector', text ?? ''));
    expect(request?.images.map(({ data }) => data)).toEqual([
      change.before.markedScreenshot,
      change.after.markedScreenshot,
    ]);
  });

  it('is told what was decided when nothing of it was performed', async () => {
    const model = new ScriptedModel(['{"kind": "as-expected", "evidence": "It is on."}']);
    await createReflector({ model }).reflect({ ...change, steps: [], outcome: anOutcome({ kind: 'failed' }) });
    const prompt = model.requests[0]?.prompt;
    expect(prompt).toContain('tap {"mark":2}');
    expect(prompt).toContain('How far it had come: Nothing is done yet.');
    expect(prompt).not.toContain('What a check by code says');
  });

  it.each([
    [
      'a kind that is none',
      '{"kind": "A", "evidence": "Aha"}',
      '"kind" must be one of: as-expected, wrong-screen, no-change',
    ],
    [
      'a bad verdict without a problem',
      '{"kind": "no-change", "evidence": "same"}',
      'Say in "problem" what went wrong',
    ],
  ])('is asked again after %s', async (_, bad, reason) => {
    const good = '{"kind": "no-change", "evidence": "same", "problem": "It is greyed out."}';
    const model = new ScriptedModel([bad, good]);
    await expect(createReflector({ model }).reflect(change)).resolves.toMatchObject({ problem: 'It is greyed out.' });
    expect(model.requests[1]?.prompt).toContain(reason);
  });
});
