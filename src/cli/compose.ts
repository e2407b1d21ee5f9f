import { join } from 'node:path';
import { createHands } from '../actions/act.js';
import type { Tools } from '../actions/action.js';
import { createCatalogue, REPEATABLE_ACTIONS, type Catalogue } from '../actions/catalogue.js';
import { holdsOn } from '../actions/conditions.js';
import { locate } from '../actions/locate.js';
import { createMenu } from '../actions/menu.js';
import { createCrew, type Crew } from '../agents/crew.js';
import { systemClock, type Clock } from '../core/clock.js';
import type { DeviceSettings, SimulatedDevice } from '../core/device-settings.js';
import type { FingertipsError } from '../core/errors.js';
import type { RunListener } from '../core/events.js';
import type { Person } from '../core/person.js';
import { Secret } from '../core/secret.js';
import type { Shortcut } from '../core/shortcut.js';
import type { RunResult, StateCheck } from '../core/run-result.js';
import type { RunSettings } from '../core/settings.js';
import type { Device } from '../device/device.js';
import { labelOf } from '../evolution/label.js';
import { learn } from '../evolution/learn.js';
import { recall } from '../evolution/recall.js';
import type { LocateOn } from '../evolution/replay.js';
import { openMemory, type Memory } from '../memory/memory.js';
import type { ChatModel } from '../model/chat-model.js';
import { RECORDING_FILE, recordModel, writeRecording } from '../model/recording.js';
import { createPerceptor, type Perceptor } from '../perception/perceptor.js';
import { openLeased } from '../runner/lease.js';
import { startRun } from '../runner/run.js';
import type { Watch } from '../runner/watch.js';
import type { SimulatedPhone } from '../simulator/simulated-phone.js';
import { enterByAdb, type Entered } from './enter-by-adb.js';
import { PROGRAM_FOLDER, projectIn, VERSION } from './project.js';

/** The tips and shortcuts of a working folder, and those that come with the program. */
export const openProjectMemory = ({ folder }: { folder: string }): Memory =>
  openMemory({
    folder,
    evidenceFolder: projectIn(folder).evidence,
    builtInFolder: PROGRAM_FOLDER,
    clock: systemClock,
  });

/** A phone in a session, and the time that passes on it. */
export type Phone = Readonly<{
  device: Device;
  clock: Clock;
  /** As IANA names it; this computer's own when it is not given. */
  timeZone?: string;
  /** The simulated phone itself, to look at and to question; absent for every other. */
  simulated?: SimulatedPhone;
  close(): Promise<void>;
}>;

/** Dots per inch of a simulated phone whose size is given without it. */
const USUAL_DENSITY = 420;

export type PhoneOrder = Readonly<{
  device: DeviceSettings;
  /** Who takes it, for whoever comes second: run "Turn on dark theme". */
  holder: string;
  env?: Readonly<Record<string, string | undefined>>;
  signal?: AbortSignal | undefined;
}>;

/** Takes the phone for this process alone and opens a session. A simulated one is started first. */
export async function openPhone({ device, holder, env = process.env, signal }: PhoneOrder): Promise<Phone> {
  if (device.kind === 'simulated') return openSimulated(device, env, signal);
  // WebdriverIO takes a second to load, which no other command should wait for.
  const { openDevice } = await import('../device/open-device.js');
  const request = { phone: identityOf(device), holder };
  const opened = await openLeased(request, () => openDevice({ device, signal, env }));
  return { device: opened, clock: systemClock, close: () => opened.close() };
}

async function openSimulated(
  { name, seed, now, size, via }: SimulatedDevice,
  env: NonNullable<PhoneOrder['env']>,
  signal: AbortSignal | undefined,
): Promise<Phone> {
  // One after the other: both require ES modules, and Node 20 cannot do that while another import is under way.
  const { startSimulatedPhone } = await import('../simulator/simulated-phone.js');
  const { openDevice } = await import('../device/open-device.js');
  const simulated = await startSimulatedPhone({
    page: true,
    ...(seed !== undefined && { seed }),
    ...(now !== undefined && { now }),
    ...(size && { size: { ...size, density: size.density ?? USUAL_DENSITY } }),
  });
  try {
    const { appiumUrl: url, capabilities } = simulated;
    const { device, close: leave } =
      via === 'uiautomator2'
        ? await enterByAdb({ name, simulated, env, signal })
        : await openDevice({ device: { kind: 'simulated', name, url, capabilities }, signal }).then(withClose);
    const close = (): Promise<void> => leave().finally(() => simulated.close());
    return { device, clock: simulated.clock, timeZone: 'UTC', simulated, close };
  } catch (error) {
    await simulated.close();
    throw error;
  }
}

const withClose = (device: Device): Entered => ({ device, close: () => device.close() });

