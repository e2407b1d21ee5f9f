/** Connects each role to the model that the settings name. */

import type { Clock } from '../core/clock.js';
import { SetupError } from '../core/errors.js';
import type { ModelSettings } from '../core/model-settings.js';
import { omit } from '../core/omit.js';
import type { ChatModel } from './chat-model.js';
import { rememberServer } from './server/habit-file.js';
import { createOpenAiModel } from './server/openai-model.js';
import type { ReplayedModel } from './replayed-model.js';
import { playRecording } from './recorded-model.js';
import { readRecording } from './recording.js';
import { checkConnection, resolveConnection, type ModelConnection } from './resolve-connection.js';
import { readScript } from './scripted-model.js';
import { withRetries, type RetryOptions } from './with-retries.js';

export type ChooseOptions = Readonly<{
  settings: ModelSettings;
  clock: Clock;
  /** US dollars; every model then needs a price. */
  costLimit?: number | undefined;
  /** Told when a played model is not asked as written. */
  warn?: ((text: string) => void) | undefined;
  /** Told when there is a long wait. */
  tell?: ((text: string) => void) | undefined;
  /** Told before a request that failed is tried again. */
  onRetry?: RetryOptions['onRetry'];
}>;

export type ChosenModel = Readonly<{
  /** Sends each request to the model of its role. */
  model: ChatModel;
  /** What did not go as written in scripts and recordings. Asked for at the end, it names the replies that were not used. */
  reports(): readonly string[];
}>;

type OpenModel = Readonly<{ model: ChatModel; played?: ReplayedModel }>;

/** Connects to the models that the settings name, each once, however many agents think with it in the same way. */
export function createModel({ settings, ...options }: ChooseOptions): ChosenModel {
  const roles = new Set([EVERYBODY, ...Object.keys(settings.models), ...Object.keys(settings.agents ?? {})]);
  const connections = new Map([...roles].map((role) => [role, resolveConnection(settings, role)]));
  const known = new Map<string, OpenModel>();
  const open = new Map(
    [...connections].map(([role, connection]) => {
      const key = identityOf(connection);
      const found = known.get(key) ?? connect(connection, { settings, ...options });
      known.set(key, found);
      return [role, found];
    }),
  );
  return {
    model: {
      async complete(request) {
        const found = open.get(request.role) ?? open.get(EVERYBODY);
        if (!found) throw new Error(`No model was made for "${request.role}".`);
        return found.model.complete(request);
      },
    },
    reports: () => [...known.values()].flatMap(({ played }) => played?.reports() ?? []),
  };
}

/** Who has no settings of its own. */
const EVERYBODY = 'everybody';

/** A played model is one, whatever is set about its requests. */
const identityOf = (connection: ModelConnection): string =>
  PLAYED.test(connection.name)
    ? connection.name
    : JSON.stringify([omit(connection, 'preset', 'apiKey'), connection.apiKey?.reveal()]);

const PLAYED = /^(scripted|recorded):(.*)$/;

function connect(
  connection: ModelConnection,
  { settings, clock, costLimit, warn, tell, onRetry }: ChooseOptions,
): OpenModel {
  const { name } = connection;
  const { retries, prices, strict, proxy, habitsFile } = settings;
  const [, kind, path = ''] = PLAYED.exec(name) ?? [];
  if (name === '' || (kind && path === '')) {
    throw new SetupError({
      code: 'setup.no-model',
      problem: kind ? `The model "${name}" names no file.` : 'No model is named.',
      remedy: 'Write a model name such as gpt-5.4-mini, ollama:qwen3-vl, scripted:FILE, or recorded:FILE.',
    });
  }
  if (kind === 'scripted') return playing(readScript(path));
  if (kind === 'recorded') return playing(playRecording(readRecording(path), { name: path, strict, warn }));
  const price = prices[name] ?? prices[connection.model];
  if (costLimit !== undefined && !price) {
    throw new SetupError({
      problem: `A cost limit is set, but the price of the model "${name}" is not known.`,
      remedy: 'Add its price under models.prices in the settings, or limit tokens instead.',
    });
  }
  checkConnection(connection);
  const key = `${connection.baseUrl ?? connection.preset.baseUrl ?? ''} ${connection.model}`;
  const memory = rememberServer({ file: habitsFile, key, clock });
  const model = createOpenAiModel({ ...connection, prices: price, proxy, memory, firstForm: firstFormOf(connection) });
  return { model: withRetries(model, { clock, retries, tell, onRetry }) };
}

/** What is known of a server is known of it at its own address; another server there may be of any kind. */
const firstFormOf = ({ baseUrl, preset }: ModelConnection): ModelConnection['preset']['form'] =>
  baseUrl === undefined || baseUrl === preset.baseUrl || /\.azure\.com/.test(baseUrl) ? preset.form : undefined;

const playing = (played: ReplayedModel): OpenModel => ({ model: played, played });
