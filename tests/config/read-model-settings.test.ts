import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig, type LoadConfigOptions } from '../../src/config/config.js';

describe('settings of models', () => {
  let cwd: string;

  beforeEach(() => {
    cwd = mkdtempSync(join(tmpdir(), 'fingertips-models-'));
  });
  afterEach(() => {
    rmSync(cwd, { recursive: true });
  });

  const load = (lines: readonly string[], { env = {}, flags = {} }: Partial<LoadConfigOptions> = {}) => {
    writeFileSync(join(cwd, 'fingertips.yaml'), ['version: 1', 'models:', ...lines].join('\n'));
    return loadConfig({ cwd, env, flags });
  };

  it('are read for all agents and for single ones', () => {
    const { models } = load(
      [
        '  default: ollama:small',
        '  temperature: 0',
        '  roles:',
        '    manager: gpt-5.5',
        '    operator:',
        '      model: vllm:large',
        '      base_url: http://gpu:8000/v1',
        '      key: GPU_KEY',
        '      max_tokens: 4000',
        '      reasoning_effort: low',
        '      pictures: png',
        '      timeout: 90s',
        '      headers: {X-Title: Phones, X-Api-Key: $GPU_KEY}',
        '      extra_body: {top_k: 1}',
      ],
      { env: { GPU_KEY: 'gpu-secret' } },
    );
    expect(models).toMatchObject({
      model: 'ollama:small',
      models: { manager: 'gpt-5.5', operator: 'vllm:large' },
      common: { temperature: 0 },
      agents: {
        operator: {
          baseUrl: 'http://gpu:8000/v1',
          keyName: 'GPU_KEY',
          maxTokens: 4000,
          reasoningEffort: 'low',
          pictureFormat: 'png',
          timeoutMs: 90_000,
          headers: { 'X-Title': 'Phones', 'X-Api-Key': 'gpu-secret' },
          extraBody: { top_k: 1 },
        },
        manager: {},
      },
    });
    expect(models.agents?.['operator']?.apiKey?.reveal()).toBe('gpu-secret');
  });

  it('may come from flags, which beat the file', () => {
    const flags = {
      modelSetting: ['operator.temperature=0.5', 'operator.model=vllm:x', 'max_tokens=700', 'extra_body={"a": [1]}'],
    };
    const config = load(['  max_tokens: 100', '  roles: {operator: y}'], { flags });
    expect(config.models).toMatchObject({
      models: { operator: 'vllm:x' },
      agents: { operator: { temperature: 0.5 } },
      common: { maxTokens: 700, extraBody: { a: [1] } },
    });
    expect(config.values).toContainEqual({
      name: 'models.roles.operator.temperature',
      value: '0.5',
      source: 'flag --model-setting',
    });
  });

  it.each([
    [['operator.temprature=1'], 'There is no field "temprature" here. Did you mean "temperature"?'],
    [['temperature=9'], '--model-setting temperature must be at most 2, got 9'],
    [['nobody.temperature=1'], 'nobody'],
    [['temperature'], '--model-setting "temperature" names no value.'],
    [['key=sk-abc'], /^(?!.*sk-abc)--model-setting key must be the name/],
  ])('are refused as flags when they are wrong: %j', (modelSetting, words) => {
    expect(() => load(['  retries: 1'], { flags: { modelSetting } })).toThrow(words);
  });

  it.each([
    [['  key: sk-proj-abc'], /^(?!.*sk-proj).*must be the name of an environment variable/s],
    [['  headers: {Authorization: Bearer abc-def}'], /^(?!.*abc-def).*must name the variable of a secret/s],
    [['  key: MISSING_KEY'], /name the variable MISSING_KEY, which is not set/],
    [['  headers: {X-Api-Key: $MISSING_KEY}'], /MISSING_KEY, which is not set/],
  ])('never hold a secret themselves: %j', (lines, words) => {
    expect(() => load(lines)).toThrow(words);
  });

  it.each(['https://ann:hunter2@models.example/v1', 'https://models.example/v1?key=hunter2'])(
    'take no address that holds a key, and do not repeat it: %s',
    (address) => {
      const words = /^(?!.*hunter2).*must hold no user, password or key/s;
      expect(() => load(['  retries: 1'], { env: { OPENAI_BASE_URL: address } })).toThrow(words);
      expect(() => load([`  base_url: ${address}`])).toThrow(words);
    },
  );

  it('take addresses and keys of the well-known servers from their own variables', () => {
    const env = {
      OLLAMA_HOST: '0.0.0.0:11500',
      GEMINI_API_KEY: 'g-key',
      AZURE_OPENAI_ENDPOINT: 'https://me.openai.azure.com/',
    };
    const { models, values } = load(['  retries: 1'], { env });
    expect(models.servers).toMatchObject({
      ollama: { baseUrl: 'http://127.0.0.1:11500/v1' },
      azure: { baseUrl: 'https://me.openai.azure.com/openai/v1' },
    });
    expect(values).toContainEqual({ name: 'GEMINI_API_KEY', value: '[secret]', source: 'environment' });
  });

  it('read the proxy as other programs do', () => {
    const env = {
      https_proxy: 'http://small:1',
      HTTPS_PROXY: 'http://LARGE:1',
      ALL_PROXY: 'http://all:1',
      NO_PROXY: 'x',
    };
    expect(load(['  retries: 1'], { env }).models.proxy).toEqual({
      http: 'http://all:1',
      https: 'http://small:1',
      except: 'x',
    });
  });
});
