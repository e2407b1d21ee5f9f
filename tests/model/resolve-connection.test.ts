import { DEFAULT_MODEL_SETTINGS, type ModelSettings } from '../../src/core/model-settings.js';
import { Secret } from '../../src/core/secret.js';
import { createModel } from '../../src/model/choose-model.js';
import { onlyFor, resolveConnection } from '../../src/model/resolve-connection.js';
import { createPatientClock } from '../support/clocks.js';

const key = (text: string) => new Secret(text);
const settings = (more: Partial<ModelSettings>): ModelSettings => ({ ...DEFAULT_MODEL_SETTINGS, ...more });
const whereTo = (more: Partial<ModelSettings>, role = 'operator') => {
  const { baseUrl, apiKey, model, ...others } = resolveConnection(settings(more), role);
  return { baseUrl, key: apiKey?.reveal(), model, ...others };
};

describe('where requests go', () => {
  it.each([
    ['ollama:qwen3-vl:8b', 'http://localhost:11434/v1', 'qwen3-vl:8b'],
    ['openrouter:qwen/qwen3-vl', 'https://openrouter.ai/api/v1', 'qwen/qwen3-vl'],
    ['gemini:gemini-3-pro', 'https://generativelanguage.googleapis.com/v1beta/openai', 'gemini-3-pro'],
    ['claude:claude-sonnet', 'https://api.anthropic.com/v1', 'claude-sonnet'],
    ['vllm:ui-tars', 'http://localhost:8000/v1', 'ui-tars'],
    ['lmstudio:gui-owl', 'http://localhost:1234/v1', 'gui-owl'],
    ['gpt-5.5', undefined, 'gpt-5.5'],
    ['qwen3-vl:8b', undefined, 'qwen3-vl:8b'],
  ])('%s', (model, baseUrl, called) => {
    expect(whereTo({ model })).toMatchObject({ model: called, baseUrl });
  });

  it('is an address for all where it is given, and the own one of an agent before that', () => {
    const common = { baseUrl: 'http://gpu/v1' };
    expect(whereTo({ model: 'ollama:x', common })).toMatchObject({ baseUrl: 'http://gpu/v1' });
    const agents = { operator: { baseUrl: 'http://own/v1' } };
    expect(whereTo({ model: 'ollama:x', common, agents })).toMatchObject({ baseUrl: 'http://own/v1' });
  });

  it('is never the address of another server, nor gets its key', () => {
    const mixed = {
      model: 'ollama:x',
      models: { operator: 'openrouter:y', manager: 'gpt-5.5' },
      baseUrl: 'http://gpu/v1',
      apiKey: key('openai-key'),
      common: {
        baseUrl: 'http://gpu/v1',
        apiKey: key('gpu-key'),
        keyName: 'GPU_KEY',
        headers: { a: 'b' },
        temperature: 0,
      },
      servers: { openrouter: { apiKey: key('router-key') }, openai: { apiKey: key('openai-key') } },
    };
    expect(whereTo(mixed)).toMatchObject({
      baseUrl: 'https://openrouter.ai/api/v1',
      key: 'router-key',
      temperature: 0,
    });
    expect(whereTo(mixed)).not.toHaveProperty('headers');
    expect(whereTo(mixed, 'manager')).toMatchObject({ baseUrl: undefined, key: 'openai-key' });
    expect(whereTo(mixed, 'reflector')).toMatchObject({
      baseUrl: 'http://gpu/v1',
      key: 'gpu-key',
      headers: { a: 'b' },
    });
    const agents = { operator: { baseUrl: 'http://strange/v1' } };
    expect(whereTo({ model: 'm', apiKey: key('openai-key'), agents }).key).toBeUndefined();
  });

  it('is the same for an agent alone as among the others', () => {
    const mixed = settings({ model: 'ollama:x', models: { judge: 'claude:y' }, common: { baseUrl: 'http://gpu/v1' } });
    for (const role of ['judge', 'operator']) {
      const { baseUrl, model } = resolveConnection(onlyFor(mixed, role), role);
      expect({ baseUrl, model }).toEqual(
        (({ baseUrl, model }) => ({ baseUrl, model }))(resolveConnection(mixed, role)),
      );
    }
  });
});

describe('what cannot be is told before any request:', () => {
  const create = (more: Partial<ModelSettings>) => () =>
    createModel({ settings: settings(more), clock: createPatientClock() });

  it.each<[Partial<ModelSettings>, string]>([
    [{ model: 'm1' }, 'There is no key for the model "m1". Set OPENAI_API_KEY'],
    [{ model: 'openrouter:x' }, 'There is no key for the model "openrouter:x". Set OPENROUTER_API_KEY'],
    [{ model: 'azure:x', servers: { azure: { apiKey: key('k') } } }, 'Set AZURE_OPENAI_ENDPOINT'],
    [{ model: 'ollama:x', models: { operator: 'gemini:y' } }, 'Set GEMINI_API_KEY'],
    [
      { model: 'ollama:x', agents: { operator: { apiKey: key('a b'), keyName: 'MY_KEY' } } },
      'The key in MY_KEY holds a space',
    ],
  ])('%j', (more, words) => {
    expect(create(more)).toThrow(words);
  });

  it('nothing, where a server of this computer needs no key', () => {
    expect(create({ model: 'ollama:x' })).not.toThrow();
    expect(create({ model: 'm1', baseUrl: 'http://localhost:1/v1' })).not.toThrow();
  });
});
