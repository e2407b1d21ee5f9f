import { holdsKey, withoutKeys } from '../../src/core/keys-in-address.js';

describe('an address', () => {
  it.each([
    'http://ann:hunter2@models.example/v1',
    'https://ann@models.example',
    'https://models.example/v1?key=Q123',
    'https://models.example/v1?api-version=2026-01-01&api_key=Q123',
    'https://models.example/v1?access_token=Q123',
    'https://models.example/v1?x=1;sig=Q123',
    'http://ann:hunter2@models.example:70000/no port',
  ])('holds what must not be told: %s', (address) => {
    expect(holdsKey(address)).toBe(true);
  });

  it.each([
    'http://127.0.0.1:11434/v1',
    'https://me.openai.azure.com/openai/v1?api-version=preview',
    'https://models.example/@team/v1',
    'https://models.example/v1?monkey=1&key',
    'models.example',
  ])('may be told: %s', (address) => {
    expect(holdsKey(address)).toBe(false);
  });

  it('is told with stars in place of its keys', () => {
    expect(withoutKeys('http://ann:hun@ter2@models.example/v1?x=1&api_key=Q123&y=2')).toBe(
      'http://***@models.example/v1?x=1&api_key=***&y=2',
    );
    expect(withoutKeys('http://127.0.0.1:11434/v1?a=b')).toBe('http://127.0.0.1:11434/v1?a=b');
  });
});
