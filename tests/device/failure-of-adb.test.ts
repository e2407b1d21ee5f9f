import { explainDeviceFailure } from '../../src/device/failure.js';

const adbFailed = (output: string) =>
  new Error(
    "Error executing adbExec. Original error: 'Command '/sdk/adb -s A1 shell input text hunter2' exited with code 1'" +
      output,
  );

describe('what is told of an adb command that failed', () => {
  it.each([
    ['; Command output: Error: Activity not started\n', 'The phone could not type: Activity not started.'],
    [
      '; Command output: Error type 3\nError: Activity class {a/b} does not exist.\n',
      'type: Activity class {a/b} does',
    ],
    ['; Command output: cmd: Failure calling service\n', 'The phone could not type: cmd: Failure calling service.'],
    ['', 'The phone could not type: adb did not carry it out.'],
  ])('is the answer of the phone alone, because the command may hold what was typed', (output, words) => {
    const { error, lost } = explainDeviceFailure(adbFailed(output), 'type');
    expect(error.message).toContain(words);
    expect(error.message).not.toContain('hunter2');
    expect(lost).toBe(false);
  });
});
