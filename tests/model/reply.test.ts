import { Decision } from '../../src/core/decision.js';
import { Plan } from '../../src/core/plan.js';
import { readReply } from '../../src/model/reply.js';

const TAP = { thought: 'Open it.', actions: [{ action: 'tap', args: { mark: 3 } }], tips: [] };
const tap = JSON.stringify(TAP);
const typing = (text: string) =>
  `{"thought": "t", "actions": [{"action": "type", "args": {"text": ${JSON.stringify(text)}}}]}`;
const typed = (reply: string) => readReply(reply, Decision).actions[0]?.args['text'];

/** How thoughts begin and end, as different makers have it. */
const THOUGHTS = [
  ['<think>', '</think>'],
  ['<Reasoning>', '</Reasoning>\n'],
  ['<seed:think>', '</seed:think>'],
  ['◁think▷', '◁/think▷'],
  ['[THINK]', '[/THINK]'],
  ['<|START_THINKING|>', '<|END_THINKING|>'],
  ['<|channel|>analysis<|message|>', '<|end|><|start|>assistant<|channel|>final<|message|>'],
  ['analysisWe could ', 'assistantfinal'],
] as const;

describe('a reply is read', () => {
  it.each([
    ['bare', tap],
    ['fenced', `\`\`\`json\n${tap}\n\`\`\``],
    ['with prose around it', `I will tap {the row} now.\n\n${tap}\n\nThat opens it.`],
    ['after its thoughts', `<think>Maybe {"thought": "no", "actions": [{"action": "back"}]}?</think>\n${tap}`],
    [
      'after thoughts whose start is missing',
      `Maybe {"thought": "no", "actions": [{"action": "back"}]}?</think>${tap}`,
    ],
    [
      'with a comment and a trailing comma',
      `{"thought": "Open it.", // why\n"actions": [{"action": "tap", "args": {"mark": 3,}}],}`,
    ],
    ['in single quotes', `{'thought': 'Open it.', 'actions': [{'action': 'tap', 'args': {'mark': 3}}]}`],
    ['without its last brackets', `{"thought": "Open it.", "actions": [{"action": "tap", "args": {"mark": 3}}]`],
    ['in a fence that lacks the last bracket', `\`\`\`json\n${tap.slice(0, -1)}\n\`\`\``],
    ['when an object that does not fit stands before it', `{"note": "first"} ${tap}`],
    ['when it is said twice', `${tap}\n${tap}`],
    ['after a stray bracket in prose', `The screen says "{" here. ${tap}`],
    ['after many stray brackets', `${'{ '.repeat(9)}${tap}`],
    ['without quotes around its names', `{thought: "Open it.", actions: [{action: "tap", args: {mark: 3}}]}`],
  ])('%s', (_, reply) => {
    expect(readReply(reply, Decision)).toEqual(TAP);
  });

  it('is refused when it holds several answers that differ, for the first may be a draft', () => {
    const reply = `My first idea: ${tap}\nNo, rather: ${typing('later')}`;
    expect(() => readReply(reply, Decision)).toThrow('2 JSON objects that say different things');
  });

  it('that is JSON already is not mended, which would change some lists of texts', () => {
    const reply = { ...TAP, tips: ['/*}['] };
    expect(readReply(JSON.stringify(reply), Decision)).toEqual(reply);
  });

  it('takes null for left out, and numbers and yes or no in quotes for what they say', () => {
    const reply = { thought: null, subgoals: [{ what: 'Open', state: 'doing' }], current: 'Open', collect: null };
    expect(readReply(JSON.stringify({ ...reply, finished: 'false', answer: null, impossible: null }), Plan)).toEqual({
      ...reply,
      thought: '',
      collect: [],
      finished: false,
      answer: '',
    });
  });

  it.each(THOUGHTS)('is never read from thoughts that begin with %s', (begin, end) => {
    const draft = `${begin}Maybe ${typing('a draft')} or not`;
    expect(readReply(draft + end + tap, Decision)).toEqual(TAP);
    expect(() => readReply(draft, Decision)).toThrow('still thinking');
  });

  it.each([
    'https://a.b/c // not a comment',
    '# heading',
    'a "quoted" {brace} }',
    'under_score\nline',
    "it's",
    '<think>Buy milk</think> and eggs',
    'What does </think> mean?',
    'a \\ back "slash"',
    '<think> never ends',
    '[THINK]',
    'one " and a } only',
  ])('keeps the typed text %j as it is', (text) => {
    expect(typed(typing(text))).toBe(text);
    expect(typed(typing(text).slice(0, -2))).toBe(text);
    expect(typed(`Here: ${typing(text)}`)).toBe(text);
  });
});

describe('a reply that was cut off', () => {
  const whole = `Here: ${typing('Hello {brave} "new" world, see https://a.b // now')}`;
  const prefixes = Array.from(whole, (_, length) => whole.slice(0, length));

  it('in the middle of a text is not completed, though its brackets look closed', () => {
    expect(() => typed('{"thought": "t", "actions": [{"action": "type", "args": {"text": "a}]}')).toThrow(
      'stops before',
    );
  });

  it('is never completed by guessing, wherever it stops', () => {
    const read = prefixes.flatMap((prefix) => {
      try {
        return [typed(prefix)];
      } catch {
        return [];
      }
    });
    expect([...new Set(read)]).toEqual([typed(whole)]);
  });
});

describe('a reply that cannot be used is told', () => {
  it.each([
    ['that it was empty', '  ', 'Your reply was empty.'],
    ['that it has no object', 'I tap the row.', 'Your reply held no JSON object.'],
    [
      'that a text was cut off',
      '{"thought": "t", "actions": [{"action": "type", "args": {"text": "Hello wor',
      'stops before its JSON object is complete',
    ],
  ])('%s', (_, reply, words) => {
    expect(() => readReply(reply, Decision)).toThrow(words);
  });

  it('which fields are wrong, and what they should hold', () => {
    const reply = '{"subgoals": [{"what": "Open", "state": "begun"}], "finished": "yes"}';
    expect(() => readReply(reply, Plan)).toThrow(
      /"subgoals\[0\]\.state".*"current".*"finished" must be true or false/s,
    );
  });

  it('which field it mistyped', () => {
    const reply = '{"thought": "t", "actions": [{"action": "tap", "expect": {"exist": "Save"}}]}';
    expect(() => readReply(reply, Decision)).toThrow(/"exist".*Did you mean "exists"/s);
  });
});
