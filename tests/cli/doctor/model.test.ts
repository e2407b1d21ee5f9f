import sharp from 'sharp';
import { ModelError } from '../../../src/core/errors.js';
import type { ChatModel, ChatRequest } from '../../../src/model/chat-model.js';
import { checkModel } from '../../../src/cli/doctor/model.js';

const answering = (text: string, seen: ChatRequest[] = []): ChatModel => ({
  complete: (request) => {
    seen.push(request);
    return Promise.resolve({ text, model: 'm', usage: { input: 1, output: 1 } });
  },
});
const states = async (model: ChatModel) => (await checkModel(model, 'm')).map(({ what, state }) => `${what}: ${state}`);

describe('the doctor asks the model', () => {
  it('one question with a picture and the shape of the reply', async () => {
    const seen: ChatRequest[] = [];
    await checkModel(answering('{"colour": "red"}', seen), 'm');
    expect(seen).toHaveLength(1);
    const { dominant } = await sharp(seen[0]?.images[0]?.data).stats();
    expect(dominant.r).toBeGreaterThan(2 * (dominant.g + dominant.b));
    expect(seen[0]?.replySchema).toHaveProperty('required', ['colour']);
  });

  it('and is content with the right colour in JSON', async () => {
    await expect(states(answering('```json\n{"colour": "Red"}\n```'))).resolves.toEqual([
      'Model m: pass',
      'Picture input: pass',
      'Structured output: pass',
    ]);
  });

  it('and tells a model that sees nothing from one that cannot write JSON', async () => {
    await expect(states(answering('{"colour": "blue"}'))).resolves.toContain('Picture input: fail');
    await expect(states(answering('It is red.'))).resolves.toEqual([
      'Model m: pass',
      'Picture input: pass',
      'Structured output: warn',
    ]);
  });

  it('and passes on what the provider complains about', async () => {
    const refusing: ChatModel = {
      complete: () => Promise.reject(new ModelError({ problem: 'The key was refused.', remedy: 'Check it.' })),
    };
    await expect(checkModel(refusing, 'm')).resolves.toEqual([
      { what: 'Model m', state: 'fail', detail: 'The key was refused.', remedy: 'Check it.' },
    ]);
  });
});
