import { readFileSync } from 'node:fs';
import { ERROR_CODES } from '../../src/core/error-codes.js';
import { DeviceError, ItemRejected, ModelError, SetupError, UnusableReply } from '../../src/core/errors.js';
import { toRunFailure } from '../../src/runner/run-failure.js';

const SENTENCES = { problem: 'It broke.', remedy: 'Mend it.' };

describe('the code of an error', () => {
  it('is that of its class where it has none of its own', () => {
    const codes = [SetupError, DeviceError, ModelError, UnusableReply, ItemRejected].map(
      (ErrorClass) => new ErrorClass(SENTENCES).code,
    );
    expect(codes).toEqual([
      ...['setup.not-right', 'device.not-done', 'model.failed', 'model.unusable-reply', 'memory.rejected'],
    ]);
  });

  it('is its own where it has one, and stands in the record of a failed run', () => {
    const error = new DeviceError({ ...SENTENCES, code: 'device.in-use' });
    expect(toRunFailure(error)).toEqual({ name: 'DeviceError', ...SENTENCES, code: 'device.in-use', exitCode: 3 });
    expect(toRunFailure(new Error('Oops.'))).toMatchObject({ name: 'Bug', code: 'bug' });
  });

  it('is listed in the documentation with what it means, and so are all', () => {
    const page = readFileSync('docs/cli.md', 'utf8');
    const listed = [...page.matchAll(/^\| `([a-z.-]+)` \| (.+) \|$/gm)].map(([, code, meaning]) => [code, meaning]);
    expect(listed).toEqual(expect.arrayContaining(Object.entries(ERROR_CODES)));
  });
});
