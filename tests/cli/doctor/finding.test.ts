import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pc from 'picocolors';
import { findingLines } from '../../../src/cli/doctor/finding.js';
import { checkDisk, checkFolder, checkNode } from '../../../src/cli/doctor/machine.js';

const paint = pc.createColors(false);

describe('the doctor', () => {
  it('writes a line for each finding, and the remedy below what is not well', () => {
    const lines = findingLines(
      [
        { what: 'Node', state: 'pass', detail: '20.20.2' },
        { what: 'Key', state: 'fail', detail: 'OPENAI_API_KEY is not set.', remedy: 'Set it.' },
      ],
      { paint },
    );
    expect(lines).toBe('ok    Node  20.20.2\nFAIL  Key   OPENAI_API_KEY is not set.\n        Set it.');
  });

  it('loses no finding behind one that has several lines to say', () => {
    const lines = findingLines(
      [
        { what: 'Settings', state: 'fail', detail: 'line 4 is wrong\nline 9 is wrong', remedy: 'Mend both.' },
        { what: 'Driver', state: 'pass', detail: 'found' },
      ],
      { paint },
    );
    expect(lines.split('\n')).toEqual([
      'FAIL  Settings  line 4 is wrong',
      '                line 9 is wrong',
      '        Mend both.',
      'ok    Driver    found',
    ]);
  });

  it.each([
    ['20.20.2', 'pass'],
    ['22.24.0', 'pass'],
    ['20.19.0', 'warn'],
    ['22.23.3', 'warn'],
    ['23.1.0', 'fail'],
    ['18.20.0', 'fail'],
  ])('answers Node %s with %s', (version, state) => {
    const finding = checkNode(version);
    expect(finding.state).toBe(state);
    expect(finding.remedy === undefined).toBe(state === 'pass');
  });

  it('finds a folder that can be written, and its disk', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'doctor-'));
    await expect(checkFolder(folder)).resolves.toMatchObject({ state: 'pass', detail: folder });
    await expect(checkDisk(folder)).resolves.toMatchObject({ what: 'Disk' });
  });

  it('complains about a folder that is not there', async () => {
    await expect(checkFolder(join(tmpdir(), 'not', 'there'))).resolves.toMatchObject({ state: 'fail' });
  });
});
