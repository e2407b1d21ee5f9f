import { createNotetaker } from '../../src/agents/notetaker.js';
import { requestText } from '../../src/model/chat-model.js';
import { ScriptedModel } from '../../src/model/scripted-model.js';
import { inTheMiddle } from '../support/agent-situation.js';
import { approvedPrompt } from '../support/prompt-snapshot.js';
import { aPlan, aScreen } from '../support/builders.js';

const situation = { ...inTheMiddle, plan: inTheMiddle.plan ?? aPlan(), before: aScreen() };

describe('the Notetaker', () => {
  it('reads a prompt that was approved, and adds to what was there', async () => {
    const model = new ScriptedModel([
      '{"add": ["Brightness: 80 %"], "correct": [{"id": "n1", "text": "It is a Pixel 8"}]}',
    ]);
    await expect(createNotetaker({ model, timeZone: 'UTC' }).note(situation)).resolves.toEqual({
      notes: [
        { id: 'n1', text: 'It is a Pixel 8', step: 3 },
        { id: 'n2', text: 'Brightness: 80 %', step: 3 },
      ],
      collect: ['brightness level'],
    });
    const [first] = model.requests;
    const prompt = first ? requestText(first) : '';
    expect(prompt).toBe(approvedPrompt('notetaker', prompt));
  });

  it('answers with the very same notes when there is nothing to write', async () => {
    const model = new ScriptedModel(['{"add": []}']);
    expect((await createNotetaker({ model }).note(situation)).notes).toBe(situation.notes);
  });

  it('says what is still to be collected, whatever numbers it names', async () => {
    const plan = { ...situation.plan, collect: ['brightness level', 'name of the phone', 'Android version'] };
    const model = new ScriptedModel(['{"add": [], "found": [2, 9]}']);
    const { collect } = await createNotetaker({ model }).note({ ...situation, plan });
    expect(collect).toEqual(['brightness level', 'Android version']);
    expect(model.requests[0]?.prompt).toContain('1. brightness level\n2. name of the phone\n3. Android version');
  });

  it('is asked again when it corrects a note that is not there, or leaves out what to add', async () => {
    const model = new ScriptedModel([
      '{"correct": []}',
      '{"add": [], "correct": [{"id": "n9", "text": "x"}]}',
      '{"add": []}',
    ]);
    await createNotetaker({ model }).note(situation);
    expect(model.requests[1]?.prompt).toContain('"add" is missing');
    expect(model.requests[2]?.prompt).toContain('There is no note "n9" to correct. The notes are n1.');
  });
});
