import { readFileSync } from 'node:fs';
import { actionsPage } from '../../src/actions/actions-page.js';
import { ACTIONS } from '../../src/actions/catalogue.js';

describe('docs/actions.md', () => {
  it('says what the catalogue says: node scripts/write-actions-page.mjs writes it anew', () => {
    expect(readFileSync('docs/actions.md', 'utf8')).toBe(actionsPage(ACTIONS));
  });
});
