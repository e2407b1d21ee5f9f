import { join } from 'node:path';
import { createHands } from '../actions/act.js';
import { REPEATABLE_ACTIONS } from '../actions/catalogue.js';
import { holdsOn } from '../actions/conditions.js';
import { locate } from '../actions/locate.js';
import { createMenu } from '../actions/menu.js';
import { createCrew, type Crew } from '../agents/crew.js';
import { DEFAULT_RUN_SETTINGS } from '../config/settings.js';
import type { RunListener } from '../core/events.js';
import type { Person } from '../core/person.js';
import { createRedactor } from '../core/redact.js';
import type { Shortcut } from '../core/shortcut.js';
import type { RunResult, StateCheck } from '../core/run-result.js';
import type { RunSettings } from '../core/settings.js';
import { labelOf } from '../evolution/label.js';
import { learn } from '../evolution/learn.js';
import { recall } from '../evolution/recall.js';
import type { LocateOn } from '../evolution/replay.js';
import type { Memory } from '../memory/memory.js';
import type { ChatModel } from '../model/chat-model.js';
import { RECORDING_FILE, recordModel, writeRecording } from '../model/recording.js';
import { withoutSecrets } from '../model/without-secrets.js';
import { startRun, type RunOrder } from '../runner/run.js';
import type { Watch } from '../runner/watch.js';
import type { Phone } from './open-phone.js';
import { VERSION } from './project.js';
import { handling, nobody } from './toolkit.js';

export type Job = Readonly<{
  instruction: string;
  phone: Phone;
  /** Sends each role to its own model. */
  model: ChatModel;
  /** What is not given is as docs/configuration.md says. */
  settings?: Partial<RunSettings>;
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
  const { instruction, phone, memory, models, secrets = {}, listeners, checks, root, signal } = job;
  const settings = { ...DEFAULT_RUN_SETTINGS, ...job.settings };
  const redact = createRedactor(secrets);
  const recorder = settings.record ? recordModel(job.model, { about: instruction, redact }) : undefined;
  const model = withoutSecrets(recorder ?? job.model, redact);
  const result = await startRun({
    instruction,
    device: phone.device,
    crew: (watch, recalled) => crewOn({ ...job, settings }, { watch, model, shortcuts: recalled.shortcuts }),
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

const locateOn: LocateOn = (locator, screen) => {
  const found = locate(locator, screen);
  return found.kind === 'found' ? found.element : undefined;
};

type Means = Readonly<{ watch: Watch; model: ChatModel; shortcuts: readonly Shortcut[] }>;

function crewOn(job: Job & Pick<RunOrder, 'settings'>, { watch, model, shortcuts }: Means): Crew {
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
