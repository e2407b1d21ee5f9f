/** Writes and reads recordings. */

import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { formatDiagnostic, validate } from '../core/diagnostics.js';
import { SetupError } from '../core/errors.js';
import { PRIVATE_FILE } from '../core/private-files.js';
import { Recording, type RecordedCall } from '../core/recording.js';
import { requestText, type ChatModel, type ChatReply, type ChatRequest } from './chat-model.js';

/** The name of a recording in a run folder. */
export const RECORDING_FILE = 'recording.json';

export const digestOf = (prompt: string): string => createHash('sha256').update(prompt).digest('hex');

export async function writeRecording(file: string, recording: Recording): Promise<void> {
  await writeFileAtomic(file, `${JSON.stringify(recording, null, 2)}\n`, { mode: PRIVATE_FILE });
}

/** `path` is the file, or the folder that holds it. */
export function readRecording(path: string): Recording {
  const { file, content } = contentOf(path);
  const [first] = validate(Recording, content);
  if (first) {
    throw new SetupError({
      problem: formatDiagnostic({ file }, { ...first, remedy: '' }).trim(),
      remedy: first.remedy,
    });
  }
  return Recording.parse(content);
}

function contentOf(path: string): { file: string; content: unknown } {
  try {
    const file = statSync(path).isDirectory() ? join(path, RECORDING_FILE) : path;
    return { file, content: JSON.parse(readFileSync(file, 'utf8')) };
  } catch (cause) {
    throw new SetupError({
      problem: `The recording ${path} cannot be read: ${cause instanceof Error ? cause.message : cause}.`,
      remedy: `Name a ${RECORDING_FILE}, or the folder of a run that was made with --record.`,
      cause,
    });
  }
}

export type RecordingModel = ChatModel & Readonly<{ recording(): Recording }>;

type RecordOptions = Readonly<{
  about?: string;
  /** Takes secrets out of what is kept. A prompt that held one no longer fits its digest; see withoutSecrets. */
  redact?: <T>(value: T) => T;
}>;

/** Hands on to a model and keeps what was asked and answered, so that the run can be played again without it. */
export function recordModel(model: ChatModel, { about = '', redact = unchanged }: RecordOptions = {}): RecordingModel {
  const calls: RecordedCall[] = [];
  return {
    async complete(request) {
      const reply = await model.complete(request);
      calls.push(recorded(request, reply));
      return reply;
    },
    recording: () => redact({ version: 1, about, calls: [...calls] }),
  };
}

const unchanged = <T>(value: T): T => value;

const recorded = (request: ChatRequest, reply: ChatReply): RecordedCall => ({
  role: request.role,
  model: reply.model,
  digest: digestOf(requestText(request)),
  prompt: requestText(request),
  images: request.images.length,
  reply: { text: reply.text, ...(reply.reasoning === undefined ? {} : { reasoning: reply.reasoning }) },
  usage: reply.usage,
});
