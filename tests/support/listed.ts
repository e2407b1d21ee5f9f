import type { ScreenElement } from '../../src/core/element.js';
import { describeScreen } from '../../src/perception/describe-screen.js';
import { elementsOf } from '../../src/perception/elements.js';
import { readUiTree } from '../../src/perception/ui-tree.js';
import { frame, page } from './page-source.js';
import { aScreen } from './builders.js';

export const PHONE = { width: 1080, height: 2400 };
export const TABLET = { width: 1920, height: 1200 };
export const TAP = { clickable: true };

/** The things that stand in one window as large as the screen. */
export const elementsShown = (nodes: readonly string[], size = PHONE): readonly ScreenElement[] =>
  elementsOf(readUiTree(page(frame(`0,0,${size.width},${size.height}`, ...nodes))), size);

/** The same as an agent reads them, a line for each. */
export const listed = (nodes: readonly string[], size = PHONE): readonly string[] =>
  describeScreen(aScreen({ elements: elementsShown(nodes, size) }))
    .split('\n')
    .slice(1);
