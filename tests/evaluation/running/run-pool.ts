import { join } from 'node:path';
import type * as RunModule from '../../../src/assembly/run-instruction.js';
import { systemClock } from '../../../src/core/clock.js';
import type * as OpenDeviceModule from '../../../src/device/open-device.js';
import type { ChatModel } from '../../../src/model/chat-model.js';
import { createNullModel } from '../../../src/evaluation/baselines/oracle-model.js';
import type * as RunSuiteModule from '../../../src/evaluation/running/run-suite.js';
import type * as StandModule from '../../../src/evaluation/running/pool-phone.js';
import type { PoolPhone } from '../../../src/evaluation/running/pool-phone.js';
import type { SuiteEvent } from '../../../src/evaluation/running/suite-event.js';
import { createSuiteFolder, type SuiteRun } from '../../../src/evaluation/store/suite-folder.js';
import { createDrivenClock, type DrivenClock } from '../../support/clocks.js';
import { nativeSource } from '../../support/native-import.js';
import { emptyFolder } from '../../support/run-cli.js';
import { aHead, aTask } from '../../support/suite-builders.js';

type Loaded = Readonly<{
  runSuite: typeof RunSuiteModule.runSuite;
  createPoolPhone: typeof StandModule.createPoolPhone;
  openDevice: typeof OpenDeviceModule.openDevice;
  runInstruction: typeof RunModule.runInstruction;
}>;

/** What shares errors with WebdriverIO is loaded where that is. */
export const loadPool = async (): Promise<Loaded> => ({
  ...(await nativeSource<typeof StandModule>('evaluation/running/pool-phone.js')),
  ...(await nativeSource<typeof OpenDeviceModule>('device/open-device.js')),
  ...(await nativeSource<typeof RunModule>('assembly/run-instruction.js')),
  ...(await nativeSource<typeof RunSuiteModule>('evaluation/running/run-suite.js')),
});

/** Between two questions for a phone that cannot be had, time passes at once; everything longer is waited for until a test says so. */
const PATIENCE = 10_000;

/** A phone behind a WebDriver server. A run on it looks at the screen and gives up. */
export async function standAt(
  pool: Loaded,
  name: string,
  { url, model = () => createNullModel('null') }: Readonly<{ url: string; model?: (task: string) => ChatModel }>,
): Promise<PoolPhone> {
  const device = await pool.openDevice({
    device: { kind: 'remote', name, url, capabilities: {}, credentials: { capabilities: {} } },
  });
  return pool.createPoolPhone({
    name,
    run: (turn, listeners) =>
      pool.runInstruction({
        instruction: turn.task.instruction,
        phone: { device, clock: systemClock, close: () => device.close() },
        model: model(turn.task.id),
        settings: { learning: 'off' },
        root: turn.root,
        listeners,
        ...(turn.signal && { signal: turn.signal }),
      }),
    close: () => device.close(),
  });
}

export type PoolRun = Readonly<{
  folder: string;
  events: readonly SuiteEvent[];
  /** "lost one at a", in the order of telling. */
  told: readonly string[];
  ended: Promise<SuiteRun>;
  clock: DrivenClock;
  /** Resolves when this was told. */
  until: (words: string) => Promise<void>;
}>;

type Order = Readonly<{
  tasks: readonly string[];
  /** At most, by task. */
  steps?: Readonly<Record<string, number>>;
  phones: number;
  lease?: number;
  reach?: number;
  signal?: AbortSignal;
}>;

/** A suite of tasks without checks, on the pool. */
export async function startPool(
  { runSuite }: Loaded,
  { tasks, steps = {}, phones, lease = 600_000, reach = 120_000, signal }: Order,
  open: (place: number, signal: AbortSignal) => Promise<PoolPhone>,
): Promise<PoolRun> {
  const folder = join(emptyFolder(), 'e-1');
  await createSuiteFolder(folder, aHead({ tries: tasks.map((task) => ({ task, attempt: 1 })) }));
  const events: SuiteEvent[] = [];
  const told: string[] = [];
  const changed = new EventTarget();
  const clock = createDrivenClock({ patience: PATIENCE });
  const ended = runSuite({
    folder,
    tasks: tasks.map((id) => aTask({ id, ...(steps[id] !== undefined && { limits: { steps: steps[id] } }) })),
    phones,
    open,
    timeouts: { lease, reach },
    clock,
    tell: (event) => {
      events.push(event);
      told.push(inShort(event));
      changed.dispatchEvent(new Event('told'));
    },
    signal,
  });
  ended.catch(() => undefined);
  const until = (words: string): Promise<void> =>
    new Promise((resolve) => {
      const look = (): void => (told.includes(words) ? resolve() : undefined);
      changed.addEventListener('told', look);
      look();
    });
  return { folder, events, told, ended, clock, until };
}

function inShort(event: SuiteEvent): string {
  switch (event.kind) {
    case 'judged':
      return `judged ${event.result.task} at ${event.phone}`;
    case 'lost':
      return `lost ${event.attempt.task} at ${event.phone}`;
    case 'unanswered':
      return `unanswered ${event.attempt.task}`;
    case 'out-of-reach':
      return event.waitMs === undefined
        ? `given up ${event.place}`
        : `asked ${event.place} again after ${event.waitMs}`;
  }
}
