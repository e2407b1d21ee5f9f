import { Secret } from '../../../src/core/secret.js';
import { readServerAddress, readKey } from '../../../src/model/server/server-address.js';

describe('an address', () => {
  it.each([
    ['http://localhost:11434/v1', 'http://localhost:11434/v1', {}],
    [' https://a.example/v1/ ', 'https://a.example/v1', {}],
    ['https://a.example/v1/chat/completions', 'https://a.example/v1', {}],
    [
      'https://a.example/openai/deployments/d?api-version=2',
      'https://a.example/openai/deployments/d',
      { 'api-version': '2' },
    ],
  ])('%s is read as it was meant', (given, baseUrl, query) => {
    expect(readServerAddress(given)).toEqual({ baseUrl, query });
  });

  it.each(['localhost', 'ftp://a.example', 'localhost:8080'])('is none: %s', (given) => {
    expect(() => readServerAddress(given)).toThrow(`OPENAI_BASE_URL is "${given}", which is no address.`);
  });

  it('with a password is refused without repeating it', () => {
    const refused = () => readServerAddress('https://alice:hunter2@a.example/v1', 'MY_URL');
    expect(refused).toThrow(/^(?!.*hunter2)(?!.*alice)MY_URL holds a user or a password/);
    expect(() => readServerAddress('alice:hunter2@a.example')).toThrow(/^(?!.*hunter2)/);
  });
});

describe('a key', () => {
  it('loses what was pasted around it', () => {
    expect(readKey(new Secret(' sk-abc\r\n'))).toBe('sk-abc');
  });

  it.each([
    ['“sk-abc”', 'a quotation mark'],
    ['"sk-abc"', 'a quotation mark'],
    ['sk-a\nbc', 'a line break'],
    ['sk-a bc', 'a space'],
    ['sk-äbc', 'a letter that no key has'],
  ])('%j is refused by its variable, and not shown', (key, words) => {
    const refused = () => readKey(new Secret(key), 'MY_KEY');
    expect(refused).toThrow(`The key in MY_KEY holds ${words}`);
    expect(refused).not.toThrow(/bc/);
  });
});
