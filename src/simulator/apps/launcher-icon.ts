import type { AppLabel } from '../world/app.js';
import type { MenuItem } from '../world/effect.js';
import type { Color, View } from '../world/view.js';
import type { Message } from './launcher-state.js';

/** An app's icon. In the dock its name is not painted. */
export function appIcon({ package: name, label, icon: glyph }: AppLabel, color?: Color): View<Message> {
  return {
    type: 'android.widget.TextView',
    id: 'icon',
    key: name,
    desc: label,
    text: label,
    on: {
      tap: { kind: 'start', package: name },
      hold: { kind: 'hold', package: name },
      lift: { kind: 'lift', package: name },
    },
    traits: { focusable: true },
    box: { align: 'center', pad: [8, 0], gap: 6 },
    children: [
      {
        box: { width: 56, height: 56 },
        paint: { background: glyph.background, radius: 28, icon: { name: glyph.name, color: glyph.color, size: 32 } },
      },
      ...(color === undefined ? [] : [labelView(label, color)]),
    ],
  };
}

const labelView = (text: string, color: Color): View<never> => ({
  text,
  textLook: { size: 12, lineHeight: 16, color, maxLines: 1, align: 'center' },
  box: { minHeight: 16 },
});

/** What a long press on an icon offers. What belongs to the phone cannot be uninstalled. */
export const menuOf = ({ package: name, system }: AppLabel): readonly MenuItem<Message>[] => [
  { label: 'App info', icon: 'information-outline', tap: { kind: 'info', package: name } },
  ...(system
    ? []
    : [{ label: 'Uninstall', icon: 'trash-can-outline', tap: { kind: 'uninstall' as const, package: name } }]),
];
