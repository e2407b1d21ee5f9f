import type { TextLook } from '../world/view.js';

/** The type scale of Material 3, in sp. */
export const TYPE_SCALE = {
  display: { size: 36, lineHeight: 44 },
  headline: { size: 28, lineHeight: 36 },
  alert: { size: 24, lineHeight: 32 },
  title: { size: 22, lineHeight: 28 },
  subtitle: { size: 16, lineHeight: 24, weight: 500 },
  body: { size: 16, lineHeight: 24 },
  small: { size: 14, lineHeight: 20 },
  label: { size: 14, lineHeight: 20, weight: 500 },
  caption: { size: 12, lineHeight: 16 },
} as const satisfies Record<string, TextLook>;

export type TextStyle = keyof typeof TYPE_SCALE;
