/** In which order things are numbered: as people read the screen. */

import { areaOf, heightOf, widthOf, type Bounds, type Size } from '../core/geometry.js';
import type { ElementDraft } from './draft.js';

/** Things that begin within this share of the screen's height of each other stand in one row. */
const ROW = 0.016;
/** As shares of the screen: panes side by side are at least as high, and as wide. */
const TALL_PANE = 0.5;
const WIDE_PANE = 0.2;

export type ReadingDirection = Readonly<{ size: Size; isRightToLeft: boolean; panes: readonly Bounds[] }>;

/**
 * Rows from the top down, each from where its language begins; what stands around a thing comes before it. Tall lists side by
 * side, as on tablets, are read one after the other.
 */
export function inMarkOrder<T extends Readonly<{ bounds: Bounds }>>(
  elements: readonly T[],
  reading: ReadingDirection,
): readonly T[] {
  const panes = sideBySide(reading.panes, reading);
  const paneOf = ({ bounds }: T): number => panes.findIndex((pane) => isInPane(bounds, pane));
  const last = Math.max(-1, ...elements.map(paneOf));
  if (last < 1) return inRows(elements, reading);
  const top = Math.min(...panes.map((pane) => pane.top));
  const free = elements.filter((element) => paneOf(element) < 0);
  return [
    ...inRows(
      free.filter(({ bounds }) => bounds.top < top),
      reading,
    ),
    ...panes.flatMap((_, index) =>
      inRows(
        elements.filter((element) => paneOf(element) === index),
        reading,
      ),
    ),
    ...inRows(
      free.filter(({ bounds }) => bounds.top >= top),
      reading,
    ),
  ];
}

const isInPane = (inner: Bounds, pane: Bounds): boolean =>
  inner.left >= pane.left && inner.right <= pane.right && inner.top >= pane.top && inner.bottom <= pane.bottom;

/** In reading order; none unless there are two or more that stand beside each other. */
function sideBySide(panes: readonly Bounds[], { size, isRightToLeft }: ReadingDirection): readonly Bounds[] {
  const tall = panes.filter(
    (pane) => heightOf(pane) >= TALL_PANE * size.height && widthOf(pane) >= WIDE_PANE * size.width,
  );
  const isBeside = (a: Bounds, b: Bounds): boolean => a !== b && (a.right <= b.left || b.right <= a.left);
  return tall
    .filter((pane) => tall.some((other) => isBeside(pane, other)))
    .filter((pane) => !tall.some((other) => other !== pane && isInPane(pane, other) && areaOf(other) > areaOf(pane)))
    .sort((a, b) => (isRightToLeft ? b.right - a.right : a.left - b.left));
}

function inRows<T extends Readonly<{ bounds: Bounds }>>(
  elements: readonly T[],
  { size, isRightToLeft }: ReadingDirection,
): readonly T[] {
  const byTop = [...elements].sort((a, b) => a.bounds.top - b.bounds.top || areaOf(b.bounds) - areaOf(a.bounds));
  const rows: T[][] = [];
  for (const element of byTop) {
    const row = rows.at(-1);
    if (row?.[0] && element.bounds.top - row[0].bounds.top <= ROW * size.height) row.push(element);
    else rows.push([element]);
  }
  const across = (a: Bounds, b: Bounds): number => (isRightToLeft ? b.right - a.right : a.left - b.left);
  return rows.flatMap((row) => row.sort((a, b) => across(a.bounds, b.bounds) || areaOf(b.bounds) - areaOf(a.bounds)));
}

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;
const LETTER = /\p{L}/u;

/** Most of its texts are in scripts that are read from the right: Arabic, Hebrew, Persian, Urdu. */
export function isMostlyRightToLeft(drafts: readonly ElementDraft[]): boolean {
  let [right, left] = [0, 0];
  for (const { words } of drafts) {
    for (const { text, isSeen } of words) {
      if (!isSeen) continue;
      if (RIGHT_TO_LEFT.test(text)) right += 1;
      else if (LETTER.test(text)) left += 1;
    }
  }
  return right > left;
}
