import { join, resolve } from 'node:path';
import type { Clock } from '../core/clock.js';
import { ItemRejected } from '../core/errors.js';
import type { Shortcut } from '../core/shortcut.js';
import type { Tip } from '../core/tip.js';
import { reinforce, type MemoryTransaction, type ChangeNote, type AddResult } from './transaction.js';
import { addShortcut, type NewShortcut } from './change-shortcuts.js';
import { addTip, type NewTip } from './change-tips.js';
import { settleStatuses } from './change-status.js';
import { reviseItem, type FieldChange } from './revise-item.js';
import { readDeltas, type Delta } from './ledger/deltas.js';
import type { StatusChange } from '../core/run-result.js';
import { appendLedger, readLedger, type LedgerEvent } from './ledger/ledger.js';
import { randomId, type NewId } from './item-id.js';
import { linkShortcuts } from './link-shortcuts.js';
import { readMemoryFolder, type Contents } from './read-folder.js';
import { openReadCache } from './read-cache.js';
import { withLock } from './safe-file.js';
import { trackRecordsOf, type TrackRecord } from './ledger/track-record.js';
import { promoteCandidates } from './promote-candidates.js';
import { FORM_ALONE, type ShortcutRules } from './shortcut-rules.js';
import type { StoredItem } from './tip-file.js';

export type OpenMemoryOptions = Readonly<{
  /** Holds `tips/` and `shortcuts/`. */
  folder: string;
  /** Holds the ledger, the deltas and the lock: `.fingertips/`. */
  evidenceFolder: string;
  /** Tips and shortcuts that come with the program; never written to. A person's own of the same id or name come first. */
  builtInFolder?: string | undefined;
  clock: Clock;
  /** What is known of actions: without it the form of a shortcut alone is checked. */
  rules?: ShortcutRules | undefined;
  newId?: NewId | undefined;
}>;

/** The tips and shortcuts of one folder. It knows no model and no task; labels and evidence come from above as plain data. */
export interface Memory {
  /** Everything there is, with what could not be read. What is selected from it for a run never comes back here. */
  list(): Promise<Contents>;
  /** Rejects with ItemRejected when the tip may not be kept or the file cannot be changed safely. */
  addTip(tip: NewTip, note: ChangeNote): Promise<AddResult>;
  addShortcut(shortcut: NewShortcut, note: ChangeNote): Promise<AddResult>;
  /** Changes fields of an item. Code may touch only what was learned and nobody pinned. */
  revise(change: FieldChange, note: ChangeNote): Promise<void>;
  /** Puts every candidate to use, unread, and resolves with their ids. For memories whose worth is measured, not for a person's own. */
  takeUp(): Promise<readonly string[]>;
  /** One more run supports an item: evidence only, no file is touched. */
  reinforce(id: string, note: ChangeNote): Promise<AddResult>;
  /** Moves what was learned up and down by what the ledger says, on behalf of a run. Resolves with what changed. */
  settle(run?: string): Promise<readonly StatusChange[]>;
  /** Does several changes as one: nobody else writes between them. */
  transact<T>(work: (transaction: MemoryTransaction) => Promise<T>): Promise<T>;
  /** All changes that were made, oldest first. */
  deltas(): Promise<readonly Delta[]>;
  /** Appends what happened to items in a run, in one write. */
  record(events: readonly LedgerEvent[]): Promise<void>;
  ledger(): Promise<readonly LedgerEvent[]>;
  /** What the ledger says of each item by now (milliseconds since 1970). */
  standings(): Promise<Readonly<{ standings: ReadonlyMap<string, TrackRecord>; now: number }>>;
}

export function openMemory(place: OpenMemoryOptions): Memory {
  const { folder, evidenceFolder, builtInFolder, clock, rules = FORM_ALONE, newId = randomId } = place;
  const list = () => listAll({ folder, evidenceFolder, builtInFolder, clock, rules });
  /** The memory is read again under the lock, so that two runs that learn the same thing at once keep it once. */
  const change = <T>(work: (bench: MemoryTransaction) => Promise<T>): Promise<T> =>
    withLock(evidenceFolder, async () =>
      work({ folder, evidenceFolder, newId, rules, contents: await list(), at: new Date(clock.now()).toISOString() }),
    );
  return {
    list,
    addTip: (tip, note) => change((bench) => addTip(bench, tip, note)),
    addShortcut: (shortcut, note) => change((bench) => addShortcut(bench, shortcut, note)),
    revise: (fields, note) =>
      change(async (transaction) => {
        await reviseItem(transaction, fields, note);
      }),
    settle: (run) =>
      change(async (transaction) =>
        settleStatuses(transaction, trackRecordsOf(await readLedger(evidenceFolder), clock.now()), run),
      ),
    transact: change,
    deltas: () => readDeltas(evidenceFolder),
    takeUp: () => change(promoteCandidates),
    reinforce: (id, note) => change((bench) => reinforce(bench, find(bench.contents, id), note)),
    record: (events) => withLock(evidenceFolder, () => appendLedger(evidenceFolder, events)),
    ledger: () => readLedger(evidenceFolder),
    standings: async () => {
      const now = clock.now();
      return { standings: trackRecordsOf(await readLedger(evidenceFolder), now), now };
    },
  };
}

function find({ tips, shortcuts }: Contents, id: string): StoredItem<Tip | Shortcut> {
  const found = [...tips, ...shortcuts].find(({ item }) => item.id === id);
  if (found) return found;
  throw new ItemRejected({
    code: 'memory.not-found',
    problem: `Nothing here has the id "${id}".`,
    remedy: 'List tips and shortcuts to see their ids.',
  });
}

type MemoryFolders = Pick<OpenMemoryOptions, 'folder' | 'evidenceFolder' | 'clock'> &
  Readonly<{ builtInFolder: string | undefined; rules: ShortcutRules }>;

/** In a copy of the project both folders are one. */
async function listAll(folders: MemoryFolders): Promise<Contents> {
  const found = await readAll(folders);
  const { items, problems } = linkShortcuts(found.shortcuts);
  return { ...found, shortcuts: items, problems: [...found.problems, ...problems] };
}

async function readAll({ folder, evidenceFolder, builtInFolder, clock, rules }: MemoryFolders): Promise<Contents> {
  const cache = await openReadCache(join(evidenceFolder, 'cache', 'files.json'), clock);
  const own = await readMemoryFolder(folder, { rules, cache });
  await cache.save();
  if (builtInFolder === undefined || resolve(builtInFolder) === resolve(folder)) return own;
  const builtIn = await readMemoryFolder(builtInFolder, { rules });
  return {
    tips: [...own.tips, ...notAmong(own.tips, builtIn.tips, (tip) => tip.id)],
    shortcuts: [...own.shortcuts, ...notAmong(own.shortcuts, builtIn.shortcuts, keyOf)],
    problems: [...own.problems, ...builtIn.problems],
  };
}

const keyOf = (shortcut: Shortcut): string => `${shortcut.package}/${shortcut.name}`;

function notAmong<T>(
  own: readonly StoredItem<T>[],
  builtIn: readonly StoredItem<T>[],
  key: (item: T) => string,
): readonly StoredItem<T>[] {
  const taken = new Set(own.map(({ item }) => key(item)));
  return builtIn.filter(({ item }) => !taken.has(key(item))).map((stored) => ({ ...stored, builtIn: true }));
}
