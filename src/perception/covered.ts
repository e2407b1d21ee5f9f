/** What lies under other things that take touches. */

import { areaOf, centerOf, contains, heightOf, overlapOf, widthOf, type Bounds, type Size } from '../core/geometry.js';
import { BACKDROP } from './backdrops.js';
import type { DraftPage, ElementDraft } from './draft.js';

/** As a share of the longer side of the screen: a finger needs as much. */
const TOUCHABLE = 0.01;
/** As a share of the thing: less than this that is free is not worth telling. */
const LEAST_FREE = 0.1;
/** As a share of the thing: when so much of it is covered, it is said. */
const TELLING = 0.25;
/** As a share of the thing: neighbours that overlap by a pixel do not cover each other. */
const HARDLY_CUT = 0.98;
const MOST_PIECES = 16;
/** The screen is looked up by so many columns and rows of cells. */
const COLUMNS = 12;
const ROWS = 24;

/**
 * What is drawn later takes the touch: things that lie wholly under another one are left out, those that lie under it in part
 * get their largest free part. Texts go only where written words lie over them; a glass pane over a text is named by it.
 */
export function withoutCovered(page: DraftPage): DraftPage {
  const { order, size } = page;
  const paintOf = ({ node }: ElementDraft): number => order.spotOf(node).paint;
  const cells = new Cells(size);
  const kept = new Set<ElementDraft>();
  for (const draft of [...page.drafts].sort((a, b) => paintOf(b) - paintOf(a))) {
    const above = cells.under(draft.bounds).filter((cover) => isOver(cover, draft, page));
    if (!isFree(draft, above, size)) continue;
    kept.add(draft);
    if (draft.role === 'target' && areaOf(draft.bounds) <= BACKDROP * size.width * size.height) cells.add(draft);
  }
  return { ...page, drafts: page.drafts.filter((draft) => kept.has(draft)) };
}

function isOver(cover: ElementDraft, draft: ElementDraft, { order }: DraftPage): boolean {
  if (order.isWithin(cover.node, draft.node)) return false;
  if (areaOf(overlapOf(cover.bounds, draft.bounds)) === 0) return false;
  return draft.role !== 'text' || cover.words.some(({ from, isSeen }) => from === 'text' && isSeen);
}

/** Notes what is left of it. */
function isFree(draft: ElementDraft, above: readonly ElementDraft[], size: Size): boolean {
  if (above.length === 0) return true;
  const { bounds, role } = draft;
  const free = largestFree(
    bounds,
    above.map((cover) => cover.bounds),
  );
  const least = Math.min(TOUCHABLE * Math.max(size.width, size.height), widthOf(bounds), heightOf(bounds));
  const isTouchable = free && widthOf(free) >= least && heightOf(free) >= least;
  if (!isTouchable || areaOf(free) < LEAST_FREE * areaOf(bounds)) return false;
  // A list is swiped, and swipes begin where it shows.
  if (role !== 'target') return true;
  if (areaOf(free) < HARDLY_CUT * areaOf(bounds)) draft.free = free;
  if (areaOf(free) < (1 - TELLING) * areaOf(bounds) && !contains(free, centerOf(bounds))) draft.isCovered = true;
  return true;
}

/** The largest rectangle in `bounds` that meets none of the covers; undefined when nothing is left. */
export function largestFree(bounds: Bounds, covers: readonly Bounds[]): Bounds | undefined {
  let pieces: readonly Bounds[] = [bounds];
  for (const cover of covers) {
    pieces = pieces
      .flatMap((piece) => around(piece, cover))
      .sort((a, b) => areaOf(b) - areaOf(a))
      .slice(0, MOST_PIECES);
  }
  return pieces[0];
}

/** The strips of a rectangle that are left on the four sides of what covers it. */
function around(piece: Bounds, cover: Bounds): readonly Bounds[] {
  if (areaOf(overlapOf(piece, cover)) === 0) return [piece];
  return [
    { ...piece, bottom: cover.top },
    { ...piece, top: cover.bottom },
    { ...piece, right: cover.left },
    { ...piece, left: cover.right },
  ].filter((strip) => strip.right > strip.left && strip.bottom > strip.top);
}

/** Things by where they lie, so that nobody need look at all of them. */
class Cells {
  readonly #drafts = new Map<number, ElementDraft[]>();
  readonly #size: Size;

  constructor(size: Size) {
    this.#size = size;
  }

  add(draft: ElementDraft): void {
    for (const cell of this.#cellsOf(draft.bounds)) {
      const own = this.#drafts.get(cell);
      if (own) own.push(draft);
      else this.#drafts.set(cell, [draft]);
    }
  }

  /** Those whose cells these bounds meet, each once. */
  under(bounds: Bounds): readonly ElementDraft[] {
    const found = new Set<ElementDraft>();
    for (const cell of this.#cellsOf(bounds)) for (const draft of this.#drafts.get(cell) ?? []) found.add(draft);
    return [...found];
  }

  #cellsOf({ left, top, right, bottom }: Bounds): readonly number[] {
    const column = (x: number): number => clamp(Math.floor((x / this.#size.width) * COLUMNS), COLUMNS - 1);
    const row = (y: number): number => clamp(Math.floor((y / this.#size.height) * ROWS), ROWS - 1);
    const cells: number[] = [];
    for (let y = row(top); y <= row(bottom - 1); y++) {
      for (let x = column(left); x <= column(right - 1); x++) cells.push(y * COLUMNS + x);
    }
    return cells;
  }
}

const clamp = (value: number, most: number): number => Math.min(most, Math.max(0, value));
