import { Plan } from '../../src/core/plan.js';
import { UnusableReply } from '../../src/core/errors.js';
import { askStructured } from '../../src/model/ask-structured.js';
import { readReply } from '../../src/model/reply.js';
import { ScriptedModel } from '../../src/model/scripted-model.js';

const REQUEST = { role: 'manager', prompt: 'Plan.', images: [] };
const GOOD = '{"subgoals": [{"what": "Open", "state": "doing"}], "current": "Open", "finished": false}';
const read = (text: string) => readReply(text, Plan);

describe('asking', () => {
  it('shows the model its unusable reply and the reason', async () => {
    const model = new ScriptedModel(['{"finished": false}', GOOD]);
    await expect(askStructured(model, REQUEST, read)).resolves.toMatchObject({ current: 'Open' });
    expect(model.requests[0]?.prompt).toBe('Plan.');
    expect(model.requests[1]?.prompt).toMatch(
      /^Plan\.\n\n# Your last reply could not be used\n\nYou replied:\n\n\{"finished": false\}\n\n.*"current" is missing/s,
    );
  });

  it('gives up after the third reply, with its reason', async () => {
    const model = new ScriptedModel(['a', 'b', 'c', GOOD]);
    await expect(askStructured(model, REQUEST, read)).rejects.toThrow(UnusableReply);
    expect(model.requests).toHaveLength(3);
    expect(model.requests[2]?.prompt).toContain('You replied:\n\nb\n\n');
    expect(model.requests[2]?.prompt).not.toContain('You replied:\n\na');
  });

  it('parses the reasoning of a reply without text, and never shows it', async () => {
    const replies = ['{"half": 1}', GOOD].map((reasoning) => ({
      text: '',
      reasoning,
      model: 'm',
      usage: { input: 1, output: 1 },
    }));
    const prompts: string[] = [];
    const model = {
      complete: async ({ prompt }: { prompt: string }) => {
        prompts.push(prompt);
        return replies[prompts.length - 1] ?? Promise.reject(new Error('asked too often'));
      },
    };
    await expect(askStructured(model, REQUEST, read)).resolves.toMatchObject({ current: 'Open' });
    expect(prompts[1]).not.toContain('half');
  });

  it('lets any other error through at once', async () => {
    const model = new ScriptedModel([GOOD, GOOD]);
    const broken = () => {
      throw new TypeError('a bug');
    };
    await expect(askStructured(model, REQUEST, broken)).rejects.toThrow('a bug');
    expect(model.requests).toHaveLength(1);
  });
});
