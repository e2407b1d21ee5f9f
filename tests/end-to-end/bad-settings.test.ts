import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { emptyFolder, runCli } from '../support/run-cli.js';

const SCRIPT = 'version: 1\nreplies: [{reply: unused}]\n';
const INSTRUCTION = 'Turn on dark theme';

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = emptyFolder();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

type Fault = Readonly<{ files?: Readonly<Record<string, string>>; flags?: readonly string[]; words: RegExp }>;

const FAULTS: Readonly<Record<string, Fault>> = {
  'YAML that cannot be read': {
    files: { 'devices.yaml': 'version: 1\ndevices:\n  a: [\n' },
    words: /^Error: devices\.yaml, line \d: This is not YAML that can be read/m,
  },
  'a key that is not known': {
    files: { 'fingertips.yaml': 'version: 1\nrun:\n  stepps: 3\n' },
    words: /fingertips\.yaml, line 3: There is no field "stepps" here\. Did you mean "steps"\?/,
  },
  'a phone that is not known': {
    files: { 'devices.yaml': 'version: 1\ndevices:\n  pixel8: {kind: local}\n', 's.yaml': SCRIPT },
    flags: ['--device', 'pixel9', '--model', 'scripted:s.yaml'],
    words: /No phone called "pixel9" is in devices\.yaml\.\nDid you mean "pixel8"\?/,
  },
  'a missing key': {
    flags: ['--device', 'simulated'],
    words: /There is no key for the model .*\n.*OPENAI_API_KEY.*fingertips demo/,
  },
  'a script that is not there': {
    flags: ['--model', 'scripted:no.yaml', '--device', 'simulated'],
    words: /no\.yaml/,
  },
  'a number that is none': {
    flags: ['--max-steps', 'many'],
    words: /--max-steps must be a whole number, got "many"/,
  },
};

describe('a run that may not begin ends with 2, says why and what to do, and leaves nothing', () => {
  it.each(Object.entries(FAULTS))('%s', async (_, { files = {}, flags = [], words }) => {
    const folder = folderWith(files);
    const { code, stdout, stderr } = await runCli(['run', INSTRUCTION, ...flags, '--json'], { folder });
    expect(stderr).toMatch(words);
    expect(stderr).not.toMatch(/^ {4}at /m);
    expect(code).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({ error: { name: 'SetupError', exitCode: 2 } });
    expect(existsSync(join(folder, 'runs'))).toBe(false);
  });

  it('a misspelled phone and a missing key are told at once', async () => {
    const folder = folderWith({ 'devices.yaml': 'version: 1\ndevices:\n  pixel8: {kind: local}\n' });
    const { code, stderr } = await runCli(['run', INSTRUCTION, '--device', 'pixel9'], { folder });
    expect(code).toBe(2);
    expect(stderr).toContain('There is no key for the model');
    expect(stderr).toContain('No phone called "pixel9" is in devices.yaml. Did you mean "pixel8"?');
    expect(stderr).toContain('(2 things to mend; nothing was started.)');
  });

  it('no phone at all: the simulated one is offered', async () => {
    const env = { OPENAI_API_KEY: 'none', PATH: '' };
    const { code, stderr } = await runCli(['run', INSTRUCTION], { env });
    expect(code).toBe(2);
    expect(stderr).toContain('--device simulated');
  });
});
