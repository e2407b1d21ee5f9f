/** The apps and screens that the sample is made of. */

import type { ElementKind, ScreenElement } from '../core/element.js';
import type { App } from '../core/screen.js';
import type { RecordedScreen } from '../core/trace.js';

const SIZE = { width: 1080, height: 2400 } as const;

export const APPS = {
  home: { package: 'com.android.launcher3', name: 'Home' },
  maps: { package: 'com.example.maps', name: 'Maps' },
  notes: { package: 'com.example.notes', name: 'Notes' },
  messages: { package: 'com.example.messages', name: 'Messages' },
} as const satisfies Readonly<Record<string, App>>;

const HEIGHTS: Readonly<Partial<Record<ElementKind, number>>> = { heading: 160, field: 130, button: 120 };

/** Elements one below the other. A label with "=" is a field and what it holds. */
function stack(parts: readonly (readonly [ElementKind, string])[]): readonly ScreenElement[] {
  let top = 160;
  return parts.map(([kind, text], index) => {
    const height = HEIGHTS[kind] ?? 190;
    const [label = '', value] = text.split('=');
    const bounds = { left: 60, top, right: SIZE.width - 60, bottom: top + height };
    top += height + 30;
    return {
      mark: index + 1,
      kind,
      label,
      ...(value ? { value } : {}),
      state: {},
      abilities: ['tap'],
      bounds,
      ids: [],
      className: 'android.view.View',
      certain: true,
    };
  });
}

/** A screen of one column. */
export function sampleScreen(
  number: number,
  app: App,
  parts: readonly (readonly [ElementKind, string])[],
): RecordedScreen {
  return {
    number,
    app,
    activity: '.Main',
    size: SIZE,
    orientation: 'portrait',
    keyboardShown: false,
    elements: stack(parts),
    signature: `${app.name}-${parts.map(([, text]) => text).join('|')}`,
    restless: false,
    blind: false,
    secure: false,
    at: 1_795_361_412_000 + number * 8000,
    picture: `screenshots/${String(number).padStart(3, '0')}.webp`,
    pictureSize: { width: 720, height: 1600 },
  };
}
