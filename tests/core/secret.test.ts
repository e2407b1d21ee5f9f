import { inspect } from 'node:util';
import { Secret } from '../../src/core/secret.js';

describe('a secret', () => {
  const secret = new Secret('sk-12345');

  it('shows itself when asked', () => {
    expect(secret.reveal()).toBe('sk-12345');
  });

  it('shows itself in no other way', () => {
    const shown = [`${secret}`, JSON.stringify({ secret }), inspect({ secret }, { showHidden: true, depth: 9 })];
    expect(shown.join('\n')).not.toContain('12345');
    expect(Object.values(secret)).toEqual([]);
  });
});
