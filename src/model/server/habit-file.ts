/** Remembers from one run to the next how each server wants to be asked. */

import { mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import type { Clock } from '../../core/clock.js';
import { RequestForm, ServerHabits } from '../../core/server-habits.js';

/** What is known of one server and model. */
export interface ServerMemory {
  recall(): RequestForm | undefined;
  keep(form: RequestForm): Promise<void>;
}

export type HabitFileOptions = Readonly<{ file: string | undefined; key: string; clock: Pick<Clock, 'now'> }>;

/** A server may learn better: after a week it is asked as if it were new. */
const KEPT_MS = 7 * 24 * 3_600_000;

/** Without a file, what is found out is kept for as long as the process lives. A file that cannot be read or written is no hindrance. */
export function rememberServer({ file, key, clock }: HabitFileOptions): ServerMemory {
  return {
    recall() {
      const found = readHabits(file).servers[key];
      const isFresh = found !== undefined && clock.now() - Date.parse(found.foundAt) < KEPT_MS;
      return isFresh ? RequestForm.parse(found) : undefined;
    },
    async keep(form) {
      if (file === undefined) return;
      const { servers } = readHabits(file);
      const habits: ServerHabits = {
        version: 1,
        servers: { ...servers, [key]: { ...form, foundAt: new Date(clock.now()).toISOString() } },
      };
      try {
        mkdirSync(dirname(file), { recursive: true });
        await writeFileAtomic(file, `${JSON.stringify(habits, null, 2)}\n`);
      } catch {
        // It is found out again next time.
      }
    },
  };
}

function readHabits(file: string | undefined): ServerHabits {
  const nothing: ServerHabits = { version: 1, servers: {} };
  if (file === undefined) return nothing;
  try {
    return ServerHabits.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return nothing;
  }
}
