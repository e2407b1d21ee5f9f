import { ModelProfile } from '../../../src/core/model-profile.js';
import { BUILT_IN_PROFILES } from '../../../src/model/profiles/built-in.js';
import { findProfile } from '../../../src/model/profiles/find-profile.js';

describe('the profile of a model', () => {
  it.each([
    ['gpt-4o', 'gpt-4'],
    ['gpt-5.5', 'gpt-5'],
    ['openai/gpt-5.4-mini', 'gpt-5'],
    ['claude-sonnet-4-6', 'claude'],
    ['anthropic/claude-opus-4-8', 'claude-high-resolution'],
    ['google/gemini-3-pro', 'gemini'],
    ['Qwen/Qwen2.5-VL-72B-Instruct', 'qwen2.5-vl'],
    ['qwen3-vl:8b', 'qwen3-vl'],
    ['mPLUG/GUI-Owl-7B', 'gui-owl-1'],
    ['GUI-Owl-1.5-32B', 'gui-owl-1.5'],
    ['ByteDance-Seed/UI-TARS-7B-DPO', 'ui-tars-1.0'],
    ['UI-TARS-1.5-7B', 'ui-tars-1.5'],
    ['doubao-1-5-ui-tars-250428', 'doubao-ui-tars'],
    ['UI-Venus-Navi-7B', 'ui-venus-1.0'],
    ['ui-venus-1.5-30b', 'ui-venus-1.5'],
    ['zai-org/AutoGLM-Phone-9B', 'autoglm-phone'],
    ['glm-4.5v', 'glm-v'],
    ['kimi-k2.5', 'kimi'],
    ['MobileUse-7B', 'mobileuse'],
    ['somebody/new-model', 'generic'],
  ])('%s is %s', (model, id) => {
    expect(findProfile(model).id).toBe(id);
  });

  it("is a person's own before the built-in one, whose place it takes when it has its id", () => {
    const own = ModelProfile.parse({ id: 'qwen3-vl', match: ['^my-'], request: { temperature: 1 } });
    expect(findProfile('my-model', [own])).toEqual(own);
    expect(findProfile('qwen3-vl:8b', [own]).id).toBe('generic');
  });

  it('of a model that nobody knows has no places by numbers', () => {
    expect(findProfile('new')).toMatchObject({ dialect: 'json', image: { policy: 'none' } });
    expect(findProfile('new')).not.toHaveProperty('space');
  });

  it('has an id of its own, and fits the schema that people write by', () => {
    const ids = BUILT_IN_PROFILES.map((profile) => ModelProfile.parse(profile).id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each([
    [{ id: 'x', match: ['('] }, 'regular expression'],
    [{ id: 'x', match: ['x'], dialect: 'latin' }, 'dialect'],
    [{ id: 'x', match: ['x'], space: { unit: 'norm', by: 500, order: 'xy' } }, 'space'],
    [{ id: 'x', match: ['x'], colour: 'red' }, 'colour'],
  ])('is refused when it is wrong: %j', (profile, words) => {
    expect(JSON.stringify(ModelProfile.safeParse(profile).error?.issues)).toContain(words);
  });
});
