import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { loadConfig, type LoadConfigOptions } from '../../src/config/config.js';

type Files = Readonly<Record<string, string>>;

describe('the configuration', () => {
  let cwd: string;

  beforeEach(() => {
    cwd = mkdtempSync(join(tmpdir(), 'fingertips-config-'));
  });
  afterEach(() => {
    rmSync(cwd, { recursive: true });
  });

  const load = (files: Files = {}, { env = {}, flags = {} }: Partial<LoadConfigOptions> = {}) => {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(cwd, name), text);
    return loadConfig({ cwd, env, flags });
  };
  const sourceOf = (config: ReturnType<typeof load>, name: string) =>
    config.values.find((value) => value.name === name)?.source;

  it('needs no file at all', () => {
    const { run, models, devices, warnings } = load();
    expect(run).toEqual({
      diligence: 'balanced',
      limits: { steps: 40 },
      confirm: 'risky',
      learning: 'auto',
      record: false,
    });
    expect(models).toMatchObject({ models: {}, timeoutMs: 120_000, strict: false, prices: {} });
    expect(devices.map(({ name }) => name)).toEqual(['simulated', 'usb']);
    expect(warnings).toEqual([]);
  });

  it('takes a flag before the environment, that before .env, that before the project file', () => {
    const files = { '.env': 'FINGERTIPS_MAX_STEPS=3\n', 'fingertips.yaml': 'version: 1\nrun:\n  steps: 4\n' };
    const env = { FINGERTIPS_MAX_STEPS: '2' };
    const inOrder = [
      load(files, { env, flags: { maxSteps: 1 } }),
      load(files, { env }),
      load(files),
      load({ ...files, '.env': '' }),
    ];
    expect(inOrder.map(({ run }) => run.limits.steps)).toEqual([1, 2, 3, 4]);
    expect(inOrder.map((config) => sourceOf(config, 'run.steps'))).toEqual([
      'flag --max-steps',
      'environment',
      '.env, line 1',
      'fingertips.yaml, line 3',
    ]);
  });

  it('lets a model that is named for all in a higher place outrank one for a single agent in a lower', () => {
    const files = { 'fingertips.yaml': 'version: 1\nmodels:\n  default: small\n  roles: {operator: large}\n' };
    expect(load(files).models).toMatchObject({ model: 'small', models: { operator: 'large' } });
    expect(load(files, { flags: { model: 'mine' } }).models).toMatchObject({ model: 'mine', models: {} });
    const env = { FINGERTIPS_MODEL: 'mine', FINGERTIPS_MODEL_TIP_WRITER: 'writer' };
    expect(load(files, { env }).models).toMatchObject({ model: 'mine', models: { 'tip-writer': 'writer' } });
  });

  it('reads prices, limits and times in their own units', () => {
    const { models, run, useMemory } = load({
      'fingertips.yaml': [
        'version: 1',
        'models:',
        '  timeout: 90s',
        '  base_url: http://localhost:11434/v1',
        '  prices: { tiny: { input: 0.25, output: 2, cached: 0.025 } }',
        'run: { minutes: 2.5, cost: 0.1, tokens: 1000 }',
        'learning: off',
        'memory: { use: false }',
      ].join('\n'),
    });
    expect(models).toMatchObject({
      timeoutMs: 90_000,
      baseUrl: 'http://localhost:11434/v1',
      prices: { tiny: { input: 0.25, output: 2, cached: 0.025 } },
    });
    expect(run).toMatchObject({ learning: 'off', limits: { steps: 40, minutes: 2.5, cost: 0.1, tokens: 1000 } });
    expect(useMemory).toBe(false);
  });

  it('never lets .env override the real environment, and takes an empty variable as not set', () => {
    const files = { '.env': 'OPENAI_API_KEY=from-file\nOPENAI_BASE_URL=http://file/v1\n' };
    const { models } = load(files, { env: { OPENAI_API_KEY: 'from-shell' } });
    expect(models.apiKey?.reveal()).toBe('from-shell');
    expect(models.baseUrl).toBe('http://file/v1');
    expect(load(files, { env: { OPENAI_API_KEY: '' } }).models.apiKey).toBeUndefined();
  });

  it('shows no secret, however it is printed', () => {
    const config = load({}, { env: { OPENAI_API_KEY: 'sk-very-secret' } });
    expect(`${inspect(config, { depth: 9 })} ${JSON.stringify(config)}`).not.toContain('very-secret');
    expect(config.values).toContainEqual({ name: 'OPENAI_API_KEY', value: '[secret]', source: 'environment' });
  });

  it('cannot be changed once it is read', () => {
    const config = load();
    expect([config, config.run.limits, config.models.models].every(Object.isFrozen)).toBe(true);
  });

  it.each([
    [{ flags: { maxSteps: 'abc' } }, '--max-steps must be a whole number, got "abc".'],
    [{ flags: { maxSteps: 0 } }, '--max-steps must be at least 1, got 0.'],
    [
      { env: { FINGERTIPS_DILIGENCE: 'fast' } },
      'FINGERTIPS_DILIGENCE must be one of: thorough, balanced, quick, got "fast".',
    ],
    [{ env: { FINGERTIPS_TIMEOUT: '900s' } }, 'FINGERTIPS_TIMEOUT must be 300s at most'],
    [
      { env: { FINGERTIPS_LEARNING: 'maybe' } },
      'FINGERTIPS_LEARNING must be one of: off, observe, review, auto, got "maybe".',
    ],
    [{ env: { FINGERTIPS_MEMORY_USE: 'maybe' } }, 'FINGERTIPS_MEMORY_USE must be true or false, got "maybe".'],
    [
      { env: { OPENAI_BASE_URL: 'localhost' } },
      'OPENAI_BASE_URL must be a web address, for example http://localhost:11434/v1',
    ],
  ])('says which flag or variable is wrong: %j', (request, words) => {
    expect(() => load({}, request)).toThrow(words);
  });

  it('points at the line of a field that it does not know, and suggests one', () => {
    expect(() => load({ 'fingertips.yaml': 'version: 1\nrun:\n  step: 5\n' })).toThrow(
      'fingertips.yaml, line 3: There is no field "step" here. Did you mean "steps"?',
    );
  });

  it('refuses a key in the project file without repeating it', () => {
    const message = complaintOf(() => load({ 'fingertips.yaml': 'version: 1\nmodels:\n  api_key: sk-123456\n' }));
    expect(message).toContain('fingertips.yaml, line 3: There is no field "api_key" here.');
    expect(message).not.toContain('123456');
  });

  it('warns of a variable that looks like ours', () => {
    expect(load({}, { env: { FINGERTIPS_MODLE: 'x' } }).warnings).toEqual([
      'The variable "FINGERTIPS_MODLE" is not known. Did you mean "FINGERTIPS_MODEL"?',
    ]);
  });
});

function complaintOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    return String(error);
  }
  throw new Error('It should have complained.');
}
