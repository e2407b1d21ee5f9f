import { createWaitingDisplay } from '../../../src/cli/terminal/show-waiting.js';
import type { ChatModel, ChatReply, ChatRequest } from '../../../src/model/chat-model.js';

const request = (role: string): ChatRequest => ({ role, prompt: '', images: [] });

/** A model whose replies are given by hand. */
function slowModel() {
  const waiting: (() => void)[] = [];
  const model: ChatModel = {
    complete: () =>
      new Promise<ChatReply>((done) =>
        waiting.push(() => {
          done({ text: '', model: 'm', usage: { input: 1, output: 1 } });
        }),
      ),
  };
  return { model, answerNext: () => waiting.shift()?.() };
}

describe('while a person waits', () => {
  it('is said who thinks, and that the phone is at work afterwards', async () => {
    const shown: (string | undefined)[] = [];
    const display = createWaitingDisplay({ status: (text) => void shown.push(text) });
    const { model, answerNext } = slowModel();
    const watched = display.watch(model);
    const first = watched.complete(request('manager'));
    const second = watched.complete(request('tip-writer'));
    answerNext();
    await first;
    answerNext();
    await second;
    display.end();
    expect(shown).toEqual([
      'Manager: thinking',
      'Manager and Tip writer: thinking',
      'Tip writer: thinking',
      'At work on the phone',
      undefined,
    ]);
  });

  it('is said which try it is, and when the next one comes', () => {
    const shown: (string | undefined)[] = [];
    const display = createWaitingDisplay({ status: (text) => void shown.push(text) });
    display.retrying({ retry: 2, of: 3, waitMs: 4000, problem: 'The server is busy.' });
    expect(shown).toEqual(['The server is busy. Try 3 of 4, the next in 4 s']);
  });

  it('nothing is shown in a pipe, and the model answers all the same', async () => {
    const { model, answerNext } = slowModel();
    const answer = createWaitingDisplay({}).watch(model).complete(request('operator'));
    answerNext();
    await expect(answer).resolves.toMatchObject({ model: 'm' });
  });
});
