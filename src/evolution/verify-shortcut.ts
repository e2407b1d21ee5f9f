/** Tries a shortcut on the recorded screens. */

import { fillAll } from '../actions/shortcuts/fill-shortcut.js';
import { locate, type LocateResult } from '../actions/locate.js';
import { centerOf, contains } from '../core/geometry.js';
import type { RecordedScreen } from '../core/trace.js';
import type { CompileResult } from './compile-shortcut.js';
import type { RecordedAction } from './recorded-actions.js';

/** Why a shortcut would not do again what was recorded, tried on the recorded screens; undefined when it would. */
export function verifyShortcut({ shortcut, actions, values }: CompileResult): string | undefined {
  const misses = shortcut.steps.flatMap((step, index) => {
    const recorded = actions[index];
    if (!step.target || !recorded) return [];
    const target = fillAll(step.target, values);
    const found = screensOf(recorded).some((screen) => isTheOne(locate(target, screen), recorded));
    return found
      ? []
      : [
          `step ${index + 1} (${recorded.action.wording}) finds another element, or none, on the screen it was recorded on`,
        ];
  });
  return misses[0];
}

/** Only the first action of a step was certainly done on the screen before it. */
const screensOf = ({ place, before, after }: RecordedAction): readonly RecordedScreen[] =>
  place === 'first' || place === 'only' ? [before] : [before, after];

function isTheOne(located: LocateResult, { action: { targetBounds } }: RecordedAction): boolean {
  if (located.kind !== 'found') return false;
  return targetBounds === undefined || contains(located.element.bounds, centerOf(targetBounds));
}
