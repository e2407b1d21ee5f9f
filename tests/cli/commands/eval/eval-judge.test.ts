import { existsSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { openResult, suiteOnDisk } from '../../../evaluation/judging/suite-on-disk.js';
import { completion, startChatEndpoint, type ChatEndpoint } from '../../../support/chat-endpoint.js';
import { emptyFolder, runCli } from '../../../support/run-cli.js';

const evidence = [{ where: 'step 7', text: 'Lantern Noodles' }];
const BOTH_MET = JSON.stringify({
  verdicts: [1, 2].map((rubric) => ({ rubric, reason: 'It stands there.', evidence, verdict: 'met', since: 7 })),
});

describe('fingertips eval judge', () => {
  let endpoint: ChatEndpoint;
  beforeAll(async () => {
    endpoint = await startChatEndpoint(completion(BOTH_MET));
  });
  afterAll(() => endpoint.close());

  const judge = async (folder: string, ...options: readonly string[]) =>
    runCli(['eval', 'judge', folder, ...options], {
      folder: dirname(folder),
      env: { OPENAI_BASE_URL: endpoint.url, OPENAI_API_KEY: 'none' },
    });

  it('adds the verdicts of a model to a finished suite run and writes its page anew', async () => {
    const folder = await suiteOnDisk(openResult());
    const { code, stdout, stderr } = await judge(folder, '--model', 'strict-1', '--json');
    expect(stderr).toContain('1/1  a-task#1  2 met, 0 not met, 0 cannot tell');
    expect(stderr).toContain('strict-1 judged 1 run with 1 call, 1020 tokens.');
    expect(JSON.parse(stdout)).toMatchObject({
      successRate: 1,
      satisfaction: 1,
      judge: 'strict-1',
      judged: 1,
      left: 0,
    });
    expect(existsSync(join(folder, 'report.html'))).toBe(true);
    expect(code).toBe(0);
    expect(endpoint.asked[0]?.body['model']).toBe('strict-1');
  });

  it('ends with 1 when its budget does not last', async () => {
    const folder = await suiteOnDisk(openResult(), openResult({ task: 'another', runFolder: 'runs/another-1/r-1' }));
    const { code, stderr } = await judge(folder, '--model', 'strict-1', '--parallel', '1', '--max-tokens', '10');
    expect(stderr).toContain('1020 of 10 tokens used. 1 run not judged. What is judged is kept.');
    expect(stderr).toContain('Go on with: fingertips eval judge e-20261122-120000-abcd --model strict-1');
    expect(code).toBe(1);
  });

  it('refuses a budget that is no number', async () => {
    const folder = await suiteOnDisk(openResult());
    const { code, stderr } = await judge(folder, '--model', 'strict-1', '--max-tokens', 'many');
    expect(stderr).toContain('number above 0');
    expect(code).toBe(2);
  });
});

const SUITE = `version: 1
scenario: open
tasks:
  - { id: one, instruction: Look at the notes., rubrics: [The notes were looked at.] }
  - { id: two, instruction: Look at the map., rubrics: [The map was looked at.] }
`;
const CANNOT_TELL = JSON.stringify({
  verdicts: [{ rubric: 1, reason: 'Nothing shows it.', evidence: [], verdict: 'cannot-tell' }],
});

describe('fingertips eval --judge', () => {
  const folder = emptyFolder();
  writeFileSync(join(folder, 'open.yaml'), SUITE);
  let endpoint: ChatEndpoint;
  beforeAll(async () => {
    endpoint = await startChatEndpoint(completion(CANNOT_TELL));
  });
  afterAll(() => endpoint.close());

  const evaluate = (...options: readonly string[]) =>
    runCli(['eval', ...options], { folder, env: { OPENAI_BASE_URL: endpoint.url, OPENAI_API_KEY: 'none' } });

  it('ends its judge at a limit of its own, and a second command judges the rest', async () => {
    const { code, stderr } = await evaluate(
      ...['open.yaml', '--model', 'null', '--judge', 'strict-1', '--judge-max-tokens', '10'],
    );
    expect(code).toBe(0);
    expect(stderr).toContain('strict-1 judged 1 run with 1 call, 1020 tokens.');
    expect(stderr).toContain('1020 of 10 tokens used. 1 run not judged.');
    const [, command = ''] = /Go on with: fingertips eval (judge \S+ --model strict-1)/.exec(stderr) ?? [];
    const rest = await evaluate(...command.split(' '));
    expect(rest.stderr).toContain('1/1  two#1  0 met, 0 not met, 1 cannot tell');
    expect(rest.code).toBe(0);
    expect(endpoint.asked).toHaveLength(2);
  }, 60_000);

  it('refuses a limit without a judge before anything is started', async () => {
    const { code, stderr } = await evaluate('open.yaml', '--model', 'null', '--judge-max-cost', '1');
    expect([code, stderr]).toEqual([2, expect.stringContaining('Add --judge') as string]);
  });
});
