/** Chooses how an app's window is told. */

import type { Placed } from '../scene/placed.js';
import type { SceneWindow } from '../scene/scene.js';
import { composeTree } from './compose.js';
import { flutterTree } from './flutter.js';
import { reactNativeTree } from './react-native.js';
import { undescribed } from './undescribed.js';
import { viewsTree } from './views.js';

/** A window's views as the toolkit of its app tells them. Layers around the page, and dialogs, are Android's own. */
export function inToolkit({ root, toolkit, name, isUndescribed }: SceneWindow, scale: number): Placed {
  return dressBelow(root, (page) => {
    switch (name === 'dialog' ? 'views' : toolkit) {
      case 'views':
        return isUndescribed && name !== 'dialog' ? undescribed(viewsTree(page), scale) : viewsTree(page);
      case 'compose':
        return composeTree(page, { scale, isMerged: false });
      case 'flutter':
        return flutterTree(page);
      case 'react-native':
        return reactNativeTree(page, scale);
    }
  });
}

/** The app's own root is the one with the empty path. */
const dressBelow = (placed: Placed, dress: (page: Placed) => Placed): Placed =>
  placed.path === ''
    ? dress(placed)
    : { ...placed, children: placed.children.map((child) => dressBelow(child, dress)) };
