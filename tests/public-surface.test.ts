import { readFileSync } from 'node:fs';
import { nativeSource } from './support/native-import.js';

describe('what the library exports', () => {
  it('is these values, and a new one is a decision', async () => {
    expect(Object.keys(await nativeSource<object>('index.js')).sort()).toEqual([
      'DEFAULT_RUN_SETTINGS',
      'DeviceError',
      'EXIT_CODES',
      'FingertipsError',
      'ItemRejected',
      'ModelError',
      'ScriptedModel',
      'SetupError',
      'UnusableReply',
      'checkCondition',
      'createModel',
      'learn',
      'leasePhone',
      'loadConfig',
      'openMemory',
      'openPhone',
      'openProjectMemory',
      'openToolkit',
      'playRecording',
      'readRecording',
      'readScript',
      'readTrace',
      'rebuildReport',
      'recall',
      'recordModel',
      'replayRun',
      'runInstruction',
      'runShortcut',
      'startSimulatedPhone',
      'systemClock',
      'unattended',
      'writeRecording',
    ]);
  });

  it('is all named by hand', () => {
    expect(readFileSync('src/index.ts', 'utf8')).not.toMatch(/export \*|export default/);
  });
});
