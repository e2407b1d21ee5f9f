import { createPhoneRecorder, readPhoneRecord } from '../../../src/evaluation/scoring/phone-record.js';
import { emptyFolder } from '../../support/run-cli.js';

describe('the record of a phone', () => {
  it('gives back every state as it was', async () => {
    const states = [
      { now: 1, focus: null, apps: { notes: { list: [1] }, mail: { sent: [] } }, journal: [] },
      { now: 2, focus: { uid: 3 }, apps: { notes: { list: [1, 2] }, mail: { sent: [] } }, journal: [] },
      { now: 3, focus: null, apps: { notes: { list: [] }, mail: { sent: [] } }, journal: [{ what: 'deleted' }] },
    ];
    const recorder = createPhoneRecorder();
    for (const state of states) recorder.keep(state);
    const folder = emptyFolder();
    await recorder.writeTo(folder);
    await expect(readPhoneRecord(folder)).resolves.toEqual(states);
  });

  it('is not there for a phone whose state nobody can read', async () => {
    await expect(readPhoneRecord(emptyFolder())).resolves.toBeUndefined();
  });
});
