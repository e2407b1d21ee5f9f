import { costOfUsage, readCompletion } from '../../../src/model/server/completion.js';

const request = { role: 'operator', prompt: 'What now?', images: [] };
const read = (completion: unknown) => readCompletion(completion, { request, model: 'm' });
const saying = (message: unknown, more: object = {}, usage?: unknown) => ({
  choices: [{ message, ...more }],
  ...(usage === undefined ? {} : { usage }),
});
const usageOf = (usage: unknown) => read(saying({ content: 'four' }, {}, usage))?.usage;

describe('a completion', () => {
  it('with a text and a refusal beside it is what the text says', () => {
    expect(read(saying({ content: 'ok', refusal: 'no' }))).toMatchObject({ text: 'ok' });
  });

  it('that was filtered is no answer, whatever stands in it', () => {
    const filtered = { finish_reason: 'content_filter' };
    expect(() => read(saying({ content: '' }, filtered))).toThrow('content filter');
    expect(() => read(saying({ content: '{"half": ' }, filtered))).toThrow('content filter');
  });

  it.each(['reasoning_content', 'reasoning'])('keeps the thoughts in "%s" only where there is no text', (field) => {
    expect(read(saying({ content: '\n ', [field]: 'I think' }))).toMatchObject({ reasoning: 'I think' });
    expect(read(saying({ content: 'said', [field]: 'I think' }))).not.toHaveProperty('reasoning');
  });

  it('says that it was cut off', () => {
    expect(read(saying({ content: 'half' }, { finish_reason: 'length' }))).toMatchObject({ ending: 'cut-off' });
    expect(read(saying({ content: 'all' }, { finish_reason: 'stop' }))).not.toHaveProperty('ending');
  });

  it.each([{}, { choices: [] }, 'text', null, { choices: [{ text: 'old' }] }])('is none: %j', (body) => {
    expect(read(body)).toBeUndefined();
  });
});

describe('usage', () => {
  it.each([
    ['as it should be', { prompt_tokens: 100, completion_tokens: 10, total_tokens: 110 }, { input: 100, output: 10 }],
    ['in quotes', { prompt_tokens: '100', completion_tokens: '10' }, { input: 100, output: 10 }],
    [
      'with cached tokens beside the input',
      { prompt_tokens: 100, completion_tokens: 10, total_tokens: 5110, prompt_tokens_details: { cached_tokens: 5000 } },
      { input: 5100, output: 10, cached: 5000 },
    ],
    [
      'with cached tokens among the input',
      { prompt_tokens: 100, completion_tokens: 10, prompt_tokens_details: { cached_tokens: 80 } },
      { input: 100, output: 10, cached: 80 },
    ],
    [
      'with thinking in the total alone',
      { prompt_tokens: 10, completion_tokens: 5, total_tokens: 5015 },
      { input: 10, output: 5005 },
    ],
    [
      'with thinking beside the output',
      { prompt_tokens: 10, completion_tokens: 5, completion_tokens_details: { reasoning_tokens: 90 } },
      { input: 10, output: 95 },
    ],
    [
      'with thinking among the output',
      { prompt_tokens: 10, completion_tokens: 95, completion_tokens_details: { reasoning_tokens: 90 } },
      { input: 10, output: 95 },
    ],
  ])('%s is counted in full', (_, given, wanted) => {
    expect(usageOf(given)).toEqual(wanted);
  });

  it.each([
    [undefined],
    [null],
    [{ prompt_tokens: -5, completion_tokens: 3 }],
    [{ prompt_tokens: 0, completion_tokens: 0 }],
    [{ prompt_tokens: NaN, completion_tokens: 1 }],
    [{ prompt_tokens: 5 }],
  ])('that cannot be is estimated: %j', (given) => {
    expect(usageOf(given)).toEqual({ input: 3, output: 1, estimated: true });
  });

  it('is estimated with the thoughts that nobody counted', () => {
    expect(read(saying({ content: 'four', reasoning: 'x'.repeat(400) }))?.usage.output).toBe(101);
  });

  it('costs what its prices say: cached input as input where it has no price, and never less than nothing', () => {
    const usage = { input: 100, output: 10, cached: 80 };
    expect(costOfUsage(usage, { input: 1, output: 10 })).toBeCloseTo((100 + 100) / 1e6, 12);
    expect(costOfUsage(usage, { input: 1, output: 10, cached: 0.5 })).toBeCloseTo((20 + 40 + 100) / 1e6, 12);
    expect(costOfUsage({ input: 1, output: 0, cached: 80 }, { input: 1, output: 1, cached: 0 })).toBe(0);
  });
});
