import type { ScreenElement } from '../../src/core/element.js';
import type { Screen } from '../../src/core/screen.js';

/** An element with honest defaults; the test says only what it is about. Rows follow each other from top to bottom. */
export function element(mark: number, changes: Partial<ScreenElement> = {}): ScreenElement {
  return {
    mark,
    kind: 'button',
    label: '',
    state: {},
    abilities: ['tap'],
    bounds: { left: 0, top: mark * 100, right: 1000, bottom: mark * 100 + 80 },
    ids: [],
    className: 'android.widget.Button',
    certain: true,
    ...changes,
  };
}

/** A screen of an app with these elements. */
export function screenOf(elements: readonly ScreenElement[], changes: Partial<Screen> = {}): Screen {
  return {
    app: { package: 'com.sim.notes', name: 'Notes' },
    activity: '.Main',
    size: { width: 1000, height: 2000 },
    orientation: 'portrait',
    keyboardShown: false,
    elements,
    screenshot: new Uint8Array(),
    markedScreenshot: new Uint8Array(),
    markedSize: { width: 1, height: 1 },
    signature: JSON.stringify(elements),
    restless: false,
    blind: false,
    secure: false,
    at: 0,
    ...changes,
  };
}
