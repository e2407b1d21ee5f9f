import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const SCRIPT = 'scripts/write-files-page.mjs';

describe('the table of files in docs/files.md', () => {
  it(`says what the first sentence of each file says; otherwise run: node ${SCRIPT}`, () => {
    expect(readFileSync('docs/files.md', 'utf8')).toBe(
      execFileSync(process.execPath, [SCRIPT, '--print'], { encoding: 'utf8' }),
    );
  });
});
