import { isMarkName } from '../actions/arguments.js';
import { noElement } from '../actions/target.js';
import { UnusableReply } from '../core/errors.js';
import type { Screen } from '../core/screen.js';
import { isRecord } from '../core/is-record.js';

/** Throws when arguments name an element that is not on the screen, or touch a point where there are marks to name. */
export function checkTargets(args: Readonly<Record<string, unknown>>, screen: Screen): void {
  for (const [name, value] of Object.entries(args)) {
    if (isMarkName(name) && !screen.elements.some(({ mark }) => mark === value)) throw noElement(value, screen);
    if (name === 'point') checkPoint(screen);
    if (isRecord(value)) checkTargets(value, screen);
  }
}

/** A point may be named where there are no marks, on the whole screen or in a part that an app draws itself. */
function checkPoint({ blind, elements }: Screen): void {
  if (blind || elements.some(({ drawn }) => drawn)) return;
  throw new UnusableReply({
    problem: 'A point was given, but the elements of this screen have marks.',
    remedy: 'Name the element by its mark.',
  });
}
