import { UnusableReply } from '../core/errors.js';
import type { Screen } from '../core/screen.js';

/** Throws when arguments name an element that is not on the screen, or touch a point where there are marks to name. */
export function checkTargets(args: Readonly<Record<string, unknown>>, screen: Screen): void {
  for (const [name, value] of Object.entries(args)) {
    if (name === 'mark' || name.endsWith('_mark')) checkMark(value, screen);
    if (name === 'point') checkPoint(screen);
    if (isRecord(value)) checkTargets(value, screen);
  }
}

function checkMark(mark: unknown, { elements, blind }: Screen): void {
  if (elements.some((element) => element.mark === mark)) return;
  const marks = elements.map((element) => element.mark);
  throw new UnusableReply({
    problem: `There is no element with mark ${String(mark)} on this screen.`,
    remedy:
      marks.length === 0 || blind
        ? 'It has no marks; name a point instead.'
        : `The marks are ${Math.min(...marks)} to ${Math.max(...marks)}.`,
  });
}

/** A point may be named where there are no marks, on the whole screen or in a part that an app draws itself. */
function checkPoint({ blind, elements }: Screen): void {
  if (blind || elements.some(({ drawn }) => drawn)) return;
  throw new UnusableReply({
    problem: 'A point was given, but the elements of this screen have marks.',
    remedy: 'Name the element by its mark.',
  });
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