/** What tells a phone apart on this computer: two names of one phone are one. */
const identityOf = (device: Exclude<DeviceSettings, SimulatedDevice>): string =>
  device.kind === 'local'
    ? (device.udid ?? 'the only one attached')
    : [device.url, device.capabilities['appium:udid']].filter(Boolean).join(' ');

/** Nobody is there to be asked. */
export const nobody: Person = { ask: () => Promise.resolve({ kind: 'absent' }) };

export type Job = Readonly<{
  instruction: string;
  phone: Phone;
  /** Sends each role to its own model. */
  model: ChatModel;
  settings: RunSettings;
  /** Without it nothing is recalled and nothing is learned. */
  memory?: Memory | undefined;
  person?: Person;
  /** Model by agent, for the record. */
  models?: Readonly<Record<string, string>>;
  /** Values of `{{secret:NAME}}`. */
  secrets?: Readonly<Record<string, string>>;
  listeners?: readonly RunListener[];
  checks?: () => Promise<readonly StateCheck[]>;
  /** Where run folders are made. */
  root?: string;
  signal?: AbortSignal;
}>;

/** Carries out one instruction on an open phone: the parts of the whole project, put together. */
export async function runInstruction(job: Job): Promise<RunResult> {
  const { instruction, phone, settings, memory, models, secrets = {}, listeners, checks, root, signal } = job;
  const recorder = settings.record ? recordModel(job.model, { about: instruction }) : undefined;
  const model = recorder ?? job.model;
  const result = await startRun({
    instruction,
    device: phone.device,
    crew: (watch, recalled) => crewOn(job, { watch, model, shortcuts: recalled.shortcuts }),
    settings: { ...settings, learn: settings.learn && memory !== undefined },
    fingertips: VERSION,
    ...(models && { models }),
    ...(memory && {
      recall: (words) => recall({ memory, instruction: words }),
      learn: (trace, watch) =>
        learn({
          trace,
          model: watch.watchModel(model),
          memory,
          label: labelOf(trace),
          catalogueActions: REPEATABLE_ACTIONS,
          locateOn,
        }),
    }),
    ...(listeners && { listeners }),
    ...(checks && { checks }),
    ...(root !== undefined && { root }),
    ...(signal && { signal }),
    secrets,
  });
  if (recorder) await writeRecording(join(result.runFolder, RECORDING_FILE), recorder.recording());
  return result;
}

export type Misfire = Readonly<{
  instruction: string;
  settings: RunSettings;
  /** Why it could not begin; undefined when the person stopped it. */
  error: FingertipsError | undefined;
}>;

/** A run that could not begin is a run all the same: it leaves a folder and a report that say why. */
export function recordMisfire({ instruction, settings, error }: Misfire): Promise<RunResult> {
  return startRun({
    instruction,
    device: {
      description: { name: 'none', kind: 'local', model: 'no phone', android: '', size: { width: 0, height: 0 } },
    },
    crew: () => {
      throw error;
    },
    settings,
    fingertips: VERSION,
    ...(error === undefined && { signal: AbortSignal.abort() }),
  });
}

const locateOn: LocateOn = (locator, screen) => {
  const found = locate(locator, screen);
  return found.kind === 'found' ? found.element : undefined;
};

type Means = Readonly<{ watch: Watch; model: ChatModel; shortcuts: readonly Shortcut[] }>;

function crewOn(job: Job, { watch, model, shortcuts }: Means): Crew {
  const { phone, person = nobody, settings } = job;
  const { perceptor, tools, catalogue } = handling({ ...job, person: watch.watchPerson(person) }, watch.signal);
  const hands = createHands({ tools, catalogue, confirm: settings.confirm, shortcuts });
  return createCrew({
    model: watch.watchModel(model),
    perceptor: { perceive: () => perceptor.perceive({ signal: watch.signal }) },
    hands: {
      // What was seen before an action proves nothing after it.
      act: (decision, screen) => hands.act(decision, screen).finally(() => perceptor.forget()),
    },
    menu: createMenu({ catalogue, shortcuts }),
    holdsOn,
    diligence: settings.diligence,
    confirm: settings.confirm,
    timeZone: phone.timeZone,
  });
}

export type Handling = Readonly<{ perceptor: Perceptor; tools: Tools; catalogue: Catalogue }>;
type HandlingOrder = Readonly<{ phone: Phone; person?: Person; secrets?: Readonly<Record<string, string>> }>;

/** What it takes to act on a phone, with or without agents. */
export function handling({ phone, person = nobody, secrets = {} }: HandlingOrder, signal?: AbortSignal): Handling {
  const { device, clock } = phone;
  const perceptor = createPerceptor({ device, clock, secrets });
  const hidden = new Map(Object.entries(secrets).map(([name, value]) => [name, new Secret(value)]));
  const look = () => {
    perceptor.forget();
    return perceptor.perceive({ signal });
  };
  return {
    perceptor,
    tools: { device, clock, person, look, secretOf: (name) => hidden.get(name) },
    catalogue: createCatalogue(),
  };
}
