import { runCli } from '../support/run-cli.js';

describe('the command line', () => {
  it('explains itself when it is called with nothing', async () => {
    const { code, stdout, stderr } = await runCli([]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('Usage: fingertips "<instruction>"');
    expect(stdout).toContain('Exit codes:');
    expect(stdout).toContain('fingertips demo');
  });

  it.each([['help'], ['help', 'runs'], ['help', 'runs', 'prune']])(
    'explains for the word too: %s %s %s',
    async (...words) => {
      const { code, stdout, stderr } = await runCli(words);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(stdout).toContain(`Usage: fingertips ${words.slice(1).join(' ')}`.trim());
    },
  );

  it('prints its version', async () => {
    await expect(runCli(['--version'])).resolves.toEqual({ code: 0, stdout: '0.1.0\n', stderr: '' });
  });

  it.each(['tips', 'shortcuts', 'config'])(
    'shows what can follow "%s", and complains about nothing',
    async (command) => {
      const { code, stdout, stderr } = await runCli([command]);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toContain(`Usage: fingertips ${command}`);
      expect(stderr).not.toContain('Error');
    },
  );

  it('suggests the option that was meant, and says it in JSON too when asked', async () => {
    const { code, stdout, stderr } = await runCli(['tips', 'list', '--json', '--ap', 'x']);
    expect(code).toBe(2);
    expect(stderr).toBe('Error: Unknown option "--ap".\nDid you mean "--app"?\n');
    expect(JSON.parse(stdout)).toEqual({
      error: {
        name: 'SetupError',
        problem: 'Unknown option "--ap".',
        remedy: 'Did you mean "--app"?',
        code: 'setup.usage',
        exitCode: 2,
      },
    });
  });
});
