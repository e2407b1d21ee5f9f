import { join } from 'node:path';
import { createExecutor } from '../actions/executor.js';
import { createActionSpace } from '../actions/action-space.js';
import { createCrew, type Crew } from '../agents/crew.js';
import { DEFAULT_RUN_SETTINGS } from '../config/read-settings.js';
import type { RunListener } from '../core/events.js';
import type { Person } from '../core/person.js';
import { createRedactor } from '../core/redact.js';
import type { Shortcut } from '../core/shortcut.js';
import type { RunResult, StateCheck } from '../core/run-result.js';
import type { RunSettings } from '../core/settings.js';
import { labelRun } from '../evolution/label.js';
import { learn } from '../evolution/learn.js';
import { openRecall, type OpenRecallOptions } from '../evolution/recall.js';
import type { Memory } from '../memory/memory.js';
import type { ChatModel } from '../model/chat-model.js';
import { awaitChange } from '../perception/await-change.js';
import { RECORDING_FILE, recordModel, writeRecording } from '../model/recording.js';
import { withoutSecrets } from '../model/without-secrets.js';
import { startRun, type StartRecall, type StartRunOptions } from '../runner/run.js';
import type { RunScope } from '../runner/run-scope.js';
import type { OpenPhone } from './open-phone.js';
import { VERSION } from './project.js';
import { openToolkit, unattended } from './toolkit.js';

export type RunInstructionOptions = Readonly<{
  instruction: string;
  phone: OpenPhone;
  /** Sends each role to its own model. */
  model: ChatModel;
  /** What is not given is as docs/configuration.md says. */
  settings?: Partial<RunSettings>;
  /** Without it nothing is recalled and nothing is learned. */
  memory?: Memory | undefined;
  /** Whether the agents are given what is in it; true unless it is given. */
  useMemory?: boolean;
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
export async function runInstruction(job: RunInstructionOptions): Promise<RunResult> {
  const { instruction, phone, memory, useMemory = true, models, secrets = {}, listeners, checks, root, signal } = job;
  const settings = { ...DEFAULT_RUN_SETTINGS, ...job.settings };
  const learning = memory ? settings.learning : 'off';
  const mayTry = learning === 'auto';
  const redact = createRedactor(secrets);
  const recorder = settings.record ? recordModel(job.model, { about: instruction, redact }) : undefined;
  const model = withoutSecrets(recorder ?? job.model, redact);
  const result = await startRun({
    instruction,
    device: phone.device,
    crew: (scope, { shortcuts, usable = shortcuts }) =>
      crewOn({ ...job, settings }, { scope, model, shortcuts: usable }),
    settings: { ...settings, learning },
    fingertips: VERSION,
    ...(models && { models }),
    ...(memory && useMemory && { recall: (words) => startRecall({ memory, mayTry }, words) }),
    ...(memory &&
      learning !== 'off' && {
        learn: (trace, scope) =>
          learn({
            trace,
            model: scope.watchModel(model),
            memory,
            label: labelRun(trace),
            learning,
            signal: scope.signal,
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

async function startRecall(options: OpenRecallOptions, instruction: string): Promise<StartRecall> {
  const { usable, recall } = await openRecall(options);
  return { ...recall({ instruction }), usable, again: recall };
}

type CrewParts = Readonly<{ scope: RunScope; model: ChatModel; shortcuts: readonly Shortcut[] }>;

function crewOn(
  job: RunInstructionOptions & Pick<StartRunOptions, 'settings'>,
  { scope, model, shortcuts }: CrewParts,
): Crew {
  const { phone, person = unattended, settings } = job;
  const { perceptor, actionContext, catalogue } = openToolkit(
    { ...job, person: scope.watchPerson(person) },
    scope.signal,
  );
  return createCrew({
    model: scope.watchModel(model),
    perceptor: {
      perceive: ({ unlike } = {}) => awaitChange(perceptor, { clock: phone.clock, unlike, signal: scope.signal }),
    },
    executor: createExecutor({ context: actionContext, catalogue, confirm: settings.confirm, shortcuts }),
    actionSpace: createActionSpace({ catalogue, shortcuts }),
    diligence: settings.diligence,
    confirm: settings.confirm,
    timeZone: phone.timeZone,
  });
}
