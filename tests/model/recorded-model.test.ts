import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Recording } from '../../src/core/recording.js';
import { playRecording } from '../../src/model/recorded-model.js';
import { readRecording, recordModel, writeRecording } from '../../src/model/recording.js';
import { readScript, ScriptedModel } from '../../src/model/scripted-model.js';

const folder = mkdtempSync(join(tmpdir(), 'fingertips-played-'));
const request = (role: string, prompt = 'What now?') => ({ role, prompt, images: [] });

function script(text: string): string {
  const file = join(folder, `script-${Math.abs(text.length)}.yaml`);
  writeFileSync(file, text);
  return file;
}

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('a scripted model', () => {
  it('answers in order and by role, and repeats what is to be repeated', async () => {
    const model = readScript(
      script(`version: 1
replies:
  - reply: for anybody
  - {role: operator, reply: {thought: mine}}
  - {role: reflector, reply: fine, repeat: true}
`),
    );
    const ask = async (role: string) => (await model.complete(request(role))).text;
    expect([await ask('reflector'), await ask('operator'), await ask('operator'), await ask('reflector')]).toEqual([
      'fine',
      '{"thought":"mine"}',
      'for anybody',
      'fine',
    ]);
    expect(model.reports()).toEqual([]);
  });

  it('complains about a missing reply, and about one that nobody asked for', async () => {
    const model = new ScriptedModel([{ role: 'manager', reply: '{"a": 1}' }], { name: 'demo.yaml' });
    await expect(model.complete(request('operator'))).rejects.toThrow(
      'demo.yaml has no reply left for the operator, which asks for the 1. time. Add one to the script, or let the last one repeat.',
    );
    expect(model.reports()).toEqual(['demo.yaml: nobody asked for the reply to the manager that starts with {"a": 1}']);
  });

  it.each([
    ['version: 1\nreplys: []\n', 'There is no field "replys" here. Did you mean "replies"?'],
    ['version: 1\nreplies: [{role: operator, reply: 3}]\n', '"replies[0].reply" must be a text, got 3'],
    ['version: [1\n', 'cannot be read'],
  ])('is refused when its file is wrong: %j', (text, words) => {
    expect(() => readScript(script(text))).toThrow(words);
  });
});

async function record(): Promise<Recording> {
  const model = recordModel(new ScriptedModel(['plan', 'tap', 'type']), { about: 'a test' });
  await model.complete(request('manager', 'Plan it.'));
  await model.complete({
    ...request('operator', 'One\nTwo'),
    images: [{ data: new Uint8Array(9), mediaType: 'image/png' }],
  });
  await model.complete(request('operator', 'Three'));
  return model.recording();
}
const picture = [{ data: new Uint8Array(1), mediaType: 'image/png' as const }];

describe('a recording', () => {
  it('is read back as it was written, without the pictures', async () => {
    const recording = await record();
    await writeRecording(join(folder, 'recording.json'), recording);
    expect(readRecording(folder)).toEqual(recording);
    expect(readRecording(join(folder, 'recording.json'))).toEqual(recording);
    expect(readFileSync(join(folder, 'recording.json'), 'utf8')).toContain('"images": 1');
  });

  it('is played back by role and order, with what it used', async () => {
    const model = playRecording(await record(), { name: 'rec' });
    const texts = [
      await model.complete({ ...request('operator', 'One\nTwo'), images: picture }),
      await model.complete(request('manager', 'Plan it.')),
      await model.complete(request('operator', 'Three')),
    ].map(({ text }) => text);
    expect(texts).toEqual(['tap', 'plan', 'type']);
    expect(model.reports()).toEqual([]);
  });

  it('reports a request that differs, and replies that nobody asked for', async () => {
    const warnings: string[] = [];
    const model = playRecording(await record(), { name: 'rec', warn: (text) => warnings.push(text) });
    expect(await model.complete({ ...request('operator', 'One\nToo'), images: picture })).toMatchObject({
      text: 'tap',
    });
    const report =
      'rec: call 1 of the operator differs from the recorded one: line 2 of the prompt was "Two", now it is "Too".';
    expect(warnings).toEqual([report]);
    expect(model.reports()).toEqual([
      report,
      'rec: one reply to the manager not asked for',
      'rec: one reply to the operator not asked for',
    ]);
  });

  it('refuses a request that differs when it is strict, also in its pictures', async () => {
    const model = playRecording(await record(), { name: 'rec', strict: true });
    await expect(model.complete(request('operator', 'One\nTwo'))).rejects.toThrow(
      '1 pictures were recorded, now there are 0.',
    );
    await expect(model.complete(request('operator', 'Three\n'))).rejects.toThrow(
      'line 2 of the prompt was not there, now it is "".',
    );
  });

  it('says what is missing', async () => {
    const model = playRecording({ version: 1, about: '', calls: [] }, { name: 'rec' });
    await expect(model.complete(request('reflector'))).rejects.toThrow('rec has no reply left for the reflector');
    expect(() => readRecording(join(folder, 'nowhere'))).toThrow('Name a recording.json');
  });
});
