/** The button that closes what came up by itself. */

import type { ScreenElement } from '../../src/core/element.js';
import type { Screen } from '../../src/core/screen.js';

const CLOSING = /^(?:no thanks|not now|only necessary|later|decline|wait|don['’]t allow|close app)$/i;

/** undefined when nothing on the screen asks to be closed. */
export const closingElement = ({ elements }: Pick<Screen, 'elements'>): ScreenElement | undefined =>
  elements.find(({ label, ids }) => CLOSING.test(label) || ids.some((id) => id.endsWith('ad_close')));
