/** What a finger that touches a point, strokes or drags does to the world. */

import type { ScreenElement } from '../../core/element.js';
import { contains, widthOf, type Point } from '../../core/geometry.js';
import type { Screen } from '../../core/screen.js';
import { joinReadings, READS, readingOf, UNKNOWN_EFFECT, WRITES, type EffectReading } from './effect-reading.js';
import { elementAt } from './hit.js';
import { readPress } from './press-effect.js';

/** As a share of the screen's width: a finger that moves no further has pressed. Android's touch slop is 8 of some 400 dp. */
const SLOP = 0.03;
/** A row reaches over more than this share of the width. */
const WIDE = 0.6;

/** A touch of a bare point has the effect of what it hits, and where nothing is known of that somebody is asked. */
export function readPoint(point: Point, screen: Screen): EffectReading {
  if (screen.blind) return UNKNOWN_EFFECT;
  const hit = elementAt(point, screen);
  return !hit || hit.drawn ? UNKNOWN_EFFECT : readPress(hit, screen);
}

type Stroke = Readonly<{ from: Point; to: Point; screen: Screen }>;

const isPress = ({ from, to, screen }: Stroke): boolean =>
  Math.hypot(to.x - from.x, to.y - from.y) <= SLOP * screen.size.width;

/** A stroke that stays where it is presses; one that begins on a control may press it; a row that is swept away is gone. */
export function readStroke(stroke: Stroke): EffectReading {
  const { from, to, screen } = stroke;
  if (isPress(stroke)) return readPoint(from, screen);
  const isSideways = Math.abs(to.x - from.x) > Math.abs(to.y - from.y);
  if (screen.blind) return isSideways ? UNKNOWN_EFFECT : WRITES;
  const hit = elementAt(from, screen);
  if (!hit) return WRITES;
  const swept = isSideways && isRow(hit, screen) && !turnsPages(from, screen) ? [readingOf('deletes')] : [];
  return joinReadings([...swept, CONTROLS.has(hit.kind) ? readPress(hit, screen) : WRITES]);
}

/** The same for somebody who only wants to see more. */
export function readScroll(stroke: Stroke): EffectReading {
  const found = readStroke(stroke);
  return found.effects.every((effect) => effect === 'writes') ? READS : found;
}

const CONTROLS: ReadonlySet<ScreenElement['kind']> = new Set([
  'button',
  'icon',
  'switch',
  'checkbox',
  'radio',
  'slider',
]);
/** What moves sideways by itself. */
const MOVES_SIDEWAYS: ReadonlySet<ScreenElement['kind']> = new Set(['slider', 'tab', 'list', 'web', 'image', 'field']);

const isRow = ({ bounds, kind, abilities }: ScreenElement, { size }: Screen): boolean =>
  !MOVES_SIDEWAYS.has(kind) && abilities.includes('tap') && widthOf(bounds) > WIDE * size.width;

/** Whether what lies there scrolls sideways: a pager, a carousel, a map. */
const turnsPages = (point: Point, { elements }: Screen): boolean =>
  elements.some(
    ({ abilities, bounds, drawn }) =>
      contains(bounds, point) && (drawn || abilities.includes('scroll-left') || abilities.includes('scroll-right')),
  );

/** Onto itself a drag is a press. What is carried elsewhere may be thrown away, unless it is the knob of a slider. */
export function readDrag(stroke: Stroke): EffectReading {
  if (isPress(stroke)) return readPoint(stroke.from, stroke.screen);
  const hit = elementAt(stroke.from, stroke.screen);
  if (hit && contains(hit.bounds, stroke.to) && hit.kind !== 'slider') return readPress(hit, stroke.screen);
  if (hit?.kind === 'slider') return readPress(hit, stroke.screen);
  return readingOf('deletes');
}
