/** Looks until two looks agree. */

import type { Clock } from '../core/clock.js';
import type { ScreenElement } from '../core/element.js';
import type { Observation } from '../core/observation.js';
import { movedCells, movedWithin, ornamentIn, thumbnailOf, type Thumbnail } from './picture/motion.js';
import { signatureOf } from './signature.js';

/** One look at the phone, with what was found in its tree. */
export type Sample = Readonly<{ sight: Observation; elements: readonly ScreenElement[] }>;

/** Between two looks, in milliseconds; a look itself takes longer on a real phone. */
const PAUSE_MS = 40;

export type StableSample = Readonly<{ sample: Sample; restless: boolean }>;

type SettleOptions = Readonly<{
  look: () => Promise<Sample>;
  clock: Clock;
  patienceMs: number;
  /** What was seen last, when nothing was done since: the first look only has to agree with it. */
  known: Sample | undefined;
  signal: AbortSignal | undefined;
}>;

/** Looks until two looks agree: the same things in the tree, and a picture that moves at most where it always moves. */
export async function settle({ look, clock, patienceMs, known, signal }: SettleOptions): Promise<StableSample> {
  const deadline = clock.now() + patienceMs;
  const history: ReadonlySet<number>[] = [];
  let before = known ?? (await look());
  let thumbnail: Thumbnail | undefined;
  for (;;) {
    signal?.throwIfAborted();
    const after = await look();
    if (isSamePicture(before, after) && isSameTree(before, after))
      return { sample: before === known ? known : after, restless: false };
    const next = await thumbnailFor(after);
    thumbnail ??= await thumbnailFor(before);
    const moved = thumbnail && next ? movedCells(thumbnail, next) : new Set<number>();
    history.push(moved);
    if (isSameTree(before, after) && (moved.size === 0 || isOrnament(moved, history, { next, after }))) {
      return { sample: after, restless: false };
    }
    if (clock.now() >= deadline) return { sample: after, restless: true };
    await clock.sleep(PAUSE_MS, signal);
    before = after;
    thumbnail = next;
  }
}

const thumbnailFor = async ({ sight: { screenshot, size } }: Sample): Promise<Thumbnail | undefined> =>
  // What cannot be read does not move.
  screenshot && thumbnailOf(screenshot, size).catch(() => undefined);

const isSamePicture = (a: Sample, b: Sample): boolean =>
  a.sight.screenshot === b.sight.screenshot ||
  (a.sight.screenshot !== undefined &&
    b.sight.screenshot !== undefined &&
    Buffer.compare(a.sight.screenshot, b.sight.screenshot) === 0);

const isSameTree = (a: Sample, b: Sample): boolean =>
  a.sight.source === b.sight.source ? sameFrame(a, b) : signatureFor(a) === signatureFor(b);

const sameFrame = ({ sight: a }: Sample, { sight: b }: Sample): boolean =>
  a.activity === b.activity && a.keyboardShown === b.keyboardShown;

const signatureFor = ({ sight, elements }: Sample): string =>
  signatureOf({ package: sight.package, activity: sight.activity, keyboardShown: sight.keyboardShown, elements });

/** What moves on its own for good, but not a spinner that says that something is still coming. */
function isOrnament(
  moved: ReadonlySet<number>,
  history: readonly ReadonlySet<number>[],
  { next, after }: Readonly<{ next: Thumbnail | undefined; after: Sample }>,
): boolean {
  if (!next) return false;
  const ornament = ornamentIn(history, next);
  const spinners = after.elements.filter(({ kind }) => kind === 'progress').map(({ bounds }) => bounds);
  const isElsewhere = [...moved].every((cell) => ornament.has(cell));
  return isElsewhere && !movedWithin(moved, { areas: spinners, size: after.sight.size }, next);
}
