import { startChatEndpoint, type Answer } from '../support/chat-endpoint.js';
import { decide, playCrew } from '../support/crew-endpoint.js';
import { startPhoneProcess } from '../support/phone-process.js';
import { startCli, type CliProcess } from '../support/run-cli.js';
import { startRecordingProxy, type RecordingProxy } from '../support/recording-proxy.js';
import { COMPLETE, onlyRunIn } from '../support/run-on-disk.js';

const closing: Readonly<{ close(): Promise<void> }>[] = [];
const servers: CliProcess[] = [];

afterAll(async () => {
  for (const { child } of servers) child.kill('SIGKILL');
  await Promise.all([...servers.map(({ ended }) => ended), ...closing.map((each) => each.close())]);
});

/** An Operator that opens one app after the other and never comes to an end. */
const restless = playCrew({
  operator: Array.from({ length: 40 }, (_, index) => decide('open_app', { app: index % 2 ? 'Notes' : 'Maps' })),
});

type Started = Readonly<{ run: CliProcess; folder: string; server: CliProcess; witness: RecordingProxy }>;

async function startRun(answer: Answer): Promise<Started> {
  const { server, appium, folderFor } = await startPhoneProcess();
  servers.push(server);
  const endpoint = await startChatEndpoint(answer);
  const witness = await startRecordingProxy(appium);
  closing.push(endpoint, witness);
  const folder = folderFor(witness.url);
  const env = { OPENAI_BASE_URL: endpoint.url, OPENAI_API_KEY: 'none', FINGERTIPS_RETRIES: '0' };
  const run = startCli(['run', 'Look through the apps', '--diligence', 'thorough', '--json'], { folder, env });
  return { run, folder, server, witness };
}

describe('a phone that vanishes in the middle of a run', () => {
  it('ends it with 3 and a clear sentence, and what was done so far is kept', async () => {
    const { run, folder, server } = await startRun(restless);
    await run.saw(/^ 2 {2}open /m);
    server.child.kill('SIGKILL');
    const { code, stderr, stdout } = await run.ended;
    expect(stderr).toMatch(/^Failed: .+\n.+$/m);
    expect(code).toBe(3);
    const { files, result } = onlyRunIn(folder);
    expect(files).toEqual(COMPLETE);
    expect(result).toEqual(JSON.parse(stdout));
    expect(result.end).toMatchObject({ kind: 'failed', error: { name: 'DeviceError', exitCode: 3 } });
    expect(result.steps).toBeGreaterThanOrEqual(2);
  });
});

describe('Ctrl-C', () => {
  it('ends the session, frees the phone and writes what there is; the exit code is 130', async () => {
    const { run, folder, witness } = await startRun(restless);
    await run.saw(/^ 1 {2}open /m);
    run.child.kill('SIGINT');
    const { code, stderr, stdout } = await run.ended;
    expect(stderr).toContain('Stopping: the phone is set free');
    expect(stderr).toContain('Stopped by hand.');
    expect(code).toBe(130);
    const { files, result, report } = onlyRunIn(folder);
    expect(files).toEqual(COMPLETE);
    expect(result).toEqual(JSON.parse(stdout));
    expect(result.end).toEqual({ kind: 'stopped-by-person' });
    expect(report).toContain('Look through the apps');
    expect(witness.seen.at(-1)).toMatch(/^DELETE \/session\/[\w-]+$/);
  });

  it('stops a call that the model never answers', async () => {
    const silent = playCrew({ operator: [{}] });
    const { run, folder } = await startRun(silent);
    await run.saw(/Android/);
    run.child.kill('SIGINT');
    const { code } = await run.ended;
    expect(code).toBe(130);
    expect(onlyRunIn(folder).result.end).toEqual({ kind: 'stopped-by-person' });
  });

  it('pressed twice leaves at once', async () => {
    const { run } = await startRun(restless);
    await run.saw(/^ 1 {2}open /m);
    run.child.kill('SIGINT');
    run.child.kill('SIGTERM');
    await expect(run.ended).resolves.toMatchObject({ code: 130 });
  });
});
