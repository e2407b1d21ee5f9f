import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isObject, type Json, type JsonObject } from '../../simulator/state.js';

const FILE = 'phone.jsonl';

/** What a phone's own state was at the start and after each step; index 0 is the start. */
export type PhoneRecord = readonly JsonObject[];

/** Writes down the state of a simulated phone as evidence beside the trace, so that checks never need the phone itself. */
export interface PhoneRecorder {
  /** The state after one more step; the order of calls is the order on disk. */
  keep(state: JsonObject): void;
  /** Writes what is outstanding into a run folder. */
  writeTo(folder: string): Promise<void>;
}

export function createPhoneRecorder(): PhoneRecorder {
  const lines: string[] = [];
  let last: JsonObject | undefined;
  return {
    keep(state) {
      lines.push(`${JSON.stringify(last ? changesOf(last, state) : state)}\n`);
      last = state;
    },
    async writeTo(folder) {
      await writeFile(join(folder, FILE), '');
      await appendFile(join(folder, FILE), lines.join(''));
    },
  };
}

/** undefined when the run was not on a phone whose state can be read. */
export async function readPhoneRecord(folder: string): Promise<PhoneRecord | undefined> {
  const text = await readFile(join(folder, FILE), 'utf8').catch(() => undefined);
  if (text === undefined || text === '') return undefined;
  const states: JsonObject[] = [];
  for (const line of text.trimEnd().split('\n')) {
    const read = JSON.parse(line) as Json;
    if (!isObject(read)) continue;
    const before = states.at(-1);
    states.push(before ? applied(before, read) : read);
  }
  return states;
}

/** The fields that are different now, whole; of "apps" only the apps that are different. */
function changesOf(before: JsonObject, after: JsonObject): JsonObject {
  const changed = fieldsThatDiffer(before, after);
  const { apps: was } = before;
  const { apps: is } = after;
  return isObject(was) && isObject(is) && 'apps' in changed ? { ...changed, apps: fieldsThatDiffer(was, is) } : changed;
}

const fieldsThatDiffer = (before: JsonObject, after: JsonObject): JsonObject =>
  Object.fromEntries(
    Object.entries(after).filter(
      ([name, value]) => value !== before[name] && JSON.stringify(value) !== JSON.stringify(before[name]),
    ),
  );

function applied(before: JsonObject, changes: JsonObject): JsonObject {
  const { apps } = changes;
  const { apps: was } = before;
  return { ...before, ...changes, ...(isObject(apps) && isObject(was) ? { apps: { ...was, ...apps } } : {}) };
}
