import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { formatDiagnostic, validate } from '../core/diagnostics.js';
import { ModelError, SetupError } from '../core/errors.js';
import { Script, type ScriptedReply } from '../core/script.js';
import type { ChatReply, ChatRequest } from './chat-model.js';
import { estimate } from './server/completion.js';
import type { ReplayedModel } from './replayed-model.js';
import { shorten } from '../core/shorten.js';

/** A model that answers from a script, in order and by role, and remembers what it was asked. */
export class ScriptedModel implements ReplayedModel {
  readonly requests: ChatRequest[] = [];
  readonly #left: ScriptedReply[];
  readonly #name: string;

  /** Plain strings answer whoever asks. */
  constructor(replies: readonly (ScriptedReply | string)[], { name = 'script' } = {}) {
    this.#left = replies.map((reply) => (typeof reply === 'string' ? { reply } : reply));
    this.#name = name;
  }

  async complete(request: ChatRequest): Promise<ChatReply> {
    request.signal?.throwIfAborted();
    this.requests.push(request);
    const { reply } = this.#take(request.role);
    const text = typeof reply === 'string' ? reply : JSON.stringify(reply);
    return { text, model: this.#name, usage: estimate(request, text) };
  }

  reports(): readonly string[] {
    return this.#left
      .filter(({ repeat }) => !repeat)
      .map(({ role, reply }) => {
        const start = shorten(typeof reply === 'string' ? reply : JSON.stringify(reply), 80);
        return `${this.#name}: nobody asked for the reply${role ? ` to the ${role}` : ''} that starts with ${start}`;
      });
  }

  #take(role: string): ScriptedReply {
    const own = this.#left.findIndex((reply) => reply.role === role);
    const index = own >= 0 ? own : this.#left.findIndex((reply) => reply.role === undefined);
    const found = this.#left[index];
    if (!found) {
      const asked = this.requests.filter((request) => request.role === role).length;
      throw new ModelError({
        problem: `${this.#name} has no reply left for the ${role}, which asks for the ${asked}. time.`,
        remedy: 'Add one to the script, or let the last one repeat.',
      });
    }
    if (!found.repeat) this.#left.splice(index, 1);
    return found;
  }
}

/** Reads a script from a YAML or JSON file (`core/script.ts` has its fields). */
export function readScript(file: string): ScriptedModel {
  const script = parsed(file);
  const [first] = validate(Script, script);
  if (first) {
    throw new SetupError({
      problem: formatDiagnostic({ file }, { ...first, remedy: '' }).trim(),
      remedy: first.remedy,
    });
  }
  return new ScriptedModel(Script.parse(script).replies, { name: file });
}

function parsed(file: string): unknown {
  try {
    return parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new SetupError({
      problem: `The script ${file} cannot be read: ${cause instanceof Error ? cause.message.split('\n')[0] : cause}.`,
      remedy: 'Name a YAML or JSON file with "version: 1" and a list of "replies".',
      cause,
    });
  }
}
