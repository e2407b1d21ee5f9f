import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DeviceError } from '../../src/core/errors.js';
import type { RunEvent } from '../../src/core/events.js';
import type { RunResult } from '../../src/core/run-result.js';
import type { RunSettings } from '../../src/core/settings.js';
import { startRun, type StartRunOptions } from '../../src/runner/run.js';
import { loggedCrew, type CrewAnswers } from './logged-crew.js';

export const vanished = new DeviceError({ problem: 'The phone is gone.', remedy: 'Plug it in again.' });

export const settings: RunSettings = {
  diligence: 'thorough',
  limits: { steps: 6 },
  confirm: 'risky',
  learning: 'auto',
  record: false,
};

/** Runs with a crew made up by hand and folders of their own; what they announced is in `events`. */
export class RunFixture {
  events: RunEvent[] = [];
  #root = '';

  async open(): Promise<void> {
    this.events = [];
    this.#root = await mkdtemp(join(tmpdir(), 'fingertips-runs-'));
  }

  close(): Promise<void> {
    return rm(this.#root, { recursive: true });
  }

  start(answers: CrewAnswers, changes: Partial<StartRunOptions> = {}): Promise<RunResult> {
    const size = { width: 1080, height: 2400 };
    return startRun({
      instruction: 'Turn on dark theme',
      device: { description: { name: 'sim', kind: 'simulated', model: 'Simulated phone', android: '16', size } },
      crew: () => loggedCrew(answers).crew,
      settings,
      fingertips: '0.1.0',
      root: this.#root,
      listeners: [{ on: (event) => void this.events.push(event) }],
      ...changes,
    });
  }

  kinds(): readonly string[] {
    return this.events.map(({ kind }) => kind);
  }

  warnings(): readonly string[] {
    return this.events.flatMap((event) => (event.kind === 'warned' ? [event.text] : []));
  }
}
