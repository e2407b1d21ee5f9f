import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RunResult } from '../../src/core/run-result.js';
import { startPhoneProcess, type PhoneProcess } from '../support/phone-process.js';
import { emptyFolder, runCli } from '../support/run-cli.js';
import { COMPLETE, onlyRunIn } from '../support/run-on-disk.js';

const SCRIPT = {
  version: 1,
  replies: [
    {
      role: 'operator',
      reply: { thought: 't', actions: [{ action: 'create_note', args: { title: 'Oranges', body: 'Buy six' } }] },
    },
    { role: 'operator', reply: { thought: 't', actions: [{ action: 'answer', args: { text: 'It is written.' } }] } },
    { role: 'confirmer', reply: { accepted: true, reason: 'The list shows it.' } },
  ],
};

/** One phone and one working folder for all: what a run did is seen by the commands after it. */
let phone: PhoneProcess;
let folder: string;

beforeAll(async () => {
  phone = await startPhoneProcess();
  folder = phone.folderFor();
  writeFileSync(join(folder, 'script.json'), JSON.stringify(SCRIPT));
});

afterAll(() => phone.stop());

async function notesCalled(title: string): Promise<number> {
  const answer = await fetch(`${phone.control}/state`);
  const { apps } = (await answer.json()) as { apps: { 'com.sim.notes': { notes: readonly { title: string }[] } } };
  return apps['com.sim.notes'].notes.filter((note) => note.title === title).length;
}

describe('on the simulated phone of another process, without a model', () => {
  it('a run follows a script: a line per step, then its answer, then the path of the report', async () => {
    const flags = ['--model', 'scripted:script.json', '--diligence', 'quick', '--no-learn', '--record'];
    const { code, stdout, stderr } = await runCli(['Make a note about oranges', ...flags], { folder });
    expect(stderr).toMatch(/^ 1 {2}.*type "Oranges" into "Title".* → as expected {2}\(\d+\.\d s, [\d,]+ tokens\)$/m);
    const { files, result } = onlyRunIn(folder);
    expect(stdout).toBe(`It is written.\n${result.report}\n`);
    expect(files).toEqual([...COMPLETE, 'recording.json'].sort());
    expect(code).toBe(0);
    await expect(notesCalled('Oranges')).resolves.toBe(1);
  });

  it('a recording of it is played back, strictly, request by request', async () => {
    const other = emptyFolder();
    writeFileSync(join(other, 'devices.yaml'), 'version: 1\ndevices:\n  sim: {kind: simulated, seed: 1}\n');
    const first = await runCli(
      [
        'run',
        'Make a note about oranges',
        '--model',
        `scripted:${join(folder, 'script.json')}`,
        '--diligence',
        'quick',
        '--no-learn',
        '--record',
        '--json',
      ],
      { folder: other },
    );
    const { runFolder } = JSON.parse(first.stdout) as RunResult;
    const env = { FINGERTIPS_STRICT: 'true' };
    const again = await runCli(
      [
        'run',
        'Make a note about oranges',
        '--model',
        `recorded:${runFolder}`,
        '--diligence',
        'quick',
        '--no-learn',
        '--json',
      ],
      { folder: other, env },
    );
    expect(JSON.parse(again.stdout)).toMatchObject({ end: { kind: 'finished', answer: 'It is written.' } });
    expect(again.stderr).not.toContain('differs');
  });

  it('a shortcut is run by name, with its parameters', async () => {
    const args = ['--arg', 'title=Packing', '--arg', 'body=Tent, rope'];
    const { code, stdout } = await runCli(['shortcuts', 'run', 'create_note', ...args], { folder });
    expect(stdout).toBe('The shortcut "create_note" did all its 4 steps.\n');
    expect(code).toBe(0);
    await expect(notesCalled('Packing')).resolves.toBe(1);
  });

  it('a parameter that the shortcut does not have is refused before the phone is taken', async () => {
    const { code, stderr } = await runCli(['shortcuts', 'run', 'create_note', '--arg', 'titel=Packing'], { folder });
    expect(stderr).toContain('has no parameter "titel".\nDid you mean "title"?');
    expect(code).toBe(2);
  });

  it('a run is done again by identity', async () => {
    const { code, stdout, stderr } = await runCli(['replay', 'latest'], { folder });
    expect(stderr).toContain('type "Oranges" into "Title"');
    expect(stdout).toBe('All 4 actions were done again.\n');
    expect(code).toBe(0);
    await expect(notesCalled('Oranges')).resolves.toBe(2);
  });

  it('a recording holds no secret, though a model repeats what it has read on a picture', async () => {
    const other = phone.folderFor();
    const replies = SCRIPT.replies.map(({ role, reply }) => ({
      role,
      reply: { ...reply, thought: 'It is hunter2-"x".' },
    }));
    const confirmed = replies.map((one) => (one.role === 'confirmer' ? SCRIPT.replies[2] : one));
    writeFileSync(join(other, 'script.json'), JSON.stringify({ version: 1, replies: confirmed }));
    const flags = ['--model', 'scripted:script.json', '--diligence', 'quick', '--no-learn', '--record'];
    const instruction = 'Make a note about {{secret:CODE}} of hunter2-"x"';
    const env = { CODE: 'hunter2-"x"' };
    const { code } = await runCli(['run', instruction, ...flags], { folder: other, env });
    expect(code).toBe(0);
    const { folder: run } = onlyRunIn(other);
    const recording = readFileSync(join(run, 'recording.json'), 'utf8');
    expect(recording).toContain('{{secret:CODE}}');
    expect(recording).not.toContain('hunter2');
    // What is kept of a prompt is what was sent, so that the recording can be played back.
    const { calls } = JSON.parse(recording) as { calls: readonly { prompt: string; digest: string }[] };
    for (const { prompt, digest } of calls) expect(createHash('sha256').update(prompt).digest('hex')).toBe(digest);
  });
});
