/** Where the requests of each agent go, in words for the person. */

import type { ModelSettings } from '../../core/model-settings.js';
import { MODEL_ROLES } from '../../core/project-file.js';
import { resolveConnection, type ModelConnection } from '../../model/resolve-connection.js';

/** Agents whose requests go to one model in one way. Nothing in it is secret. */
export type ModelDestination = Readonly<{
  name: string;
  agents: readonly string[];
  /** "at http://localhost:11434/v1, without a key, for the operator". */
  where: string;
  server: string;
  /** The variable of the key; "none" without one. */
  key: string;
  /** "temperature 0, max_tokens 2000". */
  tuning: string;
}>;

export function destinationsOf(settings: ModelSettings): readonly ModelDestination[] {
  const found = new Map<string, ModelDestination>();
  for (const role of MODEL_ROLES) {
    const destination = describeConnection(resolveConnection(settings, role));
    const { name, server, key, tuning } = destination;
    const id = JSON.stringify([name, server, key, tuning]);
    found.set(id, { ...destination, agents: [...(found.get(id)?.agents ?? []), role] });
  }
  return [...found.values()].map((destination) => ({ ...destination, where: whereOf(destination) }));
}

const isPlayed = (name: string): boolean => /^(scripted|recorded):/.test(name);

function describeConnection(connection: ModelConnection): Omit<ModelDestination, 'where'> & { where: string } {
  const { name, baseUrl, preset, apiKey, keyName } = connection;
  const address = baseUrl ?? preset.baseUrl ?? `where ${preset.addressVariable} says`;
  const server = isPlayed(name) ? 'this computer' : address.replace(/\/\/[^/@]*@/, '//(not shown)@');
  return { name, agents: [], where: '', server, key: apiKey ? keyName : 'none', tuning: tuningOf(connection) };
}

function tuningOf(connection: ModelConnection): string {
  const { temperature, reasoningEffort, maxTokens, pictureFormat, extraBody, headers } = connection;
  const shown = {
    temperature,
    reasoning_effort: reasoningEffort,
    max_tokens: maxTokens,
    pictures: pictureFormat,
    extra_body: extraBody && Object.keys(extraBody).join(' and '),
    headers: headers && Object.keys(headers).join(' and '),
  };
  return Object.entries(shown)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name} ${value}`)
    .join(', ');
}

function whereOf({ server, key, agents, tuning }: ModelDestination): string {
  const who = agents.length === MODEL_ROLES.length ? 'everybody' : agents.join(', ');
  return `at ${server}, ${key === 'none' ? 'without a key' : `key from ${key}`}, for ${who}${tuning ? `; ${tuning}` : ''}`;
}
