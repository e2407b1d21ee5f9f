/** Connects each role to the model that the settings name. */

import type { Clock } from '../core/clock.js';
import { SetupError } from '../core/errors.js';
import type { ModelSettings } from '../core/model-settings.js';
import type { ChatModel } from './chat-model.js';
import { createOpenAiModel } from './openai-model.js';
import type { ReplayedModel } from './replayed-model.js';
import { playRecording } from './recorded-model.js';
import { readRecording } from './recording.js';
import { readScript } from './scripted-model.js';
import { withRetries } from './with-retries.js';

export type ChooseOptions = Readonly<{
  settings: ModelSettings;
  clock: Clock;
  /** US dollars; every model then needs a price. */
  costLimit?: number | undefined;
  /** Told when a played model is not asked as written. */
  warn?: ((text: string) => void) | undefined;
}>;

export type ChosenModel = Readonly<{
  /** Sends each request to the model of its role. */
  model: ChatModel;
  /** What did not go as written in scripts and recordings. Asked for at the end, it names the replies that were not used. */
  reports(): readonly string[];
}>;

type ModelConnection = Readonly<{ model: ChatModel; played?: ReplayedModel }>;

/** Connects to the models that the settings name, each once, however many roles think with it. */
export function createModel({ settings, ...options }: ChooseOptions): ChosenModel {
  const specs = [...new Set([settings.model, ...Object.values(settings.models)])];
  const connections = new Map(specs.map((spec) => [spec, connect(spec, { settings, ...options })]));
  return {
    model: {
      async complete(request) {
        const connection = connections.get(modelOf(settings, request.role));
        if (!connection) throw new Error(`No model was made for "${request.role}".`);
        return connection.model.complete(request);
      },
    },
    reports: () => [...connections.values()].flatMap(({ played }) => played?.reports() ?? []),
  };
}

/** What a role thinks with, as the settings name it. */
export const modelOf = ({ model, models }: Pick<ModelSettings, 'model' | 'models'>, role: string): string =>
  Object.hasOwn(models, role) ? (models[role] ?? model) : model;

function connect(spec: string, { settings, clock, costLimit, warn }: ChooseOptions): ModelConnection {
  const { baseUrl, apiKey, timeoutMs, retries, prices, strict } = settings;
  const [, kind, path = ''] = /^(scripted|recorded):(.*)$/.exec(spec) ?? [];
  if (spec === '' || (kind && path === '')) {
    throw new SetupError({
      problem: kind ? `The model "${spec}" names no file.` : 'No model is named.',
      remedy: 'Write a model name such as gpt-5.4-mini, scripted:FILE, or recorded:FILE.',
    });
  }
  if (kind === 'scripted') return playing(readScript(path));
  if (kind === 'recorded') return playing(playRecording(readRecording(path), { name: path, strict, warn }));
  if (costLimit !== undefined && !prices[spec]) {
    throw new SetupError({
      problem: `A cost limit is set, but the price of the model "${spec}" is not known.`,
      remedy: 'Add its price under models.prices in the settings, or limit tokens instead.',
    });
  }
  const model = createOpenAiModel({ model: spec, baseUrl, apiKey, timeoutMs, prices: prices[spec] });
  return { model: withRetries(model, { clock, retries }) };
}

const playing = (played: ReplayedModel): ModelConnection => ({ model: played, played });
