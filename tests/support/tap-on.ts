import { centerOf, type Bounds } from '../../src/core/geometry.js';
import type { PhoneMachine } from '../../src/simulator/system/phone.js';
import { tap } from '../../src/simulator/system/touch.js';
import { nodesOf } from '../../src/simulator/tree/tree.js';

/** Where something stands that bears these words, or this id. The first one, as a hasty client takes it. */
export function boundsOn(phone: PhoneMachine, words: string): Bounds {
  const found = nodesOf(phone.tree()).find(
    ({ placed: { view } }) => view.text === words || view.desc === words || view.id === words,
  );
  if (!found) throw new Error(`"${words}" is not on the screen.`);
  return found.placed.visible;
}

export const tapOn = (phone: PhoneMachine, words: string): void => tap(phone, centerOf(boundsOn(phone, words)));
