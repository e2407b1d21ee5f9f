import { failure, startChatEndpoint, type Answer, type ChatEndpoint } from '../support/chat-endpoint.js';
import { decide, playCrew } from '../support/crew-endpoint.js';
import { startPhoneProcess, type PhoneProcess } from '../support/phone-process.js';
import { runCli, type CliOutcome } from '../support/run-cli.js';
import { COMPLETE, onlyRunIn, type RunOnDisk } from '../support/run-on-disk.js';

let phone: PhoneProcess;
const endpoints: ChatEndpoint[] = [];

beforeAll(async () => {
  phone = await startPhoneProcess();
});

afterAll(() => Promise.all([phone.stop(), ...endpoints.map((endpoint) => endpoint.close())]));

/** A run on the phone of another process, with a model behind a real endpoint that answers so. */
async function runAgainst(answer: Answer, env: Readonly<Record<string, string>> = {}): Promise<CliOutcome & RunOnDisk> {
  const endpoint = await startChatEndpoint(answer);
  endpoints.push(endpoint);
  const folder = phone.folderFor();
  const outcome = await runCli(['run', 'Open the notes', '--json'], {
    folder,
    env: { OPENAI_BASE_URL: endpoint.url, OPENAI_API_KEY: 'sk-for-tests-only', FINGERTIPS_RETRIES: '0', ...env },
  });
  const run = onlyRunIn(folder);
  expect(run.files).toEqual(COMPLETE);
  expect(run.result).toEqual(JSON.parse(outcome.stdout));
  expect(outcome.stdout + outcome.stderr + run.report).not.toContain('sk-for-tests-only');
  return { ...outcome, ...run };
}

describe('a model that cannot be used ends the run with 4, says why and what to do, and leaves a complete run folder', () => {
  it.each<[string, Answer, RegExp]>([
    ['nonsense', playCrew({ manager: ['Lovely weather today.'] }), /JSON/],
    ['401', failure(401, 'Incorrect API key provided.'), /key/],
    ['429', failure(429, 'Rate limit reached.'), /limit|busy|too many/i],
    ['500', failure(500, 'The server had an error.'), /500/],
    ['no vision', failure(400, 'This model does not support image input.'), /picture|image/i],
  ])('%s', async (_, answer, words) => {
    const { code, stderr, result } = await runAgainst(answer);
    expect(stderr).toMatch(/^Failed: .+\n.+$/m);
    expect(stderr).toMatch(words);
    expect(code).toBe(4);
    expect(result.end).toMatchObject({ kind: 'failed', error: { exitCode: 4 } });
  });

  it('a server that never answers', async () => {
    const { code, stderr } = await runAgainst({}, { FINGERTIPS_TIMEOUT: '500ms' });
    expect(stderr).toMatch(/^Failed: .*0\.5 s|500 ms/m);
    expect(code).toBe(4);
  });
});

describe('a model that is only weak', () => {
  it('works without structured output: the server refuses it, and is asked in plain words', async () => {
    const crew = playCrew({ operator: [decide('finish')] });
    const plain: Answer = (body) => {
      if ('response_format' in body)
        return { status: 400, body: { error: { message: 'response_format is not supported.' } } };
      return typeof crew === 'function' ? crew(body) : crew;
    };
    await expect(runAgainst(plain)).resolves.toMatchObject({ code: 0, result: { end: { kind: 'finished' } } });
  });

  it('is tried again after a busy moment, as long as the server says', async () => {
    let refused = false;
    const crew = playCrew({ operator: [decide('finish')] });
    const busyAtFirst: Answer = (body) => {
      if (!refused) {
        refused = true;
        return { status: 429, headers: { 'retry-after': '1' }, body: { error: { message: 'Rate limit reached.' } } };
      }
      return typeof crew === 'function' ? crew(body) : crew;
    };
    await expect(runAgainst(busyAtFirst, { FINGERTIPS_RETRIES: '2' })).resolves.toMatchObject({ code: 0 });
    expect(refused).toBe(true);
  });

  it('is shown its unusable reply and asked once more', async () => {
    const crew = playCrew({ operator: ['I tap it.', decide('finish')] });
    const { code, result } = await runAgainst(crew);
    expect(code).toBe(0);
    expect(result.agents['operator']?.calls).toBe(2);
  });
});

describe('an instruction that cannot be done', () => {
  it('ends with 1 and the reason, after somebody else has looked at the claim', async () => {
    const reason = 'There is no app for that on this phone.';
    const impossible = {
      thought: 't',
      subgoals: [{ what: 's', state: 'doing' }],
      current: 's',
      finished: false,
      impossible: reason,
    };
    const { code, stderr, result } = await runAgainst(
      playCrew({ manager: [impossible], operator: [decide('wait', { seconds: 1 })] }),
    );
    expect(code).toBe(1);
    expect(stderr).toContain(`Found impossible: ${reason}`);
    expect(result.end).toEqual({ kind: 'gave-up', reason });
    expect(result.agents['confirmer']?.calls).toBe(1);
  });
});
