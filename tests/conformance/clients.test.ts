import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { ADB, WITHOUT_ADB } from '../support/with-adb.js';

/** The clients come from npm, 50 and 150 MB, so a test run fetches them only when it is told to. */
const IS_ASKED = process.env['TRY_CLIENTS'] === '1';
const LIMIT_MS = 200_000;
const why = ADB ? 'set TRY_CLIENTS=1 to fetch them from npm' : WITHOUT_ADB;
const run = promisify(execFile);

const tests = (): void => {
  it.each(['mobile-mcp', 'midscene'])(
    '%s drives the phone through the unmodified adb, and the phone is as each call left it',
    async (client) => {
      const { stdout } = await run(process.execPath, [`scripts/try-${client}.mjs`], { timeout: LIMIT_MS });
      const [last = ''] = stdout.trim().split('\n').slice(-1);
      expect(last).toMatch(/^(\d+) of \1 calls did what they should|^Not tried: \S+ cannot be installed here/);
      expect(stdout).not.toContain('FAIL');
    },
    LIMIT_MS,
  );
};

if (IS_ASKED && ADB) describe('a client that we did not write', tests);
else describe.skip(`a client that we did not write: not tried, ${why}`, tests);
